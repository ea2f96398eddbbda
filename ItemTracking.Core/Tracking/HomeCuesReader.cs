using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>One figure on the home page.</summary>
/// <param name="Count">Records behind it.</param>
/// <param name="Detail">A second figure: orders overdue, or base units; zero when there is none.</param>
public sealed record HomeCue(int Count, decimal Detail = 0);

/// <summary>What waits for the user. Each figure is read on its own, so that a slow one never holds up the page.</summary>
public sealed class HomeCuesReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Released documents with something still to receive or ship that is due by the work date; in detail those due before it.</summary>
    public Task<Outcome<HomeCue>> DocumentsToHandleAsync(DocumentKind kind, DateOnly workDate, Actor actor) => ReadAsync(kind, actor, async db =>
    {
        var due = Lines(db, kind)
            .Where(l => l.QuantityHandledBase != l.QuantityBase)
            .Join(
                db.Set<DocumentHeader>().Where(h => h.Status == DocumentStatus.Released),
                l => new { l.SourceType, l.DocumentType, No = l.DocumentNo },
                h => new { h.SourceType, h.DocumentType, h.No },
                (l, h) => new { h.No, Day = l.ExpectedReceiptDate ?? h.ExpectedReceiptDate });
        return new HomeCue(
            await due.Where(d => d.Day == null || d.Day <= workDate).Select(d => d.No).Distinct().CountAsync(),
            await due.Where(d => d.Day < workDate).Select(d => d.No).Distinct().CountAsync());
    });

    /// <summary>Receipts or shipments with this posting date; in detail the base units that came or went with them.</summary>
    public Task<Outcome<HomeCue>> HandlingPostedAsync(DocumentKind kind, DateOnly day, Actor actor) => ReadAsync(kind, actor, async db =>
    {
        var type = kind.HandlingDocumentType;
        var posted = db.Set<PostedDocumentHeader>().Where(h => h.DocumentType == type && h.PostingDate == day).Select(h => h.No);
        return new HomeCue(
            await posted.CountAsync(),
            await db.Set<PostedDocumentLine>().Where(l => l.DocumentType == type && posted.Contains(l.DocumentNo)).SumAsync(l => l.QuantityBase));
    });

    /// <summary>Lines whose item needs numbers when it is handled (PST-2) that are not defined for exactly the ordered quantity (ITL-10).</summary>
    public Task<Outcome<HomeCue>> LinesWithUndefinedTrackingAsync(DocumentKind kind, Actor actor) => ReadAsync(kind, actor, async db =>
    {
        var codes = (await db.Set<ItemTrackingCode>().AsNoTracking().ToListAsync()).Select(TrackingPolicy.Of).ToList();
        var inbound = ItemsOf(db, Needing(codes, kind.Movement, inbound: true));
        var outbound = ItemsOf(db, Needing(codes, kind.Movement, inbound: false));
        var (sourceType, subtype, receives) = (kind.SourceType, (int)kind.DocumentType, kind.Receives);
        var defined = db.Set<TrackingSpecification>().Where(t => t.SourceType == sourceType && t.SourceSubtype == subtype && t.SourceBatchName == "");
        return new HomeCue(await Lines(db, kind)
            .Where(l => l.QuantityBase > 0 == receives ? inbound.Contains(l.ItemNo) : outbound.Contains(l.ItemNo))
            .CountAsync(l => defined.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QuantityBase) != (receives ? l.QuantityBase : -l.QuantityBase)));
    });

    private static IQueryable<DocumentLine> Lines(ItemTrackingDb db, DocumentKind kind)
    {
        var (sourceType, type) = (kind.SourceType, kind.DocumentType);
        return db.Set<DocumentLine>().Where(l => l.SourceType == sourceType && l.DocumentType == type);
    }

    private static string[] Needing(IEnumerable<TrackingPolicy> codes, TrackingEntryType movement, bool inbound) =>
        [.. codes.Where(code => code.SerialRequired(movement, inbound) || code.LotRequired(movement, inbound)).Select(code => code.Code)];

    private static IQueryable<string> ItemsOf(ItemTrackingDb db, string[] codes) => db.Set<Item>().WhereIn(db, i => i.ItemTrackingCode, codes).Select(i => i.No);

    private async Task<Outcome<HomeCue>> ReadAsync(DocumentKind kind, Actor actor, Func<ItemTrackingDb, Task<HomeCue>> read)
    {
        if (actor.Deny(kind.Rights.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await read(db);
    }
}
