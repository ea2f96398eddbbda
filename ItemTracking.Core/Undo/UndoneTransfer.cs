using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What becomes of a transfer order whose shipped lines are undone: their numbers are open again on the shipment side and gone from the
/// receipt side (PST-31, DOC-20).
/// </summary>
/// <param name="Lines">Changed lines.</param>
/// <param name="Reopened">Rows of the shipment side whose numbers came back; their warranty is asked for again.</param>
/// <param name="Rows">Other changed rows of either side.</param>
/// <param name="Gone">Rows of the receipt side of which nothing is in transit and nothing was received.</param>
internal sealed record UndoneTransfer(
    IReadOnlyList<TransferLine> Lines, IReadOnlyList<TrackingSpecification> Reopened, IReadOnlyList<TrackingSpecification> Rows,
    IReadOnlyList<TrackingSpecification> Gone)
{
    public static UndoneTransfer Of(TransferRequest transfer, IReadOnlyList<LineToUndo> undone)
    {
        var lines = transfer.Lines.Join(undone, line => line.Line.LineNo, line => line.Line.OrderLineNo, Taken).ToList();
        var shipment = lines.SelectMany(line => line.Rows).ToLookup(row => row.QuantityBase != 0, RemainingTransfer.Handled);
        var receipt = lines.SelectMany(NoLongerInTransit).ToLookup(row => row.QuantityBase == 0);
        return new(
            [.. lines.Select(line => RemainingTransfer.After(transfer, line))],
            [.. shipment[true].OfType<TrackingSpecification>()],
            [.. shipment[false].OfType<TrackingSpecification>(), .. receipt[false]],
            [.. receipt[true]]);
    }

    /// <summary>A shipment of the opposite quantity.</summary>
    private static TransferLineToPost Taken(LineOfTransfer line, LineToUndo posted)
    {
        var moved = posted.Moved;
        return new(
            line, -posted.Line.Quantity, -posted.Line.QuantityBase,
            [.. line.Shipment.Select(row => (row, -moved.GetValueOrDefault(row.Numbers)))]);
    }

    private static IEnumerable<TrackingSpecification> NoLongerInTransit(TransferLineToPost line) =>
        from shipped in line.Rows
        where shipped.QuantityBase != 0
        join row in line.Facts.Receipt on shipped.Row.Numbers equals row.Numbers
        select RemainingTransfer.InTransit(row, row.QuantityBase + shipped.QuantityBase);
}
