namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>A list while its preview is open: what is left of it, as its user mended it. It never changes.</summary>
public sealed class PastedList
{
    private readonly IReadOnlyList<PasteField>? filled;

    private PastedList(PastedTable? table, IReadOnlyList<PasteField>? filled, IReadOnlyList<PastedRow> rows)
    {
        (Table, this.filled, Rows) = (table, filled, rows);
    }

    /// <summary>
    /// The columns, while their meaning can be changed; null once rows were mended or taken, and for what fills lines.
    /// </summary>
    public PastedTable? Table { get; }

    /// <summary>The rows that are left.</summary>
    public IReadOnlyList<PastedRow> Rows { get; }

    /// <summary>The rows fill lines that are there already.</summary>
    public bool FillsLines => filled is not null;

    /// <summary>Numbers stand in it, of which the database may know something.</summary>
    public bool NamesNumbers => filled?.Contains(PasteField.LotNo) ?? true;

    /// <summary>Fields in which some row has a text, in their order; at least that of the numbers.</summary>
    public IReadOnlyList<PasteField> Fields => filled
        ?? [.. PasteFields.OfNewLines.Where(f => Rows.Any(row => row[f].Length > 0) || Table?.Columns.Contains(f) == true)];

    /// <summary>A list of new lines.</summary>
    public static PastedList Of(PastedTable table) => new(table, null, table.Rows());

    /// <summary>Rows that fill lines.</summary>
    /// <param name="fields">What they fill, in this order.</param>
    /// <param name="rows">Rows.</param>
    public static PastedList Of(IReadOnlyList<PasteField> fields, IReadOnlyList<PastedRow> rows) => new(null, fields, rows);

    /// <summary>Rows of new lines that were left of lists (PASTE-5).</summary>
    public static PastedList Left(IReadOnlyList<PastedRow> rows) =>
        new(null, null, [.. rows.SelectMany(row => PastedRange.Expand(row, PastedText.MostRows - rows.Count + 1))]);

    /// <summary>The list when its texts are read otherwise: what its columns are may be plain then.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="reading">How its texts are read now.</param>
    public PastedList Read(TrackingSheet s, PasteReading reading) => Table is null ? this : Of(Table.Read(s, reading));

    /// <summary>The list with another meaning of a column.</summary>
    public PastedList With(int column, PasteField field) => Table is null ? this : Of(Table.With(column, field));

    /// <summary>The list with another one behind it.</summary>
    public PastedList Add(PastedList other) => new(null, filled, [.. Rows, .. other.Rows]);

    /// <summary>The list with a text of a row mended; a range that is typed there is counted up.</summary>
    public PastedList Mend(PastedRow row, PasteField field, string text)
    {
        var mended = PastedRange.Expand(row.With(field, PastedText.Cell(text)), PastedText.MostRows - Rows.Count + 1);
        return new(null, filled, [.. Rows.SelectMany(other => ReferenceEquals(other, row) ? mended : [other])]);
    }

    /// <summary>What is left when the good rows are taken.</summary>
    public PastedList Only(IEnumerable<BadRow> bad) => new(null, filled, [.. bad.Select(row => row.Row)]);

    /// <summary>What becomes of the list on a page.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="facts">What the database knows of its numbers.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="offer">What Select Entries offers.</param>
    public Pasted<TrackingSheet> On(TrackingSheet s, PastedFacts facts, PasteReading reading, EntrySelection offer) =>
        filled is { } fields ? s.Fill(fields, Rows, facts, reading) : s.Paste(Rows, facts, reading, offer);
}
