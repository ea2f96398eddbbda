using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads the card of a document of the warehouse: four queries, however many lines it has.</summary>
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
        var location = await db.Set<Location>().AsNoTracking().SingleAsync(l => l.Code == header.LocationCode);
        var isPicked = type == WarehouseActivityType.Shipment && location.RequirePick;
        var picked = isPicked
            ? (await db.Set<WhseItemTrackingLine>().AsNoTracking().Where(t => t.Type == type && t.No == no)
                .GroupBy(t => t.LineNo).Select(g => new { g.Key, Quantity = g.Sum(t => t.QtyBase) }).ToListAsync())
                .ToDictionary(p => p.Key, p => p.Quantity)
            : [];
        return new WarehouseActivityCard(type, no)
        {
            Source = header.Source,
            SourceName = ActivityMapping.SourceName(header.Source),
            LocationCode = header.LocationCode,
            BinMandatory = location.BinMandatory,
            IsPicked = isPicked,
            WhseDocumentNo = header.WhseDocumentNo,
            AssignedUserId = header.AssignedUserId,
            DueDate = header.DueDate,
            Version = header.Version,
            Lines =
            [
                .. lines.Select(l => l.Line.ToCard(TrackingPolicy.Of(l.Code)) with
                {
                    IsTracked = l.Code is not null,
                    QtyPickedBase = isPicked ? l.Line.QtyHandledBase + picked.GetValueOrDefault(l.Line.LineNo) : 0,
                }),
            ],
        };
    }
}
