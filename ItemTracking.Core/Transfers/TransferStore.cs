using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <summary>Saves transfer orders: each call one transaction, and never over what another user saved since (R5).</summary>
public sealed partial class TransferStore(WriteTransaction transaction, TimeProvider time)
{
    private static readonly ReservedLinesStore Reserved = new();
    private static readonly NumberedBy Numbers = new("Transfer Order Nos.", n => n.TransferOrderNos);

    /// <summary>Makes an empty open order with the next number of its series, dated the work date.</summary>
    public async Task<Outcome<TransferCard>> CreateAsync(Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        var workDate = actor.WorkDateOn(time);
        if (DateLimits.Check(workDate, "Work Date") is { } refusal)
            return refusal;
        return await transaction.RunAsync(
            TransferOrders.Caption,
            async db =>
            {
                var number = await DocumentStore.DrawNumberAsync(db, Numbers, workDate);
                if (number.IsRefused)
                    return Outcome<TransferCard>.Refused(number.Refusals);
                var header = new TransferHeader { No = number.Value, PostingDate = workDate };
                db.Add(header);
                await db.SaveChangesAsync();
                return Outcome<TransferCard>.Of(header.ToCard([]), number.Messages);
            },
            () => Task.FromResult(DocumentRefusals.NumberTaken(TransferOrders.Caption, Numbers)));
    }

    /// <summary>Saves the fields of the header; lines and status are not taken from the card (DOC-14, DOC-18).</summary>
    public Task<Outcome<TransferCard>> SaveHeaderAsync(TransferCard card, Actor actor) =>
        OnHeaderAsync(card.No, card.Version, actor, async (db, header) =>
        {
            var (from, to, inTransit) = TransferHeaderRules.CodesOf(card);
            var lines = await db.Set<TransferLine>().Of(header.No).OrderBy(l => l.LineNo).ToListAsync();
            var facts = new TransferHeaderFacts(
                header, await LocationsAsync(db, from, to, inTransit), lines,
                await db.Set<TrackingSpecification>().Of(TransferOrders.Key(header.No)).AnyAsync(),
                await Reserved.TotalsAsync(db, Receipt(header.No)));
            var refusals = TransferHeaderRules.Check(facts, card);
            if (refusals.Count > 0)
                return refusals;
            var isOtherWay = (from, to) != (header.TransferFromCode, header.TransferToCode);
            TransferHeaderRules.Apply(header, card);
            foreach (var line in lines)
                Follow(header, line, isOtherWay);
            return [];
        });

    /// <summary>Hands the order to the warehouse: from now on only quantities to ship and to receive, and tracking, may change.</summary>
    public Task<Outcome<TransferCard>> ReleaseAsync(string no, long version, Actor actor) =>
        OnHeaderAsync(no, version, actor, async (db, header) =>
        {
            List<Refusal> missing = [.. TransferHeaderRules.Missing(header)];
            if (!await db.Set<TransferLine>().Of(header.No).AnyAsync(l => l.Quantity != 0))
                missing.Add(DocumentRefusals.NothingToRelease(TransferOrders.Name(header.No)));
            if (missing.Count == 0)
                header.Status = DocumentStatus.Released;
            return missing;
        });

    /// <summary>Takes the order back for editing, unless the warehouse works on it (DOC-24).</summary>
    public Task<Outcome<TransferCard>> ReopenAsync(string no, long version, Actor actor) =>
        OnHeaderAsync(no, version, actor, async (db, header) =>
        {
            if (await OpenActivityReader.OfTransferAsync(db, header.No) is { } open)
                return [WarehouseActivities.IsInHand("reopened", TransferOrders.Name(header.No), open)];
            header.Status = DocumentStatus.Open;
            return [];
        });

