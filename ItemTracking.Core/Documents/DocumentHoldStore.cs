using ItemTracking.Core.Persistence;

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

    /// <summary>The header of the document.</summary>
    public static IQueryable<DocumentHeader> At(this IQueryable<DocumentHeader> headers, DocumentKey key) =>
        headers.Where(h => h.SourceType == key.SourceType && h.DocumentType == key.DocumentType && h.No == key.No);

    /// <summary>The lines of the document.</summary>
    public static IQueryable<DocumentLine> At(this IQueryable<DocumentLine> lines, DocumentKey key) =>
        lines.Where(l => l.SourceType == key.SourceType && l.DocumentType == key.DocumentType && l.DocumentNo == key.No);
}
