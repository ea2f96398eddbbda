using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>A finished document that is there again, because something of it is taken back (CANCEL-1).</summary>
/// <param name="finished">The document as it was when it was finished.</param>
/// <param name="given">What its lines get back.</param>
internal sealed class RestoredOrderStore(OrderRequest finished, IReadOnlyList<GivenBack> given) : IUndoneOrderStore
{
    private readonly UndoneOrderStore order = new(finished, given);

    /// <summary>There is nothing yet that others could change; its key is.</summary>
    public Task HoldAsync(ItemTrackingDb db) => Task.CompletedTask;

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        !await db.Set<DocumentHeader>().At(finished.Key).AnyAsync(cancellationToken);

    public async Task WriteAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        await db.InsertAsync([finished.Header], cancellationToken);
        await db.InsertAsync([.. finished.Lines.Select(line => line.Line)], cancellationToken);
        await db.InsertAsync([.. finished.Lines.SelectMany(line => line.Tracking)], cancellationToken);
        await order.WriteAsync(db, cancellationToken);
    }
}
