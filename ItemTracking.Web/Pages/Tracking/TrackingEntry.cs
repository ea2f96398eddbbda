namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What the clerk did, as the browser hands it over; in the order in which it was done.</summary>
public enum EntryKind
{
    Cell,
    Revert,
    Scan,
    Lot,
    Select,
    Delete,
    Undo,
}

/// <summary>One entry of the browser's queue (entry-queue.js).</summary>
/// <param name="Queue">Id of the queue: each page that is loaded has one of its own.</param>
/// <param name="Id">Rising number within the queue; an entry that comes a second time is passed over.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Line">Line number; 0 when the browser had not drawn the row.</param>
/// <param name="Column">Key of the column.</param>
/// <param name="Value">Text as typed or scanned, or how to select.</param>
/// <param name="From">Place of the row, first row of a selection.</param>
/// <param name="To">Last row of a selection.</param>
/// <param name="IsNew">The row was the new line.</param>
public sealed record TrackingEntry(string Queue, long Id, string Kind, int Line, string Column, string Value, int From, int To, bool IsNew)
{
    public EntryKind What => Enum.Parse<EntryKind>(Kind, ignoreCase: true);

    public TrackingField Field => Enum.Parse<TrackingField>(Column);
}

/// <summary>What the browser needs to know after it sent entries.</summary>
/// <param name="Rows">Rows of the grid.</param>
/// <param name="Next">Number of the next new line.</param>
/// <param name="Taken">How many of the entries, from the first on, are done; the others stay in the queue and are sent again.</param>
/// <param name="Kept">Highest number of each queue that is kept whatever becomes of the page; the browser can forget those.</param>
/// <param name="Scanned">Row of the last scan among them, to be shown and marked; -1 when there was none.</param>
/// <param name="Refused">How many scans wait to be dealt with; one more than before is told by a sound.</param>
public sealed record TrackingAnswer(int Rows, int Next, int Taken, IReadOnlyDictionary<string, long> Kept, int Scanned, int Refused);
