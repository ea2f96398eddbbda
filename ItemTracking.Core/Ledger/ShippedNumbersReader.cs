using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>A pair of numbers that a customer has got and not given back.</summary>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="Quantity">What is left with the customer, base units, positive.</param>
/// <param name="ExpirationDate">Date it was shipped with; null without one.</param>
internal sealed record ShippedNumber(string SerialNo, string LotNo, decimal Quantity, DateOnly? ExpirationDate);

/// <summary>
/// Reads what a customer has of an item. What came back counts whether it named the entry it had gone out with or not (PST-27). Passes over
/// what the customer got of the item, whatever else was sold.
/// </summary>
internal static class ShippedNumbersReader
{
    /// <summary>One row for each pair of numbers; to be asked of the database.</summary>
    public static IQueryable<ShippedNumber> OfCustomer(ItemTrackingDb db, string customerNo, string itemNo, string variantCode) =>
        Entries(db, customerNo, itemNo, variantCode)
            .Where(e => e.SerialNo != "" || e.LotNo != "")
            .GroupBy(e => new { e.LotNo, e.SerialNo })
            .Where(numbers => numbers.Sum(e => e.Quantity) < 0)
            .Select(numbers => new ShippedNumber(
                numbers.Key.SerialNo, numbers.Key.LotNo, -numbers.Sum(e => e.Quantity), numbers.Max(e => e.ExpirationDate)));

    /// <summary>Those of some serial numbers, or of some lots, that the customer has; to be asked of the database.</summary>
    public static IQueryable<string> Among(
        ItemTrackingDb db, string customerNo, string itemNo, string variantCode, ItemTrackingType type, string[] numbers)
    {
        var entries = Entries(db, customerNo, itemNo, variantCode);
        var byNumber = type == ItemTrackingType.SerialNo
            ? entries.WhereIn(db, e => e.SerialNo, numbers).GroupBy(e => e.SerialNo)
            : entries.WhereIn(db, e => e.LotNo, numbers).GroupBy(e => e.LotNo);
        return byNumber.Where(number => number.Sum(e => e.Quantity) < 0).Select(number => number.Key);
    }

    private static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, string customerNo, string itemNo, string variantCode) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.SourceType == LedgerSourceType.Customer && e.SourceNo == customerNo && e.ItemNo == itemNo
                && e.VariantCode == variantCode);
}
