using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// A part of what there is of a number, and of what is asked of it, at a moment after the snapshot; base units, never negative.
/// </summary>
/// <param name="Numbers">A pair with a serial number, or a lot with all its serial numbers.</param>
/// <param name="TotalQuantity">Stock.</param>
/// <param name="TotalRequestedQuantity">What open document lines ask for.</param>
public readonly record struct NumberStand(TrackingNumbers Numbers, decimal TotalQuantity, decimal TotalRequestedQuantity);

public sealed partial class AvailabilityReader
{
    /// <summary>
    /// Stock of some numbers and what is asked of it now: tells a page that somebody else touched them, without collecting anew (AVL-1).
    /// The cost grows with these numbers, not with the item.
    /// </summary>
    /// <param name="source">Document line whose item, variant and location are meant.</param>
    /// <param name="numbers">Pairs with a serial number are looked up as they are, a lot alone with all its serial numbers.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<NumberStand>>> StandAsync(
        SourceLine source, IReadOnlyCollection<TrackingNumbers> numbers, Actor actor)
    {
        if (actor.Deny(source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        var found = new List<NumberStand>();
        await using var db = await factory.CreateDbContextAsync();
        foreach (var kind in numbers.ToLookup(n => n.SerialNo.Length > 0))
        {
            string[] lots = [.. kind.Select(n => n.LotNo).Distinct(StringComparer.Ordinal)];
            string[] serials = kind.Key ? [.. kind.Select(n => n.SerialNo).Distinct(StringComparer.Ordinal)] : [];
            found.AddRange(await StockOf(db, source, lots, serials).ToListAsync());
            found.AddRange(await RequestedOf(db, source, lots, serials).ToListAsync());
        }

        return found;
    }

    internal static IQueryable<NumberStand> StockOf(ItemTrackingDb db, SourceLine source, string[] lots, string[] serials)
    {
        var entries = Entries(db, source).WhereIn(db, e => e.LotNo, lots);
        return serials.Length == 0
            ? entries.GroupBy(e => e.LotNo).Select(g => new NumberStand(new("", g.Key), g.Sum(e => e.RemainingQuantity), 0))
            : entries.WhereIn(db, e => e.SerialNo, serials).GroupBy(e => new { e.SerialNo, e.LotNo })
                .Select(g => new NumberStand(new(g.Key.SerialNo, g.Key.LotNo), g.Sum(e => e.RemainingQuantity), 0));
    }

    internal static IQueryable<NumberStand> RequestedOf(ItemTrackingDb db, SourceLine source, string[] lots, string[] serials)
    {
        var rows = Demand(db, source).Where(t => t.QtyToHandleBase != 0).WhereIn(db, t => t.LotNo, lots);
        return serials.Length == 0
            ? rows.GroupBy(t => t.LotNo).Select(g => new NumberStand(new("", g.Key), 0, g.Sum(t => t.QuantityHandledBase - t.QuantityBase)))
            : rows.WhereIn(db, t => t.SerialNo, serials).GroupBy(t => new { t.SerialNo, t.LotNo })
                .Select(g => new NumberStand(new(g.Key.SerialNo, g.Key.LotNo), 0, g.Sum(t => t.QuantityHandledBase - t.QuantityBase)));
    }
}
