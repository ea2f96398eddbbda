using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
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
    /// <summary>Released purchase orders with something still to receive that is due by the work date; in detail those due before it.</summary>
    public Task<Outcome<HomeCue>> PurchaseOrdersToReceiveAsync(DateOnly workDate, Actor actor) => ReadAsync(actor, async db =>
    {
        var due = db.Set<DocumentLine>()
            .Where(l => l.SourceType == SourceTypes.PurchaseLine && l.DocumentType == DocumentType.Order && l.QuantityHandledBase < l.QuantityBase)
            .Join(
                db.Set<DocumentHeader>().Where(h => h.Status == DocumentStatus.Released),
                l => new { l.SourceType, l.DocumentType, No = l.DocumentNo },
                h => new { h.SourceType, h.DocumentType, h.No },
                (l, h) => new { h.No, Day = l.ExpectedReceiptDate ?? h.ExpectedReceiptDate });
        return new HomeCue(
            await due.Where(d => d.Day == null || d.Day <= workDate).Select(d => d.No).Distinct().CountAsync(),
            await due.Where(d => d.Day < workDate).Select(d => d.No).Distinct().CountAsync());
    });

    /// <summary>Receipts with this posting date; in detail the base units received with them.</summary>
    public Task<Outcome<HomeCue>> ReceiptsPostedAsync(DateOnly day, Actor actor) => ReadAsync(actor, async db =>
    {
        var receipts = db.Set<PostedDocumentHeader>().Where(h => h.DocumentType == ItemLedgerDocumentType.PurchaseReceipt && h.PostingDate == day).Select(h => h.No);
        return new HomeCue(
            await receipts.CountAsync(),
            await db.Set<PostedDocumentLine>()
                .Where(l => l.DocumentType == ItemLedgerDocumentType.PurchaseReceipt && receipts.Contains(l.DocumentNo))
                .SumAsync(l => l.QuantityBase));
    });

    /// <summary>Purchase order lines whose item needs numbers on receipt (PST-2) that are not defined for exactly the ordered quantity (ITL-10).</summary>
    public Task<Outcome<HomeCue>> LinesWithUndefinedTrackingAsync(Actor actor) => ReadAsync(actor, async db =>
    {
        var tracked = db.Set<Item>().Join(NeedingNumbers(db), i => i.ItemTrackingCode, c => c.Code, (i, _) => i.No);
        var defined = db.Set<TrackingSpecification>()
            .Where(t => t.SourceType == SourceTypes.PurchaseLine && t.SourceSubtype == (int)DocumentType.Order && t.SourceBatchName == "");
        return new HomeCue(await db.Set<DocumentLine>()
            .Where(l => l.SourceType == SourceTypes.PurchaseLine && l.DocumentType == DocumentType.Order && tracked.Contains(l.ItemNo))
            .CountAsync(l => defined.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QuantityBase) != l.QuantityBase));
    });

    private static IQueryable<ItemTrackingCode> NeedingNumbers(ItemTrackingDb db) => db.Set<ItemTrackingCode>()
        .Where(c => c.SNSpecificTracking || c.LotSpecificTracking || c.SNPurchaseInboundTracking || c.LotPurchaseInboundTracking);

    private async Task<Outcome<HomeCue>> ReadAsync(Actor actor, Func<ItemTrackingDb, Task<HomeCue>> read)
    {
        if (actor.Deny(Permission.ReadPurchaseDocuments, "see purchase documents") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await read(db);
    }
}
