using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>What a ledger entry says about one of its two numbers.</summary>
internal sealed class NumberEntry
{
    public string ItemNo { get; init; } = "";

    public string VariantCode { get; init; } = "";

    public string Number { get; init; } = "";

    public decimal Quantity { get; init; }

    public decimal RemainingQuantity { get; init; }

    public bool Positive { get; init; }

    public DateOnly? ExpirationDate { get; init; }
}

/// <summary>Ledger entries as they look from a serial or a lot number.</summary>
internal static class NumberEntriesReader
{
    /// <summary>All entries that carry such a number.</summary>
    public static IQueryable<NumberEntry> Of(ItemTrackingDb db, ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.SerialNo != "").Select(e => new NumberEntry
        {
            ItemNo = e.ItemNo,
            VariantCode = e.VariantCode,
            Number = e.SerialNo,
            Quantity = e.Quantity,
            RemainingQuantity = e.RemainingQuantity,
            Positive = e.Positive,
            ExpirationDate = e.ExpirationDate,
        }),
        ItemTrackingType.LotNo => db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.LotNo != "").Select(e => new NumberEntry
        {
            ItemNo = e.ItemNo,
            VariantCode = e.VariantCode,
            Number = e.LotNo,
            Quantity = e.Quantity,
            RemainingQuantity = e.RemainingQuantity,
            Positive = e.Positive,
            ExpirationDate = e.ExpirationDate,
        }),
    };

    /// <summary>Entries of stock that is still there.</summary>
    public static IQueryable<NumberEntry> InStock(this IQueryable<NumberEntry> entries) =>
        entries.Where(e => e.Positive && e.RemainingQuantity != 0);
}
