using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// Makes documents of the warehouse for released documents and keeps them: each call one transaction, and never over what another user
/// saved since (R5).
/// </summary>
public sealed partial class WarehouseActivityStore(WriteTransaction transaction, TimeProvider time)
{
    /// <summary>
    /// Saves what a worker says of a line: quantity, numbers, date and bin (DOC-22, DOC-27). The lot of a serial number and the date of a
    /// known number are filled in; a number that is not in stock is told in the messages.
    /// </summary>
    public Task<Outcome<WarehouseActivityCard>> SaveLineAsync(
        WarehouseActivityType type, string no, WarehouseActivityLineCard typed, Actor actor)
    {
        var unreadable = ActivityLineEdit.Unreadable(typed);
        return unreadable.Count > 0
            ? Task.FromResult(Outcome<WarehouseActivityCard>.Refused(unreadable))
            : OnLineAsync(type, no, typed.LineNo, typed.Version, actor, (db, line, others) =>
                SaveAsync(db, line, others, ActivityLineEdit.Normalised(typed)));
    }

    /// <summary>
    /// Leaves what is to be handled now on the line and puts the rest on a new one behind it, so that it can have another number or bin
    /// (DOC-26).
    /// </summary>
    public Task<Outcome<WarehouseActivityCard>> SplitLineAsync(
        WarehouseActivityType type, string no, int lineNo, long version, Actor actor) =>
        OnLineAsync(type, no, lineNo, version, actor, (db, line, others) =>
        {
            var pair = PairOf(line, others);
            var (take, place) = line.TakeLineNo == 0 ? (line, pair) : (pair!, line);
            var split = ActivitySplit.Of(take, place, [.. others.Where(o => o != pair).Select(o => o.LineNo)]);
            if (!split.IsRefused)
                db.AddRange(split.Value);
            return Task.FromResult(split.Then<Done>(_ => Done.Instance));
        });

    /// <summary>
    /// Autofill Qty. to Handle: everything that is outstanding is handled now, of a shipment whose goods are picked all that is picked
    /// (DOC-26).
    /// </summary>
    public Task<Outcome<WarehouseActivityCard>> AutofillAsync(WarehouseActivityType type, string no, long version, Actor actor) =>
        OnHeaderAsync(type, no, version, actor, async (db, header) =>
        {
            var lines = Lines(db, type, no);
            if (type == WarehouseActivityType.Shipment
                && await db.Set<Location>().AnyAsync(l => l.Code == header.LocationCode && l.RequirePick))
                await lines.ExecuteUpdateAsync(set => set
                    .SetProperty(
                        l => l.QtyToHandleBase,
                        l => db.Set<WhseItemTrackingLine>().Where(t => t.Type == l.Type && t.No == l.No && t.LineNo == l.LineNo)
                            .Sum(t => t.QtyBase))
                    .SetProperty(l => l.Version, l => l.Version + 1));
            else
                await lines.ExecuteUpdateAsync(set => set
                    .SetProperty(l => l.QtyToHandleBase, l => l.QtyBase - l.QtyHandledBase).SetProperty(l => l.ShortReason, "")
                    .SetProperty(l => l.Version, l => l.Version + 1));
            return await ActivityCardReader.CardAsync(db, type, no);
        });

    /// <summary>Delete Qty. to Handle: nothing is handled now.</summary>
    public Task<Outcome<WarehouseActivityCard>> ClearQtyToHandleAsync(WarehouseActivityType type, string no, long version, Actor actor) =>
        OnHeaderAsync(type, no, version, actor, async (db, _) =>
        {
            await Lines(db, type, no).ExecuteUpdateAsync(set => set
                .SetProperty(l => l.QtyToHandleBase, 0m).SetProperty(l => l.Version, l => l.Version + 1));
            return await ActivityCardReader.CardAsync(db, type, no);
        });

