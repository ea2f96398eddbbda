using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>Tracking rows with what posting the invoice of what was handled takes of them; to be asked of the database.</summary>
internal static class InvoicedRowsReader
{
    /// <summary>
    /// Of each row its Qty. to Invoice, at most what was handled of it and not invoiced, which has the same sign (PST-8, PST-11).
    /// </summary>
    public static IQueryable<InvoicedRow> Invoiced(this IQueryable<TrackingSpecification> rows) =>
        from row in rows
        let notInvoiced = row.QuantityHandledBase - row.QuantityInvoicedBase
        select new InvoicedRow
        {
            Row = row,
            NotInvoiced = notInvoiced,
            Quantity = row.QtyToInvoiceBase > 0 ? (row.QtyToInvoiceBase < notInvoiced ? row.QtyToInvoiceBase : notInvoiced)
                : row.QtyToInvoiceBase < 0 ? (row.QtyToInvoiceBase > notInvoiced ? row.QtyToInvoiceBase : notInvoiced)
                : 0,
        };
}

/// <summary>A tracking row as its invoice takes it; base units, sign of the ledger.</summary>
internal sealed class InvoicedRow
{
    public required TrackingSpecification Row { get; init; }

    /// <summary>What the invoice takes of it.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Handled of it and not invoiced.</summary>
    public required decimal NotInvoiced { get; init; }
}
