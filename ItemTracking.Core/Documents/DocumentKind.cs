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
/// <param name="SignFactor">+1 where a positive quantity comes into stock, −1 where it leaves stock (ITL-6, DOC-2).</param>
/// <param name="Numbers">Where the numbers of its documents come from.</param>
/// <param name="Handling">The step that moves goods.</param>
/// <param name="Invoicing">The step that invoices.</param>
public sealed record DocumentKind(
    DocumentSide Side, DocumentType DocumentType, string Caption, int SignFactor, NumberedBy Numbers, PostingStep Handling,
    PostingStep Invoicing)
{
    /// <summary>An order to a vendor.</summary>
    public static readonly DocumentKind PurchaseOrder = new(
        DocumentSide.Purchasing,
        DocumentType.Order,
        "Purchase Order",
        +1,
        new("Purchase Order Nos.", n => n.PurchaseOrderNos),
        new(
            "receive", "Qty. to Receive", "Quantity Received",
            new(ItemLedgerDocumentType.PurchaseReceipt, "Posted Purchase Receipt"),
            new("Posted Receipt Nos.", n => n.PostedReceiptNos),
            Permission.PostReceipts, MovesGoods: true),
        Invoices(
            new(ItemLedgerDocumentType.PurchaseInvoice, "Posted Purchase Invoice"),
            new("Posted Invoice Nos.", n => n.PostedInvoiceNos),
            Permission.PostPurchaseInvoices));

    /// <summary>Goods that go back to a vendor.</summary>
    public static readonly DocumentKind PurchaseReturnOrder = new(
        DocumentSide.Purchasing,
        DocumentType.ReturnOrder,
        "Purchase Return Order",
        -1,
        new("Purchase Return Order Nos.", n => n.PurchaseReturnOrderNos),
        new(
            "ship", "Return Qty. to Ship", "Return Qty. Shipped",
            new(ItemLedgerDocumentType.PurchaseReturnShipment, "Posted Return Shipment"),
            new("Posted Return Shpt. Nos.", n => n.PostedReturnShptNos),
            Permission.PostShipments, MovesGoods: true),
        Invoices(
            new(ItemLedgerDocumentType.PurchaseCreditMemo, "Posted Purchase Credit Memo"),
            new("Posted Purchase Credit Memo Nos.", n => n.PostedPurchaseCreditMemoNos),
            Permission.PostPurchaseInvoices));

    /// <summary>An order of a customer.</summary>
    public static readonly DocumentKind SalesOrder = new(
        DocumentSide.Selling,
        DocumentType.Order,
        "Sales Order",
        -1,
        new("Sales Order Nos.", n => n.SalesOrderNos),
        new(
            "ship", "Qty. to Ship", "Quantity Shipped",
            new(ItemLedgerDocumentType.SalesShipment, "Posted Sales Shipment"),
            new("Posted Shipment Nos.", n => n.PostedShipmentNos),
            Permission.PostShipments, MovesGoods: true),
        Invoices(
            new(ItemLedgerDocumentType.SalesInvoice, "Posted Sales Invoice"),
            new("Posted Sales Invoice Nos.", n => n.PostedSalesInvoiceNos),
            Permission.PostSalesInvoices));

    /// <summary>Goods that a customer gives back.</summary>
    public static readonly DocumentKind SalesReturnOrder = new(
        DocumentSide.Selling,
        DocumentType.ReturnOrder,
        "Sales Return Order",
        +1,
        new("Sales Return Order Nos.", n => n.SalesReturnOrderNos),
        new(
            "receive", "Return Qty. to Receive", "Return Qty. Received",
            new(ItemLedgerDocumentType.SalesReturnReceipt, "Posted Return Receipt"),
            new("Posted Return Receipt Nos.", n => n.PostedReturnReceiptNos),
            Permission.PostReceipts, MovesGoods: true),
        Invoices(
            new(ItemLedgerDocumentType.SalesCreditMemo, "Posted Sales Credit Memo"),
            new("Posted Sales Credit Memo Nos.", n => n.PostedSalesCreditMemoNos),
            Permission.PostSalesInvoices));

    /// <summary>What a vendor charges: goods that were received before, and goods that come with the invoice.</summary>
    public static readonly DocumentKind PurchaseInvoice = new(
        DocumentSide.Purchasing,
        DocumentType.Invoice,
        "Purchase Invoice",
        +1,
        new("Purchase Invoice Nos.", n => n.PurchaseInvoiceNos),
        Without(order: PurchaseOrder),
        PurchaseOrder.Invoicing)
    {
        Gets = new("Get Receipt Lines", "Receipt", PurchaseOrder)
    };

    /// <summary>What a vendor gives back for goods that went back to him.</summary>
    public static readonly DocumentKind PurchaseCreditMemo = new(
        DocumentSide.Purchasing,
        DocumentType.CreditMemo,
        "Purchase Credit Memo",
        -1,
        new("Purchase Credit Memo Nos.", n => n.PurchaseCreditMemoNos),
        Without(order: PurchaseReturnOrder),
        PurchaseReturnOrder.Invoicing)
    {
        Gets = new("Get Return Shipment Lines", "Return Shipment", PurchaseReturnOrder)
    };

    /// <summary>What a customer is charged: goods that were shipped before, and goods that leave with the invoice.</summary>
    public static readonly DocumentKind SalesInvoice = new(
        DocumentSide.Selling,
        DocumentType.Invoice,
        "Sales Invoice",
        -1,
        new("Sales Invoice Nos.", n => n.SalesInvoiceNos),
        Without(order: SalesOrder),
        SalesOrder.Invoicing)
    {
        Gets = new("Get Shipment Lines", "Shipment", SalesOrder) { Combine = "Combine Shipments" }
    };

    /// <summary>What a customer is given back for goods that came back.</summary>
    public static readonly DocumentKind SalesCreditMemo = new(
        DocumentSide.Selling,
        DocumentType.CreditMemo,
        "Sales Credit Memo",
        +1,
        new("Sales Credit Memo Nos.", n => n.SalesCreditMemoNos),
        Without(order: SalesReturnOrder),
        SalesReturnOrder.Invoicing)
    {
        Gets = new("Get Return Receipt Lines", "Return Receipt", SalesReturnOrder) { Combine = "Combine Return Receipts" }
    };

    /// <summary>Goods that a vendor offers.</summary>
    public static readonly DocumentKind PurchaseQuote =
        Quote(of: PurchaseOrder, "Purchase Quote", new("Purchase Quote Nos.", n => n.PurchaseQuoteNos));

    /// <summary>Goods that are offered to a customer.</summary>
    public static readonly DocumentKind SalesQuote =
        Quote(of: SalesOrder, "Sales Quote", new("Sales Quote Nos.", n => n.SalesQuoteNos));

    /// <summary>Goods that a vendor will send part by part.</summary>
    public static readonly DocumentKind BlanketPurchaseOrder = BlanketOrder(
        of: PurchaseOrder, "Blanket Purchase Order", new("Blanket Purchase Order Nos.", n => n.BlanketPurchaseOrderNos));

    /// <summary>Goods that a customer will call for part by part.</summary>
    public static readonly DocumentKind BlanketSalesOrder =
        BlanketOrder(of: SalesOrder, "Blanket Sales Order", new("Blanket Sales Order Nos.", n => n.BlanketSalesOrderNos));

    /// <summary>Every kind that is built; those that post the same kind of document stand behind the one it is named after.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        PurchaseOrder, PurchaseReturnOrder, SalesOrder, SalesReturnOrder,
        PurchaseInvoice, PurchaseCreditMemo, SalesInvoice, SalesCreditMemo,
        PurchaseQuote, BlanketPurchaseOrder, SalesQuote, BlanketSalesOrder,
    ];

    /// <summary>What it takes over from posted documents; null where it is an order (DOC-8).</summary>
    public GetLines? Gets { get; private init; }

    /// <summary>All of it is invoiced at once: an invoice or a credit memo.</summary>
    public bool IsInvoice => Gets is not null;

    /// <summary>The order that is made of it; null where it is posted itself (ORD-1).</summary>
    public DocumentKind? Makes { get; private init; }

    /// <summary>Goods move with it: it asks for numbers, and what it names is called for. A quote or a blanket order is none.</summary>
    public bool IsPosted => Makes is null;

    /// <summary>It is handled and invoiced part by part, and stock can be kept for it: an order or a return order.</summary>
    public bool IsOrder => DocumentType is DocumentType.Order or DocumentType.ReturnOrder;

    /// <summary>Its lines say how much of them comes next: to be handled, or, of a blanket order, onto an order (ITL-14).</summary>
    public bool HandlesParts => IsOrder || DocumentType == DocumentType.BlanketOrder;

    /// <summary>The posted documents that it makes, in the order in which that happens (DOC-6).</summary>
    public IReadOnlyList<PostingStep> Steps => !IsPosted ? [] : IsInvoice ? [Invoicing] : [Handling, Invoicing];

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
    public string QtyToHandleCaption => Handling.QtyToPostCaption;

    /// <summary>Caption of the handled quantity: <c>Quantity Received</c>.</summary>
    public string QuantityHandledCaption => Handling.QuantityPostedCaption;

    /// <summary>Caption of the day on which the goods are expected here, or leave: <c>Expected Receipt Date</c>.</summary>
    public string DueDateCaption => Receives ? "Expected Receipt Date" : "Shipment Date";

    /// <summary>A positive quantity comes into stock.</summary>
    public bool Receives => SignFactor > 0;

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
        All.FirstOrDefault(k => k.Steps.Any(step => step.Posted.Type == type))
        ?? throw new ArgumentOutOfRangeException(nameof(type), $"No document posts documents of type {type}.");

    /// <summary>What the posted documents of this type are called; throws for one that is not built.</summary>
    public static PostedName Posted(ItemLedgerDocumentType type) => OfPosted(type).Steps.First(step => step.Posted.Type == type).Posted;

    /// <summary>Key of the document with this number.</summary>
    public DocumentKey Key(string no) => new(SourceType, DocumentType, no);

    /// <summary>How messages name a document: <c>Purchase Order PO-1004</c>.</summary>
    public string Name(string no) => $"{Caption} {no}";

    /// <summary>What everybody calls several of them, inside a sentence: <c>purchase orders</c>.</summary>
    public string Plural => $"{Caption.ToLowerInvariant()}s";

    /// <summary>Goods that come or go with the invoice itself: its entries are those of the invoice, there is no receipt (PST-1).</summary>
    private static PostingStep Without(DocumentKind order) => order.Handling with
    {
        QtyToPostCaption = "Quantity",
        Posted = order.Invoicing.Posted,
        Numbers = order.Invoicing.Numbers,
    };

    /// <summary>It takes all of its lines at once, as an invoice does.</summary>
    private static DocumentKind Quote(DocumentKind of, string caption, NumberedBy numbers) =>
        new(
            of.Side, DocumentType.Quote, caption, of.SignFactor, numbers, of.Handling with { QtyToPostCaption = "Quantity" }, of.Invoicing)
        {
            Makes = of
        };

    private static DocumentKind BlanketOrder(DocumentKind of, string caption, NumberedBy numbers) =>
        new(of.Side, DocumentType.BlanketOrder, caption, of.SignFactor, numbers, of.Handling, of.Invoicing) { Makes = of };

    private static PostingStep Invoices(PostedName posted, NumberedBy numbers, Permission right) =>
        new("invoice", "Qty. to Invoice", "Quantity Invoiced", posted, numbers, right, MovesGoods: false);

    /// <summary>The kind of movement that decides which numbers are required (PST-1).</summary>
    public TrackingEntryType Movement => EntryType.TrackingType();
}
