using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Availability of an item by lot: open entries and open tracking, each in one query by an index on the item that holds nothing closed
/// (P4).
/// </summary>
public sealed class LotAvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// The lots of an item with what is in stock of them, whatever the period, and with what the open documents of the period bring and
    /// take (O-145). A line counts on its own date, or else that of its document; without either on the day of the document.
    /// </summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="locationCode">Only what lies at this location, and what comes there or leaves from there; blank for all (C-49).</param>
    /// <param name="period">Period.</param>
    /// <param name="view">Whether documents before the period count too.</param>
    /// <param name="actor">Who asks; sums of documents are for everybody who may see the ledger.</param>
    public async Task<Outcome<ItemLots>> FindAsync(
        string itemNo, string locationCode, AvailabilityPeriod period, AvailabilityView view, Actor actor)
    {
        if (actor.Deny(Permission.ReadLedger, "see availability by lot") is { } denied)
            return denied;
        var (no, at) = (Codes.Normalise(itemNo), Codes.Normalise(locationCode));
        await using var db = await factory.CreateDbContextAsync();
        var description = await db.Set<Item>().AsNoTracking().Where(i => i.No == no).Select(i => i.Description).SingleOrDefaultAsync();
        if (description is null)
            return Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(no));
        var lots = LotAvailability.Of(
            await Stock(db, no, at).ToListAsync(), await Movements(db, no, at, period.CountsFrom(view), period.Last).ToListAsync());
        return new ItemLots(no, description, await WithDatesAsync(db, no, lots));
    }

    /// <summary>The date of a lot of which nothing is left is that of its last inbound entry (PST-20, C-49).</summary>
    private static async Task<IReadOnlyList<LotAvailability>> WithDatesAsync(
        ItemTrackingDb db, string itemNo, IReadOnlyList<LotAvailability> lots)
    {
        string[] gone = [.. lots.Where(lot => lot.IsGone).Select(lot => lot.LotNo).Distinct()];
        if (gone.Length == 0)
            return lots;
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.ItemNo == itemNo).WhereIn(db, e => e.LotNo, gone);
        var dates = await ExistingNumberReader.LastDatesAsync(db, entries, ItemTrackingType.LotNo);
        return
        [
            .. lots.Select(lot => lot.IsGone
                ? lot with { ExpirationDate = dates.GetValueOrDefault(new(ItemTrackingType.LotNo, itemNo, lot.VariantCode, lot.LotNo)) }
                : lot),
        ];
    }

    internal static IQueryable<LotStock> Stock(ItemTrackingDb db, string itemNo, string locationCode) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.RemainingQuantity != 0 && e.LotNo != ""
                && (locationCode == "" || e.LocationCode == locationCode))
            .GroupBy(e => new { e.VariantCode, e.LotNo })
            .Select(g => new LotStock(
                g.Key.VariantCode, g.Key.LotNo, g.Sum(e => e.RemainingQuantity), g.Where(e => e.Positive).Min(e => e.ExpirationDate)));

    internal static IQueryable<LotMovement> Movements(
        ItemTrackingDb db, string itemNo, string locationCode, DateOnly first, DateOnly last) =>
        from line in OpenLinesReader.Of(
            db,
            db.Set<TrackingSpecification>().AsNoTracking().OfPosted()
                .Where(t => t.ItemNo == itemNo && t.LotNo != "" && (locationCode == "" || t.LocationCode == locationCode)).Rows())
        let day = line.Date ?? line.DocumentDate
        where day >= first && day <= last
        group line by new { line.Row.VariantCode, line.Row.LotNo, ComesIn = line.Row.Quantity > 0 } into lot
        select new LotMovement(lot.Key.VariantCode, lot.Key.LotNo, lot.Sum(line => line.Row.Quantity));
}
