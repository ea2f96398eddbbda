namespace ItemTracking.Core.Ledger;

/// <summary>What kind of movement an entry is (PST-1). The numbers are those of the field's standard.</summary>
public enum ItemLedgerEntryType
{
    /// <summary>Goods bought, or given back to a vendor.</summary>
    Purchase = 0,

    /// <summary>Goods sold, or given back by a customer.</summary>
    Sale = 1,

    /// <summary>Stock found.</summary>
    PositiveAdjmt = 2,

    /// <summary>Stock lost or scrapped.</summary>
    NegativeAdjmt = 3,

    /// <summary>Moved or reclassified.</summary>
    Transfer = 4,
}

/// <summary>Kind of posted document an entry came with (PST-1).</summary>
public enum ItemLedgerDocumentType
{
    /// <summary>None: a journal.</summary>
    None = 0,

    /// <summary>Posted sales shipment.</summary>
    SalesShipment = 1,

    /// <summary>Posted sales invoice.</summary>
    SalesInvoice = 2,

    /// <summary>Posted sales return receipt.</summary>
    SalesReturnReceipt = 3,

    /// <summary>Posted sales credit memo.</summary>
    SalesCreditMemo = 4,

    /// <summary>Posted purchase receipt.</summary>
    PurchaseReceipt = 5,

    /// <summary>Posted purchase invoice.</summary>
    PurchaseInvoice = 6,

    /// <summary>Posted purchase return shipment.</summary>
    PurchaseReturnShipment = 7,

    /// <summary>Posted purchase credit memo.</summary>
    PurchaseCreditMemo = 8,

    /// <summary>Posted transfer shipment.</summary>
    TransferShipment = 9,

    /// <summary>Posted transfer receipt.</summary>
    TransferReceipt = 10,

    /// <summary>Posted direct transfer: goods left and arrived at once.</summary>
    DirectTransfer = 22,
}

/// <summary>What an entry's <see cref="ItemLedgerEntry.SourceNo"/> names.</summary>
public enum LedgerSourceType
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A customer.</summary>
    Customer = 1,

    /// <summary>A vendor.</summary>
    Vendor = 2,
}

/// <summary>
/// One movement of stock: one posted line and one pair of serial and lot number (PST-27). Append-only: after it is written only
/// <see cref="RemainingQuantity"/>, <see cref="Open"/>, <see cref="InvoicedQuantity"/>, <see cref="CompletelyInvoiced"/> and
/// <see cref="ShippedQtyNotReturned"/> ever change (PST-28, PTP-6). Quantities are base units, plus into stock, minus out of stock.
/// </summary>
public sealed class ItemLedgerEntry
{
    /// <summary>Key; unique and rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Day of the movement.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Day of the document.</summary>
    public DateOnly DocumentDate { get; set; }

    /// <summary>Kind of movement.</summary>
    public ItemLedgerEntryType EntryType { get; set; }

    /// <summary>Kind of posted document.</summary>
    public ItemLedgerDocumentType DocumentType { get; set; }

    /// <summary>Number of the posted document.</summary>
    public string DocumentNo { get; set; } = "";

    /// <summary>Line of the posted document; the link between line and entries.</summary>
    public int DocumentLineNo { get; set; }

    /// <summary>Source type of the order the posting was made from (see <c>SourceRef</c>); 0 for none.</summary>
    public int OrderSourceType { get; set; }

    /// <summary>Source subtype of that order.</summary>
    public int OrderSourceSubtype { get; set; }

    /// <summary>Number of that order, or blank.</summary>
    public string OrderNo { get; set; } = "";

    /// <summary>Line of that order.</summary>
    public int OrderLineNo { get; set; }

    /// <summary>Whether the party is a customer or a vendor.</summary>
    public LedgerSourceType SourceType { get; set; }

    /// <summary>Customer or vendor number, or blank.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Text of the document line.</summary>
    public string Description { get; set; } = "";

    /// <summary>Moved quantity.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Part not yet used by an opposite entry; same sign as the quantity.</summary>
    public decimal RemainingQuantity { get; set; }

    /// <summary>
    /// Part invoiced so far; same sign as the quantity. All of it for goods that only change their place, and for an entry that was undone
    /// and the one that undoes it: nobody will invoice them.
    /// </summary>
    public decimal InvoicedQuantity { get; set; }

    /// <summary>Part shipped and not given back; zero for inbound entries, and for those that undo a receipt.</summary>
    public decimal ShippedQtyNotReturned { get; set; }

    /// <summary>True while <see cref="RemainingQuantity"/> is not zero.</summary>
    public bool Open { get; set; }

    /// <summary>True for inbound entries.</summary>
    public bool Positive { get; set; }

    /// <summary>True when all of it is invoiced.</summary>
    public bool CompletelyInvoiced { get; set; }

    /// <summary>Entry this one was applied to by choice, or that it undoes; 0 for none.</summary>
    public long AppliesToEntry { get; set; }

    /// <summary>True for an entry that undoes another (PST-30).</summary>
    public bool Correction { get; set; }

    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; set; }

    /// <summary>Expiration date, or null.</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>The posting that wrote the entry (I10).</summary>
    public Guid PostingId { get; set; }

    /// <summary>User who posted.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>Time of posting.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>How much of an outbound entry was taken from which inbound entry, or that an inbound entry is an origin (PST-27).</summary>
public sealed class ItemApplicationEntry
{
    /// <summary>Key; unique and rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>The entry this row was written with.</summary>
    public long ItemLedgerEntryNo { get; set; }

    /// <summary>Inbound side.</summary>
    public long InboundItemEntryNo { get; set; }

    /// <summary>Outbound side; 0 for the row an inbound entry is born with.</summary>
    public long OutboundItemEntryNo { get; set; }

    /// <summary>Inbound entry the moved stock came from; 0 unless a transfer.</summary>
    public long TransferredFromEntryNo { get; set; }

    /// <summary>Base units; sign of the entry in <see cref="ItemLedgerEntryNo"/>.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Posting date of that entry.</summary>
    public DateOnly PostingDate { get; set; }
}

/// <summary>
/// One invoicing of one ledger entry: links a posted invoice line to the entries it invoices. There are no amounts.
/// </summary>
public sealed class ValueEntry
{
    /// <summary>Key; unique and rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>Entry invoiced.</summary>
    public long ItemLedgerEntryNo { get; set; }

    /// <summary>Kind of posted invoice.</summary>
    public ItemLedgerDocumentType DocumentType { get; set; }

    /// <summary>Number of the posted invoice.</summary>
    public string DocumentNo { get; set; } = "";

    /// <summary>Line of the posted invoice.</summary>
    public int DocumentLineNo { get; set; }

    /// <summary>Day of the invoice.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Base units; sign of the ledger entry.</summary>
    public decimal InvoicedQuantity { get; set; }

    /// <summary>The posting that wrote the entry.</summary>
    public Guid PostingId { get; set; }
}