    /// <summary>
    /// Deletes the order with its lines, their tracking and what is reserved of them; asks once when any line is tracked or reserved
    /// (DOC-4), and does not while goods are in transit (DOC-18).
    /// </summary>
    /// <param name="no">Order.</param>
    /// <param name="version">State of the header that the user saw.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public Task<Outcome<Done>> DeleteAsync(string no, long version, bool consent, Actor actor) =>
        OnHeaderAsync<Done>(no, version, actor, async (db, header) =>
        {
            var rows = db.RowsOfTransfer(header.No);
            var lines = await db.Set<TransferLine>().AsNoTracking().Of(header.No).OrderBy(l => l.LineNo).ToListAsync();
            List<Refusal> refusals = [.. lines.Where(l => l.QtyInTransit != 0).Select(TransferRefusals.InTransit)];
            if (header.Status == DocumentStatus.Released)
                refusals.Insert(0, TransferRefusals.NotOpen(header.No));
            if (refusals.Count == 0 && !consent
                && (await rows.AnyAsync() || (await Reserved.TotalsAsync(db, Receipt(header.No))).Count > 0))
                refusals.Add(TransferRefusals.DeleteTracked(header.No));
            if (refusals.Count > 0)
                return Outcome<Done>.Refused(refusals);
            await rows.ExecuteDeleteAsync();
            await Reserved.DeleteAsync(db, Receipt(header.No), null);
            db.Remove(header);
            await db.SaveChangesAsync();
            return Done.Instance;
        });

    /// <summary>
    /// What a line takes from its order: a direct transfer receives what it ships, any other what is in transit. Bins stay with their
    /// location.
    /// </summary>
    private static void Follow(TransferHeader header, TransferLine line, bool isOtherWay)
    {
        (line.QtyToReceive, line.QtyToReceiveBase) = header.DirectTransfer
            ? (line.QtyToShip, line.QtyToShipBase)
            : line.QtyToReceive > line.QtyInTransit ? (line.QtyInTransit, line.QtyInTransitBase)
            : (line.QtyToReceive, line.QtyToReceiveBase);
        if (!isOtherWay)
            return;
        (line.TransferFromBinCode, line.TransferToBinCode) = ("", "");
        line.TrackingVersion++;
    }

    /// <summary>The locations with these codes, held first (Q4).</summary>
    private static async Task<IReadOnlyDictionary<string, Location>> LocationsAsync(ItemTrackingDb db, params string[] codes)
    {
        await db.Set<Location>().Where(l => EF.Parameter(codes).Contains(l.Code)).HoldAsync();
        return await db.Set<Location>().AsNoTracking().Where(l => EF.Parameter(codes).Contains(l.Code)).ToDictionaryAsync(l => l.Code);
    }

    private Task<Outcome<TransferCard>> OnHeaderAsync(
        string no, long version, Actor actor, Func<ItemTrackingDb, TransferHeader, Task<IReadOnlyList<Refusal>>> change) =>
        OnHeaderAsync(no, version, actor, async (db, header) =>
        {
            var refusals = await change(db, header);
            if (refusals.Count > 0)
                return Outcome<TransferCard>.Refused(refusals);
            await db.SaveChangesAsync();
            return await TransferReader.CardAsync(db, header.No);
        });

    private async Task<Outcome<T>> OnHeaderAsync<T>(
        string no, long version, Actor actor, Func<ItemTrackingDb, TransferHeader, Task<Outcome<T>>> work)
    {
        if (Deny(actor) is { } denied)
            return denied;
        return await transaction.RunAsync(TransferOrders.Name(no), async db =>
        {
            await db.HoldTransferAsync(no);
            var header = await db.Set<TransferHeader>().SingleOrDefaultAsync(h => h.No == no);
            return header is null ? TransferRefusals.NotFound(no)
                : header.Version != version ? Refusals.ChangedByAnotherUser(TransferOrders.Name(no))
                : await work(db, header);
        });
    }

    /// <summary>The side that others reserve of.</summary>
    private static SourceKey Receipt(string no) => TransferOrders.Key(no, TransferDirection.Inbound);

    private static Refusal? Deny(Actor actor) => actor.Deny(Permission.EditTransferOrders, TransferRefusals.MayEdit);
}
