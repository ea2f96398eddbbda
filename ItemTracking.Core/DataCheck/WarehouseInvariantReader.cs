using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// What lies in bins. W1: at a location that keeps its stock in bins, the bins together hold of every number that is kept through warehouse
/// activities, and of the item where none is, what the ledger says is there; a bin knows no other number (DOC-22).
/// W2: no bin holds less than nothing of an item.
/// </summary>
internal static class WarehouseInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<WarehouseEntry>().AsNoTracking();
        yield return Differences(db, entries);
        yield return entries
            .GroupBy(e => new { e.LocationCode, e.BinCode, e.ItemNo, e.VariantCode })
            .Where(g => g.Sum(e => e.QtyBase) < 0)
            .Select(g => new InvariantViolation(
                "W2", $"Bin {g.Key.BinCode} at {g.Key.LocationCode} holds less than nothing of item {g.Key.ItemNo}."));
    }

    /// <summary>Stock less what lies in bins; both are added up in one reading, so that neither side is looked up row by row.</summary>
    private static IQueryable<InvariantViolation> Differences(ItemTrackingDb db, IQueryable<WarehouseEntry> entries)
    {
        var stock =
            from balance in db.Set<TrackingBalance>().AsNoTracking()
            join location in db.Set<Location>() on balance.LocationCode equals location.Code
            join item in db.Set<Item>() on balance.ItemNo equals item.No into items
            from item in items.DefaultIfEmpty()
            join code in db.Set<ItemTrackingCode>() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            where location.BinMandatory
            select new
            {
                balance.ItemNo,
                balance.VariantCode,
                balance.LocationCode,
                LotNo = code != null && code.LotWarehouseTracking ? balance.LotNo : "",
                SerialNo = code != null && code.SNWarehouseTracking ? balance.SerialNo : "",
                Quantity = balance.OnHand,
            };
        var inBins =
            from entry in entries
            join location in db.Set<Location>() on entry.LocationCode equals location.Code
            where location.BinMandatory
            select new { entry.ItemNo, entry.VariantCode, entry.LocationCode, entry.LotNo, entry.SerialNo, Quantity = -entry.QtyBase };
        return stock.Concat(inBins)
            .GroupBy(s => new { s.ItemNo, s.VariantCode, s.LocationCode, s.LotNo, s.SerialNo })
            .Where(g => g.Sum(s => s.Quantity) != 0)
            .Select(g => new InvariantViolation(
                "W1",
                $"Item {g.Key.ItemNo} at {g.Key.LocationCode}, Lot No. {g.Key.LotNo}, Serial No. {g.Key.SerialNo}: "
                + "what lies in its bins is not the stock of the location."));
    }
}
