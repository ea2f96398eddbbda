using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads what a pick is decided by: six queries, however many lines it has and numbers are in stock (EXP-2, EXP-8).</summary>
internal static class PickFactsReader
{
    /// <summary>The facts of items at one location.</summary>
    /// <param name="db">Context of the transaction that makes the pick.</param>
    /// <param name="location">Location.</param>
    /// <param name="source">The document; what is kept for it is its own.</param>
    /// <param name="policies">How the numbers of the items are handled.</param>
    /// <param name="workDate">Day of the user.</param>
    /// <param name="except">A pick that is looked at: what it takes is not on another one. Null for none.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="only">A serial number, or a lot number alone: nothing else is read. Null for all.</param>
    public static async Task<PickFacts> ReadAsync(
        ItemTrackingDb db, Location location, SourceKey source, IReadOnlyDictionary<string, TrackingPolicy> policies, DateOnly workDate,
        (WarehouseActivityType Type, string No)? except, CancellationToken ct, TrackingNumbers? only = null)
    {
        string[] items = [.. policies.Keys];
        var onPicks = await Picked(db, location.Code, items, except, only).ToListAsync(ct);
        var picked = onPicks.Concat(await Waiting(db, location.Code, items, only).ToListAsync(ct)).ToLookup(p => p.Place, p => p.Stock);
        var serials = (await Blocked<SerialNoInformation>(db, items)
            .Select(i => new { i.ItemNo, i.VariantCode, i.SerialNo }).ToListAsync(ct))
            .ConvertAll(i => (i.ItemNo, i.VariantCode, i.SerialNo)).ToHashSet();
        var lots = (await Blocked<LotNoInformation>(db, items).Select(i => new { i.ItemNo, i.VariantCode, i.LotNo }).ToListAsync(ct))
            .ConvertAll(i => (i.ItemNo, i.VariantCode, i.LotNo)).ToHashSet();
        var reserved = (await Reserved(db, location.Code, items, source, only).ToListAsync(ct)).ToDictionary(r => r.Key, r => r.Quantity);
        var stock = await Stock(db, location.Code, items, only).ToListAsync(ct);
        return new()
        {
            BinMandatory = location.BinMandatory,
            AccordingToFefo = location.PickAccordingToFefo,
            AlwaysCreatePickLine = location.AlwaysCreatePickLine,
            WorkDate = workDate,
            Picked = picked,
            Bins = location.BinMandatory
                ? (await Bins(db, location, items, only).ToListAsync(ct)).ToLookup(b => b.Place, b => b.Stock)
                : Enumerable.Empty<PlacedStock>().ToLookup(b => b.Place, b => b.Stock),
            Stock = PickedNumbers.Of(
                stock.Select(s => (
                    s.Key.Place,
                    new StockedNumber(s.Key.Numbers, s.Key.ExpirationDate, s.Quantity)
                    {
                        Reserved = reserved.GetValueOrDefault(s.Key),
                        Blocked = serials.Contains((s.Key.Place.ItemNo, s.Key.Place.VariantCode, s.Key.Numbers.SerialNo))
                            || lots.Contains((s.Key.Place.ItemNo, s.Key.Place.VariantCode, s.Key.Numbers.LotNo)),
                    })),
                policies, picked),
        };
    }

    /// <summary>The facts of one item for a document that is open already, and how its numbers are handled.</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="place">Item and location.</param>
    /// <param name="source">The document it is picked for; what is kept for it is its own.</param>
    /// <param name="workDate">Day of the user.</param>
    /// <param name="document">The open document: what it takes is not on another one.</param>
    /// <param name="only">A serial number, or a lot number alone: nothing else is read. Null for all.</param>
    public static async Task<(PickFacts Facts, TrackingPolicy Policy)> OfItemAsync(
        ItemTrackingDb db, StockPlace place, SourceKey source, DateOnly workDate, (WarehouseActivityType Type, string No) document,
        TrackingNumbers? only = null)
    {
        var location = await db.Set<Location>().AsNoTracking().SingleAsync(l => l.Code == place.LocationCode);
        var policy = (await ItemFactsReader.ReadAsync(db, [place.ItemNo], CancellationToken.None))[place.ItemNo].Policy;
        var policies = new Dictionary<string, TrackingPolicy> { [place.ItemNo] = policy };
        return (await ReadAsync(db, location, source, policies, workDate, document, CancellationToken.None, only), policy);
    }

