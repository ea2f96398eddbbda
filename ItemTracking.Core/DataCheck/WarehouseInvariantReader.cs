using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// What lies in bins. W1: at a location that keeps its stock in bins, the bins together hold of every number that is kept through warehouse
/// activities, and of the item where none is, what the ledger says is there; a bin knows no other number (DOC-22).
/// W2: no bin holds less than nothing of a number. W3: what lies in a bin is what its warehouse entries brought there.
/// </summary>
internal static class WarehouseInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var contents = db.Set<BinBalance>().AsNoTracking();
        yield return Differences(db, contents);
        yield return contents.Where(b => b.QtyBase < 0).Select(b => new InvariantViolation(
            "W2", $"Bin {b.BinCode} at {b.LocationCode} holds less than nothing of item {b.ItemNo}."));
        yield return contents
            .Select(b => new { b.LocationCode, b.BinCode, b.ItemNo, b.VariantCode, b.SerialNo, b.LotNo, b.QtyBase })
            .Concat(db.Set<WarehouseEntry>().AsNoTracking()
                .Select(e => new { e.LocationCode, e.BinCode, e.ItemNo, e.VariantCode, e.SerialNo, e.LotNo, QtyBase = -e.QtyBase }))
            .GroupBy(m => new { m.LocationCode, m.BinCode, m.ItemNo, m.VariantCode, m.SerialNo, m.LotNo })
            .Where(g => g.Sum(m => m.QtyBase) != 0)
            .Select(g => new InvariantViolation(
                "W3",
                $"Bin {g.Key.BinCode} at {g.Key.LocationCode} holds of item {g.Key.ItemNo}, Lot No. {g.Key.LotNo}, "
                + $"Serial No. {g.Key.SerialNo} what its warehouse entries did not bring."));
    }

    /// <summary>Stock less what lies in bins; both are added up in one reading, so that neither side is looked up row by row.</summary>
    private static IQueryable<InvariantViolation> Differences(ItemTrackingDb db, IQueryable<BinBalance> contents)
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
            from bin in contents
            join location in db.Set<Location>() on bin.LocationCode equals location.Code
            where location.BinMandatory
            select new { bin.ItemNo, bin.VariantCode, bin.LocationCode, bin.LotNo, bin.SerialNo, Quantity = -bin.QtyBase };
        return stock.Concat(inBins)
            .GroupBy(s => new { s.ItemNo, s.VariantCode, s.LocationCode, s.LotNo, s.SerialNo })
            .Where(g => g.Sum(s => s.Quantity) != 0)
            .Select(g => new InvariantViolation(
                "W1",
                $"Item {g.Key.ItemNo} at {g.Key.LocationCode}, Lot No. {g.Key.LotNo}, Serial No. {g.Key.SerialNo}: "
                + "what lies in its bins is not the stock of the location."));
    }
}
