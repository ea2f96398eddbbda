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
        var (toHandle, toHandleBase) = post.IsBehind
            ? (line.QtyToHandle, line.QtyToHandleBase)
            : (line.Quantity - handled, line.QuantityBase - handledBase);
        var (toInvoice, toInvoiceBase) = (handled + toHandle - invoiced, handledBase + toHandleBase - invoicedBase);
        var isSame = post is { Handle: 0, Invoice: 0 }
            && (post.IsBehind
                || ((line.QtyToHandle, line.QtyToInvoice) == (toHandle, toInvoice) && post.Rows.All(r => After(post, r) is null)));
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
            QtyToHandle = toHandle,
            QtyToHandleBase = toHandleBase,
            QtyToInvoice = toInvoice,
            QtyToInvoiceBase = toInvoiceBase,
            TrackingVersion = line.TrackingVersion + 1,
            Version = line.Version + 1,
        };
    }

    public static TrackingSpecification? After(LineToPost line, RowToPost post)
    {
        var row = post.Row;
        var handled = row.QuantityHandledBase + post.HandleBase;
        var invoiced = row.QuantityInvoicedBase + post.InvoiceBase;
        var toHandle = line.IsBehind ? row.QtyToHandleBase : row.QuantityBase - handled;
        var toInvoice = handled + toHandle - invoiced;
        var isSame = post is { HandleBase: 0, InvoiceBase: 0 }
            && (line.IsBehind || (row.QtyToHandleBase, row.QtyToInvoiceBase) == (toHandle, toInvoice));
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
            QtyToHandleBase = toHandle,
            QtyToInvoiceBase = toInvoice,
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
