using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>
/// One line of a transfer order. Quantities are in the line's unit, those ending in Base in base units, none of them negative.
/// </summary>
public sealed class TransferLine : IVersioned
{
    /// <summary>Number of the order.</summary>
    public string DocumentNo { get; set; } = "";

    /// <summary>10000, 20000 and so on.</summary>
    public int LineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Bin that the goods leave, or blank.</summary>
    public string TransferFromBinCode { get; set; } = "";

    /// <summary>Bin that they go to, or blank.</summary>
    public string TransferToBinCode { get; set; } = "";

    /// <summary>Unit of the line.</summary>
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>Base units in one of that unit.</summary>
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;

    /// <summary>To be moved.</summary>
    public decimal Quantity { get; set; }

    /// <summary>To be moved, base units.</summary>
    public decimal QuantityBase { get; set; }

    /// <summary>To ship with the next posting.</summary>
    public decimal QtyToShip { get; set; }

    /// <summary>To ship with the next posting, base units.</summary>
    public decimal QtyToShipBase { get; set; }

    /// <summary>Shipped so far.</summary>
    public decimal QuantityShipped { get; set; }

    /// <summary>Shipped so far, base units.</summary>
    public decimal QuantityShippedBase { get; set; }

    /// <summary>To receive with the next posting.</summary>
    public decimal QtyToReceive { get; set; }

    /// <summary>To receive with the next posting, base units.</summary>
    public decimal QtyToReceiveBase { get; set; }

    /// <summary>Received so far.</summary>
    public decimal QuantityReceived { get; set; }

    /// <summary>Received so far, base units.</summary>
    public decimal QuantityReceivedBase { get; set; }

    /// <summary>Raised by every save of the line's tracking on either side and by every posting (STO-9).</summary>
    public long TrackingVersion { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Shipped and not received.</summary>
    public decimal QtyInTransit => QuantityShipped - QuantityReceived;

    /// <summary>Shipped and not received, base units.</summary>
    public decimal QtyInTransitBase => QuantityShippedBase - QuantityReceivedBase;

    /// <summary>What tracking calls a side of the line.</summary>
    public SourceRef Ref(TransferDirection direction) => TransferOrders.Key(DocumentNo, direction).Line(LineNo);
}
