using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What lies in bins. W1: at a location that keeps its stock in bins, the bins together hold of every number what the ledger says is there.
/// W2: no bin holds less than nothing of an item.
/// </summary>
internal static class WarehouseInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<WarehouseEntry>().AsNoTracking();
        var balances = db.Set<TrackingBalance>().AsNoTracking();
        var withBins = db.Set<Location>().Where(l => l.BinMandatory);
        yield return balances
            .Where(b => withBins.Any(l => l.Code == b.LocationCode) && b.OnHand != entries
                .Where(e => e.ItemNo == b.ItemNo && e.VariantCode == b.VariantCode && e.LocationCode == b.LocationCode && e.LotNo == b.LotNo && e.SerialNo == b.SerialNo)
                .Sum(e => e.QtyBase))
            .Select(b => new InvariantViolation("W1", $"Item {b.ItemNo} at {b.LocationCode}, Lot No. {b.LotNo}, Serial No. {b.SerialNo}: what lies in its bins is not the stock of the location."));
        yield return entries
            .Where(e => withBins.Any(l => l.Code == e.LocationCode) && !balances.Any(b =>
                b.ItemNo == e.ItemNo && b.VariantCode == e.VariantCode && b.LocationCode == e.LocationCode && b.LotNo == e.LotNo && b.SerialNo == e.SerialNo))
            .Select(e => new InvariantViolation("W1", $"Warehouse entry {e.EntryNo} of item {e.ItemNo} has no stock behind it."));
        yield return entries
            .GroupBy(e => new { e.LocationCode, e.BinCode, e.ItemNo, e.VariantCode })
            .Where(g => g.Sum(e => e.QtyBase) < 0)
            .Select(g => new InvariantViolation("W2", $"Bin {g.Key.BinCode} at {g.Key.LocationCode} holds less than nothing of item {g.Key.ItemNo}."));
    }
}
