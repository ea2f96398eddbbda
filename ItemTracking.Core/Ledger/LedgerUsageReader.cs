using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// Which item ledger entry keeps an item or a location from being deleted, and which stock a location from changing how it is kept.
/// </summary>
internal sealed class LedgerUsageReader : IUsage
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == key), table, key),
        SetupTables.Location => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.LocationCode == key), table, key),
        SetupTables.LocationStock => StockAsync(db, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    /// <summary>Stock that came in without a bin could never leave one, and stock in a bin would be left behind there.</summary>
    private static async Task<Refusal?> StockAsync(ItemTrackingDb db, string locationCode)
    {
        var itemNo = await db.Set<TrackingBalance>()
            .Where(b => b.LocationCode == locationCode && b.OnHand != 0)
            .OrderBy(b => b.ItemNo)
            .Select(b => b.ItemNo)
            .FirstOrDefaultAsync();
        return itemNo is null
            ? null
            : new Refusal(
                RefusalCode.SET_7,
                $"You cannot change Bin Mandatory because item {itemNo} is in stock at location {locationCode}.",
                "Bin Mandatory",
                WayOut: "Take everything out of the location first, or set up another location.");
    }

    private static async Task<Refusal?> FirstAsync(IQueryable<ItemLedgerEntry> entries, string table, string key)
    {
        var entryNo = await entries.Select(e => (long?)e.EntryNo).FirstOrDefaultAsync();
        return entryNo is null
            ? null
            : Usages.InUse(RefusalCode.SET_6, table, key, $"item ledger entry {entryNo.Value.ToString(CultureInfo.InvariantCulture)}");
    }
}
