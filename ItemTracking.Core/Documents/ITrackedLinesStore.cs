using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>
/// The tracking of document lines as documents need it. Tracking stands above documents and implements it, so that the floors stay in
/// order.
/// </summary>
public interface ITrackedLinesStore
{
    /// <summary>
    /// Tracked quantity of every line that has tracking, and which of its numbers posting would refuse; two queries, however many lines.
    /// </summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="sourceType">Table of the lines.</param>
    /// <param name="documentType">Kind of document.</param>
    /// <param name="documentNos">Documents of that kind.</param>
    Task<IReadOnlyDictionary<SourceRef, TrackedTotals>> TotalsAsync(
        ItemTrackingDb db, int sourceType, DocumentType documentType, params string[] documentNos);

    /// <summary>
    /// Lines of a kind of document that need numbers and whose tracking is not complete, as <see cref="TrackingState"/> says it; to be
    /// asked of the database.
    /// </summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="kind">Kind of document.</param>
    /// <param name="codes">Every item tracking code.</param>
    IQueryable<DocumentLine> Undefined(ItemTrackingDb db, DocumentKind kind, IReadOnlyCollection<TrackingPolicy> codes);

    /// <summary>
    /// Deletes the tracking of a line, or of the whole document when <paramref name="lineNo"/> is null, inside the caller's transaction.
    /// </summary>
    Task DeleteAsync(ItemTrackingDb db, DocumentKey key, int? lineNo);

    /// <summary>Takes the tracking of a line along to another location, inside the caller's transaction (DOC-4).</summary>
    Task MoveAsync(ItemTrackingDb db, DocumentKey key, int lineNo, string locationCode);
}

/// <summary>What is tracked of one line, with the inventory sign (plus into stock).</summary>
/// <param name="QuantityBase">Sum of the tracking rows, base units.</param>
/// <param name="HandledBase">Handled part of it.</param>
/// <param name="QtyToHandleBase">Part of it that the next posting handles.</param>
/// <param name="Lacking">What the rows that are not handled yet do not have.</param>
public sealed record TrackedTotals(decimal QuantityBase, decimal HandledBase, decimal QtyToHandleBase, LackingNumbers Lacking)
{
    /// <summary>What the rows that the next posting handles do not have.</summary>
    public LackingNumbers LackingToHandle { get; init; }

    /// <summary>Rows with a part that the next posting handles.</summary>
    public NumbersPosted ToHandle { get; init; }

    /// <summary>What posting the invoice of what was handled takes of it.</summary>
    public NumbersInvoiced Invoiced { get; init; }

    /// <summary>Those of its rows that posting would refuse.</summary>
    public RefusedNumbers Refused { get; init; }

    /// <summary>The same with the document's own sign.</summary>
    /// <param name="signFactor">+1 where the kind of document brings goods in, else −1.</param>
    public TrackedTotals Times(int signFactor) => this with
    {
        QuantityBase = signFactor * QuantityBase,
        HandledBase = signFactor * HandledBase,
        QtyToHandleBase = signFactor * QtyToHandleBase,
        Invoiced = Invoiced.Times(signFactor),
    };
}
