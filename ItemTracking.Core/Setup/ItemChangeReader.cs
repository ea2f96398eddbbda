using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Asks, one after the other, what could stand in the way of changing an item (COD-17).</summary>
internal static class ItemChangeReader
{
    private static readonly ItemUseFound Nothing = new("");

    /// <summary>The first refusal in the order of the rule, or none. A code that does not exist is another reader's to refuse.</summary>
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(ItemTrackingDb db, ItemUseReader uses, Item stored, ItemCard card)
    {
        string[] named = [stored.ItemTrackingCode, card.ItemTrackingCode];
        var codes = await db.Set<ItemTrackingCode>().AsNoTracking().WhereIn(db, c => c.Code, named).ToDictionaryAsync(c => c.Code);
        if (card.ItemTrackingCode.Length > 0 && !codes.ContainsKey(card.ItemTrackingCode))
            return [];
        var change = new ItemChange(
            stored, card, TrackingPolicy.Of(codes.GetValueOrDefault(stored.ItemTrackingCode)),
            TrackingPolicy.Of(codes.GetValueOrDefault(card.ItemTrackingCode)));
        var item = db.Set<Item>().AsNoTracking().Where(i => i.No == stored.No);
        foreach (var check in change.Checks)
        {
            var found = check.Question is { } question ? await uses.FirstAsync(db, question, item) : Nothing;
            if (found is not null)
                return [check.Refuse(found)];
        }

        return [];
    }
}
