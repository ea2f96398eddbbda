using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Copying;

/// <summary>Tracking rows of a line that takes up entries of a posted line.</summary>
internal static class TakenBackRows
{
    /// <summary>
    /// One row for each entry with numbers, which it names: goods that left the entry they left with, goods that came the one they came
    /// with (COPY-1, PST-14). The expiration date is that of the number's entries (PST-20).
    /// </summary>
    /// <param name="line">Line that is made.</param>
    /// <param name="entries">Entries that it takes back.</param>
    /// <param name="userName">Who makes it.</param>
    public static IEnumerable<TrackingSpecification> Of(DocumentLine line, IEnumerable<EntryToReverse> entries, string userName)
    {
        foreach (var (entry, row) in Rows(line.Ref(), new(line.ItemNo, line.VariantCode, line.LocationCode), entries, userName))
        {
            if (entry.PartBase > 0)
                row.ApplToItemEntry = entry.EntryNo;
            else
                row.ApplFromItemEntry = entry.EntryNo;
            yield return row;
        }
    }

    /// <summary>One row for each entry with numbers of goods that move on (COPY-3).</summary>
    /// <param name="line">Shipment side of a transfer line.</param>
    /// <param name="place">Item, variant and location that they leave.</param>
    /// <param name="entries">Entries that they came with.</param>
    /// <param name="userName">Who makes it.</param>
    public static IEnumerable<TrackingSpecification> Of(
        SourceRef line, StockPlace place, IEnumerable<EntryToReverse> entries, string userName) =>
        Rows(line, place, entries, userName).Select(made => made.Row);

    private static IEnumerable<(EntryToReverse Entry, TrackingSpecification Row)> Rows(
        SourceRef line, StockPlace place, IEnumerable<EntryToReverse> entries, string userName) =>
        entries.Where(entry => entry.Numbers.Exist).Select((entry, index) =>
        {
            var row = TrackingRows.New(line, place, entry.Numbers, index + 1, userName);
            var back = -entry.TakenBase;
            (row.QuantityBase, row.QtyToHandleBase, row.QtyToInvoiceBase) = (back, back, back);
            row.WarrantyDate = entry.WarrantyDate;
            return (entry, row);
        });
}
