using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>
/// How a company handles the serial and lot numbers of an item (COD-1, COD-2). Everything is off and blank on a new code.
/// </summary>
[Audited("Item Tracking Code")]
public sealed class ItemTrackingCode : IVersioned
{
    /// <summary>Key, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>What leaves stock must be applied to stock that carries exactly the stated serial number (COD-8).</summary>
    public bool SNSpecificTracking { get; set; }

    /// <summary>Posting creates an information card for a serial number that has none (COD-2).</summary>
    [Caption("Create SN Info. on posting")]
    public bool CreateSNInfoOnPosting { get; set; }

    /// <summary>An information card of the serial number must exist before it comes in (PST-3).</summary>
    [Caption("SN Info. Inbound Must Exist")]
    public bool SNInfoInboundMustExist { get; set; }

    /// <summary>An information card of the serial number must exist before it goes out (PST-3).</summary>
    [Caption("SN Info. Outbound Must Exist")]
    public bool SNInfoOutboundMustExist { get; set; }

    /// <summary>A serial number must be stated when a purchase comes in (PST-1).</summary>
    public bool SNPurchaseInboundTracking { get; set; }

    /// <summary>A serial number must be stated when a purchase goes out (PST-1).</summary>
    public bool SNPurchaseOutboundTracking { get; set; }

    /// <summary>A serial number must be stated when a sale comes in (PST-1).</summary>
    public bool SNSalesInboundTracking { get; set; }

    /// <summary>A serial number must be stated when a sale goes out (PST-1).</summary>
    public bool SNSalesOutboundTracking { get; set; }

    /// <summary>A serial number must be stated when a positive adjustment comes in (PST-1).</summary>
    [Caption("SN Pos. Adjmt. Inb. Tracking")]
    public bool SNPosAdjmtInboundTracking { get; set; }

    /// <summary>A serial number must be stated when a positive adjustment goes out (PST-1).</summary>
    [Caption("SN Pos. Adjmt. Outb. Tracking")]
    public bool SNPosAdjmtOutboundTracking { get; set; }

    /// <summary>A serial number must be stated when a negative adjustment comes in (PST-1).</summary>
    [Caption("SN Neg. Adjmt. Inb. Tracking")]
    public bool SNNegAdjmtInboundTracking { get; set; }

    /// <summary>A serial number must be stated when a negative adjustment goes out (PST-1).</summary>
    [Caption("SN Neg. Adjmt. Outb. Tracking")]
    public bool SNNegAdjmtOutboundTracking { get; set; }

    /// <summary>The serial number is kept through warehouse activities (COD-6).</summary>
    public bool SNWarehouseTracking { get; set; }

    /// <summary>A serial number must be stated on transfers and reclassifications (PST-1).</summary>
    public bool SNTransferTracking { get; set; }

    /// <summary>What leaves stock must be applied to stock that carries exactly the stated lot number (COD-8).</summary>
    public bool LotSpecificTracking { get; set; }

    /// <summary>Posting creates an information card for a lot number that has none (COD-2).</summary>
    [Caption("Create Lot No. Info. on posting")]
    public bool CreateLotInfoOnPosting { get; set; }

    /// <summary>An information card of the lot number must exist before it comes in (PST-3).</summary>
    [Caption("Lot Info. Inbound Must Exist")]
    public bool LotInfoInboundMustExist { get; set; }

    /// <summary>An information card of the lot number must exist before it goes out (PST-3).</summary>
    [Caption("Lot Info. Outbound Must Exist")]
    public bool LotInfoOutboundMustExist { get; set; }

    /// <summary>A lot number must be stated when a purchase comes in (PST-1).</summary>
    public bool LotPurchaseInboundTracking { get; set; }

    /// <summary>A lot number must be stated when a purchase goes out (PST-1).</summary>
    public bool LotPurchaseOutboundTracking { get; set; }

    /// <summary>A lot number must be stated when a sale comes in (PST-1).</summary>
    public bool LotSalesInboundTracking { get; set; }

    /// <summary>A lot number must be stated when a sale goes out (PST-1).</summary>
    public bool LotSalesOutboundTracking { get; set; }

    /// <summary>A lot number must be stated when a positive adjustment comes in (PST-1).</summary>
    [Caption("Lot Pos. Adjmt. Inb. Tracking")]
    public bool LotPosAdjmtInboundTracking { get; set; }

    /// <summary>A lot number must be stated when a positive adjustment goes out (PST-1).</summary>
    [Caption("Lot Pos. Adjmt. Outb. Tracking")]
    public bool LotPosAdjmtOutboundTracking { get; set; }

    /// <summary>A lot number must be stated when a negative adjustment comes in (PST-1).</summary>
    [Caption("Lot Neg. Adjmt. Inb. Tracking")]
    public bool LotNegAdjmtInboundTracking { get; set; }

    /// <summary>A lot number must be stated when a negative adjustment goes out (PST-1).</summary>
    [Caption("Lot Neg. Adjmt. Outb. Tracking")]
    public bool LotNegAdjmtOutboundTracking { get; set; }

    /// <summary>The lot number is kept through warehouse activities (COD-6).</summary>
    public bool LotWarehouseTracking { get; set; }

    /// <summary>A lot number must be stated on transfers and reclassifications (PST-1).</summary>
    public bool LotTransferTracking { get; set; }

    /// <summary>Date formula that gives the last day of warranty from the document date, or blank (COD-15).</summary>
    public string WarrantyDateFormula { get; set; } = "";

    /// <summary>A warranty date must be typed; the formula then never applies (COD-15).</summary>
    [Caption("Man. Warranty Date Entry Reqd.")]
    public bool ManWarrantyDateEntryReqd { get; set; }

    /// <summary>The expiration date a number came in with must be respected when it goes out (COD-14).</summary>
    public bool StrictExpirationPosting { get; set; }

    /// <summary>An expiration date must be typed on inbound tracking lines (COD-14).</summary>
    [Caption("Man. Expir. Date Entry Reqd.")]
    public bool ManExpirDateEntryReqd { get; set; }

    /// <summary>Expiration dates are neither calculated nor checked nor shown (COD-14, ITL-16).</summary>
    public bool IgnoreExpirationDates { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
