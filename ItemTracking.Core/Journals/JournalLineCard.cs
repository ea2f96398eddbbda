using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>A journal line as its page shows it and as it was typed. Quantities have the sign of the journal.</summary>
public sealed record JournalLineCard
{
    /// <summary>Line; 0 for a new one.</summary>
    public int LineNo { get; init; }

    /// <summary>Kind of movement.</summary>
    public ItemLedgerEntryType EntryType { get; init; } = ItemLedgerEntryType.PositiveAdjmt;

    /// <summary>Day on which the movement counts.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Number that its entries carry; blank to take the next of the batch's series.</summary>
    public string DocumentNo { get; init; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank; another item takes it away.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Bin, or blank.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Where the goods arrive; blank on a new line for the same location. Of a reclassification only (RCL-1).</summary>
    public string NewLocationCode { get; init; } = "";

    /// <summary>Bin that the goods arrive in; blank for the same bin of the same location. Of a reclassification only (RCL-1).</summary>
    public string NewBinCode { get; init; } = "";

    /// <summary>Unit of the line.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>To post, in that unit.</summary>
    public decimal Quantity { get; init; }

    /// <summary>To post, base units.</summary>
    public decimal QuantityBase { get; init; }

    /// <summary>In the books when it was calculated, base units; of a physical inventory only.</summary>
    public decimal QtyCalculated { get; init; }

    /// <summary>Counted, base units; null while it was not counted. Of a physical inventory only.</summary>
    public decimal? QtyPhysInventory { get; init; }

    /// <summary>Serial number of the whole line, or blank.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number of the whole line, or blank.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>Expiration date of that number, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Serial and lot number may be stated: the item has an item tracking code (O-096).</summary>
    public bool TakesNumbers { get; init; }

    /// <summary>State of its tracking.</summary>
    public TrackingState Tracking { get; init; } = TrackingState.NotNeeded;

    /// <summary>Saved state; 0 for a new line.</summary>
    public long Version { get; init; }

    /// <summary>Serial and lot number as they would be stored.</summary>
    public TrackingNumbers Numbers => new(Codes.Normalise(SerialNo), Codes.Normalise(LotNo));
}
