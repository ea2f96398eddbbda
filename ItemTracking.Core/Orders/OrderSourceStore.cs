using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Orders;

/// <summary>
/// A purchase or sales order, a return, or an invoice, as a source of movements and invoice parts. What an invoice invoices of receipts and
/// shipments is raised on their orders in the same transaction (DOC-12).
/// </summary>
internal sealed class OrderSourceStore : ISourceStore
{
    private readonly OrderRequest order;
    private readonly LineToPost[] lines;
    private readonly RemainingDocument remaining;
    private readonly (OrderRequest Order, LineToPost[] Lines, RemainingDocument Left)[] behind;

    /// <summary>The order as it was read; nothing is read any more.</summary>
    /// <param name="order">What is to be posted of it.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first (DATE-2).</param>
    public OrderSourceStore(OrderRequest order, PostingDay day)
    {
        this.order = order;
        lines = [.. order.Lines.Select(l => LineToPost.Of(order, l))];
        remaining = RemainingDocument.After(lines);
        behind =
        [
            .. from invoiced in order.Behind
               let parts = LinesOf(invoiced)
               select (invoiced, parts, RemainingDocument.After(parts)),
        ];
        Request = OrderMovements.Of(order, lines);
        Question = day.Question(order.Header.PostingDate);
    }

    public SourceKey Key => order.Key.Source;

    public string Name => order.Kind.Name(order.Header.No);

    public PostingRequest Request { get; }

    public Refusal? Question { get; }

    public bool IsFinished => remaining.IsFinished;

    /// <summary>
    /// Orders are held in the order of their keys, so that two invoices of the same orders wait for each other; then blanket orders.
    /// </summary>
    public async Task HoldAsync(ItemTrackingDb db)
    {
        await db.HoldAsync(order.Key);
        foreach (var (invoiced, _, _) in behind)
            await db.HoldAsync(invoiced.Key);
        await BlanketOrderStore.HoldAsync(db, order.Behind.Prepend(order));
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        foreach (var read in behind.Select(b => b.Order).Prepend(order))
        {
            if (!await OrderRequestReader.IsAsReadAsync(db, read, cancellationToken))
                return false;
        }

        return true;
    }

    public Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        PostedNumberAllocator.ForeseeAsync(db, order, plan);

    public Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        PostedNumberAllocator.DrawAsync(db, order, plan);

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        foreach (var (document, _, rest) in behind.Prepend((order, lines, remaining)))
            await WriteRestAsync(db, document.Key, rest, cancellationToken);
        await BlanketOrderStore.WriteAsync(
            db, order.Kind,
            CalledOff.By([.. lines.Select(line => (order, line)), .. behind.SelectMany(of => of.Lines.Select(line => (of.Order, line)))]),
            cancellationToken);
    }

    private async Task WriteRestAsync(
        ItemTrackingDb db, DocumentKey key, RemainingDocument rest, CancellationToken cancellationToken)
    {
        if (rest.IsFinished)
        {
            await db.Set<TrackingSpecification>().Of(key.Source).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentLine>().At(key).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentHeader>().At(key).ExecuteDeleteAsync(cancellationToken);
        }
        else if (!await db.TryUpdateAsync(rest.Lines, RemainingRecords.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(rest.Rows, RemainingRecords.RowColumns, cancellationToken))
        {
            throw new InvalidOperationException($"Tracking of {key.No} changed without raising its version.");
        }
    }

    /// <summary>The lines of an order of which this document invoices a part.</summary>
    private LineToPost[] LinesOf(OrderRequest invoiced)
    {
        var by = lines.Where(post => post.Facts.Got is not null).ToLookup(post => post.Facts.Got!.Order);
        return [.. invoiced.Lines.Select(line => LineToPost.Of(line, by[invoiced.Key.Line(line.Line.LineNo)]))];
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
