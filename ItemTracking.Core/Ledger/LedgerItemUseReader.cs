using System.Linq.Expressions;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>Which item has item ledger entries, whatever remains of them (COD-9, COD-13, COD-17).</summary>
internal sealed class LedgerItemUseReader : IItemUse
{
    public Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items) => use switch
    {
        ItemUse.LedgerEntry => FirstAsync(items, i => db.Set<ItemLedgerEntry>().Any(e => e.ItemNo == i.No)),
        ItemUse.LedgerEntryWithExpirationDate => FirstAsync(
            items, i => db.Set<ItemLedgerEntry>().Any(e => e.ItemNo == i.No && e.ExpirationDate != null)),
        _ => Task.FromResult<ItemUseFound?>(null),
    };

    private static Task<ItemUseFound?> FirstAsync(IQueryable<Item> items, Expression<Func<Item, bool>> hasEntries) =>
        items.Where(hasEntries).OrderBy(i => i.No).Select(i => new ItemUseFound(i.No, "", "")).FirstOrDefaultAsync();
}
