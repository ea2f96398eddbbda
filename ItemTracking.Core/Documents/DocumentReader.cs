using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Documents that are not posted completely, with the tracking state of every line; no query per row.</summary>
public sealed partial class DocumentReader(
    IDbContextFactory<ItemTrackingDb> factory, ITrackedLinesStore tracked, IReservedLinesStore reserved)
{
    /// <summary>One document with its lines.</summary>
    public async Task<Outcome<DocumentCard>> FindAsync(DocumentKey key, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await CardAsync(db, key);
    }

    /// <summary>
    /// Place of a line among those the document shows, counted from 1; 0 when it shows none with this number. Reads nothing but line
    /// numbers.
    /// </summary>
    public async Task<Outcome<int>> PositionAsync(DocumentKey key, int lineNo, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var lines = await db.Set<DocumentLine>().At(key).Join(db.Set<Item>(), l => l.ItemNo, i => i.No, (l, _) => l.LineNo).Order()
            .ToListAsync();
        return lines.IndexOf(lineNo) + 1;
    }

    /// <summary>The document as a transaction sees it.</summary>
    internal async Task<Outcome<DocumentCard>> CardAsync(ItemTrackingDb db, DocumentKey key)
    {
        var kind = DocumentKind.Of(key);
        var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
        return header is null ? DocumentRefusals.NotFound(kind, key.No) : header.ToCard(await LinesAsync(db, kind, key)) with
        {
            Lapsed = kind.Gets is { } gets ? await HandledLineReader.LapsedAsync(db, gets, kind, key) : [],
        };
    }

    private async Task<IReadOnlyList<DocumentLineCard>> LinesAsync(ItemTrackingDb db, DocumentKind kind, DocumentKey key)
    {
        var lines = await db.Set<DocumentLine>().AsNoTracking().At(key)
            .OrderBy(l => l.LineNo)
            .Join(db.Set<Item>(), l => l.ItemNo, i => i.No, (l, i) => new { Line = l, i.ItemTrackingCode })
            .ToListAsync();
        var policies = await PoliciesAsync(db);
        var totals = await tracked.TotalsAsync(db, kind.SourceType, kind.DocumentType, key.No);
        var kept = await reserved.TotalsAsync(db, key.Source);
        return
        [
            .. lines.Select(l => l.Line.ToCard(
                kind,
                PolicyOf(policies, l.ItemTrackingCode),
                totals.GetValueOrDefault(l.Line.Ref()),
                kept.GetValueOrDefault(l.Line.Ref()))),
        ];
    }

    /// <summary>The policy of every item tracking code, by code.</summary>
    internal static async Task<Dictionary<string, TrackingPolicy>> PoliciesAsync(ItemTrackingDb db) =>
        (await db.Set<ItemTrackingCode>().AsNoTracking().ToListAsync()).ToDictionary(c => c.Code, TrackingPolicy.Of);

    internal static TrackingPolicy PolicyOf(Dictionary<string, TrackingPolicy> policies, string itemTrackingCode) =>
        policies.GetValueOrDefault(itemTrackingCode) ?? TrackingPolicy.Of(null);
}
