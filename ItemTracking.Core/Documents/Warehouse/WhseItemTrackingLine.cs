using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>
/// What is picked of a line of a warehouse shipment and not shipped yet, of each pair of numbers as bins know them: registering a pick
/// raises it, posting the shipment lowers it, never below zero (DOC-21). Base units.
/// </summary>
public sealed class WhseItemTrackingLine
{
    /// <summary>Kind of the document: a shipment.</summary>
    public WarehouseActivityType Type { get; set; } = WarehouseActivityType.Shipment;

    /// <summary>Number of the shipment.</summary>
    public string No { get; set; } = "";

    /// <summary>Number of its line.</summary>
    public int LineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Picked and not shipped.</summary>
    public decimal QtyBase { get; set; }

    /// <summary>Serial and lot number together.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);
}
