using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Transfers;

/// <summary>Everything that decides whether a typed line of a transfer order may be saved.</summary>
internal sealed record TransferLineFacts
{
    public required TransferHeader Header { get; init; }

    /// <summary>The line as it is stored; null for a new one.</summary>
    public required TransferLine? Stored { get; init; }

    /// <summary>Number of the line: its own, or the next free one.</summary>
    public required int LineNo { get; init; }

    public required Item? Item { get; init; }

    /// <summary>The variant of the line; null when the code is blank or unknown for the item.</summary>
    public required ItemVariant? Variant { get; init; }

    public required TrackingPolicy Policy { get; init; }

    public required IReadOnlyList<ItemUnitOfMeasure> Units { get; init; }

    /// <summary>Locations that the goods leave and go to, by code.</summary>
    public required IReadOnlyDictionary<string, Location> Locations { get; init; }

    /// <summary>Bins of the line that are there.</summary>
    public required IReadOnlyList<Bin> Bins { get; init; }

    /// <summary>Tracking of the shipment side of the stored line, sign of the ledger; null when it has none.</summary>
    public required TrackedTotals? Tracked { get; init; }

    /// <summary>Reserved of what the stored line will bring in; base units, positive.</summary>
    public required decimal ReservedBase { get; init; }

    public string LineKey => TransferOrders.LineKey(Header.No, LineNo);

    public decimal Precision => Rounding.StepOf(Item?.RoundingPrecision);
}
