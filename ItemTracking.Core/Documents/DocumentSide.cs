using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents;

/// <summary>What all documents of vendors, or all documents of customers, have in common.</summary>
/// <param name="SourceType">Table of the lines.</param>
/// <param name="LineCaption">Name of one line in messages: <c>Purchase Line</c>.</param>
/// <param name="HeaderCaption">Name of one header in messages: <c>Purchase Header</c>.</param>
/// <param name="PartyCaption">Name of the party: <c>Vendor</c>.</param>
/// <param name="PartyType">Whether the party is a vendor or a customer.</param>
/// <param name="ExternalNoCaption">Caption of the party's own number for the document.</param>
/// <param name="EntryType">Entry type of the ledger entries (PST-1).</param>
/// <param name="Read">See documents and posted documents.</param>
/// <param name="Edit">Create, change, release and delete.</param>
/// <param name="PostInvoice">Post invoices and credit memos.</param>
public sealed record DocumentSide(
    int SourceType,
    string LineCaption,
    string HeaderCaption,
    string PartyCaption,
    LedgerSourceType PartyType,
    string ExternalNoCaption,
    ItemLedgerEntryType EntryType,
    Permission Read,
    Permission Edit,
    Permission PostInvoice)
{
    /// <summary>Documents of vendors.</summary>
    public static readonly DocumentSide Purchasing = new(
        SourceTypes.PurchaseLine,
        "Purchase Line",
        "Purchase Header",
        SetupTables.Vendor,
        LedgerSourceType.Vendor,
        "Vendor Document No.",
        ItemLedgerEntryType.Purchase,
        Permission.ReadPurchaseDocuments,
        Permission.EditPurchaseDocuments,
        Permission.PostPurchaseInvoices);

    /// <summary>Documents of customers.</summary>
    public static readonly DocumentSide Selling = new(
        SourceTypes.SalesLine,
        "Sales Line",
        "Sales Header",
        SetupTables.Customer,
        LedgerSourceType.Customer,
        "External Document No.",
        ItemLedgerEntryType.Sale,
        Permission.ReadSalesDocuments,
        Permission.EditSalesDocuments,
        Permission.PostSalesInvoices);
}

/// <summary>How a kind of document moves goods.</summary>
/// <param name="QtyToHandleCaption">Caption of the quantity to handle: <c>Qty. to Receive</c>.</param>
/// <param name="QuantityHandledCaption">Caption of the handled quantity: <c>Quantity Received</c>.</param>
/// <param name="Verb">What handling is called in messages: <c>receive</c>.</param>
/// <param name="SignFactor">+1 where a positive quantity comes into stock, −1 where it leaves stock (ITL-6).</param>
public sealed record HandlingWords(string QtyToHandleCaption, string QuantityHandledCaption, string Verb, int SignFactor);

/// <summary>A kind of posted document.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Caption">Name of one: <c>Posted Purchase Receipt</c>.</param>
public sealed record PostedName(ItemLedgerDocumentType Type, string Caption);

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
