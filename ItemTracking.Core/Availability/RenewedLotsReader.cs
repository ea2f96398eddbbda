using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Reads the lots that goods of a reclassification journal arrive under: what is in stock of them, and what lines of the journal do to
/// them. Three queries however many lots and lines there are, each by numbers.
/// </summary>
internal sealed class RenewedLotsReader
{
    private readonly ILookup<LotKey, Dated> inStock;
    private readonly ILookup<LotKey, Moved> leaving;
    private readonly ILookup<LotKey, Moved> arriving;

    private RenewedLotsReader(IEnumerable<Dated> inStock, IEnumerable<Moved> leaving, IEnumerable<Moved> arriving)
    {
        this.inStock = inStock.ToLookup(e => new LotKey(e.ItemNo, e.VariantCode, e.LotNo));
        this.leaving = leaving.ToLookup(m => new LotKey(m.ItemNo, m.VariantCode, m.LotNo));
        this.arriving = arriving.ToLookup(m => new LotKey(m.ItemNo, m.VariantCode, m.LotNo));
    }

    /// <summary>Lots of some items.</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="batch">The journal.</param>
    /// <param name="items">Items.</param>
    /// <param name="lots">Lots of theirs, as they are stored.</param>
    public static async Task<RenewedLotsReader> ReadAsync(ItemTrackingDb db, SourceKey batch, string[] items, string[] lots) => new(
        lots.Length == 0 ? [] : await InStock(db, items, lots).ToListAsync(),
        lots.Length == 0 ? [] : await Leaving(db, batch, lots).ToListAsync(),
        lots.Length == 0 ? [] : await Arriving(db, batch, lots).ToListAsync());

    /// <summary>The lot as the posting of a line finds it: after the lines before it (RCL-6).</summary>
    public RenewedLot Of(int lineNo, string itemNo, string variantCode, string lotNo)
    {
        var key = new LotKey(itemNo, variantCode, lotNo);
        var before = arriving[key].Where(m => m.LineNo < lineNo).ToList();
        return new(
            new(
                inStock[key].Sum(e => e.Quantity) + before.Sum(m => m.Quantity)
                    - leaving[key].Where(m => m.LineNo < lineNo).Sum(m => m.Quantity),
                inStock[key].MaxBy(e => e.LastEntryNo)?.Date),
            before.Count > 0,
            before.MinBy(m => m.LineNo)?.Date);
    }

    internal static IQueryable<Dated> InStock(ItemTrackingDb db, string[] items, string[] lots) =>
        db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.RemainingQuantity > 0)
            .WhereIn(db, e => e.ItemNo, items).WhereIn(db, e => e.LotNo, lots)
            .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LotNo, e.ExpirationDate })
            .Select(g => new Dated
            {
                ItemNo = g.Key.ItemNo,
                VariantCode = g.Key.VariantCode,
                LotNo = g.Key.LotNo,
                Date = g.Key.ExpirationDate,
                Quantity = g.Sum(e => e.RemainingQuantity),
                LastEntryNo = g.Max(e => e.EntryNo),
            });

    internal static IQueryable<Moved> Leaving(ItemTrackingDb db, SourceKey batch, string[] lots) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(batch).WhereIn(db, t => t.LotNo, lots)
            .GroupBy(t => new { t.SourceRefNo, t.ItemNo, t.VariantCode, t.LotNo })
            .Select(g => new Moved
            {
                LineNo = g.Key.SourceRefNo,
                ItemNo = g.Key.ItemNo,
                VariantCode = g.Key.VariantCode,
                LotNo = g.Key.LotNo,
                Quantity = -g.Sum(t => t.QuantityBase),
            });

    internal static IQueryable<Moved> Arriving(ItemTrackingDb db, SourceKey batch, string[] lots) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(batch).WhereIn(db, t => t.NewLotNo, lots)
            .GroupBy(t => new { t.SourceRefNo, t.ItemNo, t.VariantCode, t.NewLotNo })
            .Select(g => new Moved
            {
                LineNo = g.Key.SourceRefNo,
                ItemNo = g.Key.ItemNo,
                VariantCode = g.Key.VariantCode,
                LotNo = g.Key.NewLotNo,
                Quantity = -g.Sum(t => t.QuantityBase),
                Date = g.Max(t => t.NewExpirationDate),
            });

    private readonly record struct LotKey(string ItemNo, string VariantCode, string LotNo);

    internal sealed class Dated
    {
        public required string ItemNo { get; init; }

        public required string VariantCode { get; init; }

        public required string LotNo { get; init; }

        public required DateOnly? Date { get; init; }

        public required decimal Quantity { get; init; }

        public required long LastEntryNo { get; init; }
    }

    internal sealed class Moved
    {
        public required int LineNo { get; init; }

        public required string ItemNo { get; init; }

        public required string VariantCode { get; init; }

        public required string LotNo { get; init; }

        public required decimal Quantity { get; init; }

        public DateOnly? Date { get; init; }
    }
}
