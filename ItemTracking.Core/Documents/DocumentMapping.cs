using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>Stored documents as the records that pages and tracking read.</summary>
public static class DocumentMapping
{
    /// <summary>What tracking calls the line.</summary>
    public static SourceRef Ref(this DocumentLine line) => new(line.SourceType, (int)line.DocumentType, line.DocumentNo, "", line.LineNo);

    internal static DocumentCard ToCard(this DocumentHeader header, IReadOnlyList<DocumentLineCard> lines) => new()
    {
        Key = new(header.SourceType, header.DocumentType, header.No),
        PartyNo = header.PartyNo,
        PartyName = header.PartyName,
        ExternalDocumentNo = header.ExternalDocumentNo,
        LocationCode = header.LocationCode,
        Status = header.Status,
        DocumentDate = header.DocumentDate,
        PostingDate = header.PostingDate,
        ExpectedReceiptDate = header.ExpectedReceiptDate,
        ShippingAdvice = header.ShippingAdvice,
        Version = header.Version,
        Lines = lines,
    };

    internal static DocumentLineCard ToCard(
        this DocumentLine line, DocumentKind kind, TrackingPolicy policy, TrackedTotals? tracked, decimal reservedBase) =>
        new()
        {
            LineNo = line.LineNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            BinCode = line.BinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
            Quantity = line.Quantity,
            QuantityBase = line.QuantityBase,
            QtyToHandle = line.QtyToHandle,
            QtyToInvoice = line.QtyToInvoice,
            QuantityHandled = line.QuantityHandled,
            QuantityInvoiced = line.QuantityInvoiced,
            ReservedQuantity = Math.Sign(line.Quantity) * Rounding.ToPrecision(
                reservedBase / line.QtyPerUnitOfMeasure, Rounding.DefaultPrecision),
            ExpectedReceiptDate = line.ExpectedReceiptDate,
            HandlingDocumentNo = line.HandlingDocumentNo,
            Version = line.Version,
            Tracking = State(
                line.QuantityBase, line.QtyToHandleBase, line.QtyToInvoiceBase, line.QuantityHandledBase - line.QuantityInvoicedBase, kind,
                policy, tracked),
        };

    /// <summary>Tracking of a line; <see cref="ITrackedLinesStore.Undefined"/> asks the database the same.</summary>
    internal static TrackingState State(
        decimal quantityBase, decimal qtyToHandleBase, decimal qtyToInvoiceBase, decimal notInvoicedBase, DocumentKind kind,
        TrackingPolicy policy, TrackedTotals? tracked) =>
        TrackingState.Of(
            kind.IsPosted ? policy.Needs(kind.Movement, quantityBase * kind.SignFactor > 0) : default,
            quantityBase,
            qtyToHandleBase,
            tracked?.Times(kind.SignFactor),
            qtyToInvoiceBase,
            notInvoicedBase);
}
