using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>Whether a document or a line of it may be deleted.</summary>
internal static class DeletionRules
{
    /// <summary>Every reason against deleting a line; without consent also the question for its tracking (DOC-4).</summary>
    public static IReadOnlyList<Refusal> OfLine(
        DocumentKind kind, DocumentHeader header, DocumentLine line, IReadOnlyDictionary<SourceRef, TrackedTotals> totals, bool consent) =>
        Check(
            kind, header, [line],
            consent || !totals.ContainsKey(line.Ref())
                ? null
                : DocumentRefusals.DeleteTracked(kind.LineCaption, line.ItemNo, line.LineNo));

    /// <summary>
    /// Every reason against deleting the document; without consent also one question for the tracking and reservations of all lines
    /// (DOC-4).
    /// </summary>
    public static IReadOnlyList<Refusal> OfDocument(
        DocumentKind kind, DocumentHeader header, IReadOnlyList<DocumentLine> lines, bool isTrackedOrReserved, bool consent) =>
        Check(kind, header, lines, consent || !isTrackedOrReserved ? null : DocumentRefusals.DeleteTracked(kind, header.No));

    private static IReadOnlyList<Refusal> Check(
        DocumentKind kind, DocumentHeader header, IReadOnlyList<DocumentLine> lines, Refusal? question)
    {
        List<Refusal> refusals = [];
        if (header.Status == DocumentStatus.Released)
            refusals.Add(DocumentRefusals.NotOpen(kind, header.No));
        refusals.AddRange(lines.Where(l => !l.IsGot && l.QuantityHandled != l.QuantityInvoiced)
            .Select(l => DocumentRefusals.HandledNotInvoiced(kind, l)));
        return refusals.Count > 0 || question is null ? refusals : [question];
    }
}
