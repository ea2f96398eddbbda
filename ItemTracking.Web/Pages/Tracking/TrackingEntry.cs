namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What the clerk did, as the browser hands it over; in the order in which it was done.</summary>
public enum EntryKind
{
    Cell,
    Revert,
    Scan,
    Select,
    Delete,
    Undo,
}

/// <summary>One entry of the browser's queue (entry-queue.js).</summary>
/// <param name="Id">Rising number; an entry that comes a second time is ignored.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Line">Line number; 0 when the browser had not drawn the row.</param>
/// <param name="Column">Key of the column.</param>
/// <param name="Value">Text as typed or scanned, or how to select.</param>
/// <param name="From">Place of the row, first row of a selection.</param>
/// <param name="To">Last row of a selection.</param>
/// <param name="IsNew">The row was the new line.</param>
public sealed record TrackingEntry(long Id, string Kind, int Line, string Column, string Value, int From, int To, bool IsNew)
{
    public EntryKind What => Enum.Parse<EntryKind>(Kind, ignoreCase: true);

    public TrackingField Field => Enum.Parse<TrackingField>(Column);
}

/// <summary>What the browser needs to know after its entries were taken.</summary>
public sealed record TrackingAnswer(int Rows, int Next);
