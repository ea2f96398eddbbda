using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Assignment;

/// <summary>The numbers that were received before, with the date of their last inbound entry (ITL-51).</summary>
/// <param name="Lots">By lot number.</param>
/// <param name="Serials">By serial number, for numbers without a lot.</param>
internal sealed record ExistingNumbers(IReadOnlyDictionary<string, DateOnly?> Lots, IReadOnlyDictionary<string, DateOnly?> Serials)
{
    public static readonly ExistingNumbers None = new(new Dictionary<string, DateOnly?>(), new Dictionary<string, DateOnly?>());

    /// <summary>What is known of the lot if one is stated, otherwise of the serial number.</summary>
    public ExistingNumber Of(TrackingNumbers numbers) =>
        (numbers.LotNo.Length > 0 ? Lots.TryGetValue(numbers.LotNo, out var date) : Serials.TryGetValue(numbers.SerialNo, out date))
            ? new(true, date)
            : ExistingNumber.None;
}

/// <summary>
/// Looks numbers up in the ledger: all numbers of a kind in one query, first their last entry by item and number, then that entry by its key alone,
/// so that no database is tempted to read all entries of the item.
/// </summary>
internal static class ExistingNumberReader
{
    public static async Task<ExistingNumbers> FindAsync(ItemTrackingDb db, string itemNo, string variantCode, IEnumerable<TrackingNumbers> numbers)
    {
        var kinds = numbers.ToLookup(n => n.LotNo.Length > 0, n => n.LotNo.Length > 0 ? n.LotNo : n.SerialNo);
        string[] lots = [.. kinds[true].Distinct(StringComparer.Ordinal)];
        string[] serials = [.. kinds[false].Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        var inbound = entries.Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.Positive);
        return new(await OfLotsAsync(entries, inbound, lots), await OfSerialsAsync(entries, inbound, serials));
    }

    /// <summary>Lot in which the serial number lies in stock at the location, or null (ITL-44).</summary>
    public static Task<string?> LotInStockAsync(ItemTrackingDb db, string itemNo, string variantCode, string locationCode, string serialNo) =>
        db.Set<TrackingBalance>().AsNoTracking()
            .Where(b => b.ItemNo == itemNo && b.VariantCode == variantCode && b.SerialNo == serialNo && b.LocationCode == locationCode && b.LotNo != "" && b.OnHand > 0)
            .OrderBy(b => b.LotNo)
            .Select(b => b.LotNo)
            .FirstOrDefaultAsync();

    private static async Task<Dictionary<string, DateOnly?>> OfLotsAsync(IQueryable<ItemLedgerEntry> entries, IQueryable<ItemLedgerEntry> inbound, string[] lots)
    {
        if (lots.Length == 0)
            return [];
        var last = inbound.Where(e => EF.Parameter(lots).Contains(e.LotNo)).GroupBy(e => e.LotNo).Select(g => g.Max(e => e.EntryNo));
        return await entries.Where(e => last.Contains(e.EntryNo)).Select(e => new { e.LotNo, e.ExpirationDate }).ToDictionaryAsync(e => e.LotNo, e => e.ExpirationDate, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, DateOnly?>> OfSerialsAsync(IQueryable<ItemLedgerEntry> entries, IQueryable<ItemLedgerEntry> inbound, string[] serials)
    {
        if (serials.Length == 0)
            return [];
        var last = inbound.Where(e => EF.Parameter(serials).Contains(e.SerialNo)).GroupBy(e => e.SerialNo).Select(g => g.Max(e => e.EntryNo));
        return await entries.Where(e => last.Contains(e.EntryNo)).Select(e => new { e.SerialNo, e.ExpirationDate }).ToDictionaryAsync(e => e.SerialNo, e => e.ExpirationDate, StringComparer.Ordinal);
    }
}
