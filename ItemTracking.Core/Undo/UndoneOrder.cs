using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What becomes of an order whose posted lines are undone: less of it is handled, and the numbers are open again, to be handled with the
/// next posting (PST-30).
/// </summary>
/// <param name="Lines">Changed lines.</param>
/// <param name="Reopened">Tracking rows whose numbers came back; their warranty is asked for again.</param>
/// <param name="Rows">Other rows of those lines that propose themselves in full again.</param>
internal sealed record UndoneOrder(
    IReadOnlyList<DocumentLine> Lines, IReadOnlyList<TrackingSpecification> Reopened, IReadOnlyList<TrackingSpecification> Rows)
{
    public static UndoneOrder Of(OrderRequest order, IReadOnlyList<LineToUndo> undone)
    {
        var lines = (
            from line in order.Lines
            join posted in undone on line.Line.LineNo equals posted.Line.OrderLineNo
            select Taken(order, line, posted)).ToList();
        var rows = lines.SelectMany(line => line.Rows.Select(row => (Line: line, Row: row)))
            .ToLookup(of => of.Row.HandleBase != 0, of => RemainingRecords.After(of.Line, of.Row));
        return new(
            [.. lines.Select(RemainingRecords.After).OfType<DocumentLine>()],
            [.. rows[true].OfType<TrackingSpecification>()],
            [.. rows[false].OfType<TrackingSpecification>()]);
    }

    /// <summary>A posting of the opposite quantity.</summary>
    private static LineToPost Taken(OrderRequest order, OrderLine line, LineToUndo posted)
    {
        var moved = posted.Moved;
        return new()
        {
            Facts = line,
            SignFactor = order.Kind.SignFactor,
            Handle = -posted.Line.Quantity,
            HandleBase = -posted.Line.QuantityBase,
            Invoice = 0,
            InvoiceBase = 0,
            Rows = [.. line.Tracking.Select(row => new RowToPost(row, -moved.GetValueOrDefault(row.Numbers), 0))],
        };
    }
}
