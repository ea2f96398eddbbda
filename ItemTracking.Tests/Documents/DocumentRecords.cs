using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Tests.Documents;

/// <summary>Records of purchase orders as they are stored; <c>Of</c> makes them those of another kind.</summary>
internal static class DocumentRecords
{
    public static DocumentHeader Header(string no, DocumentStatus status = DocumentStatus.Open, DateOnly? expected = null) =>
        Of(DocumentKind.PurchaseOrder, new DocumentHeader { No = no, Status = status, ExpectedReceiptDate = expected });

    public static DocumentLine Line(string no, decimal quantity, string itemNo = "N", int lineNo = 10000, decimal handled = 0) =>
        Of(DocumentKind.PurchaseOrder, new DocumentLine
        {
            DocumentNo = no,
            LineNo = lineNo,
            ItemNo = itemNo,
            Quantity = quantity,
            QuantityBase = quantity,
            QuantityHandledBase = handled,
        });

    /// <summary>Numbers of a line, with the sign of the ledger.</summary>
    public static TrackingSpecification Numbers(string no, int lineNo, string lotNo, decimal quantity) =>
        Of(DocumentKind.PurchaseOrder, new TrackingSpecification
        {
            SourceId = no,
            SourceRefNo = lineNo,
            LotNo = lotNo,
            ItemNo = "L",
            QuantityBase = quantity,
        });

    public static PostedDocumentHeader Receipt(string no, DateOnly day) =>
        new() { DocumentType = ItemLedgerDocumentType.PurchaseReceipt, No = no, PostingDate = day };

    public static PostedDocumentLine ReceiptLine(string no, decimal quantity, int lineNo = 10000) =>
        new() { DocumentType = ItemLedgerDocumentType.PurchaseReceipt, DocumentNo = no, LineNo = lineNo, Quantity = quantity };

    public static DocumentHeader Of(DocumentKind kind, DocumentHeader header)
    {
        (header.SourceType, header.DocumentType) = (kind.SourceType, kind.DocumentType);
        return header;
    }

    public static DocumentLine Of(DocumentKind kind, DocumentLine line)
    {
        (line.SourceType, line.DocumentType) = (kind.SourceType, kind.DocumentType);
        return line;
    }

    public static TrackingSpecification Of(DocumentKind kind, TrackingSpecification row)
    {
        (row.SourceType, row.SourceSubtype) = (kind.SourceType, (int)kind.DocumentType);
        return row;
    }
}
