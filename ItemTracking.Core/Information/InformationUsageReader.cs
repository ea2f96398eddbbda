using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Which information keeps an item or a variant from being deleted.</summary>
internal sealed class InformationUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => await FirstAsync(db, key) is { } user ? Usages.InUse(RefusalCode.SET_6, table, key, user.Name) : null,
        SetupTables.ItemVariant => SetupTables.OfItem(key) is var (itemNo, variants)
            && await FirstAsync(db, itemNo, variants) is { } user
            ? Usages.InUse(RefusalCode.SET_6, table, user.VariantCode, user.Name)
            : null,
        _ => null,
    };

    /// <summary>What is known of a number of the item, of these variants where some are named.</summary>
    private static async Task<User?> FirstAsync(ItemTrackingDb db, string itemNo, params string[] variants)
    {
        var serials = db.Set<SerialNoInformation>().Where(i => i.ItemNo == itemNo);
        var lots = db.Set<LotNoInformation>().Where(i => i.ItemNo == itemNo);
        var comments = db.Set<ItemTrackingComment>()
            .Where(c => (c.Type == ItemTrackingType.SerialNo || c.Type == ItemTrackingType.LotNo) && c.ItemNo == itemNo);
        if (variants.Length > 0)
        {
            serials = serials.WhereIn(db, i => i.VariantCode, variants);
            lots = lots.WhereIn(db, i => i.VariantCode, variants);
            comments = comments.WhereIn(db, c => c.VariantCode, variants);
        }

        return await serials.Select(i => new User("information of serial number " + i.SerialNo, i.VariantCode)).FirstOrDefaultAsync()
            ?? await lots.Select(i => new User("information of lot " + i.LotNo, i.VariantCode)).FirstOrDefaultAsync()
            ?? await comments.Select(c => new User("a comment on " + c.SerialLotNo, c.VariantCode)).FirstOrDefaultAsync();
    }

    private sealed record User(string Name, string VariantCode);
}
