using System.Linq.Expressions;
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
        var inbound = db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.Positive);
        return new(
            await LastDatesAsync(db, inbound, e => e.LotNo, n => n.LotNo, kinds[true]),
            await LastDatesAsync(db, inbound, e => e.SerialNo, n => n.SerialNo, kinds[false].Where(s => s.Length > 0)));
    }

    /// <summary>Lot in which the serial number lies in stock at the location, or null (ITL-44).</summary>
    public static Task<string?> LotInStockAsync(ItemTrackingDb db, string itemNo, string variantCode, string locationCode, string serialNo) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.VariantCode == variantCode && e.SerialNo == serialNo && e.LocationCode == locationCode && e.LotNo != "" && e.RemainingQuantity > 0)
            .OrderBy(e => e.EntryNo)
            .Select(e => e.LotNo)
            .FirstOrDefaultAsync();

    private static async Task<Dictionary<string, DateOnly?>> LastDatesAsync(
        ItemTrackingDb db, IQueryable<ItemLedgerEntry> inbound, Expression<Func<ItemLedgerEntry, string>> column, Func<TrackingNumbers, string> number, IEnumerable<string> wanted)
    {
        string[] numbers = [.. wanted.Distinct(StringComparer.Ordinal)];
        if (numbers.Length == 0)
            return [];
        var last = inbound.WhereIn(db, column, numbers).GroupBy(column).Select(g => g.Max(e => e.EntryNo));
        var entries = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => last.Contains(e.EntryNo))
            .Select(e => new { Numbers = new TrackingNumbers(e.SerialNo, e.LotNo), e.ExpirationDate }).ToListAsync();
        return entries.ToDictionary(e => number(e.Numbers), e => e.ExpirationDate, StringComparer.Ordinal);
    }
}
