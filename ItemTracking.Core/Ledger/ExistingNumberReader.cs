using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// Looks numbers up in the ledger: all numbers of a kind in one query, first their last entry by item and number, then that entry by its
/// key alone, so that no database is tempted to read all entries of the item.
/// </summary>
internal static class ExistingNumberReader
{
    /// <summary>Numbers of one item.</summary>
    public static async Task<ExistingNumbers> FindAsync(
        ItemTrackingDb db, string itemNo, string variantCode, IEnumerable<TrackingNumbers> numbers)
    {
        var kinds = numbers.ToLookup(n => n.LotNo.Length > 0, n => n.LotNo.Length > 0 ? n.LotNo : n.SerialNo);
        string[] lots = [.. kinds[true].Distinct(StringComparer.Ordinal)];
        string[] serials = [.. kinds[false].Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode);
        return new(
            ByNumber(lots.Length == 0 ? [] : await LastDatesAsync(db, entries.WhereIn(db, e => e.LotNo, lots), ItemTrackingType.LotNo)),
            ByNumber(serials.Length == 0
                ? []
                : await LastDatesAsync(db, entries.WhereIn(db, e => e.SerialNo, serials), ItemTrackingType.SerialNo)));
    }

    /// <summary>
    /// The date of the last inbound entry of every lot, or serial number, that is among the entries; null where it has none.
    /// </summary>
    /// <param name="db">Context of the query.</param>
    /// <param name="entries">The entries of the numbers, of either sign.</param>
    /// <param name="type">Which number they are looked up by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Dictionary<InformationKey, DateOnly?>> LastDatesAsync(
        ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries, ItemTrackingType type, CancellationToken cancellationToken = default) =>
        DatesAsync(db, Last(entries.Where(e => e.Positive), type), type, cancellationToken);

    /// <summary>The dates of some entries by their number; null where one has none.</summary>
    /// <param name="db">Context of the query.</param>
    /// <param name="last">The last inbound entry of every number.</param>
    /// <param name="type">Which number they are looked up by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Dictionary<InformationKey, DateOnly?>> DatesAsync(
        ItemTrackingDb db, IQueryable<long> last, ItemTrackingType type, CancellationToken cancellationToken)
    {
        var found = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => last.Contains(e.EntryNo))
            .Select(e => new { e.ItemNo, e.VariantCode, e.SerialNo, e.LotNo, e.ExpirationDate }).ToListAsync(cancellationToken);
        return found.ToDictionary(
            e => new InformationKey(type, e.ItemNo, e.VariantCode, type == ItemTrackingType.LotNo ? e.LotNo : e.SerialNo),
            e => e.ExpirationDate);
    }

    /// <summary>Lot in which the serial number lies in stock at the location, or null (ITL-44).</summary>
    public static Task<string?> LotInStockAsync(
        ItemTrackingDb db, string itemNo, string variantCode, string locationCode, string serialNo) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.SerialNo == serialNo && e.LocationCode == locationCode
                && e.LotNo != "" && e.RemainingQuantity > 0)
            .OrderBy(e => e.EntryNo)
            .Select(e => e.LotNo)
            .FirstOrDefaultAsync();

    /// <summary>Lot that the serial number was last moved in, wherever that was, or null (ITL-44).</summary>
    public static Task<string?> LastLotAsync(ItemTrackingDb db, string itemNo, string variantCode, string serialNo) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.SerialNo == serialNo && e.LotNo != "")
            .OrderByDescending(e => e.EntryNo)
            .Select(e => e.LotNo)
            .FirstOrDefaultAsync();

    private static IQueryable<long> Last(IQueryable<ItemLedgerEntry> inbound, ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => inbound.GroupBy(e => new { e.ItemNo, e.VariantCode, e.SerialNo }).Select(g => g.Max(e => e.EntryNo)),
        ItemTrackingType.LotNo => inbound.GroupBy(e => new { e.ItemNo, e.VariantCode, e.LotNo }).Select(g => g.Max(e => e.EntryNo)),
    };

    private static Dictionary<string, DateOnly?> ByNumber(Dictionary<InformationKey, DateOnly?> dates) =>
        dates.ToDictionary(d => d.Key.Number, d => d.Value, StringComparer.Ordinal);
}
