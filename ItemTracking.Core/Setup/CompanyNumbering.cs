using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Which number series number the company's own records. One row with the key <see cref="OnlyKey"/>.</summary>
[Audited("Numbering")]
public sealed class CompanyNumbering : IVersioned
{
    /// <summary>Key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Id { get; set; } = OnlyKey;

    /// <summary>Series of items, or blank: then an item number is typed.</summary>
    public string ItemNos { get; set; } = "";

    /// <summary>Series of vendors, or blank.</summary>
    public string VendorNos { get; set; } = "";

    /// <summary>Series of purchase orders.</summary>
    public string PurchaseOrderNos { get; set; } = "";

    /// <summary>Series of purchase return orders.</summary>
    public string PurchaseReturnOrderNos { get; set; } = "";

    /// <summary>Series of posted purchase receipts; drawn last in the posting, without gaps, as all series of posted documents.</summary>
    public string PostedReceiptNos { get; set; } = "";

    /// <summary>Series of posted purchase invoices.</summary>
    public string PostedInvoiceNos { get; set; } = "";

    /// <summary>Series of posted return shipments.</summary>
    public string PostedReturnShptNos { get; set; } = "";

    /// <summary>Series of posted purchase credit memos.</summary>
    public string PostedPurchaseCreditMemoNos { get; set; } = "";

    /// <summary>Series of customers, or blank.</summary>
    public string CustomerNos { get; set; } = "";

    /// <summary>Series of sales orders.</summary>
    public string SalesOrderNos { get; set; } = "";

    /// <summary>Series of sales return orders.</summary>
    public string SalesReturnOrderNos { get; set; } = "";

    /// <summary>Series of posted sales shipments.</summary>
    public string PostedShipmentNos { get; set; } = "";

    /// <summary>Series of posted sales invoices.</summary>
    public string PostedSalesInvoiceNos { get; set; } = "";

    /// <summary>Series of posted return receipts.</summary>
    public string PostedReturnReceiptNos { get; set; } = "";

    /// <summary>Series of posted sales credit memos.</summary>
    public string PostedSalesCreditMemoNos { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The series as the page Numbering shows them.</summary>
    public CompanyNumberingCard ToCard() => new()
    {
        ItemNos = ItemNos,
        VendorNos = VendorNos,
        PurchaseOrderNos = PurchaseOrderNos,
        PurchaseReturnOrderNos = PurchaseReturnOrderNos,
        PostedReceiptNos = PostedReceiptNos,
        PostedInvoiceNos = PostedInvoiceNos,
        PostedReturnShptNos = PostedReturnShptNos,
        PostedPurchaseCreditMemoNos = PostedPurchaseCreditMemoNos,
        CustomerNos = CustomerNos,
        SalesOrderNos = SalesOrderNos,
        SalesReturnOrderNos = SalesReturnOrderNos,
        PostedShipmentNos = PostedShipmentNos,
        PostedSalesInvoiceNos = PostedSalesInvoiceNos,
        PostedReturnReceiptNos = PostedReturnReceiptNos,
        PostedSalesCreditMemoNos = PostedSalesCreditMemoNos,
        Version = Version,
    };

    /// <summary>Takes over the series of the page Numbering.</summary>
    public void Take(CompanyNumberingCard card)
    {
        ItemNos = card.ItemNos;
        VendorNos = card.VendorNos;
        PurchaseOrderNos = card.PurchaseOrderNos;
        PurchaseReturnOrderNos = card.PurchaseReturnOrderNos;
        PostedReceiptNos = card.PostedReceiptNos;
        PostedInvoiceNos = card.PostedInvoiceNos;
        PostedReturnShptNos = card.PostedReturnShptNos;
        PostedPurchaseCreditMemoNos = card.PostedPurchaseCreditMemoNos;
        CustomerNos = card.CustomerNos;
        SalesOrderNos = card.SalesOrderNos;
        SalesReturnOrderNos = card.SalesReturnOrderNos;
        PostedShipmentNos = card.PostedShipmentNos;
        PostedSalesInvoiceNos = card.PostedSalesInvoiceNos;
        PostedReturnReceiptNos = card.PostedReturnReceiptNos;
        PostedSalesCreditMemoNos = card.PostedSalesCreditMemoNos;
    }
}
