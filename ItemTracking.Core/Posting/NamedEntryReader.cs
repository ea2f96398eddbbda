using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads the ledger entries that the tracking of a document names (PST-14): one look into the key for each.</summary>
internal static class NamedEntryReader
{
    /// <summary>By number; nothing is asked where no row names an entry.</summary>
    public static async Task<IReadOnlyDictionary<long, ApplicableEntry>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        if (!request.Lines.Any(l => l.Tracking.Any(t => t.ApplToItemEntry != 0 || t.ApplFromItemEntry != 0)))
            return new Dictionary<long, ApplicableEntry>();
        var found = await Named(db, request.Key)
            .Select(e => new ApplicableEntry(e.EntryNo, new(e.ItemNo, e.VariantCode, e.LocationCode), new(e.SerialNo, e.LotNo))
            {
                Positive = e.Positive,
                ShippedQtyNotReturned = e.ShippedQtyNotReturned
            })
            .ToListAsync(cancellationToken);
        return found.DistinctBy(e => e.EntryNo).ToDictionary(e => e.EntryNo);
    }

    /// <summary>A row names stock where goods go out, and what went out where goods come in.</summary>
    internal static IQueryable<ItemLedgerEntry> Named(ItemTrackingDb db, DocumentKey key) =>
        PostingRequestReader.Tracking(db, key).AsNoTracking().Join(
            db.Set<ItemLedgerEntry>().AsNoTracking(),
            t => t.QtyToHandleBase < 0 ? t.ApplToItemEntry : t.ApplFromItemEntry,
            e => e.EntryNo,
            (t, e) => e);
}
