using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <summary>A transfer order as a source of movements.</summary>
/// <param name="transfer">The order as it was read, with the step that is posted; nothing is read any more.</param>
/// <param name="day">The day it is posted on; a posting date far from the work date asks first (DATE-2).</param>
internal sealed class TransferSourceStore(TransferRequest transfer, PostingDay day) : ISourceStore
{
    private readonly RemainingTransfer remaining = RemainingTransfer.After(transfer);

    public SourceKey Key => TransferOrders.Key(transfer.Header.No);

    public string Name => TransferOrders.Name(transfer.Header.No);

    public PostingRequest Request { get; } = TransferMovements.Of(transfer);

    public Refusal? Question { get; } = day.Question(transfer.Header.PostingDate);

    public bool IsFinished => remaining.IsFinished;

    private string Series => transfer.Step.Numbers.Series(transfer.Numbering);

    public Task HoldAsync(ItemTrackingDb db) => db.HoldTransferAsync(transfer.Header.No);

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        TransferRequestReader.IsAsReadAsync(db, transfer, cancellationToken);

    public async Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        (await NumberAllocator.ForeseeAsync(db, Series, transfer.Header.PostingDate)).Then<PostedNumbers>(Numbers);

    public async Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        (await NumberAllocator.DrawInsideAsync(db, Series, transfer.Header.PostingDate)).Then<PostedNumbers>(Numbers);

    private static Outcome<PostedNumbers> Numbers(string no) => new PostedNumbers(no, "");

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var no = transfer.Header.No;
        if (remaining.IsFinished)
        {
            await db.RowsOfTransfer(no).ExecuteDeleteAsync(cancellationToken);
            await db.Set<TransferLine>().Of(no).ExecuteDeleteAsync(cancellationToken);
            await db.Set<TransferHeader>().Where(h => h.No == no).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        if (!await db.TryUpdateAsync(remaining.Lines, RemainingTransfer.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Rows, RemainingTransfer.RowColumns, cancellationToken))
            throw new InvalidOperationException($"Tracking of {Name} changed without raising its version.");
        await db.InsertAsync(remaining.Shipped, cancellationToken);
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        await db.InsertAsync([PostedTransferRows.Header(transfer, stamp, numbers.Handling)], cancellationToken);
        await db.InsertAsync(PostedTransferRows.Lines(transfer, numbers.Handling), cancellationToken);
        db.AddAudit(new()
        {
            Action = AuditAction.Posted,
            Table = TransferOrders.Caption,
            Key = transfer.Header.No,
            After = $"{transfer.Step.Posted.Caption}: {numbers.Handling}",
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
