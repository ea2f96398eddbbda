using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Entries and the postings that wrote them: I4, I10, I11, I16.</summary>
internal static class LedgerInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        yield return entries
            .Where(e => e.Open != (e.RemainingQuantity != 0) || e.Positive != (e.Quantity > 0)
                || (e.Quantity > 0 && (e.RemainingQuantity < 0 || e.RemainingQuantity > e.Quantity))
                || (e.Quantity < 0 && (e.RemainingQuantity > 0 || e.RemainingQuantity < e.Quantity)))
            .Select(e => new InvariantViolation("I4", $"Entry {e.EntryNo}: Remaining Quantity, Open and Quantity do not fit each other."));
        yield return entries.Where(e => e.SerialNo != "" && e.Quantity != 1 && e.Quantity != -1)
            .Select(e => new InvariantViolation("I16", $"Entry {e.EntryNo}: Serial No. {e.SerialNo} with a quantity that is not one."));
        foreach (var query in Postings(db, entries).Concat(Numbers(db)))
            yield return query;
    }

    private static IEnumerable<IQueryable<InvariantViolation>> Postings(ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries)
    {
        var postings = db.Set<Ledger.Posting>().AsNoTracking();
        var documents = db.Set<PostedDocumentHeader>().AsNoTracking();
        yield return postings.Where(p => p.EntryCount != entries.Count(e => e.PostingId == p.Id))
            .Select(p => new InvariantViolation("I10", $"The posting of {p.SourceId} at entry count {p.EntryCount} has another number of entries."));
        yield return postings
            .Where(p => p.ApplicationCount != entries.Where(e => e.PostingId == p.Id).Join(db.Set<ItemApplicationEntry>(), e => e.EntryNo, a => a.ItemLedgerEntryNo, (e, a) => a).Count())
            .Select(p => new InvariantViolation("I10", $"The posting of {p.SourceId} has another number of applications than {p.ApplicationCount}."));
        yield return entries.Where(e => !postings.Any(p => p.Id == e.PostingId))
            .Select(e => new InvariantViolation("I10", $"Entry {e.EntryNo} belongs to no posting."));
        yield return postings
            .Where(p => (p.HandlingDocumentNo != "" && !documents.Any(d => d.PostingId == p.Id && d.No == p.HandlingDocumentNo))
                || (p.InvoiceNo != "" && !documents.Any(d => d.PostingId == p.Id && d.No == p.InvoiceNo))
                || (p.EntryCount > 0 && p.HandlingDocumentNo == ""))
            .Select(p => new InvariantViolation("I10", $"The posting of {p.SourceId} lacks its posted document."));
        yield return documents.Where(d => !postings.Any(p => p.Id == d.PostingId && (p.HandlingDocumentNo == d.No || p.InvoiceNo == d.No)))
            .Select(d => new InvariantViolation("I10", $"Posted document {d.No} belongs to no posting."));
    }

    private static IEnumerable<IQueryable<InvariantViolation>> Numbers(ItemTrackingDb db)
    {
        var counters = db.Set<LedgerCounter>().AsNoTracking();
        yield return counters
            .Where(c => (c.Ledger == EntryNumberAllocator.Entries && db.Set<ItemLedgerEntry>().Any(e => e.EntryNo >= c.Next))
                || (c.Ledger == EntryNumberAllocator.Applications && db.Set<ItemApplicationEntry>().Any(e => e.EntryNo >= c.Next))
                || (c.Ledger == EntryNumberAllocator.Warehouse && db.Set<WarehouseEntry>().Any(e => e.EntryNo >= c.Next))
                || (c.Ledger == EntryNumberAllocator.Values && db.Set<ValueEntry>().Any(e => e.EntryNo >= c.Next)))
            .Select(c => new InvariantViolation("I11", $"The next number of ledger {c.Ledger} is in use."));
    }
}
