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
public sealed record DocumentSide(
    int SourceType,
    string LineCaption,
    string HeaderCaption,
    string PartyCaption,
    LedgerSourceType PartyType,
    string ExternalNoCaption,
    ItemLedgerEntryType EntryType,
    Permission Read,
    Permission Edit)
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
        Permission.EditPurchaseDocuments);

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
        Permission.EditSalesDocuments);
}
