using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>What is known of a plan only by asking once more: stock as it is now, and the numbers of its documents.</summary>
internal static class PostingPreviewReader
{
    /// <summary>What the plan would write, or why its documents would get no number.</summary>
    public static async Task<Outcome<PostingPreview>> ReadAsync(
        ItemTrackingDb db, ISourceStore source, PostingPlan plan, string userName, CancellationToken ct)
    {
        var numbers = await source.ForeseeNumbersAsync(db, plan);
        if (numbers.IsRefused)
            return Outcome<PostingPreview>.Refused(numbers.Refusals);
        var inStock = await InStockAsync(db, plan, ct);
        return PostingPreview.Of(plan, numbers.Value, userName, key => inStock.GetValueOrDefault(key)) with { Remarks = numbers.Messages };
    }

    /// <summary>
    /// Stock of the moved numbers and of what is moved without any: two queries for each location, however many there are.
    /// </summary>
    private static async Task<Dictionary<(StockPlace, TrackingNumbers), decimal>> InStockAsync(
        ItemTrackingDb db, PostingPlan plan, CancellationToken ct)
    {
        await db.StageNumbersAsync(plan.Request.AllMovements, ct);
        var rows = new List<TrackingBalance>();
        foreach (var changed in plan.Balances.Select(b => b.Row).GroupBy(row => row.LocationCode))
        {
            var balances = db.Set<TrackingBalance>().AsNoTracking().Where(b => b.LocationCode == changed.Key);
            var numbered = changed.ToLookup(row => row.SerialNo.Length > 0 || row.LotNo.Length > 0);
            if (numbered[true].Any())
                rows.AddRange(await OfNumbers(db, balances).ToListAsync(ct));
            if (numbered[false].Any())
                rows.AddRange(await WithoutNumbers(db, balances, [.. numbered[false]]).ToListAsync(ct));
        }

        return rows.ToDictionary(PostingPreview.Key, row => row.OnHand);
    }

    /// <summary>Every column of the key is compared, so that each number is one look into it.</summary>
    internal static IQueryable<TrackingBalance> OfNumbers(ItemTrackingDb db, IQueryable<TrackingBalance> balances) =>
        db.MovedNumbers().Select(n => new { n.ItemNo, n.VariantCode, n.LotNo, n.SerialNo }).Distinct().Join(
            balances,
            n => n,
            b => new { b.ItemNo, b.VariantCode, b.LotNo, b.SerialNo },
            (n, b) => b);

    private static IQueryable<TrackingBalance> WithoutNumbers(
        ItemTrackingDb db, IQueryable<TrackingBalance> balances, IReadOnlyList<TrackingBalance> changed) =>
        balances.Where(b => b.LotNo == "" && b.SerialNo == "")
            .WhereIn(db, b => b.ItemNo, [.. changed.Select(row => row.ItemNo).Distinct()])
            .WhereIn(db, b => b.VariantCode, [.. changed.Select(row => row.VariantCode).Distinct()]);
}
