using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents.Posted;

/// <summary>What the kinds of posted documents have in common and where they differ.</summary>
public static class PostedKinds
{
    /// <summary>The document invoices and moves nothing: its numbers are found through value entries (PTP-2).</summary>
    public static bool IsInvoice(this ItemLedgerDocumentType type) => type is
        ItemLedgerDocumentType.PurchaseInvoice or ItemLedgerDocumentType.PurchaseCreditMemo
        or ItemLedgerDocumentType.SalesInvoice or ItemLedgerDocumentType.SalesCreditMemo;

    /// <summary>Kind of the credit memo that cancels an invoice; null for anything else (CANCEL-1).</summary>
    public static ItemLedgerDocumentType? CreditMemo(this ItemLedgerDocumentType type) => type switch
    {
        ItemLedgerDocumentType.PurchaseInvoice => ItemLedgerDocumentType.PurchaseCreditMemo,
        ItemLedgerDocumentType.SalesInvoice => ItemLedgerDocumentType.SalesCreditMemo,
        _ => null,
    };

    /// <summary>
    /// Factor from the sign of the ledger to the sign shown, so that normal documents show positive quantities (PTP-3).
    /// </summary>
    public static int DisplaySign(this ItemLedgerDocumentType type) => type is
        ItemLedgerDocumentType.SalesShipment or ItemLedgerDocumentType.SalesInvoice or ItemLedgerDocumentType.PurchaseCreditMemo
        or ItemLedgerDocumentType.PurchaseReturnShipment or ItemLedgerDocumentType.TransferShipment
        or ItemLedgerDocumentType.DirectTransfer ? -1 : 1;

    /// <summary>No posted document has the number.</summary>
    internal static Refusal NotFound(string no) => Refusals.NotFound(RefusalCode.DOC_6, "Posted Document", $"No.='{no}'");

    /// <summary>What an actor needs to see posted documents of a kind.</summary>
    public static Permission Read(this ItemLedgerDocumentType type) =>
        TransferSteps.OfPosted(type) is null ? DocumentKind.OfPosted(type).Side.Read : Permission.ReadTransferOrders;
}
