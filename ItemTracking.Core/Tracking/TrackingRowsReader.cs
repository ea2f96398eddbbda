using ItemTracking.Core.Documents;

namespace ItemTracking.Core.Tracking;

/// <summary>Which stored rows belong to a source line.</summary>
internal static class TrackingRowsReader
{
    public static IQueryable<TrackingSpecification> Of(this IQueryable<TrackingSpecification> rows, SourceRef source) => rows.Where(t =>
        t.SourceType == source.SourceType && t.SourceSubtype == source.SourceSubtype && t.SourceId == source.SourceId
        && t.SourceBatchName == source.SourceBatchName && t.SourceRefNo == source.SourceRefNo);
}
