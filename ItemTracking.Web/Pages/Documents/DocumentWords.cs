using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Captions of the fields that differ from one kind of document to another.</summary>
public static class DocumentWords
{
    /// <summary>Caption of the list: <c>Purchase Orders</c>.</summary>
    public static string Plural(this DocumentKind kind) => kind.Caption + "s";

    /// <summary>Caption of the party's number: <c>Vendor No.</c></summary>
    public static string PartyNoCaption(this DocumentKind kind) => kind.PartyCaption + " No.";

    /// <summary>Caption of the party's name: <c>Vendor Name</c>.</summary>
    public static string PartyNameCaption(this DocumentKind kind) => kind.PartyCaption + " Name";

    /// <summary>Caption of the party's own number for the document.</summary>
    public static string ExternalNoCaption(this DocumentKind kind) => kind.PartyCaption + " Document No.";

    /// <summary>Caption of the day on which goods come or go.</summary>
    public static string DueDateCaption(this DocumentKind kind) => kind.Receives() ? "Expected Receipt Date" : "Shipment Date";

    /// <summary>What posting does with the goods: <c>Receive</c> or <c>Ship</c> (DOC-6).</summary>
    public static string HandleVerb(this DocumentKind kind) => kind.Receives() ? "Receive" : "Ship";

    private static bool Receives(this DocumentKind kind) =>
        kind.HandlingDocumentType is ItemLedgerDocumentType.PurchaseReceipt or ItemLedgerDocumentType.SalesReturnReceipt;
}
