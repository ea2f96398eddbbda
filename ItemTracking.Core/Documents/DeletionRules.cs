using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>Whether lines of a document may be deleted.</summary>
internal static class DeletionRules
{
    /// <summary>Every reason against deleting the lines; without consent also one question per tracked line (DOC-4).</summary>
    public static IReadOnlyList<Refusal> Check(
        DocumentKind kind, DocumentHeader header, IReadOnlyList<DocumentLine> lines, IReadOnlyDictionary<SourceRef, TrackedTotals> totals, bool consent)
    {
        List<Refusal> refusals = [];
        if (header.Status == DocumentStatus.Released)
            refusals.Add(DocumentRefusals.NotOpen(kind, header.No));
        refusals.AddRange(lines.Where(l => l.QuantityHandled != l.QuantityInvoiced).Select(l => DocumentRefusals.HandledNotInvoiced(kind, l)));
        return refusals.Count > 0 || consent
            ? refusals
            : [.. lines.Where(l => totals.ContainsKey(l.Ref())).Select(l => DocumentRefusals.DeleteTracked(kind, l))];
    }
}
