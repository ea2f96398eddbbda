using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Documents that are not posted completely, with the tracking state of every line; the number of queries does not grow with the rows.</summary>
public sealed class DocumentReader(IDbContextFactory<ItemTrackingDb> factory, ITrackedLinesStore tracked, IReservedLinesStore reserved)
{
    /// <summary>All documents of a kind whose number or party contains the text, by number. They leave the list when posted completely (DOC-7).</summary>
    public async Task<Outcome<IReadOnlyList<DocumentRow>>> ListAsync(int sourceType, DocumentType type, string search, Actor actor)
    {
        var kind = DocumentKind.Of(sourceType, type);
        if (actor.Deny(kind.Rights.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        var text = search.Trim();
        var code = Codes.Normalise(search);
        await using var db = factory.CreateDbContext();
        var headers = await db.Set<DocumentHeader>().AsNoTracking()
            .Where(h => h.SourceType == sourceType && h.DocumentType == type)
            .Where(h => text == "" || h.No.Contains(code) || h.PartyNo.Contains(code) || h.PartyName.Contains(text) || h.PartyName.ToUpper().Contains(code))
            .OrderBy(h => h.No)
            .ToListAsync();
        var lines = await LinesAsync(db, kind, null);
        return Outcome<IReadOnlyList<DocumentRow>>.Of(
            [.. headers.Select(h => new DocumentRow(
                h.No, h.PartyNo, h.PartyName, h.Status, h.ExpectedReceiptDate, h.LocationCode, TrackingState.Of(lines[h.No].Select(l => l.Tracking)), DueDate(h, lines[h.No])))]);
    }

    /// <summary>One document with its lines.</summary>
    public async Task<Outcome<DocumentCard>> FindAsync(DocumentKey key, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Rights.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await CardAsync(db, key);
    }

    /// <summary>Place of a line among those the document shows, counted from 1; 0 when it shows none with this number. Reads nothing but line numbers.</summary>
    public async Task<Outcome<int>> PositionAsync(DocumentKey key, int lineNo, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Rights.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var lines = await db.Set<DocumentLine>().At(key).Join(db.Set<Item>(), l => l.ItemNo, i => i.No, (l, _) => l.LineNo).Order().ToListAsync();
        return lines.IndexOf(lineNo) + 1;
    }

    /// <summary>The document as a transaction sees it.</summary>
    internal async Task<Outcome<DocumentCard>> CardAsync(ItemTrackingDb db, DocumentKey key)
    {
        var kind = DocumentKind.Of(key);
        var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
        return header is null
            ? DocumentRefusals.NotFound(kind, key.No)
            : header.ToCard([.. (await LinesAsync(db, kind, key.No))[key.No]]);
    }

    private static DateOnly? DueDate(DocumentHeader header, IEnumerable<DocumentLineCard> lines) =>
        lines.Where(l => Math.Abs(l.QuantityHandled) < Math.Abs(l.Quantity)).Min(l => (DateOnly?)(l.ExpectedReceiptDate ?? header.ExpectedReceiptDate ?? DateOnly.MinValue));

    private async Task<ILookup<string, DocumentLineCard>> LinesAsync(ItemTrackingDb db, DocumentKind kind, string? no)
    {
        var lines = await db.Set<DocumentLine>().AsNoTracking()
            .Where(l => l.SourceType == kind.SourceType && l.DocumentType == kind.DocumentType && (no == null || l.DocumentNo == no))
            .OrderBy(l => l.DocumentNo).ThenBy(l => l.LineNo)
            .Join(db.Set<Item>(), l => l.ItemNo, i => i.No, (l, i) => new { Line = l, i.ItemTrackingCode })
            .ToListAsync();
        var policies = (await db.Set<ItemTrackingCode>().AsNoTracking().ToListAsync()).ToDictionary(c => c.Code, TrackingPolicy.Of);
        var totals = await tracked.TotalsAsync(db, kind.SourceType, kind.DocumentType, no);
        var kept = no is null ? new Dictionary<SourceRef, decimal>() : await reserved.TotalsAsync(db, new(kind.SourceType, kind.DocumentType, no));
        return lines.ToLookup(
            l => l.Line.DocumentNo,
            l => l.Line.ToCard(kind, policies.GetValueOrDefault(l.ItemTrackingCode) ?? TrackingPolicy.Of(null), totals.GetValueOrDefault(l.Line.Ref()), kept.GetValueOrDefault(l.Line.Ref())));
    }
}
