using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Orders;

/// <summary>A tracking row with what is posted of it now: base units, sign of the ledger.</summary>
internal readonly record struct RowToPost(TrackingSpecification Row, decimal HandleBase, decimal InvoiceBase);

/// <summary>
/// A document line with what is posted of it now. A line without a quantity is skipped (DOC-7); no more is invoiced than is handled then
/// (DOC-6); of a single lot only the line's own quantity is taken, because there is no doubt which number is meant (ITL-56, PST-11).
/// </summary>
internal sealed record LineToPost
{
    public required OrderLine Facts { get; init; }

    public required int SignFactor { get; init; }

    /// <summary>To handle now, unit and sign of the line.</summary>
    public required decimal Handle { get; init; }

    /// <summary>To handle now, base units, sign of the line.</summary>
    public required decimal HandleBase { get; init; }

    /// <summary>To invoice now, unit and sign of the line.</summary>
    public required decimal Invoice { get; init; }

    /// <summary>To invoice now, base units, sign of the line.</summary>
    public required decimal InvoiceBase { get; init; }

    /// <summary>The tracking rows of the line in page order.</summary>
    public required IReadOnlyList<RowToPost> Rows { get; init; }

    /// <summary>The line is invoiced by another document, which leaves what its user chose to handle next (DOC-12).</summary>
    public bool IsBehind { get; init; }

    public DocumentLine Line => Facts.Line;

    /// <summary>Rows of which something is handled now.</summary>
    public IEnumerable<RowToPost> HandledRows => Rows.Where(r => r.HandleBase != 0);

    /// <summary>To handle now, base units, sign of the ledger.</summary>
    public decimal HandleSigned => SignFactor * HandleBase;

    /// <summary>To invoice now, base units, sign of the ledger.</summary>
    public decimal InvoiceSigned => SignFactor * InvoiceBase;

    /// <summary>Goods come into stock (PST-1: the sign of the entry decides, not the document).</summary>
    public bool IsInbound => HandleSigned > 0;

    /// <summary>Numbers are still to be handled: then they must add up (PST-5, PST-6).</summary>
    public bool HasOpenTracking => Rows.Any(r => r.Row.QuantityBase != r.Row.QuantityHandledBase);

    /// <summary>What the request posts of a line.</summary>
    public static LineToPost Of(OrderRequest request, OrderLine facts)
    {
        var line = facts.Line;
        var handle = !request.Handles ? 0 : facts.Chosen?.Quantity ?? line.QtyToHandle;
        var handleBase = !request.Handles ? 0 : facts.Chosen?.QuantityBase ?? line.QtyToHandleBase;
        var mostToInvoice = line.QuantityHandled + handle - line.QuantityInvoiced;
        var invoice = request.Invoices ? InvoicedNow.AtMost(line.QtyToInvoice, mostToInvoice) : 0;
        var invoiceBase = invoice == 0 ? 0
            : invoice == mostToInvoice ? line.QuantityHandledBase + handleBase - line.QuantityInvoicedBase
            : line.QtyToInvoiceBase;
        var factor = request.Kind.SignFactor;
        return new()
        {
            Facts = facts,
            SignFactor = factor,
            Handle = handle,
            HandleBase = handleBase,
            Invoice = invoice,
            InvoiceBase = invoiceBase,
            Rows = WithInvoice(WithHandle(facts, factor, factor * handleBase), factor * invoiceBase),
        };
    }

    /// <summary>A line of an order of which another document invoices a part now (DOC-12).</summary>
    /// <param name="facts">Line of the order.</param>
    /// <param name="by">Lines of that document which were taken from it; empty where it stays as it is.</param>
    public static LineToPost Of(OrderLine facts, IEnumerable<LineToPost> by)
    {
        var parts = by.ToList();
        var invoiced = parts.SelectMany(post => post.Rows).ToLookup(row => row.Row.Numbers, row => row.InvoiceBase);
        return new()
        {
            Facts = facts,
            SignFactor = parts.FirstOrDefault()?.SignFactor ?? 1,
            Handle = 0,
            HandleBase = 0,
            Invoice = parts.Sum(post => post.Invoice),
            InvoiceBase = parts.Sum(post => post.InvoiceBase),
            Rows = [.. facts.Tracking.Select(row => new RowToPost(row, 0, invoiced[row.Numbers].Sum()))],
            IsBehind = true,
        };
    }

    private static RowToPost[] WithHandle(OrderLine facts, int factor, decimal ofLine)
    {
        decimal Handled(TrackingSpecification row) =>
            facts.Chosen?.Numbers is { } chosen ? factor * chosen.GetValueOrDefault(row.Numbers) : row.QtyToHandleBase;
        RowToPost[] rows = [.. facts.Tracking.Select(row => new RowToPost(row, ofLine == 0 ? 0 : Handled(row), 0))];
        if (SingleLot(rows, r => r.HandleBase, ofLine) is { } single)
            rows[single] = rows[single] with { HandleBase = ofLine };
        return rows;
    }

    private static RowToPost[] WithInvoice(RowToPost[] rows, decimal ofLine)
    {
        for (var i = 0; i < rows.Length && ofLine != 0; i++)
        {
            var row = rows[i].Row;
            rows[i] = rows[i] with
            {
                InvoiceBase = InvoicedNow.AtMost(
                    row.QtyToInvoiceBase, row.QuantityHandledBase + rows[i].HandleBase - row.QuantityInvoicedBase)
            };
        }

        if (SingleLot(rows, r => r.InvoiceBase, ofLine) is { } single)
            rows[single] = rows[single] with { InvoiceBase = ofLine };
        return rows;
    }

    /// <summary>The place of the only row with a quantity, when it is a lot and the line asks for less of it.</summary>
    private static int? SingleLot(RowToPost[] rows, Func<RowToPost, decimal> quantity, decimal ofLine)
    {
        var posted = rows.Aggregate(default(NumbersPosted), (sum, row) => sum + NumbersPosted.Of(row.Row.SerialNo, quantity(row)));
        return posted.AreCutDown(rows.Sum(quantity), ofLine) ? Array.FindIndex(rows, row => quantity(row) != 0) : null;
    }
}
