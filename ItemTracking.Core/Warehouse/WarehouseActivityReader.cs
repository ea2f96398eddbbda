using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Shows inventory put-aways and picks, open and posted.</summary>
public sealed class WarehouseActivityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Open documents of a kind whose number or source holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<WarehouseActivityRow>>> ListAsync(WarehouseActivityType type, string search, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.Set<WarehouseActivityHeader>().AsNoTracking().Where(h => h.Type == type)
            .Matching(search, h => h.No, h => h.SourceNo)
            .OrderBy(h => h.No)
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
                r.Count)),
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
                .ToListAsync());
    }

    private static PostedActivityCard Card(PostedActivityHeader header, IReadOnlyList<PostedActivityLine> lines) => new(
        header.Type, header.No)
    {
        ActivityNo = header.ActivityNo,
        SourceName = ActivityMapping.SourceName(new(header.SourceType, header.SourceSubtype, header.SourceNo, "")),
        PostedSourceNo = header.PostedSourceNo,
        LocationCode = header.LocationCode,
        PostingDate = header.PostingDate,
        PostedBy = header.PostedBy,
        PostedAt = header.PostedAt,
        Lines = lines,
    };

    private static Refusal? Deny(WarehouseActivityType type, Actor actor) =>
        actor.Deny(Permission.ReadWarehouseActivities, $"see {type.Plural()}");
}
