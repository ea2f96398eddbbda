using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <content>The lines.</content>
public sealed partial class TransferStore
{
    /// <summary>Adds a line (number 0) or changes one; what follows from item, unit and quantity is filled in (DOC-4, DOC-18).</summary>
    public async Task<Outcome<TransferCard>> SaveLineAsync(string no, TransferLineCard line, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        Refusal[] unreadable = [.. Unreadable(line).Select(r => r with { Line = line.LineNo })];
        return unreadable.Length > 0
            ? Outcome<TransferCard>.Refused(unreadable)
            : await OnLineAsync(
                no, line.LineNo, line.Version, (db, header, stored) => WriteAsync(db, header, stored, line));
    }

    /// <summary>
    /// Changes what the next postings ship and receive of a stored line, and nothing else of it: whoever posts may do so (DOC-18, ROL-2).
    /// </summary>
    public async Task<Outcome<TransferCard>> SaveQuantitiesAsync(string no, TransferLineCard line, Actor actor) =>
        actor.Deny(Permission.PostTransferOrders, "post transfer orders") is { } denied
            ? denied
            : await OnLineAsync(no, line.LineNo, line.Version, async (db, header, stored) => stored is null
                ? [TransferRefusals.ChangedLine(no, line.LineNo)]
                : await WriteAsync(db, header, stored, stored.ToCard(TrackingPolicy.Of(null), null, null, 0) with
                {
                    QtyToShip = line.QtyToShip,
                    QtyToReceive = line.QtyToReceive,
                }));

    private static async Task<IReadOnlyList<Refusal>> WriteAsync(
        ItemTrackingDb db, TransferHeader header, TransferLine? stored, TransferLineCard line)
    {
        var edited = TransferLineEdit.Apply(await FactsAsync(db, header, stored, line), line);
        if (edited.IsRefused)
            return edited.Refusals;
        if (stored is null)
            db.Add(edited.Value);
        else
            db.Entry(stored).CurrentValues.SetValues(edited.Value);
        return [];
    }

