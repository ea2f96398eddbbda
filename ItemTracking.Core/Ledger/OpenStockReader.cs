using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// Open inbound entries of an item, in the one form in which a database without statistics seeks them and passes over nothing that is
/// closed.
/// </summary>
internal static class OpenStockReader
{
    /// <summary>What is open at a place (PST-12).</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="place">Place.</param>
    /// <param name="numbers">Numbers of the entries; a blank one stands for any.</param>
    /// <param name="exactly">A blank number stands for none.</param>
    public static IQueryable<ItemLedgerEntry> OpenStock(
        this ItemTrackingDb db, StockPlace place, TrackingNumbers numbers, bool exactly = false) =>
        Of(db, place.ItemNo, place.VariantCode, numbers, exactly, bySign: exactly || numbers is { LotNo.Length: > 0 } or { SerialNo: "" })
            .Where(e => e.LocationCode == place.LocationCode);

    /// <summary>The same at all locations.</summary>
    public static IQueryable<ItemLedgerEntry> OpenStockAnywhere(
        this ItemTrackingDb db, string itemNo, string variantCode, TrackingNumbers numbers, bool exactly = false) =>
        Of(db, itemNo, variantCode, numbers, exactly, bySign: !exactly && !numbers.Exist);

    /// <summary>
    /// A sign that is a parameter is sought in the index of open entries, behind the item and before variant, location, lot and serial
    /// number; where those in between are not asked for, a number is found sooner in its own index.
    /// </summary>
    private static IQueryable<ItemLedgerEntry> Of(
        ItemTrackingDb db, string itemNo, string variantCode, TrackingNumbers numbers, bool exactly, bool bySign)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.RemainingQuantity != 0);
        if (exactly || numbers.SerialNo.Length > 0)
            entries = entries.Where(e => e.SerialNo == numbers.SerialNo);
        if (exactly || numbers.LotNo.Length > 0)
            entries = entries.Where(e => e.LotNo == numbers.LotNo);
        var positive = true;
        return bySign ? entries.Where(e => e.Positive == positive) : entries.Where(e => e.Positive);
    }
}