    /// <summary>Takes the document, or, as a supervisor, hands it over; blank leaves it to whoever takes it.</summary>
    public Task<Outcome<WarehouseActivityCard>> AssignAsync(
        WarehouseActivityType type, string no, long version, string userName, Actor actor)
    {
        return OnHeaderAsync(type, no, version, actor, async (db, header) =>
        {
            if (userName.Length > 0 && userName != actor.UserName && !actor.May(Permission.HandOverWarehouseActivities))
                return ActivityRefusals.NotHandedOver(header);
            header.AssignedUserId = userName;
            await db.SaveChangesAsync();
            return await ActivityCardReader.CardAsync(db, type, no);
        });
    }

    /// <summary>Deletes the document; its source can be edited again, nothing was moved.</summary>
    public Task<Outcome<Done>> DeleteAsync(WarehouseActivityType type, string no, long version, Actor actor) =>
        OnHeaderAsync<Done>(type, no, version, actor, async (db, header) =>
        {
            var pick = type == WarehouseActivityType.Shipment ? await PicksOf(db, no).Select(h => h.No).FirstOrDefaultAsync() : null;
            if (pick is not null)
                return ActivityRefusals.HasPick(header, pick);
            db.Remove(header);
            await db.SaveChangesAsync();
            return Done.Instance;
        });

    /// <summary>Picks that are open for a shipment.</summary>
    private static IQueryable<WarehouseActivityHeader> PicksOf(ItemTrackingDb db, string shipmentNo) =>
        db.Set<WarehouseActivityHeader>().AsNoTracking()
            .Where(h => h.WhseDocumentNo == shipmentNo && h.Type == WarehouseActivityType.Pick).OrderBy(h => h.No);

    /// <summary>The other side of what is taken and placed; null of a line that stands alone (DOC-28).</summary>
    private static WarehouseActivityLine? PairOf(WarehouseActivityLine line, IReadOnlyList<WarehouseActivityLine> others) =>
        others.FirstOrDefault(o => o.LineNo == line.TakeLineNo || o.TakeLineNo == line.LineNo);

