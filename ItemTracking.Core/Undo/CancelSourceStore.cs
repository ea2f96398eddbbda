using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>A posted invoice that is cancelled, as a source of movements and invoice parts (CANCEL-1).</summary>
/// <param name="cancel">The invoice as it was read, with its orders; nothing is read any more.</param>
internal sealed class CancelSourceStore(CancelRequest cancel) : ISourceStore
{
    private readonly IReadOnlyList<IUndoneOrderStore> orders =
    [
        .. cancel.Orders.Select(order => new UndoneOrderStore(order, cancel.GivenBackTo(order.Key))),
        .. cancel.Restored.Select(order => new RestoredOrderStore(order, cancel.GivenBackTo(order.Key))),
    ];

    public SourceKey Key => CancelRequest.KeyOf(cancel.Invoice.DocumentType, cancel.Invoice.No);

    public string Name => cancel.Name;

    public PostingRequest Request { get; } = CancelMovements.Of(cancel);

    public Refusal? Question => null;

    public bool IsFinished => false;

    private string Series => cancel.CreditMemo.Invoicing.Numbers.Series(cancel.Numbering);

    public async Task HoldAsync(ItemTrackingDb db)
    {
        foreach (var order in orders)
            await order.HoldAsync(db);
        await BlanketOrderStore.HoldAsync(db, cancel.Orders.Concat(cancel.Restored));
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        foreach (var order in orders)
        {
            if (!await order.IsAsReadAsync(db, cancellationToken))
                return false;
        }

        return await PostedDocumentReader.CancelledByAsync(db, cancel.Invoice.DocumentType, cancel.Invoice.No) == cancel.CancelledByNo;
    }

    public async Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        (await NumberAllocator.ForeseeAsync(db, Series, cancel.PostingDate)).Then<PostedNumbers>(Numbers);

    public async Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        (await NumberAllocator.DrawInsideAsync(db, Series, cancel.PostingDate)).Then<PostedNumbers>(Numbers);

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        foreach (var order in orders)
            await order.WriteAsync(db, cancellationToken);
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        var posted = cancel.CreditMemo.Invoicing.Posted;
        await db.InsertAsync([CreditMemoRows.Header(cancel, stamp, numbers.Invoice)], cancellationToken);
        await db.InsertAsync(CreditMemoRows.Lines(cancel, numbers.Invoice), cancellationToken);
        db.AddAudit(new()
        {
            Action = AuditAction.Cancelled,
            Table = DocumentKind.Posted(cancel.Invoice.DocumentType).Caption,
            Key = cancel.Invoice.No,
            After = $"{posted.Caption}: {numbers.Invoice}",
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Outcome<PostedNumbers> Numbers(string no) => new PostedNumbers(no, no);
}
