using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

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
    /// <summary>Name of one header in messages: <c>Purchase Header</c>.</summary>
    public required string HeaderCaption { get; init; }

    /// <summary>What handling is called in messages: <c>receive</c>.</summary>
    public required string HandleVerb { get; init; }

    /// <summary>Where the numbers of its documents come from.</summary>
    public required DocumentNumbers Numbers { get; init; }

    /// <summary>Who may do what with it (ROL-2).</summary>
    public required DocumentRights Rights { get; init; }

    /// <summary>Whether the party is a vendor or a customer.</summary>
    public required LedgerSourceType PartyType { get; init; }

    /// <summary>The party's number in messages: <c>Vendor No.</c>.</summary>
    public string PartyNoCaption => $"{PartyCaption} No.";

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
        "Posted Purchase Invoice")
    {
        HeaderCaption = "Purchase Header",
        HandleVerb = "receive",
        PartyType = LedgerSourceType.Vendor,
        Numbers = new(
            new("Purchase Order Nos.", n => n.PurchaseOrderNos),
            new("Posted Receipt Nos.", n => n.PostedReceiptNos),
            new("Posted Invoice Nos.", n => n.PostedInvoiceNos)),
        Rights = new(Permission.ReadPurchaseDocuments, Permission.EditPurchaseDocuments, Permission.PostReceipts, Permission.PostPurchaseInvoices),
    };

    private static readonly DocumentKind[] All = [PurchaseOrder];

    /// <summary>The kind of a document; throws for one that is not built.</summary>
    public static DocumentKind Of(DocumentKey key) => Of(key.SourceType, key.DocumentType);

    /// <summary>The kind of the document a line belongs to; throws for one that is not built.</summary>
    public static DocumentKind Of(SourceRef source) => Of(source.SourceType, (DocumentType)source.SourceSubtype);

    /// <summary>How messages name a document: <c>Purchase Order PO-1004</c>.</summary>
    public string Name(string no) => $"{Caption} {no}";

    /// <summary>What everybody calls several of them, inside a sentence: <c>purchase orders</c>.</summary>
    public string Plural => $"{Caption.ToLowerInvariant()}s";

    /// <summary>The kind of movement that decides which numbers are required (PST-1).</summary>
    public TrackingEntryType Movement => EntryType switch
    {
        ItemLedgerEntryType.Purchase => TrackingEntryType.Purchase,
        ItemLedgerEntryType.Sale => TrackingEntryType.Sale,
        ItemLedgerEntryType.PositiveAdjmt => TrackingEntryType.PositiveAdjmt,
        ItemLedgerEntryType.NegativeAdjmt => TrackingEntryType.NegativeAdjmt,
        ItemLedgerEntryType.Transfer => TrackingEntryType.Transfer,
    };

    /// <summary>The kind with this table and type; throws for one that is not built.</summary>
    public static DocumentKind Of(int sourceType, DocumentType documentType) =>
        All.SingleOrDefault(k => k.SourceType == sourceType && k.DocumentType == documentType)
        ?? throw new ArgumentOutOfRangeException(nameof(documentType), $"No document of type {documentType} exists for table {sourceType}.");
}

/// <summary>A number series the company chose for one purpose.</summary>
/// <param name="Caption">Caption of the field on the numbering page.</param>
/// <param name="Series">The chosen series, or blank.</param>
public sealed record NumberedBy(string Caption, Func<CompanyNumbering, string> Series);

/// <summary>The series of one kind of document.</summary>
/// <param name="Documents">Of the documents themselves.</param>
/// <param name="Handling">Of the posted documents that move stock.</param>
/// <param name="Invoices">Of the posted invoices.</param>
public sealed record DocumentNumbers(NumberedBy Documents, NumberedBy Handling, NumberedBy Invoices);

/// <summary>The permissions of one kind of document.</summary>
/// <param name="Read">See documents and posted documents.</param>
/// <param name="Edit">Create, change, release and delete.</param>
/// <param name="PostHandling">Receive or ship.</param>
/// <param name="PostInvoice">Invoice.</param>
public sealed record DocumentRights(Permission Read, Permission Edit, Permission PostHandling, Permission PostInvoice);
