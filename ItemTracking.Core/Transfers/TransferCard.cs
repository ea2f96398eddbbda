using ItemTracking.Core.Documents;

namespace ItemTracking.Core.Transfers;

/// <summary>A transfer order in a list.</summary>
/// <param name="No">Number.</param>
/// <param name="TransferFromCode">Location that the goods leave.</param>
/// <param name="TransferToCode">Location that they go to.</param>
/// <param name="Status">Whether lines may be edited.</param>
/// <param name="ShipmentDate">Day on which they are to leave, or null.</param>
/// <param name="ReceiptDate">Day on which they are expected, or null.</param>
public sealed record TransferRow(
    string No, string TransferFromCode, string TransferToCode, DocumentStatus Status, DateOnly? ShipmentDate, DateOnly? ReceiptDate)
{
    /// <summary>State of the numbers that are to be shipped.</summary>
    public required TrackingState Tracking { get; init; }

    /// <summary>Shipped and not received, over all lines, base units.</summary>
    public required decimal QtyInTransitBase { get; init; }

    /// <summary>Posting date of the oldest shipment of which something is in transit; null where nothing is.</summary>
    public required DateOnly? InTransitSince { get; init; }
}

/// <summary>A transfer order as its card shows and saves it (DOC-14).</summary>
public sealed record TransferCard
{
    /// <summary>Number; blank before the order is made.</summary>
    public string No { get; init; } = "";

    /// <summary>Location that the goods leave.</summary>
    public string TransferFromCode { get; init; } = "";

    /// <summary>Location that they go to.</summary>
    public string TransferToCode { get; init; } = "";

    /// <summary>Location where they are in between; blank of a direct transfer.</summary>
    public string InTransitCode { get; init; } = "";

    /// <summary>They leave and arrive in one posting.</summary>
    public bool DirectTransfer { get; init; }

    /// <summary>Whether lines may be edited; read only.</summary>
    public DocumentStatus Status { get; init; }

    /// <summary>Day on which the next posting counts.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Day on which the goods are to leave, or null.</summary>
    public DateOnly? ShipmentDate { get; init; }

    /// <summary>Day on which they are expected, or null.</summary>
    public DateOnly? ReceiptDate { get; init; }

    /// <summary>Whether the goods may leave in parts (DOC-26).</summary>
    public ShippingAdvice ShippingAdvice { get; init; }

    /// <summary>State of the header when it was read (R5).</summary>
    public long Version { get; init; }

    /// <summary>Lines by line number; read only.</summary>
    public IReadOnlyList<TransferLineCard> Lines { get; init; } = [];
}

/// <summary>A line of a transfer order as the card shows and saves it. Quantities are in the line's unit.</summary>
public sealed record TransferLineCard
{
    /// <summary>10000, 20000 and so on; 0 for a line that is not saved yet.</summary>
    public int LineNo { get; init; }

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank; another item takes it away.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text; filled from the item when left blank.</summary>
    public string Description { get; init; } = "";

    /// <summary>Bin that the goods leave, where the location keeps its stock in bins.</summary>
    public string TransferFromBinCode { get; init; } = "";

    /// <summary>Bin that they go to, alike.</summary>
    public string TransferToBinCode { get; init; } = "";

    /// <summary>Unit; the item's base unit when left blank.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>To be moved.</summary>
    public decimal Quantity { get; init; }

    /// <summary>To be moved, base units; read only.</summary>
    public decimal QuantityBase { get; init; }

    /// <summary>To ship with the next posting; follows the quantity unless changed itself.</summary>
    public decimal QtyToShip { get; init; }

    /// <summary>Shipped so far; read only.</summary>
    public decimal QuantityShipped { get; init; }

    /// <summary>To receive with the next posting; what is in transit unless changed itself.</summary>
    public decimal QtyToReceive { get; init; }

    /// <summary>Received so far; read only.</summary>
    public decimal QuantityReceived { get; init; }

    /// <summary>Reserved for others of what is still to be received; read only.</summary>
    public decimal ReservedQuantityInbnd { get; init; }

    /// <summary>Shipped and not received; read only.</summary>
    public decimal QtyInTransit => QuantityShipped - QuantityReceived;

    /// <summary>State of the line when it was read (R5).</summary>
    public long Version { get; init; }

    /// <summary>How much of the shipment has numbers; read only.</summary>
    public TrackingState Shipment { get; init; } = TrackingState.NotNeeded;

    /// <summary>How much of what is in transit has numbers that the next posting receives; read only.</summary>
    public TrackingState Receipt { get; init; } = TrackingState.NotNeeded;
}
