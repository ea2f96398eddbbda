using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <content>Picks of shipments and put-aways of posted receipts.</content>
public sealed partial class WarehouseActivityStore
{
    /// <summary>
    /// Create Pick: what a warehouse shipment still needs is taken from bins and placed in the one it ships from, the numbers that its
    /// document fixed first, then what expires first (DOC-21, DOC-23, DOC-26, EXP-1).
    /// </summary>
    /// <param name="shipmentNo">Warehouse shipment.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<string>>> CreatePickAsync(string shipmentNo, Actor actor)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, "create warehouse picks") is { } denied)
            return denied;
        var name = WarehouseActivityType.Shipment.Name(shipmentNo);
        return await transaction.RunAsync(
            name, actor, db => CreatePickAsync(db, shipmentNo, actor), () => Task.FromResult(Refusals.ChangedByAnotherUser(name)));
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreatePickAsync(ItemTrackingDb db, string no, Actor actor)
    {
        const WarehouseActivityType Shipment = WarehouseActivityType.Shipment;
        var header = await db.Set<WarehouseActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == Shipment && h.No == no);
        if (header is null)
            return ActivityRefusals.NotFound(Shipment, no);
        if (!MayWorkOn(header, actor))
            return ActivityRefusals.OfAnotherUser(header);
        await db.HoldAsync(header.Source);
        await HoldAsync(db, Shipment, no);
        await db.Set<Location>().Where(l => l.Code == header.LocationCode).HoldAsync();
        var location = await db.Set<Location>().AsNoTracking().SingleAsync(l => l.Code == header.LocationCode);
        if (!location.RequirePick)
            return ActivityRefusals.NothingToPick(false, $"Require Pick must be on for location {location.Code}.");
        var shipped = await Lines(db, Shipment, no).AsNoTracking().ToDictionaryAsync(l => l.SourceLineNo);
        if (location.BinMandatory && shipped.Values.FirstOrDefault(l => l.BinCode.Length == 0) is { } withoutBin)
            return ActivityRefusals.MustHaveValue(RefusalCode.DOC_28, "Bin Code", withoutBin);
        var inHand = await InHandAsync(db, header, shipped);
        var read = await ActivitySourceReader.ReadAsync(db, header.Source, inHand, CancellationToken.None);
        if (read.IsRefused)
            return Outcome<IReadOnlyList<string>>.Refused(read.Refusals);
        ActivitySourceLine[] lines =
        [
            .. from line in read.Value.Lines
               let ofShipment = shipped.GetValueOrDefault(line.Source.SourceRefNo)
               where ofShipment is not null
               let needed = Math.Min(line.Needed, ofShipment.QtyOutstandingBase - inHand[line.Source.SourceRefNo].Sum(s => s.Quantity))
               where needed > 0
               select line with { Needed = needed },
        ];
        var workDate = actor.WorkDateOn(time);
        var policies = lines.DistinctBy(l => l.Place.ItemNo).ToDictionary(l => l.Place.ItemNo, l => l.Item.Policy);
        var facts = await PickFactsReader.ReadAsync(db, location, header.Source, policies, workDate, null, CancellationToken.None);
        var plan = ActivityPlan.OfPick(lines, facts with { IsWarehousePick = true });
        if (plan.Lines.Count == 0 || (read.Value.IsComplete && !plan.IsCompleteFor(lines)))
            return ActivityRefusals.NothingToPick(
                plan.LeavesOutExpired,
                lines.Length == 0 ? $"Everything of {Shipment.Name(no)} is picked or on a pick."
                    : "See what is in stock, blocked, kept for others, on other picks, or not put away yet.");
        var pick = Header(WarehouseActivityType.Pick, header.Source, location, header.DueDate);
        pick.WhseDocumentNo = no;
        var number = await InsertAsync(db, pick, location, plan, workDate, lineNo => shipped[lineNo].BinCode);
        return number.Then(made => Outcome<IReadOnlyList<string>>.Of(
            [made], [.. number.Messages, .. plan.LeavesOutExpired ? [ActivityRefusals.ExpiredLeftOut] : Array.Empty<string>()]));
    }

    /// <summary>What of the lines of a shipment is on open picks, or picked and not shipped, by source line.</summary>
    private static async Task<ILookup<int, BinStock>> InHandAsync(
        ItemTrackingDb db, WarehouseActivityHeader shipment, Dictionary<int, WarehouseActivityLine> shipped)
    {
        var (type, no) = (shipment.Type, shipment.No);
        var sourceLines = shipped.Values.ToDictionary(l => l.LineNo, l => l.SourceLineNo);
        var onPicks = await db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.Type == WarehouseActivityType.Pick && l.TakeLineNo == 0 && PicksOf(db, no).Any(h => h.No == l.No)).ToListAsync();
        var waiting = await db.Set<WhseItemTrackingLine>().AsNoTracking().Where(t => t.Type == type && t.No == no).ToListAsync();
        return onPicks.Select(l => (l.SourceLineNo, Stock: new BinStock(l.BinCode, l.Numbers, l.QtyOutstandingBase)))
            .Concat(waiting.Select(t => (SourceLineNo: sourceLines[t.LineNo], Stock: new BinStock("", t.Numbers, t.QtyBase))))
            .ToLookup(s => s.SourceLineNo, s => s.Stock);
    }

    /// <summary>
    /// Create Put-away: what a posted warehouse receipt brought, and what is not put away yet, is taken from the bin it came to and placed
    /// where the worker says (DOC-21, DOC-28).
    /// </summary>
    /// <param name="postedReceiptNo">Posted warehouse receipt.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<string>>> CreatePutAwayAsync(string postedReceiptNo, Actor actor)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, "create warehouse put-aways") is { } denied)
            return denied;
        var name = $"{WarehouseActivityType.Receipt.PostedCaption()} {postedReceiptNo}";
        return await transaction.RunAsync(
            name, actor, db => CreatePutAwayAsync(db, postedReceiptNo, actor), () => Task.FromResult(Refusals.ChangedByAnotherUser(name)));
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreatePutAwayAsync(ItemTrackingDb db, string no, Actor actor)
    {
        const WarehouseActivityType Receipt = WarehouseActivityType.Receipt;
        var header = await db.Set<PostedActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == Receipt && h.No == no);
        if (header is null)
            return Refusals.NotFound(RefusalCode.DOC_21, Receipt.PostedCaption(), $"No.='{no}'");
        var source = new SourceKey(header.SourceType, header.SourceSubtype, header.SourceNo, "");
        await db.HoldAsync(source);
        await db.Set<Location>().Where(l => l.Code == header.LocationCode).HoldAsync();
        var location = await db.Set<Location>().AsNoTracking().SingleAsync(l => l.Code == header.LocationCode);
        if (!location.RequirePutAway)
            return ActivityRefusals.NothingToHandle(false, $"Require Put-away must be on for location {location.Code}.");
        var planned = await ReceivedGoodsReader.ToPutAwayAsync(db, header);
        if (planned.Count == 0)
            return ActivityRefusals.NothingToHandle(false, $"Everything of {Receipt.PostedCaption()} {no} is put away or on a put-away.");
        var putAway = Header(WarehouseActivityType.PutAway, source, location, actor.WorkDateOn(time));
        putAway.WhseDocumentNo = no;
        var number = await InsertAsync(db, putAway, location, new(planned, LeavesOutExpired: false), actor.WorkDateOn(time), _ => "");
        return number.Then(made => Outcome<IReadOnlyList<string>>.Of([made], number.Messages));
    }
}
