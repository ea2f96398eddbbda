using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Reads the open entries a posting may meet. The moved numbers, which are staged before, are joined in the database, never asked for one
/// by one.
/// </summary>
internal static class OpenEntryReader
{
    /// <summary>Serial numbers that come in and that are in stock already, at any location (PST-16).</summary>
    public static async Task<IReadOnlyDictionary<SerialKey, SerialInStock>> SerialsInStockAsync(
        ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        if (!Any(movements, n => n.Quantity > 0 && n.Numbers.SerialNo.Length > 0))
            return new Dictionary<SerialKey, SerialInStock>();
        var found = await SerialsInStock(db).ToListAsync(cancellationToken);
        return found.DistinctBy(e => e.Key).ToDictionary(e => e.Key, e => e.InStock);
    }

    /// <summary>One look into an index per serial number; the history of the item is not passed over.</summary>
    internal static IQueryable<(SerialKey Key, SerialInStock InStock)> SerialsInStock(ItemTrackingDb db) =>
        db.MovedNumbers().Where(n => n.SerialNo != "" && n.IsInbound).Join(
            db.Set<ItemLedgerEntry>().Where(e => e.RemainingQuantity > 0),
            n => new { n.ItemNo, n.VariantCode, n.SerialNo },
            e => new { e.ItemNo, e.VariantCode, e.SerialNo },
            (n, e) => new ValueTuple<SerialKey, SerialInStock>(
                new SerialKey(e.ItemNo, e.VariantCode, e.SerialNo),
                new SerialInStock(e.EntryNo, e.LocationCode)
                {
                    EntryType = e.EntryType,
                    DocumentType = e.DocumentType,
                    DocumentNo = e.DocumentNo,
                }));

    /// <summary>Open entries of the other sign, in the order of use (PST-12).</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="request">The movements.</param>
    /// <param name="wholeItems">Items of which all stock is read, not only that of the moved numbers (RSV-6).</param>
    /// <param name="cancellationToken">Gives up between queries.</param>
    public static async Task<IReadOnlyList<OpenEntry>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, IReadOnlyList<string> wholeItems, CancellationToken cancellationToken)
    {
        var movements = request.AllMovements.ToLookup(m => m.IsInbound);
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.RemainingQuantity != 0);
        List<IQueryable<ItemLedgerEntry>> sources = [];
        if (movements[true].Any())
            sources.Add(OfItems(db, entries, movements[true].Select(m => m.Item.No), positive: false));
        var untracked = movements[false].Where(m => !m.Policy.SNSpecific && !m.Policy.LotSpecific);
        string[] whole = [.. untracked.Select(m => m.Item.No), .. wholeItems];
        if (whole.Length > 0)
            sources.Add(OfItems(db, entries, whole, positive: true));
        if (Any(movements[false].Where(m => m.Policy.SNSpecific), n => n.Numbers.SerialNo.Length > 0))
            sources.Add(OfSerials(db, entries));
        if (Any(movements[false].Where(m => !m.Policy.SNSpecific && m.Policy.LotSpecific), n => n.Numbers.LotNo.Length > 0))
            sources.Add(OfLots(db, entries));

        var inTransit = request.AllMovements.Where(m => m.Place.OrderNo.Length > 0).Select(m => m.Place.LocationCode).ToHashSet();
        var found = new List<(DateOnly Date, OpenEntry Entry)>();
        foreach (var source in sources)
        {
            var rows = await source
                .Select(e => new
                {
                    e.EntryNo,
                    e.ItemNo,
                    e.VariantCode,
                    e.LocationCode,
                    e.OrderNo,
                    e.SerialNo,
                    e.LotNo,
                    e.RemainingQuantity,
                    e.PostingDate,
                    e.ExpirationDate,
                    e.WarrantyDate,
                })
                .ToListAsync(cancellationToken);
            found.AddRange(rows.Select(e => (e.PostingDate, new OpenEntry(
                e.EntryNo,
                new(e.ItemNo, e.VariantCode, e.LocationCode) { OrderNo = inTransit.Contains(e.LocationCode) ? e.OrderNo : "" },
                new TrackingNumbers(e.SerialNo, e.LotNo), e.RemainingQuantity)
            {
                ExpirationDate = e.ExpirationDate,
                WarrantyDate = e.WarrantyDate,
            })));
        }

        return [.. found.OrderBy(f => f.Date).ThenBy(f => f.Entry.EntryNo).Select(f => f.Entry).DistinctBy(e => e.EntryNo)];
    }

    /// <summary>The sign is a parameter so that the database seeks it in the index instead of passing over the stock.</summary>
    private static IQueryable<ItemLedgerEntry> OfItems(
        ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries, IEnumerable<string> items, bool positive)
    {
        string[] numbers = [.. items.Distinct()];
        return entries.Where(e => e.Positive == positive).WhereIn(db, e => e.ItemNo, numbers);
    }

    /// <summary>
    /// Stock of the serial numbers that go out: one look into an index for each. Asked the other way round, every open entry would be
    /// compared with every number.
    /// </summary>
    internal static IQueryable<ItemLedgerEntry> OfSerials(ItemTrackingDb db, IQueryable<ItemLedgerEntry> open) =>
        Outbound(db).Where(n => n.SerialNo != "").Join(
            open.Where(e => e.Positive),
            n => new { n.ItemNo, n.VariantCode, n.SerialNo },
            e => new { e.ItemNo, e.VariantCode, e.SerialNo },
            (n, e) => e);

    /// <summary>Stock of the lots that go out.</summary>
    internal static IQueryable<ItemLedgerEntry> OfLots(ItemTrackingDb db, IQueryable<ItemLedgerEntry> open) =>
        Outbound(db).Where(n => n.LotNo != "").Select(n => new { n.ItemNo, n.VariantCode, n.LotNo }).Distinct().Join(
            open.Where(e => e.Positive),
            n => new { n.ItemNo, n.VariantCode, n.LotNo },
            e => new { e.ItemNo, e.VariantCode, e.LotNo },
            (n, e) => e);

    private static IQueryable<MovedNumber> Outbound(ItemTrackingDb db) => db.MovedNumbers().Where(n => !n.IsInbound);

    private static bool Any(IEnumerable<ItemMovement> movements, Func<NumberedQuantity, bool> which) =>
        movements.Any(m => m.Numbers.Any(which));
}
