using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>A document in a list.</summary>
/// <param name="No">Number.</param>
/// <param name="PartyNo">Vendor or customer.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Status">Open or released.</param>
/// <param name="ExpectedReceiptDate">Day on which the goods are expected, or null.</param>
/// <param name="LocationCode">Location of the header.</param>
/// <param name="Tracking">Tracking of all lines together.</param>
public sealed record DocumentRow(
    string No,
    string PartyNo,
    string PartyName,
    DocumentStatus Status,
    DateOnly? ExpectedReceiptDate,
    string LocationCode,
    TrackingState Tracking);

/// <summary>A document with its lines as the card shows and saves it.</summary>
public sealed record DocumentCard
{
    /// <summary>Key.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>Vendor or customer, or blank.</summary>
    public string PartyNo { get; init; } = "";

    /// <summary>Name of the party when it was chosen; read only.</summary>
    public string PartyName { get; init; } = "";

    /// <summary>The party's own number for the document.</summary>
    public string ExternalDocumentNo { get; init; } = "";

    /// <summary>Location that new lines take, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Open or released; read only, see Release and Reopen.</summary>
    public DocumentStatus Status { get; init; }

    /// <summary>Day of the document.</summary>
    public DateOnly DocumentDate { get; init; }

    /// <summary>Day on which a posting counts.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Day on which the goods are expected, or null.</summary>
    public DateOnly? ExpectedReceiptDate { get; init; }

    /// <summary>Whether the goods may leave in parts; asked of sales orders only (DOC-26).</summary>
    public ShippingAdvice ShippingAdvice { get; init; }

    /// <summary>State of the header when it was read (R5).</summary>
    public long Version { get; init; }

    /// <summary>Lines by line number.</summary>
    public IReadOnlyList<DocumentLineCard> Lines { get; init; } = [];

    /// <summary>
    /// Lines of an invoice that posting refuses, because their receipt or shipment was undone or invoiced since; read only (DOC-12).
    /// </summary>
    public IReadOnlyList<Refusal> Lapsed { get; init; } = [];
}

/// <summary>A document line as the card shows and saves it. Quantities are in the line's unit with the document's own sign.</summary>
public sealed record DocumentLineCard
{
    /// <summary>10000, 20000 and so on; 0 for a line that is not saved yet.</summary>
    public int LineNo { get; init; }

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank; another item takes it away.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text; filled from the item when left blank.</summary>
    public string Description { get; init; } = "";

    /// <summary>Location; a new line takes that of the header.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Bin that the goods go to or come from, where the location keeps its stock in bins; blank elsewhere.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Unit; the item's base unit when left blank.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>Base units in one of that unit; read only.</summary>
    public decimal QtyPerUnitOfMeasure { get; init; } = 1;

    /// <summary>Ordered.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Ordered, base units; read only.</summary>
    public decimal QuantityBase { get; init; }

    /// <summary>To receive or ship with the next posting; follows the quantity unless changed itself.</summary>
    public decimal QtyToHandle { get; init; }

    /// <summary>To invoice with the next posting; follows the other two unless changed itself.</summary>
    public decimal QtyToInvoice { get; init; }

    /// <summary>Received or shipped so far; read only.</summary>
    public decimal QuantityHandled { get; init; }

    /// <summary>Invoiced so far; read only.</summary>
    public decimal QuantityInvoiced { get; init; }

    /// <summary>Reserved for the line, or of what it will bring in, with the document's own sign; read only (RSV-5).</summary>
    public decimal ReservedQuantity { get; init; }

    /// <summary>Day on which the goods of the line are expected, or null.</summary>
    public DateOnly? ExpectedReceiptDate { get; init; }

    /// <summary>Receipt or shipment that the line was taken from; blank for goods of its own; read only (DOC-9).</summary>
    public string HandlingDocumentNo { get; init; } = "";

    /// <summary>State of the line when it was read (R5).</summary>
    public long Version { get; init; }

    /// <summary>How much of the line has numbers; read only.</summary>
    public TrackingState Tracking { get; init; } = TrackingState.NotNeeded;
}
