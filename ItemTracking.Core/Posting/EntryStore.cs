using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Changes the existing entries of a plan inside the transaction that writes it. They are written to before they are compared, so that nobody
/// else can take from them, or bring the same goods back, in between (PST-12, PST-14).
/// </summary>
internal static class EntryStore
{
    /// <summary>False when the plan rests on entries that have changed since.</summary>
    public static async Task<bool> UseAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var (used, returned) = (PostingRows.UsedEntries(plan), PostingRows.ReturnedEntries(plan));
        return await AreAsReadAsync(db, plan.Request, [.. used.Select(e => e.EntryNo).Union(returned.Select(e => e.EntryNo)).Order()], cancellationToken)
            && await db.TryUpdateAsync(used, [nameof(ItemLedgerEntry.RemainingQuantity), nameof(ItemLedgerEntry.Open)], cancellationToken)
            && await db.TryUpdateAsync(returned, [nameof(ItemLedgerEntry.ShippedQtyNotReturned)], cancellationToken);
    }

    private static async Task<bool> AreAsReadAsync(ItemTrackingDb db, PostingRequest request, IReadOnlyList<long> entryNos, CancellationToken cancellationToken)
    {
        if (entryNos.Count == 0)
            return true;
        var open = request.OpenEntries.ToDictionary(e => e.EntryNo, e => e.Remaining);
        await db.TryUpdateAsync([.. entryNos.Select(no => new ItemLedgerEntry { EntryNo = no, Positive = open.GetValueOrDefault(no) > 0 })], [nameof(ItemLedgerEntry.Positive)], cancellationToken);
        foreach (var chunk in entryNos.Chunk(1000))
        {
            var stored = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => EF.Parameter(chunk).Contains(e.EntryNo))
                .Select(e => new { e.EntryNo, e.RemainingQuantity, e.ShippedQtyNotReturned }).ToListAsync(cancellationToken);
            if (stored.Count != chunk.Length
                || stored.Any(e => (open.TryGetValue(e.EntryNo, out var remaining) && remaining != e.RemainingQuantity)
                    || (request.NamedEntries.TryGetValue(e.EntryNo, out var named) && named.ShippedQtyNotReturned != e.ShippedQtyNotReturned)))
            {
                return false;
            }
        }

        return true;
    }
}
