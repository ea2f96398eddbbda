using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads the card of an inventory put-away or pick: three queries, however many lines it has.</summary>
internal static class ActivityCardReader
{
    public static async Task<Outcome<WarehouseActivityCard>> CardAsync(ItemTrackingDb db, WarehouseActivityType type, string no)
    {
        var header = await db.Set<WarehouseActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == type && h.No == no);
        if (header is null)
            return ActivityRefusals.NotFound(type, no);
        var lines = await (
            from line in WarehouseActivityStore.Lines(db, type, no).AsNoTracking()
            join item in db.Set<Item>().AsNoTracking() on line.ItemNo equals item.No
            join code in db.Set<ItemTrackingCode>().AsNoTracking() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            orderby line.LineNo
            select new { Line = line, Code = code }).ToListAsync();
        return new WarehouseActivityCard(type, no)
        {
            Source = header.Source,
            SourceName = ActivityMapping.SourceName(header.Source),
            LocationCode = header.LocationCode,
            BinMandatory = await db.Set<Location>().AnyAsync(l => l.Code == header.LocationCode && l.BinMandatory),
            AssignedUserId = header.AssignedUserId,
            DueDate = header.DueDate,
            Version = header.Version,
            Lines = [.. lines.Select(l => l.Line.ToCard(TrackingPolicy.Of(l.Code)))],
        };
    }
}
