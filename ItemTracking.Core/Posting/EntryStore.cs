using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Changes the existing entries and reservations of a plan inside the transaction that writes it. They are written to before they are
/// compared, so that nobody else can take from them, reserve them, or bring the same goods back, in between (PST-12, PST-13, PST-14).
/// </summary>
internal static class EntryStore
{
    /// <summary>Entries that are asked for in one query.</summary>
    public const int Portion = 1000;

    /// <summary>False when the plan rests on entries or reservations that have changed since.</summary>
    public static async Task<bool> UseAsync(
        ItemTrackingDb db, SourceKey key, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        var (used, returned) = (PostingRows.UsedEntries(plan), PostingRows.ReturnedEntries(plan));
        var reservations = PostingRows.Reservations(plan, stamp);
        long[] touched =
            [.. used.Concat(returned).Select(e => e.EntryNo).Concat(plan.Application.Reservations.EntryNos.Where(no => no > 0)).Distinct()
                .Order()];
        await db.HoldEntriesAsync(touched, cancellationToken);
        return await AreAsReadAsync(db, plan.Request, touched, cancellationToken)
            && await db.TryUpdateAsync([.. reservations.Updates, .. reservations.Deletes], [nameof(Reservation.ItemNo)], cancellationToken)
            && await KeptStockReader.IsAsReadAsync(db, key, plan, touched, cancellationToken)
            && await db.TryUpdateAsync(used, [nameof(ItemLedgerEntry.RemainingQuantity), nameof(ItemLedgerEntry.Open)], cancellationToken)
            && await db.TryUpdateAsync(returned, [nameof(ItemLedgerEntry.ShippedQtyNotReturned)], cancellationToken)
            && await ReservationRowsStore.TryWriteAsync(db, reservations, cancellationToken);
    }

    private static async Task<bool> AreAsReadAsync(
        ItemTrackingDb db, PostingRequest request, long[] entryNos, CancellationToken cancellationToken)
    {
        var open = entryNos.Length == 0 ? [] : request.OpenEntries.ToDictionary(e => e.EntryNo, e => e.Remaining);
        foreach (var chunk in entryNos.Chunk(Portion))
        {
            var stored = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => EF.Parameter(chunk).Contains(e.EntryNo))
                .Select(e => new { e.EntryNo, e.RemainingQuantity, e.ShippedQtyNotReturned }).ToListAsync(cancellationToken);
            if (stored.Count != chunk.Length
                || stored.Any(e => (open.TryGetValue(e.EntryNo, out var remaining) && remaining != e.RemainingQuantity)
                    || (request.NamedEntries.TryGetValue(e.EntryNo, out var named)
                        && named.ShippedQtyNotReturned != e.ShippedQtyNotReturned)))
            {
                return false;
            }
        }

        return true;
    }
}
