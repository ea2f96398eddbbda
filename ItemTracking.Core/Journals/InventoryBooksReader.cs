using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>
/// Reads what the books have by number: at locations with bins what lies in each bin, elsewhere the balance of the location. Numbers that
/// are not kept through warehouse activities are not known by bin (COD-6).
/// </summary>
internal static class InventoryBooksReader
{
    /// <summary>Everything in the scope that is not zero: two queries.</summary>
    public static async Task<IReadOnlyList<BookedQuantity>> ReadAsync(ItemTrackingDb db, PhysInventoryScope scope)
    {
        var balances = scope.BinCode.Length > 0 ? [] : await Balances(db, scope).ToListAsync();
        var bins = await Bins(db, scope).ToListAsync();
        return
        [
            .. balances.Concat(bins)
                .OrderBy(b => b.Place.LocationCode, Codes.Comparer).ThenBy(b => b.BinCode, Codes.Comparer)
                .ThenBy(b => b.Place.ItemNo, Codes.Comparer).ThenBy(b => b.Place.VariantCode, Codes.Comparer)
                .ThenBy(b => b.LotNo, Codes.Comparer).ThenBy(b => b.SerialNo, Codes.Comparer),
        ];
    }

    /// <summary>What the books have of one number of an item and variant at one place; 0 for nothing.</summary>
    public static async Task<decimal> QuantityAsync(ItemTrackingDb db, CountingPlace place, CountedNumber counted)
    {
        var scope = new PhysInventoryScope(place.PostingDate, counted.Item.No, place.LocationCode, place.BinCode);
        var (variantCode, numbers) = (counted.VariantCode, counted.Numbers);
        return place.BinCode.Length > 0
            ? await InBins(db, scope)
                .Where(b => b.VariantCode == variantCode && b.SerialNo == numbers.SerialNo && b.LotNo == numbers.LotNo)
                .SumAsync(b => b.QtyBase)
            : await InStock(db, scope)
                .Where(b => b.VariantCode == variantCode && b.SerialNo == numbers.SerialNo && b.LotNo == numbers.LotNo)
                .SumAsync(b => b.OnHand);
    }

    internal static IQueryable<BookedQuantity> Balances(ItemTrackingDb db, PhysInventoryScope scope) =>
        InStock(db, scope).Select(b => new BookedQuantity(
            new(b.ItemNo, b.VariantCode, b.LocationCode), "", b.SerialNo, b.LotNo, b.OnHand));

    internal static IQueryable<BookedQuantity> Bins(ItemTrackingDb db, PhysInventoryScope scope) =>
        InBins(db, scope).Select(b => new BookedQuantity(
            new(b.ItemNo, b.VariantCode, b.LocationCode), b.BinCode, b.SerialNo, b.LotNo, b.QtyBase));

    private static IQueryable<TrackingBalance> InStock(ItemTrackingDb db, PhysInventoryScope scope)
    {
        var stock = db.Set<TrackingBalance>().AsNoTracking()
            .Where(b => b.OnHand != 0 && !db.Set<Location>().Any(l => l.Code == b.LocationCode && l.BinMandatory));
        if (scope.ItemNo.Length > 0)
            stock = stock.Where(b => b.ItemNo == scope.ItemNo);
        return scope.LocationCode.Length > 0 ? stock.Where(b => b.LocationCode == scope.LocationCode) : stock;
    }

    private static IQueryable<BinBalance> InBins(ItemTrackingDb db, PhysInventoryScope scope)
    {
        var contents = db.Set<BinBalance>().AsNoTracking().Where(b => b.QtyBase != 0);
        if (scope.ItemNo.Length > 0)
            contents = contents.Where(b => b.ItemNo == scope.ItemNo);
        if (scope.LocationCode.Length > 0)
            contents = contents.Where(b => b.LocationCode == scope.LocationCode);
        return scope.BinCode.Length > 0 ? contents.Where(b => b.BinCode == scope.BinCode) : contents;
    }
}
