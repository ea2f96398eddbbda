using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// A quantity that is kept for one document line: of stock, or of what an open document line will bring in (RSV-5). A specific reservation
/// states the numbers that are kept; a nonspecific one states none and may be moved to other stock of the item (RSV-6). Base units, always
/// positive.
/// </summary>
public sealed class Reservation
{
    /// <summary>In the place of the supplying line when stock is kept.</summary>
    public static readonly SourceRef NoLine = new(0, 0, "", "", 0);

    /// <summary>Key; unique and rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Table of the line it is kept for.</summary>
    public int DemandSourceType { get; set; }

    /// <summary>Subtype of that line.</summary>
    public int DemandSourceSubtype { get; set; }

    /// <summary>Its document.</summary>
    public string DemandSourceId { get; set; } = "";

    /// <summary>Its journal batch, or blank.</summary>
    public string DemandSourceBatchName { get; set; } = "";

    /// <summary>Its line number.</summary>
    public int DemandSourceRefNo { get; set; }

    /// <summary>The open inbound ledger entry that is kept; 0 when a document line will bring the goods in.</summary>
    public long ItemLedgerEntryNo { get; set; }

    /// <summary>Table of the line that will bring the goods in; 0 for stock.</summary>
    public int SupplySourceType { get; set; }

    /// <summary>Subtype of that line.</summary>
    public int SupplySourceSubtype { get; set; }

    /// <summary>Its document, or blank.</summary>
    public string SupplySourceId { get; set; } = "";

    /// <summary>Its line number.</summary>
    public int SupplySourceRefNo { get; set; }

    /// <summary>Serial number that is asked for; blank in a nonspecific reservation.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number that is asked for; blank in a nonspecific reservation.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Kept quantity; greater than zero.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>User who reserved.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The line it is kept for.</summary>
    public SourceRef Demand => new(DemandSourceType, DemandSourceSubtype, DemandSourceId, DemandSourceBatchName, DemandSourceRefNo);

    /// <summary>The line that will bring the goods in; <see cref="NoLine"/> for stock.</summary>
    public SourceRef Supply => new(SupplySourceType, SupplySourceSubtype, SupplySourceId, "", SupplySourceRefNo);

    /// <summary>The numbers that are asked for; none in a nonspecific reservation.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);
}
