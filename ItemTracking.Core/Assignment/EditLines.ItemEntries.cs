using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>Applies the line to an inbound ledger entry (ITL-57). A line that brings goods in stays as it is.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="entryNo">Entry; 0 applies the line to none.</param>
    /// <param name="entry">The entry with that number; null when there is none.</param>
    public static Outcome<TrackingSheet> SetApplToItemEntry(this TrackingSheet s, int lineNo, long entryNo, ApplicableEntry? entry) =>
        s.Edit(
            lineNo, line => line.ApplToItemEntry == entryNo ? line : line.WithApplToItemEntry(entryNo, entry, s.Source),
            s.Rights.EditsApplToItemEntry);

    /// <summary>Lets the line take an outbound ledger entry back (ITL-57). A line that no customer returns stays as it is.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="entryNo">Entry; 0 returns none.</param>
    /// <param name="entry">The entry with that number; null when there is none.</param>
    public static Outcome<TrackingSheet> SetApplFromItemEntry(this TrackingSheet s, int lineNo, long entryNo, ApplicableEntry? entry) =>
        s.Edit(
            lineNo, line => line.ApplFromItemEntry == entryNo ? line : line.WithApplFromItemEntry(entryNo, entry, s.Source),
            s.Rights.EditsApplFromItemEntry);
}
