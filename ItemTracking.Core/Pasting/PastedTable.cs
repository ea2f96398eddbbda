using System.Collections.Immutable;

namespace ItemTracking.Core.Pasting;

/// <summary>
/// A list of new lines and what its columns are: by the words of its first row, else by what stands in them (PASTE-1). Its user may decide
/// otherwise.
/// </summary>
public sealed class PastedTable
{
    /// <summary>Texts that are looked at to tell what a column is.</summary>
    private const int Samples = 50;

    private readonly IReadOnlyList<PastedLine> lines;
    private bool isChosen;

    private PastedTable(IReadOnlyList<PastedLine> lines, PasteColumns known, bool hasHeader, ImmutableArray<PasteField> columns)
    {
        this.lines = lines;
        Known = known;
        HasHeader = hasHeader;
        Columns = columns;
    }

    /// <summary>The columns that it may have.</summary>
    public PasteColumns Known { get; }

    /// <summary>The first row names the columns and is no row of the list.</summary>
    public bool HasHeader { get; }

    /// <summary>What each column is.</summary>
    public ImmutableArray<PasteField> Columns { get; }

    /// <summary>Columns that have values and are not used, so that nobody loses them unseen.</summary>
    public IReadOnlyList<UnusedColumn> Unused =>
    [
        .. Columns.Index().Where(column => column.Item == PasteField.NotUsed)
            .Where(column => lines.Skip(HasHeader ? 1 : 0).Any(line => Text(line, column.Index).Length > 0))
            .Select(column => new UnusedColumn(column.Index + 1, HasHeader ? Text(lines[0], column.Index) : "")),
    ];

    /// <summary>A list for a page.</summary>
    /// <param name="lines">Its rows, at least one.</param>
    /// <param name="known">The columns that it may have.</param>
    /// <param name="byShape">
    /// What a column without a name is, by what the columns before it are and by the first texts in it; a meaning that one before it has
    /// makes it not used.
    /// </param>
    public static PastedTable Of(
        IReadOnlyList<PastedLine> lines, PasteColumns known, Func<IReadOnlyList<PasteField>, IReadOnlyList<string>, PasteField> byShape)
    {
        var width = lines.Max(line => line.Cells.Count);
        var heads = lines[0].Cells.Select(known.ByHeader).ToList();
        if (lines.Count > 1 && heads.Any(head => head is not null))
            return new(lines, known, true, [.. Enumerable.Range(0, width).Select(column => Named(heads, known, column))]);
        var columns = new List<PasteField>();
        for (var column = 0; column < width; column++)
        {
            var field = byShape(columns, Texts(lines, column));
            columns.Add(columns.Contains(field) ? PasteField.NotUsed : field);
        }

        return new(lines, known, false, [.. columns]);
    }

    /// <summary>The same list with another meaning of a column; one that had it before is not used then.</summary>
    public PastedTable With(int column, PasteField field) => new(
        lines, Known, HasHeader,
        [.. Columns.Select((other, at) => at == column ? field : other == field ? PasteField.NotUsed : other)])
    {
        isChosen = true,
    };

    /// <summary>The same list when its texts are read otherwise; what its user said of a column stays.</summary>
    internal PastedTable Read(Func<IReadOnlyList<PasteField>, IReadOnlyList<string>, PasteField> byShape) =>
        isChosen ? this : Of(lines, Known, byShape);

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
    private static PasteField Named(List<PasteField?> heads, PasteColumns known, int column) =>
        heads.ElementAtOrDefault(column) is { } field && heads.IndexOf(field) == column && field != known.Unused
            ? field
            : PasteField.NotUsed;

    private static List<string> Texts(IReadOnlyList<PastedLine> lines, int column) =>
        [.. lines.Select(line => Text(line, column)).Where(text => text.Length > 0).Take(Samples)];

    /// <summary>What stands in a column of a row; blank where the row is shorter.</summary>
    private static string Text(PastedLine line, int column) =>
        line.Cells.ElementAtOrDefault(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text : "";
}
