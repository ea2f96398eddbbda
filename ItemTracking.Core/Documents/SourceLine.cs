using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents;

/// <summary>
/// A document line as tracking sees it: the one form that every kind of document shows itself in. Quantities are base units with the
/// document's own sign.
/// </summary>
public sealed record SourceLine
{
    /// <summary>What the line is.</summary>
    public required SourceRef Ref { get; init; }

    /// <summary>Name of the line in messages: <c>Purchase Line</c>.</summary>
    public required string LineCaption { get; init; }

    /// <summary>Name of the document: <c>Purchase Order PO-1004</c>.</summary>
    public required string DocumentCaption { get; init; }

    /// <summary>Key of the line in messages: <c>Document Type=Order,Document No.=PO-1004,Line No.=10000</c>.</summary>
    public required string KeyText { get; init; }

    /// <summary>Kind of the ledger entries that it is posted as (PST-1).</summary>
    public required ItemLedgerEntryType EntryType { get; init; }

    /// <summary>Kind of posted document that they come with.</summary>
    public ItemLedgerDocumentType PostedAs { get; init; }

    /// <summary>Item.</summary>
    public required string ItemNo { get; init; }

    /// <summary>Text of the line.</summary>
    public required string Description { get; init; }

    /// <summary>Variant, or blank.</summary>
    public required string VariantCode { get; init; }

    /// <summary>Location, or blank.</summary>
    public required string LocationCode { get; init; }

    /// <summary>Bin that the goods go to or come from; blank where stock does not lie in bins.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Smallest step of a quantity (ITL-40).</summary>
    public required decimal RoundingPrecision { get; init; }

    /// <summary>+1 for supply-type sources, −1 for demand-type sources (ITL-6).</summary>
    public required int SignFactor { get; init; }

    /// <summary>Ordered quantity.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>To handle with the next posting.</summary>
    public required decimal QtyToHandle { get; init; }

    /// <summary>To invoice with the next posting.</summary>
    public required decimal QtyToInvoice { get; init; }

    /// <summary>Handled so far.</summary>
    public required decimal QuantityHandled { get; init; }

    /// <summary>Invoiced so far.</summary>
    public required decimal QuantityInvoiced { get; init; }

    /// <summary>Row and column Qty. to Handle are shown (ITL-14).</summary>
    public required bool ShowsQtyToHandle { get; init; }

    /// <summary>Row and column Qty. to Invoice are shown (ITL-14).</summary>
    public required bool ShowsQtyToInvoice { get; init; }

    /// <summary>Day on which the goods are expected or shipped, or null.</summary>
    public required DateOnly? AvailabilityDate { get; init; }

    /// <summary>Posting Date of the document: tells what has expired where the code is strict (PST-21).</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>State of the stored tracking when it was read (STO-9).</summary>
    public required long TrackingVersion { get; init; }

    /// <summary>
    /// Receipt or shipment that the line of an invoice was taken from, as its page names it: <c>Receipt PR-1004</c>. Blank for goods of its
    /// own (DOC-11).
    /// </summary>
    public string HandledWith { get; init; } = "";

    /// <summary>Number of that receipt or shipment, or blank (DOC-11).</summary>
    public string HandlingDocumentNo { get; init; } = "";

    /// <summary>What the line invoices was handled before: of its numbers there is only less to invoice (DOC-11).</summary>
    public bool IsGot => HandledWith.Length > 0;

    /// <summary>Sign of the ordered quantity: 1, −1, or 0.</summary>
    public int Sign => Math.Sign(Quantity);

    /// <summary>The goods of a reclassification arrive where they are: only other numbers or dates change anything (RCL-11).</summary>
    public bool StaysInPlace { get; init; }

    /// <summary>Goods move with its document, so that it asks for numbers; false on a quote or a blanket order (RSV-3).</summary>
    public bool IsPosted { get; init; } = true;

    /// <summary>Goods leave stock (section 0 of the rules).</summary>
    public bool IsDemand => SignFactor * Quantity < 0;

    /// <summary>Goods come into stock (ITL-7).</summary>
    public bool IsInbound => SignFactor * Quantity > 0;

    /// <summary>Goods that were sold come back into stock (ITL-57).</summary>
    public bool TakesBack => IsInbound && EntryType == ItemLedgerEntryType.Sale;

    /// <summary>Numbers may be looked at while nothing is to be moved (ITL-2).</summary>
    public bool OpensWithoutQuantity => Ref.IsJournal;
}
