using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what is reserved of the items that are moved: one query, however many lines and numbers there are (PST-13).</summary>
internal static class KeptStockReader
{
    public static async Task<IReadOnlyList<Reservation>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        string[] items = [.. request.Movements.Select(m => m.Item.No).Distinct()];
        return items.Length == 0
            ? []
            : await db.Set<Reservation>().AsNoTracking().WhereIn(db, r => r.ItemNo, items).OrderBy(r => r.EntryNo)
                .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// What the plan rests on is kept as it was read: of the entries it touches, for the lines of its source, and of what they bring in.
    /// Others cannot change it any more: entries, source and changed reservations are held.
    /// </summary>
    public static async Task<bool> IsAsReadAsync(
        ItemTrackingDb db, SourceKey key, PostingPlan plan, IReadOnlyCollection<long> entryNos, CancellationToken cancellationToken)
    {
        var request = plan.Request;
        if (!plan.MovesGoods)
            return true;
        var held = entryNos.ToHashSet();
        bool IsRestedOn(Reservation r) => held.Contains(r.ItemLedgerEntryNo) || r.Demand.Key == key || r.Supply.IsOf(key);
        var now = await ReadAsync(db, request, cancellationToken);
        return request.Reservations.Where(IsRestedOn).Select(r => (r.EntryNo, r.QuantityBase))
            .SequenceEqual(now.Where(IsRestedOn).Select(r => (r.EntryNo, r.QuantityBase)));
    }
}
