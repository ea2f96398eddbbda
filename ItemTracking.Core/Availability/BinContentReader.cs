using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>Reads what lies in the bin of a document line (SEL-3); nothing is asked for a line without one.</summary>
internal static class BinContentReader
{
    public static async Task<BinContent?> ReadAsync(ItemTrackingDb db, SourceLine source)
    {
        if (source.BinCode.Length == 0)
            return null;
        var code = await db.Set<ItemTrackingCode>().AsNoTracking()
            .SingleOrDefaultAsync(c => db.Set<Item>().Any(i => i.No == source.ItemNo && i.ItemTrackingCode == c.Code));
        var contents = await db.Set<WarehouseEntry>().AsNoTracking()
            .Where(e => e.ItemNo == source.ItemNo && e.LocationCode == source.LocationCode && e.BinCode == source.BinCode
                && e.VariantCode == source.VariantCode)
            .GroupBy(e => new { e.SerialNo, e.LotNo })
            .Select(g => new { g.Key.SerialNo, g.Key.LotNo, Quantity = g.Sum(e => e.QtyBase) })
            .ToListAsync();
        return new(TrackingPolicy.Of(code), contents.Select(c => (new TrackingNumbers(c.SerialNo, c.LotNo), c.Quantity)));
    }
}
