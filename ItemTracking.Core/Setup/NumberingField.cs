namespace ItemTracking.Core.Setup;

/// <summary>One field of the page Numbering.</summary>
/// <param name="Group">FastTab it stands on.</param>
/// <param name="Caption">Caption.</param>
/// <param name="Help">What it specifies.</param>
/// <param name="Get">Its series.</param>
/// <param name="Set">The card with another series in it.</param>
public sealed record NumberingField(
    string Group, string Caption, string Help, Func<CompanyNumberingCard, string> Get,
    Func<CompanyNumberingCard, string, CompanyNumberingCard> Set)
{
    /// <summary>All fields in reading order.</summary>
    public static IReadOnlyList<NumberingField> All { get; } =
    [
        new("General", "Item Nos.", "Specifies the series of items. Blank: item numbers are typed.", c => c.ItemNos, (c, series) => c with
        {
            ItemNos = series
        }),
        new(
            "Purchasing", "Vendor Nos.", "Specifies the series of vendors. Blank: vendor numbers are typed.", c => c.VendorNos,
            (c, series) => c with { VendorNos = series }),
        new("Purchasing", "Purchase Quote Nos.", "Specifies the series of purchase quotes.", c => c.PurchaseQuoteNos, (c, series) => c with
        {
            PurchaseQuoteNos = series
        }),
        new(
            "Purchasing", "Blanket Purchase Order Nos.", "Specifies the series of blanket purchase orders.",
            c => c.BlanketPurchaseOrderNos, (c, series) => c with { BlanketPurchaseOrderNos = series }),
        new("Purchasing", "Purchase Order Nos.", "Specifies the series of purchase orders.", c => c.PurchaseOrderNos, (c, series) => c with
        {
            PurchaseOrderNos = series
        }),
        new(
            "Purchasing", "Purchase Return Order Nos.", "Specifies the series of purchase return orders.", c => c.PurchaseReturnOrderNos,
            (c, series) => c with { PurchaseReturnOrderNos = series }),
        new(
            "Purchasing", "Purchase Invoice Nos.", "Specifies the series of purchase invoices that are not posted.",
            c => c.PurchaseInvoiceNos, (c, series) => c with { PurchaseInvoiceNos = series }),
        new(
            "Purchasing", "Purchase Credit Memo Nos.", "Specifies the series of purchase credit memos that are not posted.",
            c => c.PurchaseCreditMemoNos, (c, series) => c with { PurchaseCreditMemoNos = series }),
        new(
            "Purchasing", "Posted Receipt Nos.", "Specifies the series of posted purchase receipts, numbered without gaps.",
            c => c.PostedReceiptNos, (c, series) => c with { PostedReceiptNos = series }),
        new(
            "Purchasing", "Posted Invoice Nos.", "Specifies the series of posted purchase invoices, numbered without gaps.",
            c => c.PostedInvoiceNos, (c, series) => c with { PostedInvoiceNos = series }),
        new(
            "Purchasing", "Posted Return Shpt. Nos.", "Specifies the series of posted return shipments, numbered without gaps.",
            c => c.PostedReturnShptNos, (c, series) => c with { PostedReturnShptNos = series }),
        new(
            "Purchasing", "Posted Purchase Credit Memo Nos.",
            "Specifies the series of posted purchase credit memos, numbered without gaps.", c => c.PostedPurchaseCreditMemoNos,
            (c, series) => c with { PostedPurchaseCreditMemoNos = series }),
        new(
            "Sales", "Customer Nos.", "Specifies the series of customers. Blank: customer numbers are typed.", c => c.CustomerNos,
            (c, series) => c with { CustomerNos = series }),
        new("Sales", "Sales Quote Nos.", "Specifies the series of sales quotes.", c => c.SalesQuoteNos, (c, series) => c with
        {
            SalesQuoteNos = series
        }),
        new(
            "Sales", "Blanket Sales Order Nos.", "Specifies the series of blanket sales orders.", c => c.BlanketSalesOrderNos,
            (c, series) => c with { BlanketSalesOrderNos = series }),
        new("Sales", "Sales Order Nos.", "Specifies the series of sales orders.", c => c.SalesOrderNos, (c, series) => c with
        {
            SalesOrderNos = series
        }),
        new(
            "Sales", "Sales Return Order Nos.", "Specifies the series of sales return orders.", c => c.SalesReturnOrderNos,
            (c, series) => c with { SalesReturnOrderNos = series }),
        new(
            "Sales", "Sales Invoice Nos.", "Specifies the series of sales invoices that are not posted.", c => c.SalesInvoiceNos,
            (c, series) => c with { SalesInvoiceNos = series }),
        new(
            "Sales", "Sales Credit Memo Nos.", "Specifies the series of sales credit memos that are not posted.", c => c.SalesCreditMemoNos,
            (c, series) => c with { SalesCreditMemoNos = series }),
        new(
            "Sales", "Posted Shipment Nos.", "Specifies the series of posted sales shipments, numbered without gaps.",
            c => c.PostedShipmentNos, (c, series) => c with { PostedShipmentNos = series }),
        new(
            "Sales", "Posted Sales Invoice Nos.", "Specifies the series of posted sales invoices, numbered without gaps.",
            c => c.PostedSalesInvoiceNos, (c, series) => c with { PostedSalesInvoiceNos = series }),
        new(
            "Sales", "Posted Return Receipt Nos.", "Specifies the series of posted return receipts, numbered without gaps.",
            c => c.PostedReturnReceiptNos, (c, series) => c with { PostedReturnReceiptNos = series }),
        new(
            "Sales", "Posted Sales Credit Memo Nos.", "Specifies the series of posted sales credit memos, numbered without gaps.",
            c => c.PostedSalesCreditMemoNos, (c, series) => c with { PostedSalesCreditMemoNos = series }),
        new("Transfers", "Transfer Order Nos.", "Specifies the series of transfer orders.", c => c.TransferOrderNos, (c, series) => c with
        {
            TransferOrderNos = series
        }),
        new(
            "Transfers", "Posted Transfer Shpt. Nos.", "Specifies the series of posted transfer shipments, numbered without gaps.",
            c => c.PostedTransferShptNos, (c, series) => c with { PostedTransferShptNos = series }),
        new(
            "Transfers", "Posted Transfer Rcpt. Nos.", "Specifies the series of posted transfer receipts, numbered without gaps.",
            c => c.PostedTransferRcptNos, (c, series) => c with { PostedTransferRcptNos = series }),
        new(
            "Transfers", "Posted Direct Trans. Nos.", "Specifies the series of posted direct transfers, numbered without gaps.",
            c => c.PostedDirectTransNos, (c, series) => c with { PostedDirectTransNos = series }),
        new(
            "Warehouse", "Invt. Put-away Nos.", "Specifies the series of inventory put-aways.", c => c.InvtPutAwayNos,
            (c, series) => c with { InvtPutAwayNos = series }),
        new(
            "Warehouse", "Posted Invt. Put-away Nos.", "Specifies the series of posted inventory put-aways, numbered without gaps.",
            c => c.PostedInvtPutAwayNos, (c, series) => c with { PostedInvtPutAwayNos = series }),
        new("Warehouse", "Invt. Pick Nos.", "Specifies the series of inventory picks.", c => c.InvtPickNos, (c, series) => c with
        {
            InvtPickNos = series
        }),
        new(
            "Warehouse", "Posted Invt. Pick Nos.", "Specifies the series of posted inventory picks, numbered without gaps.",
            c => c.PostedInvtPickNos, (c, series) => c with { PostedInvtPickNos = series }),
        new(
            "Warehouse", "Whse. Receipt Nos.", "Specifies the series of warehouse receipts.",
            c => c.WhseReceiptNos, (c, series) => c with { WhseReceiptNos = series }),
        new(
            "Warehouse", "Posted Whse. Receipt Nos.", "Specifies the series of posted warehouse receipts, numbered without gaps.",
            c => c.PostedWhseReceiptNos, (c, series) => c with { PostedWhseReceiptNos = series }),
        new(
            "Warehouse", "Whse. Put-away Nos.", "Specifies the series of warehouse put-aways.",
            c => c.WhsePutAwayNos, (c, series) => c with { WhsePutAwayNos = series }),
        new(
            "Warehouse", "Registered Whse. Put-away Nos.", "Specifies the series of registered put-aways, numbered without gaps.",
            c => c.RegisteredWhsePutAwayNos, (c, series) => c with { RegisteredWhsePutAwayNos = series }),
        new(
            "Warehouse", "Whse. Ship Nos.", "Specifies the series of warehouse shipments.",
            c => c.WhseShipNos, (c, series) => c with { WhseShipNos = series }),
        new(
            "Warehouse", "Posted Whse. Shipment Nos.", "Specifies the series of posted warehouse shipments, numbered without gaps.",
            c => c.PostedWhseShipmentNos, (c, series) => c with { PostedWhseShipmentNos = series }),
        new(
            "Warehouse", "Whse. Pick Nos.", "Specifies the series of warehouse picks.",
            c => c.WhsePickNos, (c, series) => c with { WhsePickNos = series }),
        new(
            "Warehouse", "Registered Whse. Pick Nos.", "Specifies the series of registered picks, numbered without gaps.",
            c => c.RegisteredWhsePickNos, (c, series) => c with { RegisteredWhsePickNos = series }),
        new(
            "Warehouse", "Whse. Movement Nos.", "Specifies the series of warehouse movements.",
            c => c.WhseMovementNos, (c, series) => c with { WhseMovementNos = series }),
        new(
            "Warehouse", "Registered Whse. Movement Nos.", "Specifies the series of registered movements, numbered without gaps.",
            c => c.RegisteredWhseMovementNos, (c, series) => c with { RegisteredWhseMovementNos = series }),
    ];
}
