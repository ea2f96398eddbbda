using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>A put-away or pick that is to be registered.</summary>
/// <param name="Activity">The document as it was read.</param>
/// <param name="Pick">Of a pick what it does to its shipment and source document; null for others.</param>
internal sealed record RegisterRequest(ReadActivity Activity, RegisteredPick? Pick);

/// <summary>What registering a pick does to its shipment and to the document behind it.</summary>
/// <param name="Source">The document behind the shipment.</param>
/// <param name="ShipmentLines">Lines of the shipment as they were read.</param>
internal sealed record RegisteredPick(ActivitySource Source, IReadOnlyList<WarehouseActivityLine> ShipmentLines)
{
    /// <summary>Lines of the shipment that ship more now.</summary>
    public IReadOnlyList<WarehouseActivityLine> ChangedLines { get; init; } = [];

    /// <summary>What is picked more, of each line and pair of numbers.</summary>
    public IReadOnlyList<WhseItemTrackingLine> Picked { get; init; } = [];

    /// <summary>Tracking rows of the document that are larger, have another date or handle something else next.</summary>
    public IReadOnlyList<TrackingSpecification> ChangedRows { get; init; } = [];

    /// <summary>Tracking rows of the document that are new.</summary>
    public IReadOnlyList<TrackingSpecification> AddedRows { get; init; } = [];
}
