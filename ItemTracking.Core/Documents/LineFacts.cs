using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>Everything that decides whether a typed document line may be saved.</summary>
internal sealed record LineFacts
{
    public required DocumentKind Kind { get; init; }

    public required DocumentHeader Header { get; init; }

    /// <summary>The line as it is stored; null for a new one.</summary>
    public required DocumentLine? Stored { get; init; }

    /// <summary>Number of the line: its own, or the next free one.</summary>
    public required int LineNo { get; init; }

    public required Item? Item { get; init; }

    /// <summary>The variant of the line; null when the code is blank or unknown for the item.</summary>
    public required ItemVariant? Variant { get; init; }

    public required TrackingPolicy Policy { get; init; }

    public required IReadOnlyList<ItemUnitOfMeasure> Units { get; init; }

    /// <summary>The location of the line; null when the code is blank or unknown.</summary>
    public required Location? Location { get; init; }

    /// <summary>The bin of the line; null when the code is blank or unknown at the location.</summary>
    public required Bin? Bin { get; init; }

    /// <summary>Tracking of the stored line; null when it has none.</summary>
    public required TrackedTotals? Tracked { get; init; }

    /// <summary>Reserved for the stored line, or of what it will bring in; base units, positive.</summary>
    public required decimal ReservedBase { get; init; }

    /// <summary>
    /// What is still to be invoiced of the receipt or shipment that the line was taken from, in its unit and in base units; null for goods
    /// of its own (DOC-12).
    /// </summary>
    public (decimal Quantity, decimal QuantityBase)? Got { get; init; }

    /// <summary>
    /// Whether the item tracking goes along where the line comes to another location; null before the user was asked (DOC-4).
    /// </summary>
    public bool? NumbersFollow { get; init; } = false;

    public string LineKey => DocumentRefusals.LineKey(Kind, Header.No, LineNo);

    public decimal Precision => Rounding.StepOf(Item?.RoundingPrecision);
}
