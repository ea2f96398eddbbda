using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>
/// One line of a document of the warehouse: what is to be handled in one bin under one pair of numbers; of a receipt or shipment a source
/// line, whose numbers stand on its own item tracking lines. Base units, positive.
/// </summary>
public sealed class WarehouseActivityLine : IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 100;

    /// <summary>Kind of the document.</summary>
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number of the document.</summary>
    public string No { get; set; } = "";

    /// <summary>10000, 20000 and so on; lines that are split off stand in between.</summary>
    public int LineNo { get; set; }

    /// <summary>Table of the source line.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of the source line.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Document of the source line.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Number of the source line.</summary>
    public int SourceLineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text of the source line.</summary>
    public string Description { get; set; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Whether goods are taken out of a bin or put into one.</summary>
    public WarehouseAction Action { get; set; }

    /// <summary>Of a line that places goods, the line that takes them; 0 of others (DOC-28).</summary>
    public int TakeLineNo { get; set; }

    /// <summary>Bin, or blank.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Unit that the worker counts in.</summary>
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>Base units in one of that unit.</summary>
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Expiration date of the number, or null.</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>To be handled altogether.</summary>
    public decimal QtyBase { get; set; }

    /// <summary>To handle with the next posting.</summary>
    public decimal QtyToHandleBase { get; set; }

    /// <summary>Handled so far.</summary>
    public decimal QtyHandledBase { get; set; }

    /// <summary>Why less than what is outstanding is handled now; blank where all of it is, or nothing is said yet (WRK-5).</summary>
    public string ShortReason { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The same line once more, to be changed.</summary>
    internal WarehouseActivityLine Copy() => (WarehouseActivityLine)MemberwiseClone();

    /// <summary>Not handled yet.</summary>
    public decimal QtyOutstandingBase => QtyBase - QtyHandledBase;

    /// <summary>Serial and lot number together.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);

    /// <summary>The line that it is made for.</summary>
    public SourceRef Source => new(SourceType, SourceSubtype, SourceNo, "", SourceLineNo);
}
