using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads the entries that an invoice may invoice: one query per order that it invoices (PST-11).</summary>
internal static class InvoiceableEntryReader
{
    /// <summary>Entries of the orders of the lines that are not invoiced completely, oldest first.</summary>
    public static async Task<IReadOnlyList<InvoiceableEntry>> ReadAsync(
        ItemTrackingDb db, IReadOnlyList<InvoicePart> invoices, CancellationToken cancellationToken)
    {
        var found = new List<InvoiceableEntry>();
        foreach (var order in invoices.Where(i => !i.IsOfThisPosting).Select(i => i.Line.Key).Distinct())
            found.AddRange(await Entries(db, order).ToListAsync(cancellationToken));
        return [.. found.OrderBy(e => e.EntryNo)];
    }

    internal static IQueryable<InvoiceableEntry> Entries(ItemTrackingDb db, SourceKey order) => db.Set<ItemLedgerEntry>().AsNoTracking()
        .Where(e => e.OrderNo == order.SourceId && e.OrderSourceType == order.SourceType && e.OrderSourceSubtype == order.SourceSubtype
            && !e.CompletelyInvoiced)
        .OrderBy(e => e.EntryNo)
        .Select(e => new InvoiceableEntry(
            e.EntryNo, new SourceRef(e.OrderSourceType, e.OrderSourceSubtype, e.OrderNo, "", e.OrderLineNo),
            new TrackingNumbers(e.SerialNo, e.LotNo), e.Quantity, e.InvoicedQuantity, e.DocumentNo));
}
