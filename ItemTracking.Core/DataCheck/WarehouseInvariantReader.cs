using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// What lies in bins. W1: at a location that keeps its stock in bins, the bins together hold of every number that is kept through warehouse
/// activities, and of the item where none is, what the ledger says is there; a bin knows no other number (DOC-22).
/// W2: no bin holds less than nothing of a number. W3: what lies in a bin is what its warehouse entries brought there.
/// W4: what was registered was taken and placed under the same number and in the same quantity (DOC-28). W5: what is picked for a shipment
/// has a number that its document has as much of, and is not less than nothing (DOC-25).
/// </summary>
internal static class WarehouseInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var contents = db.Set<BinBalance>().AsNoTracking();
        yield return Differences(db, contents);
        foreach (var query in Pairs(db))
            yield return query;
        yield return Picked(db);
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

    /// <summary>Each line that places belongs to one that takes, and each that takes to one that places.</summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Pairs(ItemTrackingDb db)
    {
        var lines = db.Set<PostedActivityLine>().AsNoTracking();
        yield return lines.Where(p => p.TakeLineNo != 0 && !lines.Any(t => t.Type == p.Type && t.No == p.No && t.LineNo == p.TakeLineNo
                && t.Action == WarehouseAction.Take && t.ItemNo == p.ItemNo && t.VariantCode == p.VariantCode && t.SerialNo == p.SerialNo
                && t.LotNo == p.LotNo && t.QtyBase == p.QtyBase))
            .Select(p => new InvariantViolation("W4", $"Line {p.LineNo} of registered {p.No} places what its line does not take."));
        yield return lines.Where(t => t.Action == WarehouseAction.Take
                && (t.Type == WarehouseActivityType.PutAway || t.Type == WarehouseActivityType.Pick
                    || t.Type == WarehouseActivityType.Movement)
                && lines.Count(p => p.Type == t.Type && p.No == t.No && p.TakeLineNo == t.LineNo) != 1)
            .Select(t => new InvariantViolation("W4", $"Line {t.LineNo} of registered {t.No} takes what no line places."));
    }

    /// <summary>What is picked and not shipped has room on tracking rows of its source line.</summary>
    private static IQueryable<InvariantViolation> Picked(ItemTrackingDb db) =>
        from picked in db.Set<WhseItemTrackingLine>().AsNoTracking()
        join line in db.Set<WarehouseActivityLine>()
            on new { picked.Type, picked.No, picked.LineNo } equals new { line.Type, line.No, line.LineNo }
        where picked.QtyBase < 0
            || ((picked.SerialNo != "" || picked.LotNo != "")
                && picked.QtyBase > -db.Set<TrackingSpecification>()
                    .Where(row => row.SourceType == line.SourceType && row.SourceSubtype == line.SourceSubtype
                        && row.SourceId == line.SourceNo && row.SourceBatchName == "" && row.SourceRefNo == line.SourceLineNo
                        && (picked.SerialNo == "" || row.SerialNo == picked.SerialNo) && (picked.LotNo == "" || row.LotNo == picked.LotNo))
                    .Sum(row => row.QuantityBase - row.QuantityHandledBase))
        select new InvariantViolation(
            "W5",
            $"Line {picked.LineNo} of warehouse shipment {picked.No} has picked of Lot No. {picked.LotNo}, Serial No. {picked.SerialNo} "
            + "what its document lacks.");

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
