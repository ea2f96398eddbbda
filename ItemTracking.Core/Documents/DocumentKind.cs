using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents;

/// <summary>
/// What distinguishes one kind of document from another: captions, direction, and what its posting makes. Every kind of order runs through
/// the same stores, pages and poster; only this table differs.
/// </summary>
/// <param name="Side">What it shares with the other documents of vendors or of customers.</param>
/// <param name="DocumentType">Kind.</param>
/// <param name="Caption">Name of one document: <c>Purchase Order</c>.</param>
/// <param name="Handling">How it moves goods.</param>
/// <param name="Posted">Posted document that moves stock.</param>
/// <param name="PostedInvoice">Posted document that invoices.</param>
/// <param name="Numbers">Where the numbers of its documents come from.</param>
public sealed record DocumentKind(
    DocumentSide Side, DocumentType DocumentType, string Caption, HandlingWords Handling, PostedName Posted, PostedName PostedInvoice,
    DocumentNumbers Numbers)
{
    /// <summary>An order to a vendor.</summary>
    public static readonly DocumentKind PurchaseOrder = new(
        DocumentSide.Purchasing,
        DocumentType.Order,
        "Purchase Order",
        new("Qty. to Receive", "Quantity Received", "receive", +1),
        new(ItemLedgerDocumentType.PurchaseReceipt, "Posted Purchase Receipt"),
        new(ItemLedgerDocumentType.PurchaseInvoice, "Posted Purchase Invoice"),
        new(
            new("Purchase Order Nos.", n => n.PurchaseOrderNos),
            new("Posted Receipt Nos.", n => n.PostedReceiptNos),
            new("Posted Invoice Nos.", n => n.PostedInvoiceNos)));

    /// <summary>Goods that go back to a vendor.</summary>
    public static readonly DocumentKind PurchaseReturnOrder = new(
        DocumentSide.Purchasing,
        DocumentType.ReturnOrder,
        "Purchase Return Order",
        new("Return Qty. to Ship", "Return Qty. Shipped", "ship", -1),
        new(ItemLedgerDocumentType.PurchaseReturnShipment, "Posted Return Shipment"),
        new(ItemLedgerDocumentType.PurchaseCreditMemo, "Posted Purchase Credit Memo"),
        new(
            new("Purchase Return Order Nos.", n => n.PurchaseReturnOrderNos),
            new("Posted Return Shpt. Nos.", n => n.PostedReturnShptNos),
            new("Posted Purchase Credit Memo Nos.", n => n.PostedPurchaseCreditMemoNos)));

    /// <summary>An order of a customer.</summary>
    public static readonly DocumentKind SalesOrder = new(
        DocumentSide.Selling,
        DocumentType.Order,
        "Sales Order",
        new("Qty. to Ship", "Quantity Shipped", "ship", -1),
        new(ItemLedgerDocumentType.SalesShipment, "Posted Sales Shipment"),
        new(ItemLedgerDocumentType.SalesInvoice, "Posted Sales Invoice"),
        new(
            new("Sales Order Nos.", n => n.SalesOrderNos),
            new("Posted Shipment Nos.", n => n.PostedShipmentNos),
            new("Posted Sales Invoice Nos.", n => n.PostedSalesInvoiceNos)));

    /// <summary>Goods that a customer gives back.</summary>
    public static readonly DocumentKind SalesReturnOrder = new(
        DocumentSide.Selling,
        DocumentType.ReturnOrder,
        "Sales Return Order",
        new("Return Qty. to Receive", "Return Qty. Received", "receive", +1),
        new(ItemLedgerDocumentType.SalesReturnReceipt, "Posted Return Receipt"),
        new(ItemLedgerDocumentType.SalesCreditMemo, "Posted Sales Credit Memo"),
        new(
            new("Sales Return Order Nos.", n => n.SalesReturnOrderNos),
            new("Posted Return Receipt Nos.", n => n.PostedReturnReceiptNos),
            new("Posted Sales Credit Memo Nos.", n => n.PostedSalesCreditMemoNos)));

    /// <summary>Every kind that is built.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } = [PurchaseOrder, PurchaseReturnOrder, SalesOrder, SalesReturnOrder];

    /// <summary>Table of the lines.</summary>
    public int SourceType => Side.SourceType;

    /// <summary>Name of one line in messages: <c>Purchase Line</c>.</summary>
    public string LineCaption => Side.LineCaption;

    /// <summary>Name of one header in messages: <c>Purchase Header</c>.</summary>
    public string HeaderCaption => Side.HeaderCaption;

    /// <summary>Name of the party: <c>Vendor</c>.</summary>
    public string PartyCaption => Side.PartyCaption;

    /// <summary>Whether the party is a vendor or a customer.</summary>
    public LedgerSourceType PartyType => Side.PartyType;

    /// <summary>The party's number in messages: <c>Vendor No.</c>.</summary>
    public string PartyNoCaption => $"{PartyCaption} No.";

    /// <summary>Entry type of its ledger entries (PST-1).</summary>
    public ItemLedgerEntryType EntryType => Side.EntryType;

    /// <summary>Caption of the quantity to handle: <c>Qty. to Receive</c>.</summary>
    public string QtyToHandleCaption => Handling.QtyToHandleCaption;

    /// <summary>Caption of the handled quantity: <c>Quantity Received</c>.</summary>
    public string QuantityHandledCaption => Handling.QuantityHandledCaption;

    /// <summary>What handling is called in messages: <c>receive</c>.</summary>
    public string HandleVerb => Handling.Verb;

    /// <summary>Caption of the day on which the goods are expected here, or leave: <c>Expected Receipt Date</c>.</summary>
    public string DueDateCaption => Receives ? "Expected Receipt Date" : "Shipment Date";

    /// <summary>+1 where a positive quantity comes into stock, −1 where it leaves stock (ITL-6, DOC-2).</summary>
    public int SignFactor => Handling.SignFactor;

    /// <summary>A positive quantity comes into stock.</summary>
    public bool Receives => SignFactor > 0;

    /// <summary>Posted document that moves stock.</summary>
    public ItemLedgerDocumentType HandlingDocumentType => Posted.Type;

    /// <summary>Its caption: <c>Posted Purchase Receipt</c>.</summary>
    public string HandlingCaption => Posted.Caption;

    /// <summary>Posted document that invoices.</summary>
    public ItemLedgerDocumentType InvoiceDocumentType => PostedInvoice.Type;

    /// <summary>Its caption: <c>Posted Purchase Invoice</c>.</summary>
    public string InvoiceCaption => PostedInvoice.Caption;

    /// <summary>Who may do what with it (ROL-2): what comes in is posted as a receipt, what goes out as a shipment.</summary>
    public DocumentRights Rights =>
        new(Side.Read, Side.Edit, Receives ? Permission.PostReceipts : Permission.PostShipments, Side.PostInvoice);

    /// <summary>The kind of a document; throws for one that is not built.</summary>
    public static DocumentKind Of(DocumentKey key) => Of(key.SourceType, key.DocumentType);

    /// <summary>The kind of the document a line belongs to; throws for one that is not built.</summary>
    public static DocumentKind Of(SourceRef source) => Of(source.SourceType, (DocumentType)source.SourceSubtype);

    /// <summary>The kind with this table and type; throws for one that is not built.</summary>
    public static DocumentKind Of(int sourceType, DocumentType documentType) =>
        All.SingleOrDefault(k => k.SourceType == sourceType && k.DocumentType == documentType)
        ?? throw new ArgumentOutOfRangeException(
            nameof(documentType), $"No document of type {documentType} exists for table {sourceType}.");

    /// <summary>The kind that posted documents of this type come from; throws for one that is not built.</summary>
    public static DocumentKind OfPosted(ItemLedgerDocumentType type) =>
        All.FirstOrDefault(k => k.HandlingDocumentType == type || k.InvoiceDocumentType == type)
        ?? throw new ArgumentOutOfRangeException(nameof(type), $"No document posts documents of type {type}.");

    /// <summary>How messages name a document: <c>Purchase Order PO-1004</c>.</summary>
    public string Name(string no) => $"{Caption} {no}";

    /// <summary>What everybody calls several of them, inside a sentence: <c>purchase orders</c>.</summary>
    public string Plural => $"{Caption.ToLowerInvariant()}s";

    /// <summary>The kind of movement that decides which numbers are required (PST-1).</summary>
    public TrackingEntryType Movement => EntryType.TrackingType();
}
