using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents.Posted;

/// <summary>A posted receipt, shipment, invoice or credit memo. Never changed.</summary>
public sealed class PostedDocumentHeader
{
    /// <summary>Kind.</summary>
    public ItemLedgerDocumentType DocumentType { get; set; }

    /// <summary>Number, from a series without gaps.</summary>
    public string No { get; set; } = "";

    /// <summary>Table of the lines of the document it was posted from.</summary>
    public int OrderSourceType { get; set; }

    /// <summary>Subtype of that document.</summary>
    public int OrderSourceSubtype { get; set; }

    /// <summary>Number of that document.</summary>
    public string OrderNo { get; set; } = "";

    /// <summary>Vendor or customer.</summary>
    public string PartyNo { get; set; } = "";

    /// <summary>Name of the party at posting.</summary>
    public string PartyName { get; set; } = "";

    /// <summary>The party's own number for the document.</summary>
    public string ExternalDocumentNo { get; set; } = "";

    /// <summary>Location of the header.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Location that the goods left; of a transfer only.</summary>
    public string TransferFromCode { get; set; } = "";

    /// <summary>Location that they go to; of a transfer only.</summary>
    public string TransferToCode { get; set; } = "";

    /// <summary>Location where they are in between; of a transfer only, and blank of a direct one.</summary>
    public string InTransitCode { get; set; } = "";

    /// <summary>Posted invoice that it cancels; of a credit memo only (CANCEL-1).</summary>
    public string CancelledInvoiceNo { get; set; } = "";

    /// <summary>Day of posting.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Day of the document.</summary>
    public DateOnly DocumentDate { get; set; }

    /// <summary>The posting that made it.</summary>
    public Guid PostingId { get; set; }

    /// <summary>User who posted.</summary>
    public string PostedBy { get; set; } = "";

    /// <summary>Time of posting.</summary>
    public DateTimeOffset PostedAt { get; set; }
}

/// <summary>
/// A line of a posted document. Quantities carry the sign of the document. Only <see cref="Correction"/> ever changes, once.
/// </summary>
public sealed class PostedDocumentLine
{
    /// <summary>Kind of the document.</summary>
    public ItemLedgerDocumentType DocumentType { get; set; }

    /// <summary>Number of the document.</summary>
    public string DocumentNo { get; set; } = "";

    /// <summary>
    /// Line; the number of the order line it was posted from. A line that takes another back stands behind that one.
    /// </summary>
    public int LineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Bin inside the location, or blank.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Unit.</summary>
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>Base units in one of that unit.</summary>
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;

    /// <summary>Posted quantity in that unit.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Posted quantity, base units.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>Blanket order that the order line counted against, or blank (MAKE-2).</summary>
    public string BlanketOrderNo { get; set; } = "";

    /// <summary>Line of that blanket order, or 0.</summary>
    public int BlanketOrderLineNo { get; set; }

    /// <summary>A part of the line in its unit; all of it exactly, however it was cut (O-071).</summary>
    /// <param name="partBase">Base units, sign of the line.</param>
    public decimal InUnit(decimal partBase) => partBase == QuantityBase
        ? Quantity
        : Rounding.ToPrecision(partBase / QtyPerUnitOfMeasure, Rounding.DefaultPrecision);

    /// <summary>The same goods as a line of another posted document.</summary>
    internal PostedDocumentLine CopyTo(ItemLedgerDocumentType type, string no, int lineNo) => new()
    {
        DocumentType = type,
        DocumentNo = no,
        LineNo = lineNo,
        ItemNo = ItemNo,
        VariantCode = VariantCode,
        Description = Description,
        LocationCode = LocationCode,
        BinCode = BinCode,
        UnitOfMeasureCode = UnitOfMeasureCode,
        QtyPerUnitOfMeasure = QtyPerUnitOfMeasure,
        Quantity = Quantity,
        QuantityBase = QuantityBase,
        OrderNo = OrderNo,
        OrderLineNo = OrderLineNo,
        BlanketOrderNo = BlanketOrderNo,
        BlanketOrderLineNo = BlanketOrderLineNo,
    };

    /// <summary>A part of its goods as a line of a document that is not posted, with its text and unit; nothing of it is handled.</summary>
    /// <param name="document">Document.</param>
    /// <param name="lineNo">Line there.</param>
    /// <param name="partBase">Base units, sign of the document.</param>
    internal DocumentLine ToLine(DocumentKey document, int lineNo, decimal partBase) => new()
    {
        SourceType = document.SourceType,
        DocumentType = document.DocumentType,
        DocumentNo = document.No,
        LineNo = lineNo,
        ItemNo = ItemNo,
        VariantCode = VariantCode,
        Description = Description,
        LocationCode = LocationCode,
        BinCode = BinCode,
        UnitOfMeasureCode = UnitOfMeasureCode,
        QtyPerUnitOfMeasure = QtyPerUnitOfMeasure,
        Quantity = InUnit(partBase),
        QuantityBase = partBase,
    };

    /// <summary>Number of the order.</summary>
    public string OrderNo { get; set; } = "";

    /// <summary>Line of the order.</summary>
    public int OrderLineNo { get; set; }

    /// <summary>True for a line that was undone, and for the line with the opposite quantity that did so (PST-30).</summary>
    public bool Correction { get; set; }
}
