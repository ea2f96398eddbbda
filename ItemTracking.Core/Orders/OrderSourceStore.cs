using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Orders;

/// <summary>A purchase or sales order, or a return, as a source of movements and invoice parts.</summary>
internal sealed class OrderSourceStore : ISourceStore
{
    private readonly OrderRequest order;
    private readonly LineToPost[] lines;
    private readonly RemainingDocument remaining;

    /// <summary>The order as it was read; nothing is read any more.</summary>
    /// <param name="order">What is to be posted of it.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first (DATE-2).</param>
    public OrderSourceStore(OrderRequest order, PostingDay day)
    {
        this.order = order;
        lines = [.. order.Lines.Select(l => LineToPost.Of(order, l))];
        remaining = RemainingDocument.After(lines);
        Request = OrderMovements.Of(order, lines);
        Question = day.Question(order.Header.PostingDate);
    }

    public SourceKey Key => order.Key.Source;

    public string Name => order.Kind.Name(order.Header.No);

    public PostingRequest Request { get; }

    public Refusal? Question { get; }

    public bool IsFinished => remaining.IsFinished;

    public Task HoldAsync(ItemTrackingDb db) => db.HoldAsync(order.Key);

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        OrderRequestReader.IsAsReadAsync(db, order, cancellationToken);

    public Task<PostedNumbers> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        PostedNumberAllocator.ForeseeAsync(db, order, plan);

    public Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        PostedNumberAllocator.DrawAsync(db, order, plan);

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        if (remaining.IsFinished)
        {
            await db.Set<TrackingSpecification>().Of(Key).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentLine>().At(order.Key).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentHeader>().At(order.Key).ExecuteDeleteAsync(cancellationToken);
        }
        else if (!await db.TryUpdateAsync(remaining.Lines, RemainingRecords.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Rows, RemainingRecords.RowColumns, cancellationToken))
        {
            throw new InvalidOperationException($"Tracking of {Name} changed without raising its version.");
        }
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        foreach (var step in order.Kind.Steps.Where(plan.Posts))
        {
            var no = numbers.Of(step);
            await db.InsertAsync([PostedDocumentRows.Header(order, stamp, step.Posted.Type, no)], cancellationToken);
            await db.InsertAsync(PostedDocumentRows.Lines(lines, step, no), cancellationToken);
        }

        db.AddAudit(PostedLine(numbers));
        await db.SaveChangesAsync(cancellationToken);
    }

    private AuditEntry PostedLine(PostedNumbers numbers) => new()
    {
        Action = AuditAction.Posted,
        Table = order.Kind.Caption,
        Key = order.Header.No,
        After = string.Join('\n', order.Kind.Made(numbers).Select(made => $"{made.Posted.Caption}: {made.No}")),
    };
}
