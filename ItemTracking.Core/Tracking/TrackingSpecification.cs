using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// The stored numbers of a source line: one row per line and pair of numbers. All quantities are base units with the inventory sign
/// (plus into stock), open and handled part together.
/// </summary>
public sealed class TrackingSpecification
{
    /// <summary>Table of the source line.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of the source line.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Document, or journal template.</summary>
    public string SourceId { get; set; } = "";

    /// <summary>Journal batch, or blank.</summary>
    public string SourceBatchName { get; set; } = "";

    /// <summary>Line.</summary>
    public int SourceRefNo { get; set; }

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Place on the page, rising.</summary>
    public int LineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>Defined quantity, handled part included.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>To handle with the next posting.</summary>
    public decimal QtyToHandleBase { get; set; }

    /// <summary>To invoice with the next posting.</summary>
    public decimal QtyToInvoiceBase { get; set; }

    /// <summary>Handled so far (PST-10).</summary>
    public decimal QuantityHandledBase { get; set; }

    /// <summary>Invoiced so far (PST-10).</summary>
    public decimal QuantityInvoicedBase { get; set; }

    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; set; }

    /// <summary>Expiration date, or null; not stored for demand rows (STO-4).</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>Ledger entry that the outbound line must be applied to, or 0 (ITL-57).</summary>
    public long ApplToItemEntry { get; set; }

    /// <summary>Outbound ledger entry that a return takes back, or 0 (ITL-57).</summary>
    public long ApplFromItemEntry { get; set; }

    /// <summary>Serial number that the goods arrive under; of a reclassification only (RCL-2).</summary>
    public string NewSerialNo { get; set; } = "";

    /// <summary>Lot number that the goods arrive under; of a reclassification only (RCL-2).</summary>
    public string NewLotNo { get; set; } = "";

    /// <summary>Date that the goods expire on then, or null for never; of a reclassification only (RCL-2, RCL-9).</summary>
    public DateOnly? NewExpirationDate { get; set; }

    /// <summary>User who created the row.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>The same row once more, to be changed without changing this one.</summary>
    internal TrackingSpecification Copy() => (TrackingSpecification)MemberwiseClone();

    /// <summary>Serial and lot number together.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);

    /// <summary>Serial and lot number that the goods arrive under.</summary>
    public TrackingNumbers NewNumbers => new(NewSerialNo, NewLotNo);
}
