using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what decides about items.</summary>
internal static class ItemFactsReader
{
    /// <summary>The facts of items by number: one query, however many; those that are not there are left out.</summary>
    public static async Task<Dictionary<string, ItemFacts>> ReadAsync(ItemTrackingDb db, string[] itemNos, CancellationToken ct)
    {
        var items =
            from item in db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, itemNos)
            join code in db.Set<ItemTrackingCode>().AsNoTracking() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            select new { Item = item, Code = code };
        return await items.ToDictionaryAsync(i => i.Item.No, i => ItemFacts.Of(i.Item, i.Code), ct);
    }
}
