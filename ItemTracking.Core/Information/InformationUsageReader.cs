using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Which information keeps an item from being deleted.</summary>
internal sealed class InformationUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key)
    {
        if (table != SetupTables.Item)
            return null;
        var user = await db.Set<SerialNoInformation>().Where(i => i.ItemNo == key).Select(i => "information of serial number " + i.SerialNo)
            .FirstOrDefaultAsync()
            ?? await db.Set<LotNoInformation>().Where(i => i.ItemNo == key).Select(i => "information of lot " + i.LotNo)
                .FirstOrDefaultAsync()
            ?? await db.Set<ItemTrackingComment>()
                .Where(c => (c.Type == ItemTrackingType.SerialNo || c.Type == ItemTrackingType.LotNo) && c.ItemNo == key)
                .Select(c => "a comment on " + c.SerialLotNo).FirstOrDefaultAsync();
        return user is null ? null : Usages.InUse(RefusalCode.SET_6, table, key, user);
    }
}
