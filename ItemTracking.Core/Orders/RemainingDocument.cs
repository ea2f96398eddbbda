using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Orders;

/// <summary>What is left of the document (DOC-7, ITL-48, PST-10).</summary>
/// <param name="IsFinished">Everything is handled and invoiced: the document and its tracking are deleted.</param>
/// <param name="Lines">Changed lines; the next posting handles and invoices all that is left.</param>
/// <param name="Rows">Changed tracking rows, alike.</param>
internal sealed record RemainingDocument(bool IsFinished, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<TrackingSpecification> Rows)
{
    public static RemainingDocument After(IReadOnlyList<LineToPost> lines)
    {
        var isFinished = lines.All(l => l.Line.QuantityHandled + l.Handle == l.Line.Quantity
            && l.Line.QuantityInvoiced + l.Invoice == l.Line.Quantity);
        return isFinished
            ? new(true, [], [])
            : new(
                false, [.. lines.Select(RemainingRecords.After).OfType<DocumentLine>()],
                [.. lines.SelectMany(l => l.Rows.Select(row => RemainingRecords.After(l, row))).OfType<TrackingSpecification>()]);
    }
}
