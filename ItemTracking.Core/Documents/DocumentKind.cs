using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents;

/// <summary>
/// What distinguishes one kind of document from another: captions, direction, and what its posting makes. Every kind of order runs through
/// the same stores, pages and poster; only this table differs.
/// </summary>
/// <param name="SourceType">Table of the lines.</param>
/// <param name="DocumentType">Kind.</param>
/// <param name="Caption">Name of one document: <c>Purchase Order</c>.</param>
/// <param name="LineCaption">Name of one line in messages: <c>Purchase Line</c>.</param>
/// <param name="PartyCaption">Name of the party: <c>Vendor</c>.</param>
/// <param name="QtyToHandleCaption">Caption of the quantity to handle: <c>Qty. to Receive</c>.</param>
/// <param name="QuantityHandledCaption">Caption of the handled quantity: <c>Quantity Received</c>.</param>
/// <param name="SignFactor">+1 where a positive quantity comes into stock, −1 where it leaves stock (ITL-6).</param>
/// <param name="EntryType">Entry type of its ledger entries (PST-1).</param>
/// <param name="HandlingDocumentType">Posted document that moves stock.</param>
/// <param name="HandlingCaption">Its caption: <c>Posted Purchase Receipt</c>.</param>
/// <param name="InvoiceDocumentType">Posted document that invoices.</param>
/// <param name="InvoiceCaption">Its caption: <c>Posted Purchase Invoice</c>.</param>
public sealed record DocumentKind(
    int SourceType,
    DocumentType DocumentType,
    string Caption,
    string LineCaption,
    string PartyCaption,
    string QtyToHandleCaption,
    string QuantityHandledCaption,
    int SignFactor,
    ItemLedgerEntryType EntryType,
    ItemLedgerDocumentType HandlingDocumentType,
    string HandlingCaption,
    ItemLedgerDocumentType InvoiceDocumentType,
    string InvoiceCaption)
{
    /// <summary>An order to a vendor.</summary>
    public static readonly DocumentKind PurchaseOrder = new(
        SourceTypes.PurchaseLine,
        DocumentType.Order,
        "Purchase Order",
        "Purchase Line",
        "Vendor",
        "Qty. to Receive",
        "Quantity Received",
        +1,
        ItemLedgerEntryType.Purchase,
        ItemLedgerDocumentType.PurchaseReceipt,
        "Posted Purchase Receipt",
        ItemLedgerDocumentType.PurchaseInvoice,
        "Posted Purchase Invoice");

    private static readonly DocumentKind[] All = [PurchaseOrder];

    /// <summary>The kind of a document; throws for one that is not built.</summary>
    public static DocumentKind Of(DocumentKey key) => Of(key.SourceType, key.DocumentType);

    /// <summary>The kind of the document a line belongs to; throws for one that is not built.</summary>
    public static DocumentKind Of(SourceRef source) => Of(source.SourceType, (DocumentType)source.SourceSubtype);

    private static DocumentKind Of(int sourceType, DocumentType documentType) =>
        All.SingleOrDefault(k => k.SourceType == sourceType && k.DocumentType == documentType)
        ?? throw new ArgumentOutOfRangeException(nameof(documentType), $"No document of type {documentType} exists for table {sourceType}.");
}
