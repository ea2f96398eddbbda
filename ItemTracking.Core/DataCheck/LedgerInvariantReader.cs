using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Undo;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>Entries and the postings that wrote them: I4, I10, I11, I16, I17.</summary>
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
        foreach (var query in Transfers(db, entries).Concat(Postings(db, entries)).Concat(Numbers(db)))
            yield return query;
    }

    /// <summary>Goods that only change place or number stay as many, and what arrives names what left (I17, PST-27).</summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Transfers(ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries)
    {
        var transfers = entries.Where(e => e.EntryType == ItemLedgerEntryType.Transfer);
        yield return transfers.GroupBy(e => new { e.PostingId, e.ItemNo, e.VariantCode })
            .Where(g => g.Sum(e => e.Quantity) != 0)
            .Select(g => new InvariantViolation("I17", $"Item {g.Key.ItemNo}: a transfer brought in more or less than it took out."));
        yield return transfers.Where(e => e.Positive && !db.Set<ItemApplicationEntry>().Any(a =>
                a.ItemLedgerEntryNo == e.EntryNo && a.InboundItemEntryNo == e.EntryNo && a.TransferredFromEntryNo != 0
                    && transfers.Any(left => left.EntryNo == a.OutboundItemEntryNo && left.PostingId == e.PostingId
                        && left.ItemNo == e.ItemNo && left.VariantCode == e.VariantCode)))
            .Select(e => new InvariantViolation("I17", $"Entry {e.EntryNo} arrived and names no entry that left."));
    }

    /// <summary>
    /// Entries and documents are counted once for all postings: neither table has an index by posting that would serve one after the other.
    /// </summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Postings(ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries)
    {
        var postings = db.Set<Ledger.Posting>().AsNoTracking();
        var documents = db.Set<PostedDocumentHeader>().AsNoTracking();

        // An undo makes no document: it writes into the one that it undoes.
        int[] undoing = [.. UndoKind.All.Select(kind => kind.SourceType)];
        yield return
            from posting in postings
            join written in entries.GroupBy(e => e.PostingId).Select(g => new { PostingId = g.Key, Count = g.Count() })
                on posting.Id
                equals written.PostingId into found
            from written in found.DefaultIfEmpty()
            where posting.EntryCount != ((int?)written.Count ?? 0)
            select new InvariantViolation(
                "I10", $"The posting of {posting.SourceId} at entry count {posting.EntryCount} has another number of entries.");
        yield return
            from posting in postings
            join written in entries.Join(db.Set<ItemApplicationEntry>(), e => e.EntryNo, a => a.ItemLedgerEntryNo, (e, a) => e)
                .GroupBy(e => e.PostingId)
                .Select(g => new { PostingId = g.Key, Count = g.Count() })
                on posting.Id equals written.PostingId into found
            from written in found.DefaultIfEmpty()
            where posting.ApplicationCount != ((int?)written.Count ?? 0)
            select new InvariantViolation(
                "I10", $"The posting of {posting.SourceId} has another number of applications than {posting.ApplicationCount}.");
        yield return entries.Where(e => !postings.Any(p => p.Id == e.PostingId))
            .Select(e => new InvariantViolation("I10", $"Entry {e.EntryNo} belongs to no posting."));
        yield return
            from posting in postings
            join document in documents
                on new { PostingId = posting.Id, No = posting.HandlingDocumentNo }
                equals new { document.PostingId, document.No } into handling
            from handled in handling.DefaultIfEmpty()
            join document in documents
                on new { PostingId = posting.Id, No = posting.InvoiceNo }
                equals new { document.PostingId, document.No } into invoices
            from invoice in invoices.DefaultIfEmpty()
            where posting.SourceType != SourceTypes.ItemJournalLine && posting.SourceType != SourceTypes.WarehouseActivityLine
                && !EF.Parameter(undoing).Contains(posting.SourceType)
                && ((posting.HandlingDocumentNo != "" && handled == null)
                    || (posting.InvoiceNo != "" && invoice == null)
                    || (posting.EntryCount > 0 && posting.HandlingDocumentNo == ""))
            select new InvariantViolation("I10", $"The posting of {posting.SourceId} lacks its posted document.");
        yield return
            from posting in postings
            where EF.Parameter(undoing).Contains(posting.SourceType)
            join document in documents
                on new { No = posting.SourceId, Handled = posting.HandlingDocumentNo }
                equals new { document.No, Handled = document.No } into found
            from undone in found.DefaultIfEmpty()
            where undone == null
            select new InvariantViolation("I10", $"The posting of {posting.SourceId} undoes a posted document that is not there.");
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
