using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>Which stored rows belong to a source line, or to all lines of a source.</summary>
internal static class TrackingRowsReader
{
    public static IQueryable<TrackingSpecification> Of(this IQueryable<TrackingSpecification> rows, SourceRef source) =>
        rows.Of(source.Key).Where(t => t.SourceRefNo == source.SourceRefNo);

    public static IQueryable<TrackingSpecification> Of(this IQueryable<TrackingSpecification> rows, SourceKey source) => rows.Where(t =>
        t.SourceType == source.SourceType && t.SourceSubtype == source.SourceSubtype && t.SourceId == source.SourceId
        && t.SourceBatchName == source.SourceBatchName);

    /// <summary>
    /// Rows of lines that goods move with: what a quote or a blanket order names is neither called for nor expected (RSV-3).
    /// </summary>
    public static IQueryable<TrackingSpecification> OfPosted(this IQueryable<TrackingSpecification> rows) => rows.Where(t =>
        (t.SourceType != SourceTypes.SalesLine && t.SourceType != SourceTypes.PurchaseLine)
        || (t.SourceSubtype != (int)DocumentType.Quote && t.SourceSubtype != (int)DocumentType.BlanketOrder));
}
