using System.Text.Json.Serialization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// The unsaved work of one user on one source line, as it is kept beside what is stored (C-53): enough to lay it over whatever is stored
/// when its user comes back.
/// </summary>
/// <param name="At">When the last entry was made.</param>
/// <param name="Lines">Lines with something that is not saved.</param>
public sealed record TrackingDraft(DateTimeOffset At, IReadOnlyList<UnsavedLine> Lines)
{
    private const int Form = 1;

    /// <summary>Texts that were not accepted.</summary>
    public IReadOnlyList<UnsavedText> Texts { get; init; } = [];

    /// <summary>Scans that were not taken.</summary>
    public IReadOnlyList<UnsavedScan> Scans { get; init; } = [];

    /// <summary>Scans ticked off what is on the page (SCN-9).</summary>
    public bool TicksOff { get; init; }

    /// <summary>Lot that was given to what is entered next (SCN-10).</summary>
    public LotForNext? LotForNext { get; init; }

    /// <summary>Rows of lists that were not taken (PASTE-5).</summary>
    public IReadOnlyList<UnsavedList> NotTaken { get; init; } = [];

    /// <summary>Highest number of each queue of the browser whose entries it holds: they are not taken a second time.</summary>
    public IReadOnlyDictionary<string, long> Taken { get; init; } = new Dictionary<string, long>();

    /// <summary>A draft that was offered and not answered while this work was done; it lies below.</summary>
    public TrackingDraft? Earlier { get; init; }

    /// <summary>How many entries it holds.</summary>
    public int Changes => Lines.Count(line => line.IsChanged) + Texts.Count + Scans.Count + (Earlier?.Changes ?? 0);

    /// <summary>The draft and those below it, the earliest first.</summary>
    [JsonIgnore]
    public IEnumerable<TrackingDraft> Layers => [.. Earlier?.Layers ?? [], this with { Earlier = null }];

    /// <summary>Nothing is unsaved.</summary>
    [JsonIgnore]
    public bool IsEmpty => Changes == 0 && LotForNext is null && NotTaken.Count == 0;

    /// <summary>What its user is asked about; the rest goes on without a question. Null when nothing is left to ask.</summary>
    [JsonIgnore]
    public TrackingDraft? Asked => Changes == 0 ? null : this with
    {
        LotForNext = null,
        NotTaken = [],
        Earlier = Earlier?.Asked,
    };

    /// <summary>
    /// The draft as it is kept, rows of lists counted like entries; null when nothing is unsaved.
    /// </summary>
    public KeptDraft? ToKept() => IsEmpty
        ? null
        : KeptDraft.Of(
            this with { NotTaken = [.. NotTaken.Select(list => list.Kept)] }, Form, Changes + NotTaken.Sum(list => list.Rows.Count), At);

    /// <summary>The draft that was kept; null when there is none, or when it is in a form that is not known any more.</summary>
    public static TrackingDraft? Of(KeptDraft? kept) => kept?.Read<TrackingDraft>(Form);
}
