using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>One line of the Item Tracking Lines page. Quantities are base units with the document's own sign (ITL-8).</summary>
public sealed record TrackingLine
{
    /// <summary>Number of the line on the page, stable while the page is open; deleting leaves gaps.</summary>
    public required int LineNo { get; init; }

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>The lot came with the serial number, and goes with it (ITL-44); nobody typed it.</summary>
    public bool LotIsOfSerialNo { get; init; }

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>Expiration date, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>The date comes from existing entries, or the code ignores dates: it cannot be changed (ITL-33, ITL-50).</summary>
    public bool ExpirationDateLocked { get; init; }

    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>Defined quantity, handled part included.</summary>
    public decimal QuantityBase { get; init; }

    /// <summary>To handle with the next posting.</summary>
    public decimal QtyToHandleBase { get; init; }

    /// <summary>To invoice with the next posting.</summary>
    public decimal QtyToInvoiceBase { get; init; }

    /// <summary>Handled so far; while it is not zero the numbers are fixed (ITL-47).</summary>
    public decimal QuantityHandledBase { get; init; }

    /// <summary>Invoiced so far.</summary>
    public decimal QuantityInvoicedBase { get; init; }

    /// <summary>Ledger entry that the outbound line must be applied to, or 0 (ITL-57).</summary>
    public long ApplToItemEntry { get; init; }

    /// <summary>Outbound ledger entry that a return takes back, or 0 (ITL-57).</summary>
    public long ApplFromItemEntry { get; init; }

    /// <summary>Serial number that the goods arrive under; of a reclassification only (RCL-2).</summary>
    public string NewSerialNo { get; init; } = "";

    /// <summary>Lot number that the goods arrive under; of a reclassification only (RCL-2).</summary>
    public string NewLotNo { get; init; } = "";

    /// <summary>Date that the goods expire on then, or null for never; of a reclassification only (RCL-2, RCL-9).</summary>
    public DateOnly? NewExpirationDate { get; init; }

    /// <summary>
    /// A number of the shipment that is not shipped: the receipt of a transfer shows it grey, with nothing to handle, and never saves it
    /// (ITL-24).
    /// </summary>
    public bool IsNotShipped { get; init; }

    /// <summary>Defined and not handled yet.</summary>
    public decimal OpenQuantityBase => QuantityBase - QuantityHandledBase;

    /// <summary>Serial and lot number together.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);

    /// <summary>Serial and lot number that the goods arrive under.</summary>
    public TrackingNumbers NewNumbers => new(NewSerialNo, NewLotNo);

    /// <summary>The three quantities that count in the matrix.</summary>
    public Quantities Quantities => new(QuantityBase, QtyToHandleBase, QtyToInvoiceBase);

    /// <summary>Whether the next posting takes something of the line.</summary>
    public NumbersPosted ToHandle => NumbersPosted.Of(SerialNo, QtyToHandleBase);

    /// <summary>Whether the next posting invoices something of the line.</summary>
    public NumbersPosted ToInvoice => NumbersPosted.Of(SerialNo, QtyToInvoiceBase);

    /// <summary>What posting the invoice of what was handled takes of the line.</summary>
    public NumbersInvoiced Invoiced => NumbersInvoiced.Of(SerialNo, QtyToInvoiceBase, QuantityHandledBase - QuantityInvoicedBase);

    /// <summary>What the line does not have, whether it is needed or not; of a handled line nothing lacks.</summary>
    public LackingNumbers Lacking => LackingOf(OpenQuantityBase);

    /// <summary>The same of what the next posting handles.</summary>
    public LackingNumbers LackingToHandle => LackingOf(QtyToHandleBase);

    /// <summary>The goods of a reclassification get another number or date (RCL-11).</summary>
    public bool IsRenewed => NewNumbers != Numbers || NewExpirationDate != ExpirationDate;

    /// <summary>Neither number nor quantity (ITL-19).</summary>
    public bool IsEmpty => !Numbers.Exist && QuantityBase == 0;

    /// <summary>The numbers cannot change: some of it was handled, or it takes a return back (ITL-43).</summary>
    public bool NumbersLocked => QuantityHandledBase != 0 || ApplFromItemEntry != 0;

    /// <summary>Some of it was handled or invoiced: numbers are fixed and the line cannot be deleted (ITL-47, ITL-49).</summary>
    public bool IsHandled => QuantityHandledBase != 0 || QuantityInvoicedBase != 0;

    private LackingNumbers LackingOf(decimal quantity) => quantity == 0 ? default : new(
        SerialNo.Length > 0 ? 0 : Math.Abs(quantity),
        LotNo.Length > 0 ? 0 : 1,
        ExpirationDate is null && ApplFromItemEntry == 0 ? 1 : 0,
        WarrantyDate is null ? 1 : 0);
}
