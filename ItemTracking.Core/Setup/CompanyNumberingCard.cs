namespace ItemTracking.Core.Setup;

/// <summary>Which number series number the company's own records (NOS-11).</summary>
/// <param name="ItemNos">Series of items, or blank: then an item number is typed.</param>
/// <param name="VendorNos">Series of vendors, or blank.</param>
/// <param name="PurchaseOrderNos">Series of purchase orders.</param>
/// <param name="PostedReceiptNos">Series of posted purchase receipts.</param>
/// <param name="PostedInvoiceNos">Series of posted purchase invoices.</param>
/// <param name="Version">Saved state this card was read from; 0 while nothing is set up.</param>
public sealed record CompanyNumberingCard(
    string ItemNos, string VendorNos, string PurchaseOrderNos, string PostedReceiptNos, string PostedInvoiceNos, long Version)
{
    /// <summary>Nothing set up.</summary>
    public static readonly CompanyNumberingCard New = new("", "", "", "", "", 0);

    /// <summary>The series with the captions of their fields.</summary>
    internal (string Code, string Field)[] Series =>
    [
        (ItemNos, "Item Nos."),
        (VendorNos, "Vendor Nos."),
        (PurchaseOrderNos, "Purchase Order Nos."),
        (PostedReceiptNos, "Posted Receipt Nos."),
        (PostedInvoiceNos, "Posted Invoice Nos."),
    ];
}
