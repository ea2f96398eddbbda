using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
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
/// <param name="CalledOff">What blanket orders get back (MAKE-2).</param>
internal sealed record UndoneOrder(
    IReadOnlyList<DocumentLine> Lines, IReadOnlyList<TrackingSpecification> Reopened, IReadOnlyList<TrackingSpecification> Rows,
    IReadOnlyList<CalledOff> CalledOff)
{
    public static UndoneOrder Of(OrderRequest order, IEnumerable<GivenBack> given)
    {
        var lines = (
            from line in order.Lines
            join back in given on line.Line.LineNo equals back.LineNo
            select Taken(order, line, back)).ToList();
        var rows = lines.SelectMany(line => line.Rows.Select(row => (Line: line, Row: row)))
            .ToLookup(of => of.Row.HandleBase != 0, of => RemainingRecords.After(of.Line, of.Row));
        return new(
            [.. lines.Select(RemainingRecords.After).OfType<DocumentLine>()],
            [.. rows[true].OfType<TrackingSpecification>()],
            [.. rows[false].OfType<TrackingSpecification>()],
            Orders.CalledOff.By(lines.Select(line => (order, line))));
    }

    /// <summary>A posting of the opposite quantity.</summary>
    private static LineToPost Taken(OrderRequest order, OrderLine line, GivenBack back)
    {
        var (invoice, invoiceBase) = back.IsInvoiced ? (-back.Quantity, -back.QuantityBase) : (0, 0);
        return new()
        {
            Facts = line,
            SignFactor = order.Kind.SignFactor,
            Handle = -back.Quantity,
            HandleBase = -back.QuantityBase,
            Invoice = invoice,
            InvoiceBase = invoiceBase,
            Rows =
            [
                .. from row in line.Tracking
                   let moved = -back.Moved.GetValueOrDefault(row.Numbers)
                   select new RowToPost(row, moved, back.IsInvoiced ? moved : 0),
            ],
        };
    }
}

/// <summary>What a line of an order gets back.</summary>
/// <param name="LineNo">Line of the order.</param>
/// <param name="Quantity">In its unit, with its sign.</param>
/// <param name="QuantityBase">Base units, with its sign.</param>
/// <param name="Moved">How much of it under each pair of numbers; base units, sign of the ledger.</param>
/// <param name="IsInvoiced">It was invoiced too and is not any more.</param>
internal sealed record GivenBack(
    int LineNo, decimal Quantity, decimal QuantityBase, IReadOnlyDictionary<TrackingNumbers, decimal> Moved, bool IsInvoiced = false);
