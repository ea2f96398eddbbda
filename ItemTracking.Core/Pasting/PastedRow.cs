using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Pasting;

/// <summary>A row of a list as it will be judged: the text of each field, nothing read of it yet.</summary>
public sealed class PastedRow
{
    private static readonly int Fields = Enum.GetValues<PasteField>().Length;

    private readonly string[] texts;

    /// <summary>A row without any text.</summary>
    /// <param name="place">Place in the list, counted from 1.</param>
    /// <param name="lineNo">Line of the page that is filled; 0 when a new line is meant.</param>
    public PastedRow(int place, int lineNo = 0)
        : this(place, lineNo, new string[Fields])
    {
        Array.Fill(texts, "");
    }

    private PastedRow(int place, int lineNo, string[] texts)
    {
        (Place, LineNo) = (place, lineNo);
        this.texts = texts;
    }

    /// <summary>Place in the list, counted from 1; the numbers of a range share that of the range.</summary>
    public int Place { get; }

    /// <summary>Line of the page that is filled; 0 when a new line is meant.</summary>
    public int LineNo { get; }

    /// <summary>Why a range in it cannot be counted up; null when there is none or it can.</summary>
    public Refusal? Fault { get; private init; }

    /// <summary>Text of a field; blank when the list does not have it.</summary>
    public string this[PasteField field] => texts[(int)field];

    /// <summary>The serial and lot number as they are stored.</summary>
    internal TrackingNumbers Numbers => new(Codes.Normalise(this[PasteField.SerialNo]), Codes.Normalise(this[PasteField.LotNo]));

    /// <summary>The same row with another text in a field.</summary>
    public PastedRow With(PasteField field, string text)
    {
        var changed = (string[])texts.Clone();
        changed[(int)field] = text;
        return new(Place, LineNo, changed);
    }

    /// <summary>The same row with the reason why it stands for no numbers.</summary>
    internal PastedRow Refused(Refusal fault) => new(Place, LineNo, texts) { Fault = fault };
}
