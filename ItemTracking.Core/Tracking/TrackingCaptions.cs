namespace ItemTracking.Core.Tracking;

/// <summary>Captions of the page's fields: columns, and the fields that messages name.</summary>
public static class TrackingCaptions
{
    /// <summary>Serial No.</summary>
    public const string SerialNo = "Serial No.";

    /// <summary>Lot No.</summary>
    public const string LotNo = "Lot No.";

    /// <summary>Expiration Date.</summary>
    public const string ExpirationDate = "Expiration Date";

    /// <summary>Warranty Date.</summary>
    public const string WarrantyDate = "Warranty Date";

    /// <summary>Description.</summary>
    public const string Description = "Description";

    /// <summary>Quantity (Base).</summary>
    public const string QuantityBase = "Quantity (Base)";

    /// <summary>Qty. to Handle (Base).</summary>
    public const string QtyToHandleBase = "Qty. to Handle (Base)";

    /// <summary>Qty. to Invoice (Base).</summary>
    public const string QtyToInvoiceBase = "Qty. to Invoice (Base)";

    /// <summary>Quantity Handled (Base).</summary>
    public const string QuantityHandledBase = "Quantity Handled (Base)";

    /// <summary>Quantity Invoiced (Base).</summary>
    public const string QuantityInvoicedBase = "Quantity Invoiced (Base)";

    /// <summary>Appl.-to Item Entry.</summary>
    public const string ApplToItemEntry = "Appl.-to Item Entry";

    /// <summary>Appl.-from Item Entry.</summary>
    public const string ApplFromItemEntry = "Appl.-from Item Entry";

    /// <summary>Receipt or shipment that the numbers of an invoice line were handled with (DOC-11).</summary>
    public const string HandlingDocumentNo = "Receipt/Shipment No.";

    /// <summary>New Serial No.</summary>
    public const string NewSerialNo = "New Serial No.";

    /// <summary>New Lot No.</summary>
    public const string NewLotNo = "New Lot No.";

    /// <summary>New Expiration Date.</summary>
    public const string NewExpirationDate = "New Expiration Date";

    /// <summary>Customized SN.</summary>
    public const string CustomizedSN = "Customized SN";

    /// <summary>Quantity to Create.</summary>
    public const string QuantityToCreate = "Quantity to Create";

    /// <summary>Create New Lot No.</summary>
    public const string CreateNewLotNo = "Create New Lot No.";
}
