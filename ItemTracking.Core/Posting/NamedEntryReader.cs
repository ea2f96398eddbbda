using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads the ledger entries that numbers name (PST-14): one look into the key for each.</summary>
internal static class NamedEntryReader
{
    /// <summary>By number; nothing is asked where no number names an entry.</summary>
    public static async Task<IReadOnlyDictionary<long, ApplicableEntry>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, ApplicableEntry>();
        foreach (var portion in Named(request).Distinct().Chunk(EntryStore.Portion))
        {
            foreach (var entry in await Entries(db, portion).ToListAsync(cancellationToken))
                found.Add(entry.EntryNo, entry);
        }

        return found;
    }

    internal static IQueryable<ApplicableEntry> Entries(ItemTrackingDb db, long[] entryNos) =>
        db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => EF.Parameter(entryNos).Contains(e.EntryNo))
            .Select(e => new ApplicableEntry(e.EntryNo, new(e.ItemNo, e.VariantCode, e.LocationCode), new(e.SerialNo, e.LotNo))
            {
                Positive = e.Positive,
                ShippedQtyNotReturned = e.ShippedQtyNotReturned
            });

    /// <summary>
    /// A number names stock where goods go out, and what went out where goods come in; of a return that is taken back both (PST-30).
    /// </summary>
    private static IEnumerable<long> Named(PostingRequest request) => request.Movements.SelectMany(m => m.Numbers)
        .SelectMany(n => new[]
        {
            n.Quantity < 0 ? n.ApplToItemEntry : 0,
            n.Quantity > 0 || n.Corrects != 0 ? n.ApplFromItemEntry : 0,
        })
        .Where(entryNo => entryNo != 0);
}
