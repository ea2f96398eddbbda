using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Journals;

/// <summary>
/// One line of a journal batch. Quantities are in the line's unit, those ending in Base in base units, with the sign of the journal: a
/// positive quantity of a sale or negative adjustment leaves stock (PST-1).
/// </summary>
public sealed class ItemJournalLine : IVersioned
{
    /// <summary>Template of the batch.</summary>
    public string TemplateName { get; set; } = "";

    /// <summary>Batch.</summary>
    public string BatchName { get; set; } = "";

    /// <summary>10000, 20000 and so on.</summary>
    public int LineNo { get; set; }

    /// <summary>Kind of movement.</summary>
    public ItemLedgerEntryType EntryType { get; set; }

    /// <summary>Day on which the movement counts.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Number that its entries carry; blank to take the next of the batch's series.</summary>
    public string DocumentNo { get; set; } = "";

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

    /// <summary>Where the goods arrive, or blank; of a reclassification only (RCL-1).</summary>
    public string NewLocationCode { get; set; } = "";

    /// <summary>Bin that the goods arrive in, or blank; of a reclassification only (RCL-1).</summary>
    public string NewBinCode { get; set; } = "";

    /// <summary>Unit of the line.</summary>
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>Base units in one of that unit.</summary>
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;

    /// <summary>To post.</summary>
    public decimal Quantity { get; set; }

    /// <summary>To post, base units.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>In the books when it was calculated, base units; of a physical inventory only.</summary>
    public decimal QtyCalculated { get; set; }

    /// <summary>Counted, base units; null while it was not counted. Of a physical inventory only.</summary>
    public decimal? QtyPhysInventory { get; set; }

    /// <summary>Serial number of the whole line, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number of the whole line, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Expiration date of the number of the line, or null.</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>Raised by every save of the line's tracking (STO-9).</summary>
    public long TrackingVersion { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>What tracking calls the line.</summary>
    public SourceRef Ref => JournalTemplate.Of(TemplateName).Key(BatchName).Line(LineNo);

    /// <summary>Serial and lot number of the line.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);

    /// <summary>+1 where a positive quantity comes into stock, −1 where it leaves stock (ITL-6).</summary>
    public int SignFactor => EntryType.SignFactor();
}
