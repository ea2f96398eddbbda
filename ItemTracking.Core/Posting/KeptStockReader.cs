using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what is reserved of the items that a document posts: one query, however many lines and numbers it has (PST-13).</summary>
internal static class KeptStockReader
{
    public static async Task<IReadOnlyList<Reservation>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        string[] items = [.. request.Lines.Where(l => l.Line.QtyToHandleBase != 0).Select(l => l.Item.No).Distinct()];
        return items.Length == 0
            ? []
            : await db.Set<Reservation>().AsNoTracking().WhereIn(db, r => r.ItemNo, items).OrderBy(r => r.EntryNo)
                .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// What the plan rests on is kept as it was read: of the entries it touches, for the lines of its document, and of what they bring in.
    /// Others cannot change it any more: entries, document and changed reservations are held.
    /// </summary>
    public static async Task<bool> IsAsReadAsync(
        ItemTrackingDb db, PostingPlan plan, IReadOnlyCollection<long> entryNos, CancellationToken cancellationToken)
    {
        var request = plan.Request;
        if (!plan.HasHandling)
            return true;
        var held = entryNos.ToHashSet();
        bool IsRestedOn(Reservation r) => held.Contains(r.ItemLedgerEntryNo)
            || IsOf(request, r.DemandSourceType, r.DemandSourceSubtype, r.DemandSourceId)
            || IsOf(request, r.SupplySourceType, r.SupplySourceSubtype, r.SupplySourceId);
        var now = await ReadAsync(db, request, cancellationToken);
        return request.Reservations.Where(IsRestedOn).Select(r => (r.EntryNo, r.QuantityBase))
            .SequenceEqual(now.Where(IsRestedOn).Select(r => (r.EntryNo, r.QuantityBase)));
    }

    private static bool IsOf(PostingRequest request, int type, int subtype, string id) =>
        (type, subtype, id) == (request.Key.SourceType, (int)request.Key.DocumentType, request.Key.No);
}