    /// <summary>
    /// Deletes a line with its tracking and what is reserved of it; without consent a tracked line asks first (DOC-4, DOC-18).
    /// </summary>
    /// <param name="no">Order.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="version">State of the line that the user saw.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public async Task<Outcome<TransferCard>> DeleteLineAsync(string no, int lineNo, long version, bool consent, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        return await OnLineAsync(no, lineNo, version, async (db, header, line) =>
            await DeleteLinesAsync(db, header, [line!], consent) is { } refusal ? [refusal] : []);
    }

    /// <summary>Takes lines away with their tracking, all or, when one may not go, none (DOC-4, DOC-18).</summary>
    private static async Task<Refusal?> DeleteLinesAsync(
        ItemTrackingDb db, TransferHeader header, IReadOnlyList<TransferLine> lines, bool consent)
    {
        int[] lineNos = [.. lines.Select(line => line.LineNo)];
        var rows = db.RowsOfTransfer(header.No).Where(t => EF.Parameter(lineNos).Contains(t.SourceRefNo));
        if (header.Status == DocumentStatus.Released)
            return TransferRefusals.NotOpen(header.No);
        if (lines.FirstOrDefault(line => line.QtyInTransit != 0) is { } moving)
            return TransferRefusals.InTransit(moving);
        if (!consent && await rows.OrderBy(t => t.SourceRefNo).Select(t => (int?)t.SourceRefNo).FirstOrDefaultAsync() is { } tracked)
            return DocumentRefusals.DeleteTracked(
                TransferOrders.LineCaption, lines.First(line => line.LineNo == tracked).ItemNo, tracked);
        await rows.ExecuteDeleteAsync();
        var kept = await Reserved.TotalsAsync(db, Receipt(header.No));
        foreach (var line in kept.Keys.Where(line => lineNos.Contains(line.SourceRefNo)))
            await Reserved.DeleteAsync(db, line.Key, line.SourceRefNo);
        foreach (var side in Enum.GetValues<TransferDirection>())
            await DraftStore.DeleteOfLinesAsync(db, TransferOrders.Key(header.No, side), lineNos);
        db.RemoveRange(lines);
        return null;
    }

    /// <summary>Number of the next line that is added.</summary>
    internal static async Task<int> NextLineNoAsync(ItemTrackingDb db, string no) =>
        (await db.Set<TransferLine>().Of(no).MaxAsync(l => (int?)l.LineNo) ?? 0) + DocumentStore.LineStep;

    private Task<Outcome<TransferCard>> OnLineAsync(
        string no, int lineNo, long version,
        Func<ItemTrackingDb, TransferHeader, TransferLine?, Task<IReadOnlyList<Refusal>>> change) =>
        transaction.RunAsync(TransferOrders.Name(no), async db =>
        {
            await db.HoldTransferAsync(no);
            var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no);
            if (header is null)
                return TransferRefusals.NotFound(no);
            var stored = await db.Set<TransferLine>().Of(no).SingleOrDefaultAsync(l => l.LineNo == lineNo);
            if (lineNo != 0 && stored?.Version != version)
                return TransferRefusals.ChangedLine(no, lineNo);
            var refusals = await change(db, header, stored);
            if (refusals.Count > 0)
                return Outcome<TransferCard>.Refused(refusals);
            await db.SaveChangesAsync();
            return await TransferReader.CardAsync(db, no);
        });

    /// <summary>
    /// The item is held first; its units and variants change only with it (Q4). The locations are those of the held header.
    /// </summary>
    private static async Task<TransferLineFacts> FactsAsync(
        ItemTrackingDb db, TransferHeader header, TransferLine? stored, TransferLineCard typed)
    {
        var itemNo = Codes.Normalise(typed.ItemNo);
        await db.Set<Item>().Where(i => i.No == itemNo).HoldAsync();
        var locations = await LocationsAsync(db, header.TransferFromCode, header.TransferToCode);
        string[] bins = [Codes.Normalise(typed.TransferFromBinCode), Codes.Normalise(typed.TransferToBinCode)];
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == itemNo);
        var tracked = stored is null
            ? null
            : (await TrackedLinesStore.TotalsAsync(db, TransferOrders.Key(header.No), [stored.LineNo])).GetValueOrDefault(stored.LineNo);
        return new()
        {
            Header = header,
            Stored = stored,
            LineNo = stored?.LineNo ?? await NextLineNoAsync(db, header.No),
            Item = item,
            Variant = await ItemVariantReader.FindAsync(db, itemNo, TransferLineEdit.VariantOf(stored, typed)),
            Policy = TrackingPolicy.Of(item is null
                ? null
                : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode)),
            Units = await db.Set<ItemUnitOfMeasure>().AsNoTracking().Where(u => u.ItemNo == itemNo).ToListAsync(),
            Locations = locations,
            Bins = await db.Set<Bin>().AsNoTracking()
                .Where(b => (b.LocationCode == header.TransferFromCode || b.LocationCode == header.TransferToCode)
                    && EF.Parameter(bins).Contains(b.Code)).ToListAsync(),
            Tracked = tracked,
            ReservedBase = stored is null
                ? 0
                : (await Reserved.TotalsAsync(db, Receipt(header.No))).GetValueOrDefault(stored.Ref(TransferDirection.Inbound)),
        };
    }

    private static IEnumerable<Refusal> Unreadable(TransferLineCard line) => new[]
    {
        Codes.Check(line.ItemNo, "Item No.", Codes.NumberLength),
        Codes.Check(line.VariantCode, "Variant Code", Codes.CodeLength),
        Codes.Check(line.TransferFromBinCode, "Transfer-from Bin Code", Codes.NumberLength),
        Codes.Check(line.TransferToBinCode, "Transfer-to Bin Code", Codes.NumberLength),
        Codes.Check(line.UnitOfMeasureCode, "Unit of Measure", Codes.CodeLength),
    }.OfType<Refusal>();
}
