namespace ItemTracking.Core.Pasting;

/// <summary>A list while its preview is open: what is left of it, as its user mended it. It never changes.</summary>
public sealed class PastedList
{
    private PastedList(PasteColumns known, PastedTable? table, IReadOnlyList<PasteField>? filled, IReadOnlyList<PastedRow> rows)
    {
        (Known, Table, Filled, Rows) = (known, table, filled, rows);
    }

    /// <summary>The columns that it may have.</summary>
    public PasteColumns Known { get; }

    /// <summary>
    /// The columns, while their meaning can be changed; null once rows were mended or taken, and for what fills lines.
    /// </summary>
    public PastedTable? Table { get; }

    /// <summary>The rows that are left.</summary>
    public IReadOnlyList<PastedRow> Rows { get; }

    /// <summary>The rows fill lines that are there already.</summary>
    public bool FillsLines => Filled is not null;

    /// <summary>What its rows fill lines with, in this order; null for a list of new lines.</summary>
    public IReadOnlyList<PasteField>? Filled { get; }

    /// <summary>
    /// Fields in which some row has a text, in their order; at least those of its columns and those that every row needs.
    /// </summary>
    public IReadOnlyList<PasteField> Fields => Filled ?? [.. Known.Fields.Where(IsShown)];

    /// <summary>Columns with values of which nothing is taken, also while rows are mended.</summary>
    public IReadOnlyList<UnusedColumn> Unused { get; private init; } = [];

    private bool IsShown(PasteField field) =>
        Known.IsNeeded(field) || Table?.Columns.Contains(field) == true || Rows.Any(row => row[field].Length > 0);

    /// <summary>A list of new lines.</summary>
    public static PastedList Of(PastedTable table) => new(table.Known, table, null, table.Rows())
    {
        Unused = table.Unused,
    };

    /// <summary>Rows that fill lines.</summary>
    /// <param name="filled">What they fill, in this order.</param>
    /// <param name="rows">Rows.</param>
    public static PastedList Of(IReadOnlyList<PasteColumn> filled, IReadOnlyList<PastedRow> rows) =>
        new(new(filled), null, [.. filled.Select(column => column.Field)], rows);

    /// <summary>Rows of new lines that were left of lists (PASTE-5).</summary>
    /// <param name="known">The columns that they may have.</param>
    /// <param name="rows">Rows.</param>
    public static PastedList Left(PasteColumns known, IReadOnlyList<PastedRow> rows) =>
        new(known, null, null, [.. rows.SelectMany(row => PastedRange.Expand(row, PastedText.MostRows - rows.Count + 1))]);

    /// <summary>The list when its texts are read otherwise: what its columns are may be plain then.</summary>
    /// <param name="byShape">What a column is by what stands in it, as it is read now.</param>
    public PastedList Read(Func<IReadOnlyList<PasteField>, IReadOnlyList<string>, PasteField> byShape) =>
        Table is null ? this : Of(Table.Read(byShape));

    /// <summary>The list with another meaning of a column.</summary>
    public PastedList With(int column, PasteField field) => Table is null ? this : Of(Table.With(column, field));

    /// <summary>The list with another one behind it.</summary>
    public PastedList Add(PastedList other) => new(Known, null, Filled, [.. Rows, .. other.Rows])
    {
        Unused = [.. Unused.Union(other.Unused)],
    };

    /// <summary>The list with a text of a row mended; a range that is typed there is counted up.</summary>
    public PastedList Mend(PastedRow row, PasteField field, string text)
    {
        var mended = PastedRange.Expand(row.With(field, PastedText.Cell(text)), PastedText.MostRows - Rows.Count + 1);
        return new(Known, null, Filled, [.. Rows.SelectMany(other => ReferenceEquals(other, row) ? mended : [other])])
        {
            Unused = Unused,
        };
    }

    /// <summary>What is left when the good rows are taken.</summary>
    public PastedList Only(IEnumerable<BadRow> bad) => Only([.. bad.Select(row => row.Row)]);

    /// <summary>The list with some of its rows.</summary>
    public PastedList Only(IReadOnlyList<PastedRow> rows) => new(Known, null, Filled, rows) { Unused = Unused };
}
