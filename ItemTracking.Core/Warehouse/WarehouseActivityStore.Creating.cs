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
    public async Task<Outcome<IReadOnlyList<string>>> CreateAsync(SourceKey source, Actor actor)
    {
        if (actor.Deny(Permission.CreateWarehouseActivities, "create inventory put-aways and picks", source.Line(0).ReadPermission())
            is { } denied)
            return denied;
        var name = ActivityMapping.SourceName(source);
        return await transaction.RunAsync(
            name, actor, db => CreateAsync(db, source, actor),
            () => Task.FromResult(Refusals.ChangedByAnotherUser(name)));
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreateAsync(ItemTrackingDb db, SourceKey key, Actor actor)
    {
        await db.HoldAsync(key);
        var read = await ActivitySourceReader.ReadAsync(db, key, CancellationToken.None);
        if (read.IsRefused)
            return Outcome<IReadOnlyList<string>>.Refused(read.Refusals);
        var source = read.Value;
        if (source.NotReleased is { } open)
            return open;
        string[] codes = [.. source.Lines.Where(l => l.Needed > 0).Select(l => l.Place.LocationCode).Distinct().Order(Codes.Comparer)];
        await db.Set<Location>().WhereIn(db, l => l.Code, codes).HoldAsync();
        var locations = (await db.Set<Location>().AsNoTracking().WhereIn(db, l => l.Code, codes).ToListAsync())
            .Where(location => IsHandled(location, source.Type)).OrderBy(l => l.Code, Codes.Comparer).ToList();
        return locations.Count == 0 ? NotHandled(source, codes) : await CreateAsync(db, source, locations, actor);
    }

    private async Task<Outcome<IReadOnlyList<string>>> CreateAsync(
        ItemTrackingDb db, ActivitySource source, IReadOnlyList<Location> locations, Actor actor)
    {
        var workDate = actor.WorkDateOn(time);
        var (made, messages, leavesOutExpired) = (new List<string>(), new List<string>(), false);
        foreach (var location in locations)
        {
            ActivitySourceLine[] lines = [.. source.Lines.Where(l => l.Needed > 0 && l.Place.LocationCode == location.Code)];
            var policies = lines.DistinctBy(l => l.Place.ItemNo).ToDictionary(l => l.Place.ItemNo, l => l.Item.Policy);
            var plan = source.Type == WarehouseActivityType.InvtPutAway
                ? ActivityPlan.OfPutAway(lines)
                : ActivityPlan.OfPick(
                    lines, await PickFactsReader.ReadAsync(db, location, source.Key, policies, workDate, "", CancellationToken.None));
            leavesOutExpired |= plan.LeavesOutExpired;
            if (plan.Lines.Count == 0 || (source.IsComplete && !plan.IsCompleteFor(lines)))
                continue;
            var number = await DocumentStore.DrawNumberAsync(db, source.Type.Numbers(), workDate);
            if (number.IsRefused)
                return Outcome<IReadOnlyList<string>>.Refused(number.Refusals);
            await InsertAsync(db, source, location, plan, number.Value);
            made.Add(number.Value);
            messages.AddRange(number.Messages);
        }

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

    private static async Task InsertAsync(
        ItemTrackingDb db, ActivitySource source, Location location, ActivityPlan plan, string number)
    {
        var header = new WarehouseActivityHeader
        {
            Type = source.Type,
            No = number,
            LocationCode = location.Code,
            SourceType = source.Key.SourceType,
            SourceSubtype = source.Key.SourceSubtype,
            SourceNo = source.Key.SourceId,
            DueDate = source.DueDate,
        };
        db.Add(header);
        await db.SaveChangesAsync();
        string[] items = [.. plan.Lines.Select(l => l.Line.Place.ItemNo).Distinct()];
        var units = await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, items)
            .ToDictionaryAsync(i => i.No, i => i.BaseUnitOfMeasure);
        await db.InsertAsync(
            plan.Lines.Select((line, index) => line.ToLine(header, index, units[line.Line.Place.ItemNo], location.BinMandatory)).ToList());
    }

    /// <summary>Put-away or pick alone means that the document of the warehouse is posted itself (DOC-21).</summary>
    private static bool IsHandled(Location location, WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.InvtPutAway => location is { RequirePutAway: true, RequireReceive: false },
        WarehouseActivityType.InvtPick => location is { RequirePick: true, RequireShipment: false },
    };

    private static Refusal NotHandled(ActivitySource source, string[] codes) => ActivityRefusals.NothingToHandle(
        leavesOutExpired: false,
        codes.Length == 0
            ? $"Everything of {source.Name} is handled or on a document of the warehouse."
            : source.Type == WarehouseActivityType.InvtPick
                ? $"Require Pick, and not Require Shipment, must be on for location {string.Join(", ", codes)}."
                : $"Require Put-away, and not Require Receive, must be on for location {string.Join(", ", codes)}.");
}
