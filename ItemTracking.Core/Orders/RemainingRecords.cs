using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Orders;

/// <summary>A document line and a tracking row as a posting leaves them; null where nothing changes.</summary>
internal static class RemainingRecords
{
    public static DocumentLine? After(LineToPost post)
    {
        var line = post.Line;
        var handled = line.QuantityHandled + post.Handle;
        var handledBase = line.QuantityHandledBase + post.HandleBase;
        var invoiced = line.QuantityInvoiced + post.Invoice;
        var invoicedBase = line.QuantityInvoicedBase + post.InvoiceBase;
        var isSame = post is { Handle: 0, Invoice: 0 }
            && (line.QtyToHandle, line.QtyToInvoice) == (line.Quantity - handled, line.Quantity - invoiced)
            && post.Rows.All(r => After(r) is null);
        return isSame ? null : new()
        {
            SourceType = line.SourceType,
            DocumentType = line.DocumentType,
            DocumentNo = line.DocumentNo,
            LineNo = line.LineNo,
            QuantityHandled = handled,
            QuantityHandledBase = handledBase,
            QuantityInvoiced = invoiced,
            QuantityInvoicedBase = invoicedBase,
            QtyToHandle = line.Quantity - handled,
            QtyToHandleBase = line.QuantityBase - handledBase,
            QtyToInvoice = line.Quantity - invoiced,
            QtyToInvoiceBase = line.QuantityBase - invoicedBase,
            TrackingVersion = line.TrackingVersion + 1,
            Version = line.Version + 1,
        };
    }

    public static TrackingSpecification? After(RowToPost post)
    {
        var row = post.Row;
        var handled = row.QuantityHandledBase + post.HandleBase;
        var invoiced = row.QuantityInvoicedBase + post.InvoiceBase;
        var isSame = post is { HandleBase: 0, InvoiceBase: 0 }
            && (row.QtyToHandleBase, row.QtyToInvoiceBase) == (row.QuantityBase - handled, row.QuantityBase - invoiced);
        return isSame ? null : new()
        {
            SourceType = row.SourceType,
            SourceSubtype = row.SourceSubtype,
            SourceId = row.SourceId,
            SourceBatchName = row.SourceBatchName,
            SourceRefNo = row.SourceRefNo,
            SerialNo = row.SerialNo,
            LotNo = row.LotNo,
            QuantityHandledBase = handled,
            QuantityInvoicedBase = invoiced,
            QtyToHandleBase = row.QuantityBase - handled,
            QtyToInvoiceBase = row.QuantityBase - invoiced,
        };
    }

    /// <summary>Columns of a line that a posting changes.</summary>
    public static readonly IReadOnlyList<string> LineColumns =
    [
        nameof(DocumentLine.QuantityHandled), nameof(DocumentLine.QuantityHandledBase),
        nameof(DocumentLine.QuantityInvoiced), nameof(DocumentLine.QuantityInvoicedBase),
        nameof(DocumentLine.QtyToHandle), nameof(DocumentLine.QtyToHandleBase),
        nameof(DocumentLine.QtyToInvoice), nameof(DocumentLine.QtyToInvoiceBase),
        nameof(DocumentLine.TrackingVersion), nameof(DocumentLine.Version),
    ];

    /// <summary>Columns of a tracking row that a posting changes.</summary>
    public static readonly IReadOnlyList<string> RowColumns =
    [
        nameof(TrackingSpecification.QuantityHandledBase), nameof(TrackingSpecification.QuantityInvoicedBase),
        nameof(TrackingSpecification.QtyToHandleBase), nameof(TrackingSpecification.QtyToInvoiceBase),
    ];
}