    private async Task<Outcome<Done>> SaveAsync(
        ItemTrackingDb db, WarehouseActivityLine line, IReadOnlyList<WarehouseActivityLine> others, WarehouseActivityLineCard typed)
    {
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == line.ItemNo);
        var code = item is null
            ? null
            : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode);
        var policy = TrackingPolicy.Of(code);
        var lot = typed.SerialNo.Length > 0 && typed.SerialNo != line.SerialNo
            ? await ExistingNumberReader.LotInStockAsync(db, line.ItemNo, line.VariantCode, line.LocationCode, typed.SerialNo)
            : null;
        await db.Set<Bin>().Where(b => b.LocationCode == line.LocationCode && b.Code == typed.BinCode).HoldAsync();
        var binExists = typed.BinCode.Length == 0
            || await db.Set<Bin>().AnyAsync(b => b.LocationCode == line.LocationCode && b.Code == typed.BinCode);
        var (before, reason) = (line.Numbers, line.ShortReason);
        if (line.Type == WarehouseActivityType.Shipment && typed.BinCode != line.BinCode && await IsPickedAsync(db, line))
            return ActivityRefusals.BinIsInUse(line);
        if (line is { Type: WarehouseActivityType.Pick, TakeLineNo: not 0 } && typed.BinCode != line.BinCode)
            return ActivityRefusals.PlaceOfPick(line);
        var pair = PairOf(line, others);
        var refusals = ActivityLineEdit.Apply(new(line, [.. others.Where(o => o != pair)], policy, binExists, lot), typed);
        if (refusals.Count > 0)
            return Outcome<Done>.Refused(refusals);
        if (line.ShortReason.Length > 0 && line.ShortReason != reason)
            db.AddAudit(ActivityMapping.PickedShort(line));
        if (line.Numbers.Exist && line.Numbers != before && policy.UsesExpirationDates)
        {
            var known = (await ExistingNumberReader.FindAsync(db, line.ItemNo, line.VariantCode, [line.Numbers])).Of(line.Numbers);
            if (known.EntriesExist || !line.Type.BringsIn())
                line.ExpirationDate = known.ExpirationDate;
        }

        if (pair is not null)
        {
            (pair.SerialNo, pair.LotNo) = (line.SerialNo, line.LotNo);
            (pair.ExpirationDate, pair.QtyToHandleBase) = (line.ExpirationDate, line.QtyToHandleBase);
        }

        return !line.Type.BringsIn() && line.Numbers.Exist && !await IsInStockAsync(db, line)
            ? Outcome<Done>.Of(Done.Instance, ActivityRefusals.NotAvailable(line).Message)
            : Done.Instance;
    }

    /// <summary>Something lies in the bin of a shipment line because it was picked for it, or will.</summary>
    private static async Task<bool> IsPickedAsync(ItemTrackingDb db, WarehouseActivityLine line) =>
        await PicksOf(db, line.No).AnyAsync() || await db.Set<WhseItemTrackingLine>()
            .AnyAsync(t => t.Type == line.Type && t.No == line.No && t.LineNo == line.LineNo && t.QtyBase != 0);

    private static Task<bool> IsInStockAsync(ItemTrackingDb db, WarehouseActivityLine line) =>
        db.OpenStock(new(line.ItemNo, line.VariantCode, line.LocationCode), line.Numbers).AnyAsync();

    private Task<Outcome<WarehouseActivityCard>> OnLineAsync(
        WarehouseActivityType type, string no, int lineNo, long version, Actor actor,
        Func<ItemTrackingDb, WarehouseActivityLine, IReadOnlyList<WarehouseActivityLine>, Task<Outcome<Done>>> change) =>
        OnHeaderAsync(type, no, null, actor, async (db, header) =>
        {
            var lines = await Lines(db, type, no).OrderBy(l => l.LineNo).ToListAsync();
            var line = lines.Find(l => l.LineNo == lineNo);
            if (line is null)
                return ActivityRefusals.LineNotFound(type, no, lineNo);
            if (line.Version != version)
                return Refusals.ChangedByAnotherUser($"line {lineNo} of {type.Name(no)}") with { Line = lineNo };
            var changed = await change(db, line, [.. lines.Where(l => l != line)]);
            if (changed.IsRefused)
                return Outcome<WarehouseActivityCard>.Refused(changed.Refusals);
            await db.SaveChangesAsync();
            return (await ActivityCardReader.CardAsync(db, type, no))
                .Then(card => Outcome<WarehouseActivityCard>.Of(card, changed.Messages));
        });

    private async Task<Outcome<T>> OnHeaderAsync<T>(
        WarehouseActivityType type, string no, long? version, Actor actor,
        Func<ItemTrackingDb, WarehouseActivityHeader, Task<Outcome<T>>> work)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, $"change {type.Plural()}") is { } denied)
            return denied;
        return await transaction.RunAsync(type.Name(no), actor, async db =>
        {
            await HoldAsync(db, type, no);
            var header = await db.Set<WarehouseActivityHeader>().SingleOrDefaultAsync(h => h.Type == type && h.No == no);
            return header is null ? ActivityRefusals.NotFound(type, no)
                : !MayWorkOn(header, actor) ? ActivityRefusals.OfAnotherUser(header)
                : version is { } read && header.Version != read ? Refusals.ChangedByAnotherUser(type.Name(no))
                : await work(db, header);
        });
    }

    /// <summary>A worker changes what is his own or nobody's; a supervisor everything (ROL-2).</summary>
    internal static bool MayWorkOn(WarehouseActivityHeader header, Actor actor) =>
        header.AssignedUserId.Length == 0 || header.AssignedUserId == actor.UserName || actor.May(Permission.HandOverWarehouseActivities);

    /// <summary>Nobody else changes the document until the transaction ends.</summary>
    internal static async Task HoldAsync(ItemTrackingDb db, WarehouseActivityType type, string no)
    {
        await db.Set<WarehouseActivityHeader>().Where(h => h.Type == type && h.No == no).HoldAsync();
        await Lines(db, type, no).HoldAsync();
    }

    internal static IQueryable<WarehouseActivityLine> Lines(ItemTrackingDb db, WarehouseActivityType type, string no) =>
        db.Set<WarehouseActivityLine>().Where(l => l.Type == type && l.No == no);
}
