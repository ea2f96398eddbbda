namespace ItemTracking.Web.Pages.Documents;

/// <summary>A row of the lines grid. It stays the same row when a new line gets its number, so that the focus stays in it.</summary>
/// <param name="id">Number on the page.</param>
public sealed class LineRow(int id)
{
    /// <summary>Number on the page; never used twice in one visit.</summary>
    public int Id { get; } = id;

    /// <summary>Number of the line; 0 while the line is not stored.</summary>
    public int LineNo { get; set; }

    /// <summary>Id of its tracking chip, where the focus returns to from Item Tracking Lines.</summary>
    public string TrackingId => new FieldPlace(this, "Tracking").ElementId;

    /// <summary>Id of the button that opens its reservations.</summary>
    public string ReserveId => new FieldPlace(this, "Reserve").ElementId;
}

/// <summary>The rows of the lines grid: one per line, and one at the end for a new line.</summary>
public sealed class LineRows
{
    private readonly List<LineRow> rows = [];
    private int lastId;

    /// <summary>All rows in page order.</summary>
    public IReadOnlyList<LineRow> All => rows;

    /// <summary>Position of a line on the page, from 1; 0 for one that is not there.</summary>
    public int PositionOf(int lineNo) => rows.FindIndex(r => r.LineNo == lineNo) + 1;

    /// <summary>Position of a row on the page, from 1; 0 for one that is not there.</summary>
    public int PlaceOf(LineRow row) => rows.IndexOf(row) + 1;

    /// <summary>The row of a line, or null.</summary>
    public LineRow? Find(int lineNo) => rows.Find(r => r.LineNo == lineNo);

    /// <summary>Gives the row of a new line the number it was stored with.</summary>
    public void Number(LineRow row, IEnumerable<int> lineNos) =>
        row.LineNo = lineNos.Except(rows.Select(r => r.LineNo)).FirstOrDefault();

    /// <summary>Follows the stored lines: rows come and go, those that stay are the same as before.</summary>
    public void Follow(IEnumerable<int> lineNos)
    {
        var stored = lineNos.ToHashSet();
        rows.RemoveAll(r => r.LineNo != 0 && !stored.Contains(r.LineNo));
        stored.ExceptWith(rows.Select(r => r.LineNo));
        rows.AddRange(stored.Select(lineNo => new LineRow(++lastId) { LineNo = lineNo }));
        rows.Sort((a, b) => (a.LineNo == 0, a.LineNo).CompareTo((b.LineNo == 0, b.LineNo)));
        if (rows.Count == 0 || rows[^1].LineNo != 0)
            rows.Add(new(++lastId));
    }
}
