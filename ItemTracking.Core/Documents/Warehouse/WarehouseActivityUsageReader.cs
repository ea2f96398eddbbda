using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>
/// Which document of the warehouse keeps a location or a bin from being deleted, and goods at a location from being handled otherwise.
/// </summary>
internal sealed class WarehouseActivityUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Location when await FirstAsync(db, key) is { } open => Usages.InUse(RefusalCode.SET_6, table, key, open.Name),
        SetupTables.LocationHandling when await FirstAsync(db, key) is { } open => new(
            RefusalCode.DOC_21, $"You cannot change how goods are handled at location {key} because {open.Name} is open there.",
            WayOut: $"Post {open.Name}, or delete it."),
        SetupTables.Bin => await BinAsync(db, key),
        _ => null,
    };

    private static Task<OpenActivity?> FirstAsync(ItemTrackingDb db, string locationCode) =>
        db.Set<WarehouseActivityHeader>().AsNoTracking().Where(h => h.LocationCode == locationCode)
            .OrderBy(h => h.No).Select(h => new OpenActivity(h.Type, h.No)).FirstOrDefaultAsync();

    private static async Task<Refusal?> BinAsync(ItemTrackingDb db, string key)
    {
        var (locationCode, bins) = SetupTables.Bins(key);
        var line = await db.Set<WarehouseActivityLine>().AsNoTracking().Where(l => l.LocationCode == locationCode)
            .WhereIn(db, l => l.BinCode, bins)
            .OrderBy(l => l.No).ThenBy(l => l.LineNo).Select(l => new { l.BinCode, l.Type, l.No }).FirstOrDefaultAsync();
        return line is null ? null : Usages.InUse(RefusalCode.SET_6, SetupTables.Bin, line.BinCode, line.Type.Name(line.No));
    }
}