    /// <summary>The entries of items that are open at a location, found in the index of open entries.</summary>
    internal static IQueryable<ItemLedgerEntry> InStock(ItemTrackingDb db, string locationCode, string[] items)
    {
        var positive = true;
        return db.Set<ItemLedgerEntry>().AsNoTracking().WhereIn(db, e => e.ItemNo, items)
            .Where(e => e.Positive == positive && e.LocationCode == locationCode && e.RemainingQuantity != 0);
    }

    /// <summary>What is in stock, each pair of numbers and date once, found in the index of open entries.</summary>
    internal static IQueryable<DatedStock> Stock(ItemTrackingDb db, string locationCode, string[] items, TrackingNumbers? only = null) =>
        InStock(db, locationCode, items)
            .WhereIf(only is { SerialNo.Length: > 0 }, e => e.SerialNo == only!.Value.SerialNo)
            .WhereIf(only is { SerialNo: "" }, e => e.LotNo == only!.Value.LotNo)
            .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.SerialNo, e.LotNo, e.ExpirationDate })
            .Select(g => new DatedStock(
                new(
                    new(g.Key.ItemNo, g.Key.VariantCode, g.Key.LocationCode), new(g.Key.SerialNo, g.Key.LotNo), g.Key.ExpirationDate),
                g.Sum(e => e.RemainingQuantity)));

    /// <summary>What of it is kept for lines of other documents.</summary>
    internal static IQueryable<DatedStock> Reserved(
        ItemTrackingDb db, string locationCode, string[] items, SourceKey source, TrackingNumbers? only = null) =>
        db.Set<Reservation>().AsNoTracking().WhereIn(db, r => r.ItemNo, items)
            .Where(r => r.LocationCode == locationCode && r.ItemLedgerEntryNo != 0
                && !(r.DemandSourceType == source.SourceType && r.DemandSourceSubtype == source.SourceSubtype
                    && r.DemandSourceId == source.SourceId))
            .Join(db.Set<ItemLedgerEntry>(), r => r.ItemLedgerEntryNo, e => e.EntryNo, (r, e) => new { Row = r, Entry = e })
            .WhereIf(only is { SerialNo.Length: > 0 }, k => k.Entry.SerialNo == only!.Value.SerialNo)
            .WhereIf(only is { SerialNo: "" }, k => k.Entry.LotNo == only!.Value.LotNo)
            .GroupBy(k => new
            {
                k.Entry.ItemNo,
                k.Entry.VariantCode,
                k.Entry.LocationCode,
                k.Entry.SerialNo,
                k.Entry.LotNo,
                k.Entry.ExpirationDate,
            })
            .Select(g => new DatedStock(
                new(
                    new(g.Key.ItemNo, g.Key.VariantCode, g.Key.LocationCode), new(g.Key.SerialNo, g.Key.LotNo), g.Key.ExpirationDate),
                g.Sum(k => k.Row.QuantityBase)));

    /// <summary>What the warehouse takes with documents that are open: picks, and put-aways of goods that are in stock already.</summary>
    internal static IQueryable<PlacedStock> Picked(
        ItemTrackingDb db, string locationCode, string[] items, (WarehouseActivityType Type, string No)? except,
        TrackingNumbers? only = null)
    {
        var (type, no) = except ?? default;
        return db.Set<WarehouseActivityLine>().AsNoTracking().WhereIn(db, l => l.ItemNo, items)
            .Where(l => l.LocationCode == locationCode && l.TakeLineNo == 0 && l.Type != WarehouseActivityType.InvtPutAway
                && l.Type != WarehouseActivityType.Receipt && l.Type != WarehouseActivityType.Shipment && (l.Type != type || l.No != no)
                && l.QtyBase != l.QtyHandledBase)
            .WhereIf(only is { SerialNo.Length: > 0 }, l => l.SerialNo == only!.Value.SerialNo)
            .WhereIf(only is { SerialNo: "" }, l => l.LotNo == only!.Value.LotNo)
            .GroupBy(l => new { l.ItemNo, l.VariantCode, l.LocationCode, l.BinCode, l.SerialNo, l.LotNo })
            .Select(g => new PlacedStock(
                new(g.Key.ItemNo, g.Key.VariantCode, g.Key.LocationCode),
                new(g.Key.BinCode, new(g.Key.SerialNo, g.Key.LotNo), g.Sum(l => l.QtyBase - l.QtyHandledBase))));
    }

    /// <summary>What is picked for warehouse shipments and not shipped.</summary>
    internal static IQueryable<PlacedStock> Waiting(
        ItemTrackingDb db, string locationCode, string[] items, TrackingNumbers? only = null) =>
        db.Set<WarehouseActivityLine>().AsNoTracking().WhereIn(db, l => l.ItemNo, items)
            .Where(l => l.LocationCode == locationCode && l.Type == WarehouseActivityType.Shipment)
            .Join(
                db.Set<WhseItemTrackingLine>().Where(t => t.QtyBase != 0)
                    .WhereIf(only is { SerialNo.Length: > 0 }, t => t.SerialNo == only!.Value.SerialNo)
                    .WhereIf(only is { SerialNo: "" }, t => t.LotNo == only!.Value.LotNo),
                l => new { l.Type, l.No, l.LineNo }, t => new { t.Type, t.No, t.LineNo },
                (l, t) => new PlacedStock(
                    new(l.ItemNo, l.VariantCode, l.LocationCode), new(l.BinCode, new(t.SerialNo, t.LotNo), t.QtyBase)));

    /// <summary>What lies in bins, found by key; what has just come or waits to leave is not there to be picked.</summary>
    internal static IQueryable<PlacedStock> Bins(ItemTrackingDb db, Location location, string[] items, TrackingNumbers? only = null)
    {
        var (code, receipt, shipment) = (location.Code, location.ReceiptBinCode, location.ShipmentBinCode);
        return db.Set<BinBalance>().AsNoTracking().WhereIn(db, b => b.ItemNo, items)
            .Where(b => b.LocationCode == code && b.QtyBase != 0 && b.BinCode != receipt && b.BinCode != shipment)
            .WhereIf(only is { SerialNo.Length: > 0 }, b => b.SerialNo == only!.Value.SerialNo)
            .WhereIf(only is { SerialNo: "" }, b => b.LotNo == only!.Value.LotNo)
            .Select(b => new PlacedStock(
                new(b.ItemNo, b.VariantCode, b.LocationCode), new(b.BinCode, new(b.SerialNo, b.LotNo), b.QtyBase)));
    }

    private static IQueryable<T> Blocked<T>(ItemTrackingDb db, string[] items)
        where T : NumberInformation => db.Set<T>().AsNoTracking().WhereIn(db, i => i.ItemNo, items).Where(i => i.Blocked);
}

/// <summary>A pair of numbers at a place with one date.</summary>
internal readonly record struct DatedKey(StockPlace Place, TrackingNumbers Numbers, DateOnly? ExpirationDate);

/// <summary>How much there is of it; base units.</summary>
internal readonly record struct DatedStock(DatedKey Key, decimal Quantity);

/// <summary>A quantity of a number in a bin of a place.</summary>
internal readonly record struct PlacedStock(StockPlace Place, BinStock Stock);
