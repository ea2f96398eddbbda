namespace ItemTracking.Web.Shared;

/// <summary>How the cells of a column are edited; the editor in the browser goes by these names.</summary>
public enum TrackingGridEdit
{
    None,
    Text,
    Decimal,
    Date,
}

/// <summary>One column of the tracking grid.</summary>
/// <param name="Key">Name of the field in entries; never shown.</param>
/// <param name="Caption">Head of the column and name of its cells.</param>
/// <param name="Edit">How its cells are edited.</param>
/// <param name="IsRequired">Posting needs it: the head carries the asterisk.</param>
/// <param name="IsQuickEntry">Enter stops here.</param>
/// <param name="Width">Least width, px.</param>
public sealed record TrackingGridColumn(
    string Key, string Caption, TrackingGridEdit Edit, bool IsRequired = false, bool IsQuickEntry = false, int Width = 110)
{
    private const int SignWidth = 32;
    private const int Spared = 6;

    public bool IsNumeric { get; init; }

    /// <summary>Its cells are signs with a word.</summary>
    public bool IsFlag { get; init; }

    /// <summary>
    /// Width where room is short, px. Flags give way most: of them only the sign is shown, their name says the rest. The others
    /// give some of the space between the texts.
    /// </summary>
    public int TightWidth => IsFlag ? SignWidth : Width - Spared;
}

/// <summary>What one cell shows: the stored text, or what was typed and refused, with the reason.</summary>
/// <param name="Text">The text.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="WhyLocked">A locked cell takes no typing and says why.</param>
public readonly record struct TrackingGridCell(string Text, string? Error = null, string? WhyLocked = null)
{
    /// <summary>The cell is a button that says how a number stands; null for a cell of text.</summary>
    public TrackingGridFlag? Flag { get; init; }
}

/// <summary>How a number stands.</summary>
/// <param name="Look">Sign and colour: ok, short, no or blocked.</param>
/// <param name="Text">Short word beside the sign.</param>
/// <param name="Name">The whole sentence, with the figures.</param>
public readonly record struct TrackingGridFlag(string Look, string Text, string Name);

/// <summary>One row of the grid; the last one of an editable grid is the new line.</summary>
/// <param name="Index">Place in the grid, from 0.</param>
/// <param name="LineNo">Number shown in the first column.</param>
/// <param name="IsNew">Nothing is typed in it yet.</param>
/// <param name="IsSelected">Marked for Delete Line or Assign Lot No.</param>
/// <param name="Cells">One cell per column.</param>
public sealed record TrackingGridRow(int Index, int LineNo, bool IsNew, bool IsSelected, IReadOnlyList<TrackingGridCell> Cells)
{
    /// <summary>Why its line is not worked on now, in words beside its number; it is drawn grey. Null for any other line.</summary>
    public string? Remark { get; init; }

    /// <summary>Both rows are drawn alike.</summary>
    public bool LooksLike(TrackingGridRow? other) => other is not null
        && (Index, LineNo, IsNew, IsSelected, Remark) == (other.Index, other.LineNo, other.IsNew, other.IsSelected, other.Remark)
        && Cells.SequenceEqual(other.Cells);
}

/// <summary>What the grid draws: any row by its place, and how many there are.</summary>
/// <param name="Columns">Columns from left to right, the line number aside.</param>
/// <param name="RowCount">Rows in all, the new line included.</param>
/// <param name="NextLineNo">Number of the new line.</param>
/// <param name="SelectedCount">Selected rows.</param>
/// <param name="WhyReadOnly">Why nothing may be typed; null when something may.</param>
/// <param name="RowAt">The row at a place.</param>
public sealed record TrackingGridView(
    IReadOnlyList<TrackingGridColumn> Columns, int RowCount, int NextLineNo, int SelectedCount, string? WhyReadOnly,
    Func<int, TrackingGridRow> RowAt)
{
    /// <summary>The last row is the new line: lines may be added.</summary>
    public bool HasNewLine { get; init; } = true;
}
