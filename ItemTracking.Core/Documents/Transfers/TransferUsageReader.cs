using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>
/// Which transfer order keeps an item, a variant, a location, a bin or a unit from being deleted or from meaning something else.
/// </summary>
internal sealed class TransferUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => Used(table, key, await FirstAsync(Lines(db).Where(l => l.ItemNo == key))),
        SetupTables.Location => Used(
            table, key,
            await db.Set<TransferHeader>().AsNoTracking()
                .Where(h => h.TransferFromCode == key || h.TransferToCode == key || h.InTransitCode == key)
                .OrderBy(h => h.No).Select(h => h.No).FirstOrDefaultAsync()),
        SetupTables.Bin => await OfBinsAsync(db, key),
        SetupTables.ItemVariant => await OfVariantsAsync(db, key),
        SetupTables.ItemUnitOfMeasure => await OfUnitsAsync(db, key),
        SetupTables.QtyPerUnitOfMeasure => await OfUnitsAsync(db, key) is { } used
            ? used with { Code = RefusalCode.SET_5, Field = SetupTables.QtyPerUnitOfMeasure }
            : null,
        _ => null,
    };

    private static async Task<Refusal?> OfBinsAsync(ItemTrackingDb db, string key)
    {
        var (locationCode, bins) = SetupTables.Bins(key);
        var headers = db.Set<TransferHeader>().AsNoTracking();
        var leaving =
            from line in Lines(db).WhereIn(db, l => l.TransferFromBinCode, bins)
            join header in headers on line.DocumentNo equals header.No
            where header.TransferFromCode == locationCode
            select new { Bin = line.TransferFromBinCode, header.No };
        var arriving =
            from line in Lines(db).WhereIn(db, l => l.TransferToBinCode, bins)
            join header in headers on line.DocumentNo equals header.No
            where header.TransferToCode == locationCode
            select new { Bin = line.TransferToBinCode, header.No };
        return await leaving.OrderBy(l => l.Bin).ThenBy(l => l.No).FirstOrDefaultAsync()
            is { } left ? Used(SetupTables.Bin, left.Bin, left.No)
            : await arriving.OrderBy(l => l.Bin).ThenBy(l => l.No).FirstOrDefaultAsync()
            is { } arrived ? Used(SetupTables.Bin, arrived.Bin, arrived.No)
            : null;
    }

    private static async Task<Refusal?> OfVariantsAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, variants) = SetupTables.OfItem(key);
        return await Lines(db).Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.VariantCode, variants)
            .OrderBy(l => l.DocumentNo).ThenBy(l => l.LineNo).Select(l => new { l.VariantCode, l.DocumentNo })
            .FirstOrDefaultAsync() is { } first
            ? Used(SetupTables.ItemVariant, first.VariantCode, first.DocumentNo)
            : null;
    }

    private static async Task<Refusal?> OfUnitsAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, units) = SetupTables.OfItem(key);
        return await Lines(db).Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.UnitOfMeasureCode, units)
            .OrderBy(l => l.UnitOfMeasureCode).ThenBy(l => l.DocumentNo).Select(l => new { l.UnitOfMeasureCode, l.DocumentNo })
            .FirstOrDefaultAsync() is { } first
            ? Used(SetupTables.ItemUnitOfMeasure, first.UnitOfMeasureCode, first.DocumentNo)
            : null;
    }

    private static IQueryable<TransferLine> Lines(ItemTrackingDb db) => db.Set<TransferLine>().AsNoTracking();

    private static Task<string?> FirstAsync(IQueryable<TransferLine> lines) =>
        lines.OrderBy(l => l.DocumentNo).Select(l => l.DocumentNo).FirstOrDefaultAsync();

    private static Refusal? Used(string table, string key, string? no) =>
        no is null ? null : Usages.InUse(RefusalCode.SET_6, table, key, TransferOrders.Name(no));
}
