using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>Which item ledger entry keeps an item or a location from being deleted.</summary>
internal sealed class LedgerUsageReader : IUsage
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == key), table, key),
        SetupTables.Location => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.LocationCode == key), table, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    private static async Task<Refusal?> FirstAsync(IQueryable<ItemLedgerEntry> entries, string table, string key)
    {
        var entryNo = await entries.Select(e => (long?)e.EntryNo).FirstOrDefaultAsync();
        return entryNo is null ? null : Usages.InUse("SET-6", table, key, $"item ledger entry {entryNo.Value.ToString(CultureInfo.InvariantCulture)}");
    }
}
