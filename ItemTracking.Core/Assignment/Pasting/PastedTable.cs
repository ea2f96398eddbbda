using System.Collections.Immutable;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>
/// A list of new lines and what its columns are: by the words of its first row, else by what stands in them (PASTE-1). Its user may decide
/// otherwise.
/// </summary>
public sealed class PastedTable
{
    /// <summary>Rows that are looked at to tell what a column is.</summary>
    private const int Samples = 50;

    private readonly IReadOnlyList<PastedLine> lines;
    private bool isChosen;

    private PastedTable(IReadOnlyList<PastedLine> lines, bool hasHeader, ImmutableArray<PasteField> columns)
    {
        this.lines = lines;
        HasHeader = hasHeader;
        Columns = columns;
    }

    /// <summary>The first row names the columns and is no row of the list.</summary>
    public bool HasHeader { get; }

    /// <summary>What each column is.</summary>
    public ImmutableArray<PasteField> Columns { get; }

    /// <summary>A list for a page.</summary>
    /// <param name="lines">Its rows, at least one.</param>
    /// <param name="s">Page: what its code requires tells what the columns are.</param>
    /// <param name="reading">How its texts are read.</param>
    public static PastedTable Of(IReadOnlyList<PastedLine> lines, TrackingSheet s, PasteReading reading)
    {
        var width = lines.Max(line => line.Cells.Count);
        var heads = lines[0].Cells.Select(PasteFields.ByHeader).ToList();
        if (lines.Count > 1 && heads.Any(head => head is not null))
            return new(lines, true, [.. Enumerable.Range(0, width).Select(column => Named(heads, column))]);
        var columns = new List<PasteField>();
        for (var column = 0; column < width; column++)
            columns.Add(ByShape(columns, Texts(lines, column), s, reading));
        return new(lines, false, [.. columns]);
    }

    /// <summary>The same list with another meaning of a column; one that had it before is not used then.</summary>
    public PastedTable With(int column, PasteField field) => new(
        lines, HasHeader,
        [.. Columns.Select((other, at) => at == column ? field : other == field ? PasteField.NotUsed : other)])
    {
        isChosen = true,
    };

    /// <summary>The same list when its texts are read otherwise; what its user said of a column stays.</summary>
    internal PastedTable Read(TrackingSheet s, PasteReading reading) => isChosen ? this : Of(lines, s, reading);

    /// <summary>What stands in a column first, so that its user knows which one it is.</summary>
    public string First(int column) => Texts(lines, column).FirstOrDefault() ?? "";

    /// <summary>The rows, ranges counted up.</summary>
    public IReadOnlyList<PastedRow> Rows()
    {
        var rows = new List<PastedRow>(lines.Count);
        for (var at = HasHeader ? 1 : 0; at < lines.Count; at++)
            rows.AddRange(PastedRange.Expand(Row(lines[at]), PastedText.MostRows - rows.Count - (lines.Count - at - 1)));
        return rows;
    }

    private PastedRow Row(PastedLine line) => line.Cells.Index().Where(cell => Columns[cell.Index] != PasteField.NotUsed)
        .Aggregate(new PastedRow(line.Place), (row, cell) => row.With(Columns[cell.Index], cell.Item));

    /// <summary>A name that stands twice counts once.</summary>
    private static PasteField Named(List<PasteField?> heads, int column) =>
        heads.ElementAtOrDefault(column) is { } field && heads.IndexOf(field) == column ? field : PasteField.NotUsed;

    private static PasteField ByShape(List<PasteField> before, List<string> texts, TrackingSheet s, PasteReading reading)
    {
        if (before.Count == 0)
            return s.ScansSerialNos ? PasteField.SerialNo : PasteField.LotNo;
        var field = texts.Count == 0 ? PasteField.NotUsed
            : texts.TrueForAll(text => IsDate(text, reading)) ? DateField(before, s)
            : texts.TrueForAll(text => IsQuantity(text, before[0], reading)) ? PasteField.Quantity
            : before[0] == PasteField.SerialNo ? PasteField.LotNo
            : PasteField.NotUsed;
        return before.Contains(field) ? PasteField.NotUsed : field;
    }

    /// <summary>Goods that go out have their dates from stock.</summary>
    private static PasteField DateField(List<PasteField> before, TrackingSheet s) =>
        s.Source.IsDemand ? PasteField.NotUsed
        : before.Contains(PasteField.ExpirationDate) || !s.Rights.EditsExpirationDate ? PasteField.WarrantyDate
        : PasteField.ExpirationDate;

    /// <summary>Digits alone are rather a number than a day.</summary>
    private static bool IsDate(string text, PasteReading reading) =>
        !text.All(char.IsAsciiDigit) && text.Any(char.IsAsciiDigit) && !text.StartsWith('+') && !text.StartsWith('-')
        && !reading.Date(text, PasteField.ExpirationDate).IsRefused && reading.Quantity(text, PasteField.Quantity).IsRefused;

    /// <summary>A serial number is one unit; any other number behind it is a lot.</summary>
    private static bool IsQuantity(string text, PasteField first, PasteReading reading) =>
        first == PasteField.SerialNo ? text is "1" : !reading.Quantity(text, PasteField.Quantity).IsRefused;

    private static List<string> Texts(IReadOnlyList<PastedLine> lines, int column) =>
    [
        .. lines.Take(Samples).Where(line => column < line.Cells.Count).Select(line => line.Cells[column])
            .Where(text => !string.IsNullOrWhiteSpace(text)),
    ];
}
