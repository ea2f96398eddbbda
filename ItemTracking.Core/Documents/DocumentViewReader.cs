using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>The documents of a kind as lists and the home page ask for them: said once, so that a figure and its list agree.</summary>
internal static class DocumentViewReader
{
    /// <summary>All documents of a kind.</summary>
    public static IQueryable<DocumentHeader> Headers(ItemTrackingDb db, DocumentKind kind)
    {
        var (sourceType, type) = (kind.SourceType, kind.DocumentType);
        return db.Set<DocumentHeader>().AsNoTracking().Where(h => h.SourceType == sourceType && h.DocumentType == type);
    }

    /// <summary>All lines of a kind.</summary>
    public static IQueryable<DocumentLine> Lines(ItemTrackingDb db, DocumentKind kind)
    {
        var (sourceType, type) = (kind.SourceType, kind.DocumentType);
        return db.Set<DocumentLine>().AsNoTracking().Where(l => l.SourceType == sourceType && l.DocumentType == type);
    }

    /// <summary>The documents of <see cref="DocumentListView.ToHandle"/>.</summary>
    public static IQueryable<DocumentHeader> ToHandle(ItemTrackingDb db, DocumentKind kind, DateOnly workDate)
    {
        var outstanding = Outstanding(db, kind);
        return Released(db, kind).Where(h => outstanding.Any(l => l.DocumentNo == h.No
            && ((l.ExpectedReceiptDate ?? h.ExpectedReceiptDate) == null || (l.ExpectedReceiptDate ?? h.ExpectedReceiptDate) <= workDate)));
    }

    /// <summary>Those of them that were due before the work date.</summary>
    public static IQueryable<DocumentHeader> Overdue(ItemTrackingDb db, DocumentKind kind, DateOnly workDate)
    {
        var outstanding = Outstanding(db, kind);
        return Released(db, kind)
            .Where(h => outstanding.Any(l => l.DocumentNo == h.No && (l.ExpectedReceiptDate ?? h.ExpectedReceiptDate) < workDate));
    }

    private static IQueryable<DocumentHeader> Released(ItemTrackingDb db, DocumentKind kind) =>
        Headers(db, kind).Where(h => h.Status == DocumentStatus.Released);

    private static IQueryable<DocumentLine> Outstanding(ItemTrackingDb db, DocumentKind kind) =>
        Lines(db, kind).Where(l => l.QuantityHandledBase != l.QuantityBase);
}
