using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>What is in stock: I1, I2, I3, I6.</summary>
internal static class StockInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        var balances = db.Set<TrackingBalance>().AsNoTracking();
        var serials = OfCode(db, c => c.SNSpecificTracking).Where(e => e.SerialNo != "");
        var lots = OfCode(db, c => c.LotSpecificTracking).Where(e => e.LotNo != "");
        yield return serials.GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.SerialNo })
            .Where(g => g.Sum(e => e.RemainingQuantity) != g.Sum(e => e.Quantity))
            .Select(g => new InvariantViolation(
                "I1", $"Item {g.Key.ItemNo} at {g.Key.LocationCode}: what remains of Serial No. {g.Key.SerialNo} is not its stock."));
        yield return lots.GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.LotNo })
            .Where(g => g.Sum(e => e.RemainingQuantity) != g.Sum(e => e.Quantity))
            .Select(g => new InvariantViolation(
                "I1", $"Item {g.Key.ItemNo} at {g.Key.LocationCode}: what remains of Lot No. {g.Key.LotNo} is not its stock."));
        yield return serials.GroupBy(e => new { e.ItemNo, e.VariantCode, e.SerialNo })
            .Where(g => g.Sum(e => e.Quantity) != 0 && g.Sum(e => e.Quantity) != 1)
            .Select(g => new InvariantViolation(
                "I2", $"Item {g.Key.ItemNo}: Serial No. {g.Key.SerialNo} is neither in stock once nor out of it."));
        yield return balances.Where(b => b.SNSpecific && b.SerialNo != "" && b.OnHand > 0)
            .GroupBy(b => new { b.ItemNo, b.VariantCode, b.SerialNo })
            .Where(g => g.Count() > 1)
            .Select(g => new InvariantViolation("I2", $"Item {g.Key.ItemNo}: Serial No. {g.Key.SerialNo} is in stock at two places."));
        yield return serials.Where(e => e.Quantity < 0 && entries
                .Where(p => p.ItemNo == e.ItemNo && p.VariantCode == e.VariantCode && p.SerialNo == e.SerialNo && p.EntryNo <= e.EntryNo)
                .Sum(p => p.Quantity) < 0)
            .Select(e => new InvariantViolation(
                "I3", $"Entry {e.EntryNo} takes Serial No. {e.SerialNo} of item {e.ItemNo} that was not there."));
        yield return lots.Where(e => e.Quantity < 0 && entries
                .Where(p => p.ItemNo == e.ItemNo && p.VariantCode == e.VariantCode && p.LotNo == e.LotNo && p.EntryNo <= e.EntryNo)
                .Sum(p => p.Quantity) < 0)
            .Select(e => new InvariantViolation(
                "I3", $"Entry {e.EntryNo} takes more of Lot No. {e.LotNo} of item {e.ItemNo} than was there."));
        yield return
            from sum in entries.GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.LotNo, e.SerialNo })
                .Select(g => new { g.Key, Quantity = g.Sum(e => e.Quantity) })
            join balance in balances
                on sum.Key
                equals new { balance.ItemNo, balance.VariantCode, balance.LocationCode, balance.LotNo, balance.SerialNo } into found
            from balance in found.DefaultIfEmpty()
            where balance == null || balance.OnHand != sum.Quantity
            select new InvariantViolation(
                "I6",
                $"Item {sum.Key.ItemNo} at {sum.Key.LocationCode}, Lot No. {sum.Key.LotNo}, Serial No. {sum.Key.SerialNo}: the balance "
                    + "is not the sum of the ledger.");
        yield return balances.Where(b => !entries.Any(e => e.ItemNo == b.ItemNo && e.VariantCode == b.VariantCode
            && e.LocationCode == b.LocationCode && e.LotNo == b.LotNo && e.SerialNo == b.SerialNo))
            .Select(b => new InvariantViolation(
                "I6",
                $"Item {b.ItemNo} at {b.LocationCode}, Lot No. {b.LotNo}, Serial No. {b.SerialNo}: a balance without a ledger entry."));
    }

    internal static IQueryable<ItemLedgerEntry> OfCode(
        ItemTrackingDb db, System.Linq.Expressions.Expression<Func<ItemTrackingCode, bool>> which) =>
        from entry in db.Set<ItemLedgerEntry>().AsNoTracking()
        join item in db.Set<Item>() on entry.ItemNo equals item.No
        join code in db.Set<ItemTrackingCode>().Where(which) on item.ItemTrackingCode equals code.Code
        select entry;
}
