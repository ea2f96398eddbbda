using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>Which warehouse entry keeps an item, a location or a bin from being deleted, and which item has any (COD-6, COD-17).</summary>
internal sealed class WarehouseUsageReader : IUsage, IItemUse
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => FirstAsync(db.Set<WarehouseEntry>().Where(e => e.ItemNo == key), table, key),
        SetupTables.Location => FirstAsync(db.Set<WarehouseEntry>().Where(e => e.LocationCode == key), table, key),
        SetupTables.Bin => BinAsync(db, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    public async Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items) => use == ItemUse.WarehouseEntry
        ? await items.Where(i => db.Set<WarehouseEntry>().Any(e => e.ItemNo == i.No))
            .OrderBy(i => i.No)
            .Select(i => new ItemUseFound(i.No, "", ""))
            .FirstOrDefaultAsync()
        : null;

    private static async Task<Refusal?> FirstAsync(IQueryable<WarehouseEntry> entries, string table, string key)
    {
        var entryNo = await entries.Select(e => (long?)e.EntryNo).FirstOrDefaultAsync();
        return entryNo is null ? null : InUse(table, key, entryNo.Value);
    }

    private static async Task<Refusal?> BinAsync(ItemTrackingDb db, string key)
    {
        var (locationCode, bins) = SetupTables.Bins(key);
        var entry = await db.Set<WarehouseEntry>().Where(e => e.LocationCode == locationCode).WhereIn(db, e => e.BinCode, bins)
            .Select(e => new { e.BinCode, e.EntryNo }).FirstOrDefaultAsync();
        return entry is null ? null : InUse(SetupTables.Bin, entry.BinCode, entry.EntryNo);
    }

    private static Refusal InUse(string table, string key, long entryNo) =>
        Usages.InUse(RefusalCode.SET_6, table, key, $"warehouse entry {entryNo.ToString(CultureInfo.InvariantCulture)}");
}
