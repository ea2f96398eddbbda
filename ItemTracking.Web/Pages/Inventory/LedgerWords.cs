using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>Captions of the kinds of entries.</summary>
public static class LedgerWords
{
    /// <summary>Kind of posted document; blank for a journal.</summary>
    public static string Of(ItemLedgerDocumentType type) => type switch
    {
        ItemLedgerDocumentType.None => "",
        ItemLedgerDocumentType.SalesShipment => "Sales Shipment",
        ItemLedgerDocumentType.SalesInvoice => "Sales Invoice",
        ItemLedgerDocumentType.SalesReturnReceipt => "Sales Return Receipt",
        ItemLedgerDocumentType.SalesCreditMemo => "Sales Credit Memo",
        ItemLedgerDocumentType.PurchaseReceipt => "Purchase Receipt",
        ItemLedgerDocumentType.PurchaseInvoice => "Purchase Invoice",
        ItemLedgerDocumentType.PurchaseReturnShipment => "Purchase Return Shipment",
        ItemLedgerDocumentType.PurchaseCreditMemo => "Purchase Credit Memo",
        ItemLedgerDocumentType.TransferShipment => "Transfer Shipment",
        ItemLedgerDocumentType.TransferReceipt => "Transfer Receipt",
        ItemLedgerDocumentType.DirectTransfer => "Direct Transfer",
    };
}
