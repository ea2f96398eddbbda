using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// Which item ledger entry keeps an item, a variant or a location from being deleted, which stock a location from changing how it is kept,
/// and which stock an item from a step that it does not fit.
/// </summary>
internal sealed class LedgerUsageReader : IUsage
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == key), table, key),
        SetupTables.Location => FirstAsync(db.Set<ItemLedgerEntry>().Where(e => e.LocationCode == key), table, key),
        SetupTables.ItemVariant => VariantAsync(db, key),
        SetupTables.LocationStock => StockAsync(db, key),
        SetupTables.RoundingPrecision => UnfitAsync(db, key),
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

    /// <summary>Stock that is no multiple of the step could not leave any more (C-29).</summary>
    private static async Task<Refusal?> UnfitAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, precision) = SetupTables.PrecisionOf(key);
        var stock = await db.Set<TrackingBalance>().AsNoTracking().Where(b => b.ItemNo == itemNo && b.OnHand != 0)
            .Select(b => new { b.LocationCode, b.OnHand }).Distinct().ToListAsync();
        return stock.Find(balance => Rounding.IsFinerThan(balance.OnHand, precision)) is { } unfit
            ? new Refusal(
                RefusalCode.SET_5,
                $"You cannot change {SetupTables.RoundingPrecision} to {Rounding.QuantityText(precision)} because "
                    + $"{Rounding.QuantityText(unfit.OnHand)} of item {itemNo} are in stock{At(unfit.LocationCode)}.",
                SetupTables.RoundingPrecision)
            : null;
    }

    private static async Task<Refusal?> VariantAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, variants) = SetupTables.OfItem(key);
        var entry = await db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == itemNo).WhereIn(db, e => e.VariantCode, variants)
            .Select(e => new { e.VariantCode, e.EntryNo }).FirstOrDefaultAsync();
        return entry is null ? null : InUse(SetupTables.ItemVariant, entry.VariantCode, entry.EntryNo);
    }

    private static string At(string locationCode) => locationCode.Length == 0 ? "" : $" at location {locationCode}";

    private static async Task<Refusal?> FirstAsync(IQueryable<ItemLedgerEntry> entries, string table, string key)
    {
        var entryNo = await entries.Select(e => (long?)e.EntryNo).FirstOrDefaultAsync();
        return entryNo is null ? null : InUse(table, key, entryNo.Value);
    }

    private static Refusal InUse(string table, string key, long entryNo) =>
        Usages.InUse(RefusalCode.SET_6, table, key, $"item ledger entry {entryNo.ToString(CultureInfo.InvariantCulture)}");
}
