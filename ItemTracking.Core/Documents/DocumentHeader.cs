using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents;

/// <summary>
/// A document that is not posted yet. Sales and purchase documents of every kind share this table; <see cref="DocumentKind"/> tells them
/// apart.
/// </summary>
public sealed class DocumentHeader : IVersioned
{
    /// <summary>Table of the lines, see <see cref="SourceTypes"/>.</summary>
    public int SourceType { get; set; }

    /// <summary>Kind.</summary>
    public DocumentType DocumentType { get; set; }

    /// <summary>Number, drawn from the series of the kind.</summary>
    public string No { get; set; } = "";

    /// <summary>Vendor or customer.</summary>
    public string PartyNo { get; set; } = "";

    /// <summary>Name of the party when it was chosen.</summary>
    public string PartyName { get; set; } = "";

    /// <summary>The party's own number for the document, at most 35 characters, or blank.</summary>
    public string ExternalDocumentNo { get; set; } = "";

    /// <summary>Location that new lines take, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Whether lines may be edited.</summary>
    public DocumentStatus Status { get; set; }

    /// <summary>Day of the document; expiration and warranty are counted from it.</summary>
    public DateOnly DocumentDate { get; set; }

    /// <summary>Day on which the posting counts.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Expected Receipt Date, or Shipment Date where goods leave; null when none is stated.</summary>
    public DateOnly? ExpectedReceiptDate { get; set; }

    /// <summary>Whether the goods may leave in parts; asked of sales orders only.</summary>
    public ShippingAdvice ShippingAdvice { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}

/// <summary>
/// One line of a document. Quantities are in the line's unit, those ending in Base in base units, all with the document's own sign.
/// </summary>
public sealed class DocumentLine : IVersioned
{
    /// <summary>Table of the line.</summary>
    public int SourceType { get; set; }

    /// <summary>Kind of the document.</summary>
    public DocumentType DocumentType { get; set; }

    /// <summary>Number of the document.</summary>
    public string DocumentNo { get; set; } = "";

    /// <summary>10000, 20000 and so on.</summary>
    public int LineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Bin inside the location that the goods go to or come from, or blank.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Unit of the line.</summary>
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>Base units in one of that unit.</summary>
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;

    /// <summary>Ordered.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Ordered, base units.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>To receive or ship with the next posting.</summary>
    public decimal QtyToHandle { get; set; }

    /// <summary>To receive or ship with the next posting, base units.</summary>
    public decimal QtyToHandleBase { get; set; }

    /// <summary>To invoice with the next posting.</summary>
    public decimal QtyToInvoice { get; set; }

    /// <summary>To invoice with the next posting, base units.</summary>
    public decimal QtyToInvoiceBase { get; set; }

    /// <summary>Received or shipped so far.</summary>
    public decimal QuantityHandled { get; set; }

    /// <summary>Received or shipped so far, base units.</summary>
    public decimal QuantityHandledBase { get; set; }

    /// <summary>Invoiced so far.</summary>
    public decimal QuantityInvoiced { get; set; }

    /// <summary>Invoiced so far, base units.</summary>
    public decimal QuantityInvoicedBase { get; set; }

    /// <summary>Expected Receipt Date of this line, or Shipment Date where goods leave; null when none is stated.</summary>
    public DateOnly? ExpectedReceiptDate { get; set; }

    /// <summary>
    /// Receipt or shipment that the line of an invoice was taken from: what it invoices was handled then. Blank for goods of its own
    /// (DOC-9).
    /// </summary>
    public string HandlingDocumentNo { get; set; } = "";

    /// <summary>Line of that document, or 0.</summary>
    public int HandlingLineNo { get; set; }

    /// <summary>Blanket order that the line of an order was made of and counts against, or blank (MAKE-2).</summary>
    public string BlanketOrderNo { get; set; } = "";

    /// <summary>Line of that blanket order, or 0.</summary>
    public int BlanketOrderLineNo { get; set; }

    /// <summary>What it invoices was handled before, with another document (DOC-9).</summary>
    public bool IsGot => HandlingDocumentNo.Length > 0;

    /// <summary>
    /// Raised by every save of the line's tracking and by every posting; a tracking page opened before is told apart by it (STO-9).
    /// </summary>
    public long TrackingVersion { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
