using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Copying;

/// <summary>Tracking rows of a line that takes goods back (COPY-1, PST-14).</summary>
internal static class TakenBackRows
{
    /// <summary>
    /// One row for each entry with numbers: goods that left name the entry they left with, goods that came the one they came with. The
    /// expiration date is that of the number's entries (PST-20).
    /// </summary>
    /// <param name="line">Line that is made.</param>
    /// <param name="entries">Entries that it takes back.</param>
    /// <param name="userName">Who makes it.</param>
    public static IEnumerable<TrackingSpecification> Of(DocumentLine line, IEnumerable<EntryToReverse> entries, string userName) =>
        entries.Where(entry => entry.Numbers.Exist).Select((entry, index) =>
        {
            var row = TrackingRows.New(line, entry.Numbers, index + 1, userName);
            var back = -entry.TakenBase;
            (row.QuantityBase, row.QtyToHandleBase, row.QtyToInvoiceBase) = (back, back, back);
            if (entry.PartBase > 0)
                row.ApplToItemEntry = entry.EntryNo;
            else
                row.ApplFromItemEntry = entry.EntryNo;
            row.WarrantyDate = entry.WarrantyDate;
            return row;
        });
}
