using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Journals;

/// <summary>
/// Which journal keeps an item, a variant, a location, a bin, a unit or a number series from being deleted or from meaning something else.
/// </summary>
internal sealed class JournalUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => await FirstAsync(Lines(db).Where(l => l.ItemNo == key)) is { } user
            ? Usages.InUse(RefusalCode.SET_6, table, key, user)
            : null,
        SetupTables.Location => await FirstAsync(Lines(db).Where(l => l.LocationCode == key || l.NewLocationCode == key)) is { } user
            ? Usages.InUse(RefusalCode.SET_6, table, key, user)
            : null,
        SetupTables.Bin => await OfBinsAsync(db, key),
        SetupTables.ItemVariant => await OfVariantsAsync(db, key),
        SetupTables.ItemUnitOfMeasure => await OfUnitsAsync(db, key),
        SetupTables.QtyPerUnitOfMeasure => await OfUnitsAsync(db, key) is { } used
            ? used with { Code = RefusalCode.SET_5, Field = SetupTables.QtyPerUnitOfMeasure }
            : null,
        NoSeriesRefusals.Table => await db.Set<ItemJournalBatch>().AsNoTracking().Where(b => b.NoSeries == key)
            .OrderBy(b => b.TemplateName).ThenBy(b => b.Name).FirstOrDefaultAsync() is { } batch
            ? Usages.InUse(RefusalCode.SET_6, table, key, NameOf(batch.TemplateName, batch.Name))
            : null,
        _ => null,
    };

    private static async Task<Refusal?> OfBinsAsync(ItemTrackingDb db, string key)
    {
        var (locationCode, bins) = SetupTables.Bins(key);
        return await OfBinAsync(
                Lines(db).Where(l => l.LocationCode == locationCode).WhereIn(db, l => l.BinCode, bins).OrderBy(l => l.BinCode),
                line => line.BinCode)
            ?? await OfBinAsync(
                Lines(db).Where(l => l.NewLocationCode == locationCode).WhereIn(db, l => l.NewBinCode, bins).OrderBy(l => l.NewBinCode),
                line => line.NewBinCode);
    }

    private static async Task<Refusal?> OfBinAsync(
        IOrderedQueryable<ItemJournalLine> lines, Func<ItemJournalLine, string> binCode) =>
        await lines.ThenBy(l => l.TemplateName).ThenBy(l => l.BatchName).FirstOrDefaultAsync() is { } first
            ? Usages.InUse(RefusalCode.SET_6, SetupTables.Bin, binCode(first), NameOf(first.TemplateName, first.BatchName))
            : null;

    private static async Task<Refusal?> OfVariantsAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, variants) = SetupTables.OfItem(key);
        return await Lines(db).Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.VariantCode, variants)
            .OrderBy(l => l.TemplateName).ThenBy(l => l.BatchName).ThenBy(l => l.LineNo).FirstOrDefaultAsync() is { } first
            ? Usages.InUse(RefusalCode.SET_6, SetupTables.ItemVariant, first.VariantCode, NameOf(first.TemplateName, first.BatchName))
            : null;
    }

    private static async Task<Refusal?> OfUnitsAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, units) = SetupTables.OfItem(key);
        var lines = Lines(db).Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.UnitOfMeasureCode, units);
        return await lines.OrderBy(l => l.UnitOfMeasureCode).Select(l => l.UnitOfMeasureCode).FirstOrDefaultAsync() is { } unit
            ? Usages.InUse(
                RefusalCode.SET_6, SetupTables.ItemUnitOfMeasure, unit, (await FirstAsync(lines.Where(l => l.UnitOfMeasureCode == unit)))!)
            : null;
    }

    private static IQueryable<ItemJournalLine> Lines(ItemTrackingDb db) => db.Set<ItemJournalLine>().AsNoTracking();

    private static async Task<string?> FirstAsync(IQueryable<ItemJournalLine> lines) =>
        await lines.OrderBy(l => l.TemplateName).ThenBy(l => l.BatchName).ThenBy(l => l.LineNo)
            .Select(l => new { l.TemplateName, l.BatchName }).FirstOrDefaultAsync() is { } first
            ? NameOf(first.TemplateName, first.BatchName)
            : null;

    private static string NameOf(string template, string batch) => JournalTemplate.Of(template).NameOf(batch);
}
