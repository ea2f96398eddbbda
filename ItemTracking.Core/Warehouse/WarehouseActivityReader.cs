using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Shows documents of the warehouse, open, posted and registered.</summary>
public sealed class WarehouseActivityReader(IDbContextFactory<ItemTrackingDb> factory, TimeProvider time)
{
    /// <summary>Open documents of a kind whose number or source holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<WarehouseActivityRow>>> ListAsync(WarehouseActivityType type, string search, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await RowsAsync(db, db.Set<WarehouseActivityHeader>().Where(h => h.Type == type).OrderBy(h => h.No), search);
    }

    /// <summary>
    /// What waits for the actor: documents of every kind that are his own or nobody's, a supervisor sees those of others too; what is due
    /// first stands first (WRK-1).
    /// </summary>
    public async Task<Outcome<IReadOnlyList<WarehouseActivityRow>>> WorkAsync(string search, Actor actor)
    {
        if (Deny(WarehouseActivityType.InvtPick, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var work = db.Set<WarehouseActivityHeader>()
            .WhereIf(
                !actor.May(Permission.HandOverWarehouseActivities),
                h => h.AssignedUserId == "" || h.AssignedUserId == actor.UserName)
            .OrderBy(h => h.DueDate == null).ThenBy(h => h.DueDate).ThenBy(h => h.No);
        return await RowsAsync(db, work, search);
    }

    private static async Task<Outcome<IReadOnlyList<WarehouseActivityRow>>> RowsAsync(
        ItemTrackingDb db, IQueryable<WarehouseActivityHeader> headers, string search)
    {
        var found = await headers.AsNoTracking()
            .Matching(search, h => h.No, h => h.SourceNo)
            .Select(h => new
            {
                Header = h,
                Count = db.Set<WarehouseActivityLine>().Count(l => l.Type == h.Type && l.No == h.No),
            })
            .ToShortListAsync();
        return found.Then(rows => Outcome<IReadOnlyList<WarehouseActivityRow>>.Of(
        [
            .. rows.Select(r => new WarehouseActivityRow(
                r.Header.Type, r.Header.No, ActivityMapping.SourceName(r.Header.Source), r.Header.LocationCode, r.Header.AssignedUserId,
                r.Count, r.Header.DueDate)),
        ]));
    }

    /// <summary>One open document with its lines.</summary>
    public async Task<Outcome<WarehouseActivityCard>> FindAsync(WarehouseActivityType type, string no, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await ActivityCardReader.CardAsync(db, type, Codes.Normalise(no));
    }

    /// <summary>
    /// The numbers in stock of the item of a pick line, in the order in which they expire: for each why it should be taken, or why not
    /// (EXP-2, EXP-4). What the pick itself takes counts as free.
    /// </summary>
    /// <param name="type">Kind of pick.</param>
    /// <param name="no">Pick.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<ProposedNumber>>> ProposalAsync(
        WarehouseActivityType type, string no, int lineNo, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var lines = await WarehouseActivityStore.Lines(db, type, no).AsNoTracking().Where(l => l.TakeLineNo == 0).ToListAsync();
        if (lines.Find(l => l.LineNo == lineNo) is not { } line)
            return ActivityRefusals.LineNotFound(type, no, lineNo);
        var place = new StockPlace(line.ItemNo, line.VariantCode, line.LocationCode);
        var (facts, policy) = await PickFactsReader.OfItemAsync(db, place, line.Source.Key, actor.WorkDateOn(time), (type, no));
        var needed = lines.Where(l => (l.ItemNo, l.VariantCode) == (line.ItemNo, line.VariantCode)).Sum(l => l.QtyOutstandingBase);
        var stock = new PickPool(facts, place, policy).Stock;
        return Outcome<IReadOnlyList<ProposedNumber>>.Of(
            ProposedNumber.Of(Fefo.Propose(
                stock, needed, policy.StrictExpirationPosting, facts.WorkDate, type == WarehouseActivityType.Pick)));
    }

    /// <summary>Posted documents of a kind whose number or source holds every searched word, the last one first.</summary>
    public async Task<Outcome<IReadOnlyList<PostedActivityCard>>> PostedAsync(WarehouseActivityType type, string search, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.Set<PostedActivityHeader>().AsNoTracking().Where(h => h.Type == type)
            .Matching(search, h => h.No, h => h.SourceNo)
            .OrderByDescending(h => h.No).ToShortListAsync();
        return found.Then(rows => Outcome<IReadOnlyList<PostedActivityCard>>.Of([.. rows.Select(h => Card(h, []))]));
    }

    /// <summary>One posted document with its lines.</summary>
    public async Task<Outcome<PostedActivityCard>> FindPostedAsync(WarehouseActivityType type, string no, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        await using var db = await factory.CreateDbContextAsync();
        var header = await db.Set<PostedActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == type && h.No == key);
        if (header is null)
            return Refusals.NotFound(RefusalCode.DOC_21, type.PostedCaption(), $"No.='{key}'");
        return Card(
            header,
            await db.Set<PostedActivityLine>().AsNoTracking().Where(l => l.Type == type && l.No == key).OrderBy(l => l.LineNo)
                .ToListAsync()) with
        {
            IsPutAway = type == WarehouseActivityType.Receipt
                && await db.Set<Location>().AnyAsync(l => l.Code == header.LocationCode && l.RequirePutAway),
        };
    }

    private static PostedActivityCard Card(PostedActivityHeader header, IReadOnlyList<PostedActivityLine> lines) => new(
        header.Type, header.No)
    {
        ActivityNo = header.ActivityNo,
        SourceName = ActivityMapping.SourceName(new(header.SourceType, header.SourceSubtype, header.SourceNo, "")),
        PostedSourceNo = header.PostedSourceNo,
        WhseDocumentNo = header.WhseDocumentNo,
        LocationCode = header.LocationCode,
        PostingDate = header.PostingDate,
        PostedBy = header.PostedBy,
        PostedAt = header.PostedAt,
        Lines = lines,
    };

    private static Refusal? Deny(WarehouseActivityType type, Actor actor) =>
        actor.Deny(Permission.ReadWarehouseActivities, $"see {type.Plural()}");
}
