namespace ItemTracking.Core.Ledger;

/// <summary>
/// Stock of one pair of numbers at one place. Changed in the transaction of a posting by a conditional update, so that two postings can
/// never take the same unit (I6). A unique filtered index lets a serial of an SN-specific item be in stock once, whatever the location
/// (I2).
/// </summary>
public sealed class TrackingBalance
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Base units in stock; may be negative only where no number is specifically tracked.</summary>
    public decimal OnHand { get; set; }

    /// <summary>The item was SN-specific when the row was written: the serial may be in stock only once.</summary>
    public bool SNSpecific { get; set; }
}

/// <summary>
/// The next free number of a ledger; a block is reserved in a short transaction of its own before a posting opens (PST-28).
/// </summary>
public sealed class LedgerCounter
{
    /// <summary>Name of the ledger.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>First number not yet reserved.</summary>
    public long Next { get; set; } = 1;
}

/// <summary>
/// One posting: the request that asked for it and what it made. Its key makes a second arrival find the first result (I10).
/// </summary>
public sealed class Posting
{
    /// <summary>Request id made when the Post dialog opened.</summary>
    public Guid Id { get; set; }

    /// <summary>Source type of the posted document (see <c>SourceRef</c>).</summary>
    public int SourceType { get; set; }

    /// <summary>Source subtype of the posted document.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of the posted document, or journal template.</summary>
    public string SourceId { get; set; } = "";

    /// <summary>Journal batch, or blank.</summary>
    public string SourceBatchName { get; set; } = "";

    /// <summary>Number of the posted receipt or shipment, or blank.</summary>
    public string HandlingDocumentNo { get; set; } = "";

    /// <summary>Number of the posted invoice, or blank.</summary>
    public string InvoiceNo { get; set; } = "";

    /// <summary>True when the order was posted completely and deleted (DOC-7).</summary>
    public bool SourceDeleted { get; set; }

    /// <summary>Ledger entries written.</summary>
    public int EntryCount { get; set; }

    /// <summary>Application entries written.</summary>
    public int ApplicationCount { get; set; }

    /// <summary>User.</summary>
    public string PostedBy { get; set; } = "";

    /// <summary>Time.</summary>
    public DateTimeOffset PostedAt { get; set; }
}
