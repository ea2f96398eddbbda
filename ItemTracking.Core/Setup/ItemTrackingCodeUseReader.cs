using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>
/// Reads what a change of an item tracking code must know about the items that use it: one query per question, and only what the change
/// touches.
/// </summary>
internal static class ItemTrackingCodeUseReader
{
    /// <summary>Everything that is refused of the change.</summary>
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(ItemTrackingDb db, ItemUseReader uses, ItemTrackingCodeChange change)
    {
        var code = change.Before.Code;
        var items = db.Set<Item>().AsNoTracking().Where(i => i.ItemTrackingCode == code);
        return change.Check(new()
        {
            WithSpecificCosting = change.Flags.Any(flag => flag is { IsSerial: true, On: false })
                ? await WithSpecificCostingAsync(items)
                : null,
            WithLedgerEntries = change.Flags.Count > 0 ? await FirstAsync(ItemUse.LedgerEntry) : null,
            WithWarehouseEntries = change.Flags.Any(flag => flag.IsWarehouse) ? await FirstAsync(ItemUse.WarehouseEntry) : null,
            WithDatedEntries = change.StopsUsingExpirationDates ? await FirstAsync(ItemUse.LedgerEntryWithExpirationDate) : null,
            Formulas = change.StopsUsingExpirationDates ? await items.CountAsync(i => i.ExpirationCalculation != "") : 0,
        });

        async Task<string?> FirstAsync(ItemUse use) => (await uses.FirstAsync(db, use, items))?.ItemNo;
    }

    private static Task<string?> WithSpecificCostingAsync(IQueryable<Item> items) =>
        items.Where(i => i.CostingMethod == CostingMethod.Specific).OrderBy(i => i.No).Select(i => (string?)i.No).FirstOrDefaultAsync();
}
