using System.Linq.Expressions;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Looks up where missing numbers are. Only asked after a refusal, once for all serial numbers and once for all lots.</summary>
internal static class NumberWhereaboutsReader
{
    /// <summary>The whereabouts of the numbers; those of which nothing is known are left out.</summary>
    public static async Task<IReadOnlyDictionary<InformationKey, NumberWhereabouts>> ReadAsync(
        ItemTrackingDb db, IReadOnlyCollection<InformationKey> numbers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<InformationKey, NumberWhereabouts>();
        foreach (var (type, values) in numbers.GroupBy(n => n.Type).Select(g => (g.Key, g.Select(n => n.Number).Distinct().ToArray())))
        {
            var entries = await Entries(db, type, values).ToListAsync(cancellationToken);
            foreach (var ofNumber in entries.GroupBy(e => new InformationKey(
                type, e.ItemNo, e.VariantCode, type == ItemTrackingType.SerialNo ? e.SerialNo : e.LotNo)))
                found.Add(ofNumber.Key, Of(ofNumber));
        }

        return found;
    }

    /// <summary>The stock of the numbers, and of each the last entry that took of it.</summary>
    internal static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, ItemTrackingType type, string[] numbers)
    {
        var isSerial = type == ItemTrackingType.SerialNo;
        Expression<Func<ItemLedgerEntry, string>> number = isSerial ? e => e.SerialNo : e => e.LotNo;
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().WhereIn(db, number, numbers);
        var last = entries.Where(e => e.Quantity < 0)
            .GroupBy(e => new { e.ItemNo, e.VariantCode, Number = isSerial ? e.SerialNo : e.LotNo })
            .Select(g => g.Max(e => e.EntryNo));
        return entries.Where(e => e.RemainingQuantity > 0 || last.Contains(e.EntryNo));
    }

    private static NumberWhereabouts Of(IEnumerable<ItemLedgerEntry> entries)
    {
        var last = entries.Where(e => e.Quantity < 0).MaxBy(e => e.EntryNo);
        var stock = entries.Where(e => e.RemainingQuantity > 0).GroupBy(e => e.LocationCode).OrderBy(g => g.Key, Codes.Comparer)
            .Select(g => new StockAt(g.Key, g.Sum(e => e.RemainingQuantity)));
        return new(
            last is null
                ? null
                : new(last.DocumentType, last.EntryType, last.DocumentNo, last.CreatedBy, last.CreatedAt)
                {
                    IsCorrection = last.Correction,
                },
            [.. stock]);
    }
}
