using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;

namespace ItemTracking.Core.Undo;

/// <summary>A transfer order whose shipped lines are undone.</summary>
/// <param name="transfer">The order as it was read.</param>
/// <param name="undone">Lines that are undone.</param>
internal sealed class UndoneTransferStore(TransferRequest transfer, IReadOnlyList<LineToUndo> undone) : IUndoneOrderStore
{
    public Task HoldAsync(ItemTrackingDb db) => db.HoldTransferAsync(transfer.Header.No);

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        TransferRequestReader.IsAsReadAsync(db, transfer, cancellationToken);

    public async Task WriteAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var remaining = UndoneTransfer.Of(transfer, undone);
        string[] reopened = [.. RemainingTransfer.RowColumns, nameof(TrackingSpecification.WarrantyDate)];
        if (!await db.TryUpdateAsync(remaining.Lines, RemainingTransfer.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Reopened, reopened, cancellationToken)
            || !await db.TryUpdateAsync(remaining.Rows, RemainingTransfer.RowColumns, cancellationToken)
            || !await db.TryDeleteAsync(remaining.Gone, cancellationToken))
        {
            throw new InvalidOperationException(
                $"Tracking of {TransferOrders.Name(transfer.Header.No)} changed without raising its version.");
        }
    }
}
