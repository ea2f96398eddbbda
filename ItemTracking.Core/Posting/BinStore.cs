using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Holds bins and locations of a plan inside the transaction that writes it: rows are written to before anything is compared, so that no
/// other posting takes the same goods from a bin and nobody changes how a location keeps its stock in between, under any isolation level.
/// </summary>
internal static class BinStore
{
    /// <summary>False when a bin is gone. Bins are taken by location and code; what lies in them is changed afterwards.</summary>
    public static async Task<bool> HoldAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var bins = plan.InBins.Select(m => (m.Place.LocationCode, m.BinCode)).Distinct()
            .ToLookup(b => b.LocationCode, b => b.BinCode);
        foreach (var ofLocation in bins.OrderBy(b => b.Key, Codes.Comparer))
        {
            string[] codes = [.. ofLocation.Order(Codes.Comparer)];
            var held = await db.Set<Bin>().Where(b => b.LocationCode == ofLocation.Key).WhereIn(db, b => b.Code, codes)
                .HoldAsync(cancellationToken);
            if (held != codes.Length)
                return false;
        }

        return true;
    }

    /// <summary>False when a bin holds less now than the plan takes: condition and change are one statement.</summary>
    public static Task<bool> ChangeAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken) =>
        db.TryAddAsync(plan.BinBalances, nameof(BinBalance.QtyBase), _ => false, cancellationToken: cancellationToken);

    /// <summary>
    /// False when a location began or ended to keep its stock in bins. Held late and not for long, because all postings at a location meet
    /// here.
    /// </summary>
    public static async Task<bool> HoldLocationsAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var known = plan.Request.AllMovements
            .Where(m => m.Place.LocationCode.Length > 0)
            .Select(m => (m.Place.LocationCode, m.BinMandatory))
            .Distinct()
            .ToList();
        if (known.Count == 0)
            return true;
        string[] codes = [.. known.Select(l => l.LocationCode).Order(Codes.Comparer)];
        var locations = db.Set<Location>().WhereIn(db, l => l.Code, codes);
        await locations.HoldAsync(cancellationToken);
        var withBins = await locations.Where(l => l.BinMandatory).Select(l => l.Code).ToListAsync(cancellationToken);
        return withBins.ToHashSet().SetEquals(known.Where(l => l.BinMandatory).Select(l => l.LocationCode));
    }
}
