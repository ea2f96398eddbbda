using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what lies in bins that movements take from.</summary>
internal static class BinQuantityReader
{
    /// <summary>
    /// What the bins hold of the moved items, by number; nothing is asked when nothing is taken from a bin. What others put there beside it
    /// may be among it.
    /// </summary>
    public static async Task<IReadOnlyList<BinQuantity>> ReadAsync(
        ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        ItemMovement[] inBins = [.. movements.Where(m => m.BinCode.Length > 0)];
        return inBins.Any(m => !m.IsInbound) ? await Contents(db, inBins).ToListAsync(cancellationToken) : [];
    }

    /// <summary>Entries of the items in the bins, found by index and summed in the database.</summary>
    internal static IQueryable<BinQuantity> Contents(ItemTrackingDb db, IReadOnlyList<ItemMovement> inBins) =>
        db.Set<WarehouseEntry>().AsNoTracking()
            .WhereIn(db, e => e.ItemNo, Listed(inBins, m => m.Place.ItemNo))
            .WhereIn(db, e => e.VariantCode, Listed(inBins, m => m.Place.VariantCode))
            .WhereIn(db, e => e.LocationCode, Listed(inBins, m => m.Place.LocationCode))
            .WhereIn(db, e => e.BinCode, Listed(inBins, m => m.BinCode))
            .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.BinCode, e.SerialNo, e.LotNo })
            .Where(g => g.Sum(e => e.QtyBase) != 0)
            .Select(g => new BinQuantity(
                new(new(g.Key.ItemNo, g.Key.VariantCode, g.Key.LocationCode), g.Key.BinCode), new(g.Key.SerialNo, g.Key.LotNo),
                g.Sum(e => e.QtyBase)));

    private static string[] Listed(IEnumerable<ItemMovement> movements, Func<ItemMovement, string> code) =>
        [.. movements.Select(code).Distinct()];
}
