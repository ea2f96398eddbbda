using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>
/// What a tracking line belongs to: one document or journal line. The numbers of types are those of the field's standard.
/// </summary>
/// <param name="SourceType">Table of the line, see <see cref="SourceTypes"/>.</param>
/// <param name="SourceSubtype">Document type (ITL-4), direction of a transfer line, or 0.</param>
/// <param name="SourceId">Document number, or journal template.</param>
/// <param name="SourceBatchName">Journal batch, or blank.</param>
/// <param name="SourceRefNo">Line number.</param>
public readonly record struct SourceRef(int SourceType, int SourceSubtype, string SourceId, string SourceBatchName, int SourceRefNo)
{
    /// <summary>What it shares with the other lines of its document or batch.</summary>
    public SourceKey Key => new(SourceType, SourceSubtype, SourceId, SourceBatchName);

    /// <summary>It belongs to the document or batch with this key; of a transfer order either side does.</summary>
    public bool IsOf(SourceKey key) =>
        IsTransfer ? (SourceType, SourceId) == (key.SourceType, key.SourceId) : Key == key;

    /// <summary>It is a line of a journal, not of a document.</summary>
    public bool IsJournal => SourceType == SourceTypes.ItemJournalLine;

    /// <summary>It is a put-away or pick, or a line of one.</summary>
    public bool IsWarehouseActivity => SourceType == SourceTypes.WarehouseActivityLine;

    /// <summary>It is a side of a line of a transfer order.</summary>
    public bool IsTransfer => SourceType == SourceTypes.TransferLine;

    /// <summary>It is what arrives with a line of a transfer order: numbers that were shipped are received unchanged (ITL-24).</summary>
    public bool IsTransferReceipt => IsTransfer && SourceSubtype == (int)TransferDirection.Inbound;
}

/// <summary>Lines of sources.</summary>
public static class SourceLines
{
    /// <summary>The line of a source with this number.</summary>
    public static SourceRef Line(this SourceKey source, int lineNo) =>
        new(source.SourceType, source.SourceSubtype, source.SourceId, source.SourceBatchName, lineNo);

    /// <summary>The side of the line that brings goods in: of a transfer order its receipt (DOC-15).</summary>
    public static SourceRef BringingIn(this SourceRef line) =>
        line.IsTransfer ? line with { SourceSubtype = (int)TransferDirection.Inbound } : line;
}

/// <summary>Tables that carry tracking, or whose lines move stock.</summary>
public static class SourceTypes
{
    /// <summary>Lines of sales documents.</summary>
    public const int SalesLine = 37;

    /// <summary>Lines of purchase documents.</summary>
    public const int PurchaseLine = 39;

    /// <summary>Lines of item journals.</summary>
    public const int ItemJournalLine = 83;

    /// <summary>Lines of transfer orders.</summary>
    public const int TransferLine = 5741;

    /// <summary>Lines of posted sales shipments, which an undo takes back (PST-29).</summary>
    public const int SalesShipmentLine = 111;

    /// <summary>Lines of posted purchase receipts, which an undo takes back (PST-29).</summary>
    public const int PurchRcptLine = 121;

    /// <summary>Lines of posted sales invoices, which a credit memo cancels (CANCEL-1).</summary>
    public const int SalesInvoiceLine = 113;

    /// <summary>Lines of posted purchase invoices, which a credit memo cancels (CANCEL-1).</summary>
    public const int PurchInvLine = 123;

    /// <summary>Lines of posted transfer shipments, which an undo takes back (PST-31).</summary>
    public const int TransferShipmentLine = 5745;

    /// <summary>Lines of put-aways and picks that are registered (DOC-21).</summary>
    public const int WarehouseActivityLine = 5767;

    /// <summary>Lines of posted return shipments, which an undo takes back (PST-29).</summary>
    public const int ReturnShipmentLine = 6651;

    /// <summary>Lines of posted return receipts, which an undo takes back (PST-29).</summary>
    public const int ReturnReceiptLine = 6661;
}

/// <summary>Kinds of sales and purchase documents (ITL-4).</summary>
public enum DocumentType
{
    /// <summary>Quote.</summary>
    Quote = 0,

    /// <summary>Order.</summary>
    Order = 1,

    /// <summary>Invoice.</summary>
    Invoice = 2,

    /// <summary>Credit memo.</summary>
    CreditMemo = 3,

    /// <summary>Blanket order.</summary>
    BlanketOrder = 4,

    /// <summary>Return order.</summary>
    ReturnOrder = 5,
}

/// <summary>Captions of the kinds of documents.</summary>
public static class DocumentTypes
{
    /// <summary>The kind as keys in messages show it: <c>Return Order</c>.</summary>
    public static string Caption(this DocumentType type) => type switch
    {
        DocumentType.Quote => "Quote",
        DocumentType.Order => "Order",
        DocumentType.Invoice => "Invoice",
        DocumentType.CreditMemo => "Credit Memo",
        DocumentType.BlanketOrder => "Blanket Order",
        DocumentType.ReturnOrder => "Return Order",
    };
}

/// <summary>Whether a document may be edited.</summary>
public enum DocumentStatus
{
    /// <summary>Lines may be changed.</summary>
    Open = 0,

    /// <summary>Handed to the warehouse: only quantities to handle and to invoice, and tracking, may be changed.</summary>
    Released = 1,
}

/// <summary>Key of a document.</summary>
/// <param name="SourceType">Table of its lines.</param>
/// <param name="DocumentType">Kind.</param>
/// <param name="No">Number.</param>
public readonly record struct DocumentKey(int SourceType, DocumentType DocumentType, string No)
{
    /// <summary>The same key as every source has one.</summary>
    public SourceKey Source => new(SourceType, (int)DocumentType, No, "");

    /// <summary>The line with this number.</summary>
    public SourceRef Line(int lineNo) => new(SourceType, (int)DocumentType, No, "", lineNo);
}
