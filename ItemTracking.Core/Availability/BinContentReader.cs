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
        var contents = await Contents(db, source).ToListAsync();
        return new(TrackingPolicy.Of(code), contents.Select(b => (new TrackingNumbers(b.SerialNo, b.LotNo), b.QtyBase)));
    }

    /// <summary>What lies there, found by key.</summary>
    internal static IQueryable<BinBalance> Contents(ItemTrackingDb db, SourceLine source) =>
        db.Set<BinBalance>().AsNoTracking()
            .Where(b => b.ItemNo == source.ItemNo && b.VariantCode == source.VariantCode && b.LocationCode == source.LocationCode
                && b.BinCode == source.BinCode && b.QtyBase != 0);
}
