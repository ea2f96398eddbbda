using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Which items use a unit of measure, an item tracking code or a number series, and which references a party (COD-12).</summary>
internal sealed class SetupUsageReader : IUsage
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.ItemTrackingCode => CodeAsync(db, key),
        SetupTables.UnitOfMeasure => UnitAsync(db, key),
        SetupTables.Vendor => ReferenceAsync(db, table, key, ItemReferenceType.Vendor),
        SetupTables.Customer => ReferenceAsync(db, table, key, ItemReferenceType.Customer),
        NoSeriesRefusals.Table => SeriesAsync(db, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    private static async Task<Refusal?> CodeAsync(ItemTrackingDb db, string code) =>
        await db.Set<Item>().AnyAsync(i => i.ItemTrackingCode == code)
            ? new Refusal(
                RefusalCode.COD_12, $"You cannot delete {SetupTables.ItemTrackingCode} {code} because it is used on one or more items.")
            : null;

    private static async Task<Refusal?> UnitAsync(ItemTrackingDb db, string code) =>
        Used(
            SetupTables.UnitOfMeasure, code,
            await db.Set<ItemUnitOfMeasure>().Where(u => u.Code == code).OrderBy(u => u.ItemNo).Select(u => u.ItemNo)
                .FirstOrDefaultAsync());

    private static async Task<Refusal?> ReferenceAsync(ItemTrackingDb db, string table, string partyNo, ItemReferenceType type) =>
        await db.Set<ItemReference>().Where(r => r.PartyNo == partyNo && r.ReferenceType == type).OrderBy(r => r.ReferenceNo)
            .Select(r => new { r.ReferenceNo, r.ItemNo }).FirstOrDefaultAsync() is { } found
            ? Usages.InUse(RefusalCode.SET_6, table, partyNo, $"item reference {found.ReferenceNo} of item {found.ItemNo}")
            : null;

    private static async Task<Refusal?> SeriesAsync(ItemTrackingDb db, string code)
    {
        var item = await db.Set<Item>().Where(i => i.SerialNos == code || i.LotNos == code).OrderBy(i => i.No).Select(i => i.No)
            .FirstOrDefaultAsync();
        var numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync();
        return Used(NoSeriesRefusals.Table, code, item)
            ?? (numbering is not null && CompanyNumberingCard.Of(numbering).Series.Any(s => s.Code == code)
                ? Usages.InUse(RefusalCode.SET_6, NoSeriesRefusals.Table, code, "the page Numbering")
                : null);
    }

    private static Refusal? Used(string table, string key, string? item) =>
        item is null ? null : Usages.InUse(RefusalCode.SET_6, table, key, $"item {item}");
}
