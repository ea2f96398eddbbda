using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Tracking;

/// <summary>Lines whose numbers are not defined for exactly their quantity; the home page counts them, lists look for them.</summary>
internal static class UndefinedLinesReader
{
    /// <summary>Those of one kind of document, see <see cref="ITrackedLinesStore.Undefined"/>.</summary>
    public static IQueryable<DocumentLine> Lines(ItemTrackingDb db, DocumentKind kind, IReadOnlyCollection<TrackingPolicy> codes)
    {
        var inbound = ItemsOf(db, Needing(codes, kind.Movement, inbound: true));
        var outbound = ItemsOf(db, Needing(codes, kind.Movement, inbound: false));
        var (sourceType, subtype, receives) = (kind.SourceType, (int)kind.DocumentType, kind.Receives);
        var defined = db.Set<TrackingSpecification>()
            .Where(t => t.SourceType == sourceType && t.SourceSubtype == subtype && t.SourceBatchName == "");
        return DocumentViewReader.Lines(db, kind)
            .Where(l => l.QuantityBase != 0)
            .Where(l => (l.QuantityBase > 0 == receives ? inbound.Any(i => i.No == l.ItemNo) : outbound.Any(i => i.No == l.ItemNo))
                || defined.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo))
            .Where(l => defined.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QuantityBase)
                != (receives ? l.QuantityBase : -l.QuantityBase));
    }

    private static string[] Needing(IEnumerable<TrackingPolicy> codes, TrackingEntryType movement, bool inbound) =>
        [.. codes.Where(code => code.SerialRequired(movement, inbound) || code.LotRequired(movement, inbound)).Select(code => code.Code)];

    private static IQueryable<Item> ItemsOf(ItemTrackingDb db, string[] codes) =>
        db.Set<Item>().WhereIn(db, i => i.ItemTrackingCode, codes);
}
