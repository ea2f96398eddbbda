using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Lets one transaction at a time work on a document.</summary>
internal static class DocumentHoldStore
{
    /// <summary>
    /// A write before the read: every other transaction that wants the header or a line waits until this one ends, under any isolation
    /// level. What is read afterwards stays true until the commit.
    /// </summary>
    public static async Task HoldAsync(this ItemTrackingDb db, DocumentKey key)
    {
        await db.Set<DocumentHeader>().At(key).HoldAsync();
        await db.Set<DocumentLine>().At(key).HoldAsync();
    }

    /// <summary>The document that has these lines, of whatever kind, held alike.</summary>
    public static Task HoldAsync(this ItemTrackingDb db, SourceKey source) => source.SourceType == SourceTypes.TransferLine
        ? db.HoldTransferAsync(source.SourceId)
        : db.HoldAsync(new DocumentKey(source.SourceType, (DocumentType)source.SourceSubtype, source.SourceId));

    /// <summary>The header of a document that lines are to be copied into, held; or why none may be.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="kind">Kind of the document.</param>
    /// <param name="key">Document.</param>
    public static async Task<Outcome<DocumentHeader>> HoldOpenAsync(this ItemTrackingDb db, DocumentKind kind, DocumentKey key)
    {
        await db.HoldAsync(key);
        var header = await db.Set<DocumentHeader>().At(key).SingleOrDefaultAsync();
        return header is null ? DocumentRefusals.NotFound(kind, key.No)
            : header.Status == DocumentStatus.Released ? DocumentRefusals.NotOpen(kind, key.No)
            : header;
    }

    /// <summary>The header of the document.</summary>
    public static IQueryable<DocumentHeader> At(this IQueryable<DocumentHeader> headers, DocumentKey key) =>
        headers.Where(h => h.SourceType == key.SourceType && h.DocumentType == key.DocumentType && h.No == key.No);

    /// <summary>Lines of orders that were made of a blanket order and are there still (MAKE-2).</summary>
    public static IQueryable<DocumentLine> MadeOf(this IQueryable<DocumentLine> lines, DocumentKey blanket) =>
        lines.Where(l => l.SourceType == blanket.SourceType && l.BlanketOrderNo == blanket.No && l.BlanketOrderNo != "");

    /// <summary>The lines of the document.</summary>
    public static IQueryable<DocumentLine> At(this IQueryable<DocumentLine> lines, DocumentKey key) =>
        lines.Where(l => l.SourceType == key.SourceType && l.DocumentType == key.DocumentType && l.DocumentNo == key.No);
}
