using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;

namespace ItemTracking.Tests.Posting;

/// <summary>Movements without records of their own, as the engine is given them; posted as one receipt.</summary>
internal sealed class GivenSource(params IReadOnlyList<ItemMovement> movements) : ISourceStore
{
    public SourceKey Key { get; init; } = Moves.Batch;

    public string Name => "Batch";

    public PostingRequest Request { get; init; } = new() { Movements = movements };

    public Refusal? Question => null;

    public bool IsFinished => false;

    /// <summary>The number that its documents will have.</summary>
    public string Drawn { get; init; } = "R-1";

    /// <summary>The number that they would have, were it not for another posting that is quicker.</summary>
    public string Foreseen { get; init; } = "R-1";

    public Task HoldAsync(ItemTrackingDb db) => Task.CompletedTask;

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        Task.FromResult(Outcome<PostedNumbers>.Of(new(Foreseen, plan.Invoices ? Foreseen : "")));

    public Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        Task.FromResult(Outcome<PostedNumbers>.Of(new(Drawn, plan.Invoices ? Drawn : "")));

    public Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        Add(ItemLedgerDocumentType.PurchaseReceipt, numbers.Handling);
        if (plan.Invoices)
            Add(ItemLedgerDocumentType.PurchaseInvoice, numbers.Invoice);
        await db.SaveChangesAsync(cancellationToken);

        void Add(ItemLedgerDocumentType type, string no) =>
            db.Add(new PostedDocumentHeader { DocumentType = type, No = no, PostingId = stamp.RequestId });
    }
}
