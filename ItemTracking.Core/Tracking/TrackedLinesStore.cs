using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>Shows documents what is tracked of their lines, and deletes it with them (DOC-4).</summary>
public sealed class TrackedLinesStore : ITrackedLinesStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<SourceRef, TrackedTotals>> TotalsAsync(ItemTrackingDb db, int sourceType, DocumentType documentType, string? documentNo)
    {
        var subtype = (int)documentType;
        var rows = await db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.SourceType == sourceType && t.SourceSubtype == subtype && (documentNo == null || t.SourceId == documentNo))
            .GroupBy(t => new { t.SourceId, t.SourceRefNo })
            .Select(g => new { g.Key.SourceId, g.Key.SourceRefNo, Quantity = g.Sum(t => t.QuantityBase), Handled = g.Sum(t => t.QuantityHandledBase) })
            .ToListAsync();
        return rows.ToDictionary(r => new SourceRef(sourceType, subtype, r.SourceId, "", r.SourceRefNo), r => new TrackedTotals(r.Quantity, r.Handled));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ItemTrackingDb db, DocumentKey key, int? lineNo)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<TrackingSpecification>()
            .Where(t => t.SourceType == key.SourceType && t.SourceSubtype == subtype && t.SourceId == key.No && (lineNo == null || t.SourceRefNo == lineNo))
            .ExecuteDeleteAsync();
    }
}
