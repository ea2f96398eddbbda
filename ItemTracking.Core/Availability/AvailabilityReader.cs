using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Collects what is there and who asks for it: open entries, open tracking and reservations of one item, variant and location, each in one query by an index
/// that holds nothing closed, so that the cost does not grow with the history (P4).
/// </summary>
public sealed class AvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Everything that the pages of one document line need (AVL-2, AVL-3). The read locks nothing: posting is the hard stop (AVL-22).</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Document line; its own stored numbers are told apart from those of others.</param>
    /// <param name="now">Moment of collection.</param>
    internal static async Task<AvailabilitySnapshot> CollectAsync(ItemTrackingDb db, SourceLine source, DateTimeOffset now) =>
        AvailabilitySnapshot.Of(await StockAsync(db, source), await RequestsAsync(db, source), await ReservedAsync(db, source), await BlockedAsync(db, source), now);

    /// <summary>
    /// Stock of some numbers and what is asked of it now: tells a page that somebody else touched them, without collecting anew (AVL-1). The cost
    /// grows with these numbers, not with the item.
    /// </summary>
    /// <param name="source">Document line whose item, variant and location are meant.</param>
    /// <param name="numbers">Pairs with a serial number are looked up as they are, a lot alone with all its serial numbers.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<NumberStand>>> StandAsync(SourceLine source, IReadOnlyCollection<TrackingNumbers> numbers, Actor actor)
    {
        if (actor.Deny(source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        var kinds = numbers.ToLookup(n => n.SerialNo.Length > 0);
        var found = new List<NumberStand>();
        await using var db = await factory.CreateDbContextAsync();
        foreach (var kind in kinds)
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
        var entries = Stock(db, source).WhereIn(db, e => e.LotNo, lots);
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

    private static IQueryable<ItemLedgerEntry> Stock(ItemTrackingDb db, SourceLine source) => db.Set<ItemLedgerEntry>().AsNoTracking()
        .Where(e => e.ItemNo == source.ItemNo && e.Positive && e.VariantCode == source.VariantCode && e.LocationCode == source.LocationCode
            && e.RemainingQuantity != 0 && (e.SerialNo != "" || e.LotNo != ""));

    private static Task<List<OpenStock>> StockAsync(ItemTrackingDb db, SourceLine source) =>
        Stock(db, source)
            .Select(e => new OpenStock(new(e.SerialNo, e.LotNo), e.EntryNo, e.RemainingQuantity, e.ExpirationDate, e.WarrantyDate))
            .ToListAsync();

    private static Task<List<OpenRequest>> RequestsAsync(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return Demand(db, source)
            .Select(t => new OpenRequest(
                new(t.SerialNo, t.LotNo),
                t.QuantityBase - t.QuantityHandledBase,
                t.QtyToHandleBase != 0,
                t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                    && t.SourceBatchName == own.SourceBatchName && t.SourceRefNo == own.SourceRefNo))
            .ToListAsync();
    }

    private static Task<List<ReservedEntry>> ReservedAsync(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return db.Set<Reservation>().AsNoTracking().At(new StockPlace(source.ItemNo, source.VariantCode, source.LocationCode))
            .Where(r => r.ItemLedgerEntryNo != 0)
            .Select(r => new ReservedEntry(
                r.ItemLedgerEntryNo,
                r.QuantityBase,
                r.SerialNo != "" || r.LotNo != "",
                r.DemandSourceType == own.SourceType && r.DemandSourceSubtype == own.SourceSubtype && r.DemandSourceId == own.SourceId
                    && r.DemandSourceBatchName == own.SourceBatchName && r.DemandSourceRefNo == own.SourceRefNo))
            .ToListAsync();
    }

    private static IQueryable<TrackingSpecification> Demand(ItemTrackingDb db, SourceLine source) =>
        db.Set<TrackingSpecification>().AsNoTracking().Where(t =>
            t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode && t.QuantityBase < t.QuantityHandledBase);

    private static async Task<IReadOnlyCollection<BlockedNumber>> BlockedAsync(ItemTrackingDb db, SourceLine source)
    {
        var serials = await db.Set<SerialNoInformation>().AsNoTracking()
            .Where(i => i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode && i.Blocked)
            .Select(i => new BlockedNumber(new(i.SerialNo, ""), i.BlockedReason)).ToListAsync();
        var lots = await db.Set<LotNoInformation>().AsNoTracking()
            .Where(i => i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode && i.Blocked)
            .Select(i => new BlockedNumber(new("", i.LotNo), i.BlockedReason)).ToListAsync();
        return [.. serials, .. lots];
    }
}

/// <summary>A part of what there is of a number, and of what is asked of it, at a moment after the snapshot; base units, never negative.</summary>
/// <param name="Numbers">A pair with a serial number, or a lot with all its serial numbers.</param>
/// <param name="TotalQuantity">Stock.</param>
/// <param name="TotalRequestedQuantity">What open document lines ask for.</param>
public readonly record struct NumberStand(TrackingNumbers Numbers, decimal TotalQuantity, decimal TotalRequestedQuantity);
