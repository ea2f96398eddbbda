using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>
/// Which documents keep a unit of an item from being deleted or from counting another quantity, and an item from a step that their
/// quantities do not fit (C-28, C-29). A posted line keeps its unit as text; only lines that are still to be posted need it.
/// </summary>
internal sealed class DocumentUnitUsageReader : IUsage
{
    private const int MostNamed = 3;

    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.ItemUnitOfMeasure => DeletedAsync(db, key),
        SetupTables.QtyPerUnitOfMeasure => ChangedAsync(db, key),
        SetupTables.RoundingPrecision => UnfitAsync(db, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    private static async Task<Refusal?> DeletedAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, units) = SetupTables.OfItem(key);
        var first = await Lines(db, itemNo).WhereIn(db, l => l.UnitOfMeasureCode, units)
            .OrderBy(l => l.DocumentNo).Select(l => l.UnitOfMeasureCode).FirstOrDefaultAsync();
        return first is null
            ? null
            : Usages.InUse(RefusalCode.SET_6, SetupTables.ItemUnitOfMeasure, first, await NamesAsync(db, itemNo, first));
    }

    private static async Task<Refusal?> ChangedAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, units) = SetupTables.OfItem(key);
        return await Lines(db, itemNo).WhereIn(db, l => l.UnitOfMeasureCode, units).AnyAsync()
            ? new Refusal(
                RefusalCode.SET_5,
                $"You cannot change {SetupTables.QtyPerUnitOfMeasure} of {units[0]} because it is used by "
                    + $"{await NamesAsync(db, itemNo, units[0])}.",
                SetupTables.QtyPerUnitOfMeasure,
                WayOut: "Post or delete the lines first, or set up another unit.")
            : null;
    }

    private static async Task<Refusal?> UnfitAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, precision) = SetupTables.PrecisionOf(key);
        var lines = await Lines(db, itemNo).Where(l => l.QuantityInvoicedBase != l.QuantityBase)
            .Select(l => new { l.DocumentNo, l.QuantityBase, l.QtyToHandleBase, l.QtyToInvoiceBase, l.QuantityHandledBase })
            .ToListAsync();
        string[] unfit =
        [
            .. from line in lines
               where new[] { line.QuantityBase, line.QtyToHandleBase, line.QtyToInvoiceBase, line.QuantityHandledBase }
                   .Any(quantity => Rounding.IsFinerThan(quantity, precision))
               select line.DocumentNo
        ];
        return unfit.Length == 0
            ? null
            : new Refusal(
                RefusalCode.SET_5,
                $"You cannot change {SetupTables.RoundingPrecision} to {Rounding.QuantityText(precision)} because of quantities that do "
                    + $"not fit on {Names(unfit)}.",
                SetupTables.RoundingPrecision);
    }

    private static IQueryable<DocumentLine> Lines(ItemTrackingDb db, string itemNo) =>
        db.Set<DocumentLine>().AsNoTracking().Where(l => l.ItemNo == itemNo);

    private static async Task<string> NamesAsync(ItemTrackingDb db, string itemNo, string unit) =>
        Names(await Lines(db, itemNo).Where(l => l.UnitOfMeasureCode == unit).Select(l => l.DocumentNo).Distinct().ToListAsync());

    /// <summary>The first few documents and how many more.</summary>
    private static string Names(IEnumerable<string> documents)
    {
        string[] all = [.. documents.Distinct().Order(Codes.Comparer)];
        return all switch
        {
            [var one] => $"document {one}",
            { Length: <= MostNamed } => $"documents {string.Join(", ", all[..^1])} and {all[^1]}",
            _ => $"documents {string.Join(", ", all[..MostNamed])} and {all.Length - MostNamed} more",
        };
    }
}
