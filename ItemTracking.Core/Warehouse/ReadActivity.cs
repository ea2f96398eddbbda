using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>A put-away or pick that is to be posted, as it was read.</summary>
internal sealed record ReadActivity(WarehouseActivityHeader Header, IReadOnlyList<WarehouseActivityLine> Lines)
{
    /// <summary>What it handles now, by source line.</summary>
    public IReadOnlyDictionary<int, HandledLine> Handled { get; } = Lines.Where(l => l.QtyToHandleBase > 0)
        .GroupBy(l => l.SourceLineNo).ToDictionary(g => g.Key, g => new HandledLine([.. g]));

    /// <summary>Series of the posted document.</summary>
    public required string Series { get; init; }

    /// <summary>Day on which the source is posted.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>Bins of its lines that are there.</summary>
    public required IReadOnlySet<string> Bins { get; init; }

    /// <summary>Tracking rows of the source that grow, or get a date.</summary>
    public IReadOnlyList<TrackingSpecification> ChangedRows { get; init; } = [];

    /// <summary>Tracking rows of the source that are new.</summary>
    public IReadOnlyList<TrackingSpecification> AddedRows { get; init; } = [];
}
