using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what lies in bins that movements take from.</summary>
internal static class BinQuantityReader
{
    /// <summary>What the bins hold of what is taken from them, by number; nothing is asked when nothing is taken from a bin.</summary>
    public static async Task<IReadOnlyList<BinQuantity>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        var taken = MovedBin.Of(request.AllMovements, request.Registered);
        if (taken.Count == 0)
            return [];
        await db.StageAsync(taken, cancellationToken);
        return await Contents(db).ToListAsync(cancellationToken);
    }

    /// <summary>Balances of what is staged, each sought by its key: the cost does not grow with what else was ever moved there.</summary>
    internal static IQueryable<BinQuantity> Contents(ItemTrackingDb db) =>
        from taken in db.Set<MovedBin>().AsNoTracking()
        where taken.List == MovedBin.Moved
        join balance in db.Set<BinBalance>().AsNoTracking()
            on new { taken.ItemNo, taken.VariantCode, taken.LocationCode, taken.BinCode, taken.SerialNo, taken.LotNo }
            equals new { balance.ItemNo, balance.VariantCode, balance.LocationCode, balance.BinCode, balance.SerialNo, balance.LotNo }
        select new BinQuantity(
            new(new(balance.ItemNo, balance.VariantCode, balance.LocationCode), balance.BinCode),
            new(balance.SerialNo, balance.LotNo), balance.QtyBase);
}
