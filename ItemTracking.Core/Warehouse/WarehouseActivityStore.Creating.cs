using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <content>New documents.</content>
public sealed partial class WarehouseActivityStore
{
    /// <summary>
    /// Create Inventory Put-away/Pick: a document for each location of the source that has its goods handled so, and of which something is
    /// outstanding (DOC-21, DOC-23, DOC-26).
    /// </summary>
    /// <param name="source">Released order, return order, or side of a transfer order.</param>
    /// <param name="actor">Who asks; he must see the source.</param>
    public Task<Outcome<IReadOnlyList<string>>> CreateAsync(SourceKey source, Actor actor) => CreateAsync(source, false, actor);

    /// <summary>
    /// Create Whse. Receipt, Create Whse. Shipment: a document for each location of the source that requires one, with a line for each line
    /// of which something is outstanding (DOC-21).
    /// </summary>
    /// <param name="source">Released order, return order, or side of a transfer order.</param>
    /// <param name="actor">Who asks; he must see the source.</param>
    public Task<Outcome<IReadOnlyList<string>>> CreateWhseDocumentAsync(SourceKey source, Actor actor) => CreateAsync(source, true, actor);

    private async Task<Outcome<IReadOnlyList<string>>> CreateAsync(SourceKey source, bool isWhseDocument, Actor actor)
    {
        if (actor.Deny(Permission.CreateWarehouseActivities, "create documents of the warehouse", source.Line(0).ReadPermission())
            is { } denied)
            return denied;
        var name = ActivityMapping.SourceName(source);
        return await transaction.RunAsync(
            name, actor, db => CreateAsync(db, source, isWhseDocument, actor),
            () => Task.FromResult(Refusals.ChangedByAnotherUser(name)));
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreateAsync(ItemTrackingDb db, SourceKey key, bool isWhseDocument, Actor actor)
    {
        await db.HoldAsync(key);
        var ct = CancellationToken.None;
        var read = await ActivitySourceReader.ReadAsync(db, key, await ActivitySourceReader.OnDocumentsAsync(db, key, ct), ct);
        if (read.IsRefused)
            return Outcome<IReadOnlyList<string>>.Refused(read.Refusals);
        var source = read.Value;
        if (source.NotReleased is { } open)
            return open;
        string[] codes = [.. source.Lines.Where(l => l.Needed > 0).Select(l => l.Place.LocationCode).Distinct().Order(Codes.Comparer)];
        await db.Set<Location>().WhereIn(db, l => l.Code, codes).HoldAsync();
        var locations = (await db.Set<Location>().AsNoTracking().WhereIn(db, l => l.Code, codes).ToListAsync())
            .Where(location => source.TypeAt(location)?.IsWhseDocument() == isWhseDocument).OrderBy(l => l.Code, Codes.Comparer).ToList();
        return locations.Count == 0 ? NotHandled(source, isWhseDocument, codes) : await CreateAsync(db, source, locations, actor);
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreateAsync(
        ItemTrackingDb db, ActivitySource source, IReadOnlyList<Location> locations, Actor actor)
    {
        var workDate = actor.WorkDateOn(time);
        var (made, messages, leavesOutExpired) = (new List<string>(), new List<string>(), false);
        foreach (var location in locations)
        {
            ActivitySourceLine[] lines = [.. source.Lines.Where(l => l.Needed > 0 && l.Place.LocationCode == location.Code)];
            var type = source.TypeAt(location)!.Value;
            var plan = await PlanAsync(db, source, location, type, lines, workDate);
            leavesOutExpired |= plan.LeavesOutExpired;
            if (plan.Lines.Count == 0 || (source.IsComplete && !plan.IsCompleteFor(lines)))
                continue;
            var number = await InsertAsync(db, Header(type, source.Key, location, source.DueDate), location, plan, workDate, _ => "");
            if (number.IsRefused)
                return Outcome<IReadOnlyList<string>>.Refused(number.Refusals);
            made.Add(number.Value);
            messages.AddRange(number.Messages);
        }

        return Made(source, made, messages, leavesOutExpired);
    }

    private static async Task<ActivityPlan> PlanAsync(
        ItemTrackingDb db, ActivitySource source, Location location, WarehouseActivityType type, IReadOnlyList<ActivitySourceLine> lines,
        DateOnly workDate)
    {
        if (type.IsWhseDocument())
            return ActivityPlan.OfWhseDocument(lines, source.Receives ? location.ReceiptBinCode : location.ShipmentBinCode);
        if (type.BringsIn())
            return ActivityPlan.OfPutAway(lines);
        var policies = lines.DistinctBy(l => l.Place.ItemNo).ToDictionary(l => l.Place.ItemNo, l => l.Item.Policy);
        return ActivityPlan.OfPick(
            lines, await PickFactsReader.ReadAsync(db, location, source.Key, policies, workDate, null, CancellationToken.None));
    }

    private static Outcome<IReadOnlyList<string>> Made(
        ActivitySource source, IReadOnlyList<string> made, List<string> messages, bool leavesOutExpired)
    {
        if (leavesOutExpired)
            messages.Add(ActivityRefusals.ExpiredLeftOut);
        return made.Count > 0
            ? Outcome<IReadOnlyList<string>>.Of(made, messages)
            : ActivityRefusals.NothingToHandle(
                leavesOutExpired,
                source.IsComplete
                    ? "Shipping Advice is Complete and not everything is in stock."
                    : $"Nothing that {source.Name} still needs can be picked: see what is in stock, blocked, kept for others or on other "
                        + "picks.");
    }

    private static WarehouseActivityHeader Header(
        WarehouseActivityType type, SourceKey source, Location location, DateOnly? dueDate) => new()
        {
            Type = type,
            LocationCode = location.Code,
            SourceType = source.SourceType,
            SourceSubtype = source.SourceSubtype,
            SourceNo = source.SourceId,
            DueDate = dueDate,
        };

    private static async Task<Outcome<string>> InsertAsync(
        ItemTrackingDb db, WarehouseActivityHeader header, Location location, ActivityPlan plan, DateOnly workDate,
        Func<int, string> placedIn)
    {
        var number = await DocumentStore.DrawNumberAsync(db, header.Type.Numbers(), workDate);
        if (number.IsRefused)
            return number;
        header.No = number.Value;
        db.Add(header);
        await db.SaveChangesAsync();
        string[] items = [.. plan.Lines.Select(l => l.Line.Place.ItemNo).Distinct()];
        var units = await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, items)
            .ToDictionaryAsync(i => i.No, i => i.BaseUnitOfMeasure);
        await db.InsertAsync(ActivityMapping.ToLines(header, plan.Lines, units, location, placedIn));
        return number;
    }

    private static Refusal NotHandled(ActivitySource source, bool isWhseDocument, string[] codes) => ActivityRefusals.NothingToHandle(
        leavesOutExpired: false,
        codes.Length == 0
            ? $"Everything of {source.Name} is handled or on a document of the warehouse."
            : (source.Receives, isWhseDocument) switch
            {
                (true, true) => "Require Receive",
                (false, true) => "Require Shipment",
                (true, false) => "Require Put-away, and not Require Receive,",
                (false, false) => "Require Pick, and not Require Shipment,",
            } + $" must be on for location {string.Join(", ", codes)}.");
}
