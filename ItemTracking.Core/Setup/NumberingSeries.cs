namespace ItemTracking.Core.Setup;

/// <summary>
/// Which number series number the company's own records (NOS-11); each is a code or blank. They are named here, once, for the stored
/// record and the page; what the page says of each stands in <see cref="NumberingField"/>.
/// </summary>
public abstract record NumberingSeries
{
    /// <summary>Series of items, or blank: then an item number is typed.</summary>
    public string ItemNos { get; init; } = "";

    /// <summary>Series of vendors, or blank.</summary>
    public string VendorNos { get; init; } = "";

    /// <summary>Series of purchase quotes.</summary>
    public string PurchaseQuoteNos { get; init; } = "";

    /// <summary>Series of blanket purchase orders.</summary>
    public string BlanketPurchaseOrderNos { get; init; } = "";

    /// <summary>Series of purchase orders.</summary>
    public string PurchaseOrderNos { get; init; } = "";

    /// <summary>Series of purchase return orders.</summary>
    public string PurchaseReturnOrderNos { get; init; } = "";

    /// <summary>Series of purchase invoices that are not posted.</summary>
    public string PurchaseInvoiceNos { get; init; } = "";

    /// <summary>Series of purchase credit memos that are not posted.</summary>
    public string PurchaseCreditMemoNos { get; init; } = "";

    /// <summary>Series of posted purchase receipts; drawn last in the posting, without gaps, as all series of posted documents.</summary>
    public string PostedReceiptNos { get; init; } = "";

    /// <summary>Series of posted purchase invoices.</summary>
    public string PostedInvoiceNos { get; init; } = "";

    /// <summary>Series of posted return shipments.</summary>
    public string PostedReturnShptNos { get; init; } = "";

    /// <summary>Series of posted purchase credit memos.</summary>
    public string PostedPurchaseCreditMemoNos { get; init; } = "";

    /// <summary>Series of customers, or blank.</summary>
    public string CustomerNos { get; init; } = "";

    /// <summary>Series of sales quotes.</summary>
    public string SalesQuoteNos { get; init; } = "";

    /// <summary>Series of blanket sales orders.</summary>
    public string BlanketSalesOrderNos { get; init; } = "";

    /// <summary>Series of sales orders.</summary>
    public string SalesOrderNos { get; init; } = "";

    /// <summary>Series of sales return orders.</summary>
    public string SalesReturnOrderNos { get; init; } = "";

    /// <summary>Series of sales invoices that are not posted.</summary>
    public string SalesInvoiceNos { get; init; } = "";

    /// <summary>Series of sales credit memos that are not posted.</summary>
    public string SalesCreditMemoNos { get; init; } = "";

    /// <summary>Series of posted sales shipments.</summary>
    public string PostedShipmentNos { get; init; } = "";

    /// <summary>Series of posted sales invoices.</summary>
    public string PostedSalesInvoiceNos { get; init; } = "";

    /// <summary>Series of posted return receipts.</summary>
    public string PostedReturnReceiptNos { get; init; } = "";

    /// <summary>Series of posted sales credit memos.</summary>
    public string PostedSalesCreditMemoNos { get; init; } = "";

    /// <summary>Series of transfer orders.</summary>
    public string TransferOrderNos { get; init; } = "";

    /// <summary>Series of posted transfer shipments.</summary>
    public string PostedTransferShptNos { get; init; } = "";

    /// <summary>Series of posted transfer receipts.</summary>
    public string PostedTransferRcptNos { get; init; } = "";

    /// <summary>Series of posted direct transfers.</summary>
    public string PostedDirectTransNos { get; init; } = "";

    /// <summary>Series of inventory put-aways.</summary>
    public string InvtPutAwayNos { get; init; } = "";

    /// <summary>Series of posted inventory put-aways.</summary>
    public string PostedInvtPutAwayNos { get; init; } = "";

    /// <summary>Series of inventory picks.</summary>
    public string InvtPickNos { get; init; } = "";

    /// <summary>Series of posted inventory picks.</summary>
    public string PostedInvtPickNos { get; init; } = "";

    /// <summary>Series of warehouse receipts.</summary>
    public string WhseReceiptNos { get; init; } = "";

    /// <summary>Series of posted warehouse receipts.</summary>
    public string PostedWhseReceiptNos { get; init; } = "";

    /// <summary>Series of warehouse put-aways.</summary>
    public string WhsePutAwayNos { get; init; } = "";

    /// <summary>Series of registered put-aways.</summary>
    public string RegisteredWhsePutAwayNos { get; init; } = "";

    /// <summary>Series of warehouse shipments.</summary>
    public string WhseShipNos { get; init; } = "";

    /// <summary>Series of posted warehouse shipments.</summary>
    public string PostedWhseShipmentNos { get; init; } = "";

    /// <summary>Series of warehouse picks.</summary>
    public string WhsePickNos { get; init; } = "";

    /// <summary>Series of registered picks.</summary>
    public string RegisteredWhsePickNos { get; init; } = "";

    /// <summary>Series of warehouse movements.</summary>
    public string WhseMovementNos { get; init; } = "";

    /// <summary>Series of registered movements.</summary>
    public string RegisteredWhseMovementNos { get; init; } = "";
}
