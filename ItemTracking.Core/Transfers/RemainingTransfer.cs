using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Transfers;

/// <summary>What is left of an order after a posting (DOC-16).</summary>
/// <param name="IsFinished">Everything is received: the order and its tracking are deleted.</param>
/// <param name="Lines">Lines of which something was moved.</param>
/// <param name="Rows">Changed tracking rows of either side.</param>
/// <param name="Shipped">New rows of the receipt side: numbers that were shipped now for the first time.</param>
internal sealed record RemainingTransfer(
    bool IsFinished, IReadOnlyList<TransferLine> Lines, IReadOnlyList<TrackingSpecification> Rows,
    IReadOnlyList<TrackingSpecification> Shipped)
{
    /// <summary>Columns of a line that a posting changes.</summary>
    public static readonly IReadOnlyList<string> LineColumns =
    [
        nameof(TransferLine.QtyToShip), nameof(TransferLine.QtyToShipBase),
        nameof(TransferLine.QuantityShipped), nameof(TransferLine.QuantityShippedBase),
        nameof(TransferLine.QtyToReceive), nameof(TransferLine.QtyToReceiveBase),
        nameof(TransferLine.QuantityReceived), nameof(TransferLine.QuantityReceivedBase),
        nameof(TransferLine.TrackingVersion), nameof(TransferLine.Version),
    ];

    /// <summary>Columns of a tracking row that a posting changes.</summary>
    public static readonly IReadOnlyList<string> RowColumns =
    [
        nameof(TrackingSpecification.QuantityBase), nameof(TrackingSpecification.QuantityHandledBase),
        nameof(TrackingSpecification.QuantityInvoicedBase), nameof(TrackingSpecification.QtyToHandleBase),
        nameof(TrackingSpecification.QtyToInvoiceBase),
    ];

    public static RemainingTransfer After(TransferRequest transfer)
    {
        var lines = transfer.ToPost.Select(post => (post, Line: After(transfer, post))).ToList();
        if (lines.All(l => l.Line.QuantityReceivedBase == l.Line.QuantityBase))
            return new(true, [], [], []);
        var moved = lines.Where(l => l.post.QuantityBase != 0).ToList();
        List<TrackingSpecification> changed = [.. moved.SelectMany(l => l.post.Rows).Select(Handled).OfType<TrackingSpecification>()];
        if (transfer.Step != TransferSteps.Ship)
            return new(false, [.. moved.Select(l => l.Line)], changed, []);
        var shipped = new List<TrackingSpecification>();
        foreach (var (post, _) in moved)
        {
            var receipt = post.Facts.Receipt.ToDictionary(row => row.Numbers);
            foreach (var (row, quantity) in post.Rows.Where(r => r.QuantityBase != 0))
            {
                if (receipt.TryGetValue(row.Numbers, out var inTransit))
                    changed.Add(InTransit(inTransit, row, quantity));
                else
                    shipped.Add(InTransit(null, row, quantity));
            }
        }

        return new(false, [.. moved.Select(l => l.Line)], changed, [.. shipped.Select(row => Placed(row, transfer.Header))]);
    }

    /// <summary>The next posting ships what is left and receives what is in transit.</summary>
    internal static TransferLine After(TransferRequest transfer, TransferLineToPost post)
    {
        var line = post.Line;
        var (ships, receives) = (transfer.Step != TransferSteps.Receive, transfer.Step != TransferSteps.Ship);
        var (shipped, shippedBase) = ships
            ? (line.QuantityShipped + post.Quantity, line.QuantityShippedBase + post.QuantityBase)
            : (line.QuantityShipped, line.QuantityShippedBase);
        var (received, receivedBase) = receives
            ? (line.QuantityReceived + post.Quantity, line.QuantityReceivedBase + post.QuantityBase)
            : (line.QuantityReceived, line.QuantityReceivedBase);
        var isDirect = transfer.Header.DirectTransfer;
        return new()
        {
            DocumentNo = line.DocumentNo,
            LineNo = line.LineNo,
            QuantityBase = line.QuantityBase,
            QtyToShip = ships ? line.Quantity - shipped : line.QtyToShip,
            QtyToShipBase = ships ? line.QuantityBase - shippedBase : line.QtyToShipBase,
            QuantityShipped = shipped,
            QuantityShippedBase = shippedBase,
            QtyToReceive = isDirect ? line.Quantity - shipped : shipped - received,
            QtyToReceiveBase = isDirect ? line.QuantityBase - shippedBase : shippedBase - receivedBase,
            QuantityReceived = received,
            QuantityReceivedBase = receivedBase,
            TrackingVersion = line.TrackingVersion + 1,
            Version = line.Version + 1,
        };
    }

    /// <summary>A row of the side that was posted; null where nothing changes.</summary>
    internal static TrackingSpecification? Handled((TrackingSpecification Row, decimal QuantityBase) moved)
    {
        var row = moved.Row;
        var handled = row.QuantityHandledBase + (Math.Sign(row.QuantityBase) * moved.QuantityBase);
        return moved.QuantityBase == 0 && row.QtyToHandleBase == row.QuantityBase - handled
            ? null
            : With(Key(row), row.QuantityBase, handled, row.QuantityBase - handled);
    }

    /// <summary>Of the receipt side, what was shipped before and is shipped now; it is received with the next receipt (DOC-16).</summary>
    private static TrackingSpecification InTransit(TrackingSpecification? before, TrackingSpecification shipped, decimal quantity) =>
        before is null
            ? With(Arriving(shipped), quantity, 0, quantity)
            : With(Key(before), before.QuantityBase + quantity, before.QuantityHandledBase, before.QtyToHandleBase + quantity);

    /// <summary>
    /// A row of the receipt side of which this much was shipped so far; what is in transit is received with the next receipt.
    /// </summary>
    internal static TrackingSpecification InTransit(TrackingSpecification row, decimal shipped) =>
        With(Key(row), shipped, row.QuantityHandledBase, shipped - row.QuantityHandledBase);

    private static TrackingSpecification With(TrackingSpecification row, decimal quantity, decimal handled, decimal toHandle)
    {
        (row.QuantityBase, row.QuantityHandledBase, row.QuantityInvoicedBase) = (quantity, handled, handled);
        (row.QtyToHandleBase, row.QtyToInvoiceBase) = (toHandle, toHandle);
        return row;
    }

    private static TrackingSpecification Key(TrackingSpecification row) => new()
    {
        SourceType = row.SourceType,
        SourceSubtype = row.SourceSubtype,
        SourceId = row.SourceId,
        SourceBatchName = row.SourceBatchName,
        SourceRefNo = row.SourceRefNo,
        SerialNo = row.SerialNo,
        LotNo = row.LotNo,
    };

    private static TrackingSpecification Arriving(TrackingSpecification row)
    {
        var arriving = Key(row);
        arriving.SourceSubtype = (int)TransferDirection.Inbound;
        (arriving.LineNo, arriving.ItemNo, arriving.VariantCode) = (row.LineNo, row.ItemNo, row.VariantCode);
        (arriving.Description, arriving.CreatedBy) = (row.Description, row.CreatedBy);
        return arriving;
    }

    private static TrackingSpecification Placed(TrackingSpecification row, TransferHeader header)
    {
        row.LocationCode = header.TransferToCode;
        return row;
    }
}
