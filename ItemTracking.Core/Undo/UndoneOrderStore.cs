using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Undo;

/// <summary>A purchase or sales order, or a return, of which something posted is taken back.</summary>
/// <param name="order">The order as it was read.</param>
/// <param name="given">What its lines get back.</param>
internal sealed class UndoneOrderStore(OrderRequest order, IReadOnlyList<GivenBack> given) : IUndoneOrderStore
{
    public Task HoldAsync(ItemTrackingDb db) => db.HoldAsync(order.Key);

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        OrderRequestReader.IsAsReadAsync(db, order, cancellationToken);

    public async Task WriteAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var remaining = UndoneOrder.Of(order, given);
        string[] reopened = [.. RemainingRecords.RowColumns, nameof(TrackingSpecification.WarrantyDate)];
        if (!await db.TryUpdateAsync(remaining.Lines, RemainingRecords.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Reopened, reopened, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Rows, RemainingRecords.RowColumns, cancellationToken))
        {
            throw new InvalidOperationException(
                $"Tracking of {order.Kind.Name(order.Header.No)} changed without raising its version.");
        }

        await BlanketOrderStore.WriteAsync(db, order.Kind, remaining.CalledOff, cancellationToken);
    }
}
