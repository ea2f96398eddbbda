using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>A document of the warehouse that is to be posted or registered, as it was read.</summary>
internal sealed record ReadActivity(WarehouseActivityHeader Header, IReadOnlyList<WarehouseActivityLine> Lines)
{
    /// <summary>What it handles now, by source line; what is taken and placed counts where it is taken.</summary>
    public IReadOnlyDictionary<int, HandledLine> Handled { get; } = Lines.Where(l => l is { QtyToHandleBase: > 0, TakeLineNo: 0 })
        .GroupBy(l => l.SourceLineNo).ToDictionary(g => g.Key, g => new HandledLine([.. g]));

    /// <summary>Nothing is outstanding of it then.</summary>
    public bool IsFinished => Lines.All(l => l.QtyOutstandingBase == l.QtyToHandleBase);

    /// <summary>Series of the posted document.</summary>
    public required string Series { get; init; }

    /// <summary>Day on which the source is posted.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>Stock of its location lies in bins.</summary>
    public required bool BinMandatory { get; init; }

    /// <summary>Bins of its lines that are there.</summary>
    public required IReadOnlySet<string> Bins { get; init; }

    /// <summary>
    /// Of a shipment whose goods are picked, what is picked and not shipped; null where a shipment, or whatever else it is, needs no pick.
    /// </summary>
    public IReadOnlyList<WhseItemTrackingLine>? Picked { get; init; }

    /// <summary>Tracking rows of the source that grow, or get a date.</summary>
    public IReadOnlyList<TrackingSpecification> ChangedRows { get; init; } = [];

    /// <summary>Tracking rows of the source that are new.</summary>
    public IReadOnlyList<TrackingSpecification> AddedRows { get; init; } = [];
}
