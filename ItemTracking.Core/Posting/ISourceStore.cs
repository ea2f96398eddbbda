using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A document while it is posted: what it wants, and what the engine's transaction does to its records. The engine knows nothing else
/// of it.
/// </summary>
internal interface ISourceStore
{
    /// <summary>Key that its lines share; a second arrival of a request is known by it (I10).</summary>
    SourceKey Key { get; }

    /// <summary>How messages name it: <c>Purchase Order PO-1004</c>.</summary>
    string Name { get; }

    /// <summary>Its movements and invoice parts, and what it has against them itself; without facts.</summary>
    PostingRequest Request { get; }

    /// <summary>What its user is asked before anything is written; null when there is nothing to ask.</summary>
    Refusal? Question { get; }

    /// <summary>Its user knows that reservations of others may go with what is lost (RSV-7).</summary>
    bool AcceptsDisruption => false;

    /// <summary>Nothing is left of it after this posting (DOC-7).</summary>
    bool IsFinished { get; }

    /// <summary>Writes to its records so that nobody else changes them before the transaction ends.</summary>
    Task HoldAsync(ItemTrackingDb db);

    /// <summary>Its records are still those of the request.</summary>
    Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken);

    /// <summary>
    /// The numbers that its posted documents would get now, or why they get none; nothing is held, so another posting may get them first.
    /// </summary>
    Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan);

    /// <summary>Draws the numbers of its posted documents; their series wait until the transaction ends (NOS-9).</summary>
    Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan);

    /// <summary>Writes what is left of it, or that nothing is.</summary>
    Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken);

    /// <summary>Writes its posted documents and the line of the audit trail.</summary>
    Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken);
}
