using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Undo;

/// <summary>A kind of posted document whose lines can be undone (PST-29, PST-31); receipts of transfers and invoices are none.</summary>
/// <param name="Type">Kind.</param>
/// <param name="SourceType">Table of its lines, see <see cref="SourceTypes"/>.</param>
/// <param name="LineCaption">Name of the table in messages: <c>Purch. Rcpt. Line</c>.</param>
/// <param name="Noun">What it is called in the action and in refusals: <c>Receipt</c>.</param>
/// <param name="LinesOf">Whose lines the question is about: <c>Transfer Shipment</c>.</param>
public sealed record UndoKind(ItemLedgerDocumentType Type, int SourceType, string LineCaption, string Noun, string LinesOf)
{
    /// <summary>Goods of a vendor.</summary>
    public static readonly UndoKind Receipt =
        new(ItemLedgerDocumentType.PurchaseReceipt, SourceTypes.PurchRcptLine, "Purch. Rcpt. Line", "Receipt", "Receipt");

    /// <summary>Goods for a customer.</summary>
    public static readonly UndoKind Shipment =
        new(ItemLedgerDocumentType.SalesShipment, SourceTypes.SalesShipmentLine, "Sales Shipment Line", "Shipment", "Shipment");

    /// <summary>Goods that a customer gave back.</summary>
    public static readonly UndoKind ReturnReceipt = new(
        ItemLedgerDocumentType.SalesReturnReceipt, SourceTypes.ReturnReceiptLine, "Return Receipt Line", "Return Receipt",
        "Return Receipt");

    /// <summary>Goods that went back to a vendor.</summary>
    public static readonly UndoKind ReturnShipment = new(
        ItemLedgerDocumentType.PurchaseReturnShipment, SourceTypes.ReturnShipmentLine, "Return Shipment Line", "Return Shipment",
        "Return Shipment");

    /// <summary>Goods that are in transit.</summary>
    public static readonly UndoKind TransferShipment = new(
        ItemLedgerDocumentType.TransferShipment, SourceTypes.TransferShipmentLine, "Transfer Shipment Line", "Shipment",
        "Transfer Shipment");

    /// <summary>Every kind there is.</summary>
    public static IReadOnlyList<UndoKind> All { get; } = [Receipt, Shipment, ReturnReceipt, ReturnShipment, TransferShipment];

    /// <summary>Caption of the action: <c>Undo Receipt</c>.</summary>
    public string Action => $"Undo {Noun}";

    /// <summary>What is asked before (PST-29).</summary>
    public string Question => $"Do you really want to undo the selected {LinesOf} lines?";

    /// <summary>How messages name a posted document: <c>Posted Purchase Receipt PR-1001</c>.</summary>
    public string Name(string no) => $"{SourceNames.OfPosted(Type, EntryType)} {no}";

    /// <summary>Kind of its ledger entries (PST-1).</summary>
    internal ItemLedgerEntryType EntryType => Order?.EntryType ?? ItemLedgerEntryType.Transfer;

    /// <summary>Whose goods they are; nobody's where they only change their place.</summary>
    internal LedgerSourceType PartyType => Order?.PartyType ?? LedgerSourceType.None;

    /// <summary>Kind of order that it is posted from; null for a transfer order.</summary>
    internal DocumentKind? Order => SourceType == SourceTypes.TransferShipmentLine ? null : DocumentKind.OfPosted(Type);

    /// <summary>The key that the lines of a posted document share as sources of movements.</summary>
    internal SourceKey Key(string no) => new(SourceType, 0, no, "");

    /// <summary>The kind of a posted document, or null where nothing can be undone.</summary>
    public static UndoKind? Find(ItemLedgerDocumentType type) => All.FirstOrDefault(kind => kind.Type == type);
}
