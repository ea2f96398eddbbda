using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Journals;

/// <summary>Everything that decides whether a typed journal line may be saved.</summary>
internal sealed record JournalLineFacts
{
    public required ItemJournalBatch Batch { get; init; }

    /// <summary>The line as it is stored; null for a new one.</summary>
    public ItemJournalLine? Stored { get; init; }

    /// <summary>Number of the line: its own, or the next free one.</summary>
    public required int LineNo { get; init; }

    public Item? Item { get; init; }

    /// <summary>The variant of the line; null when the code is blank or unknown for the item.</summary>
    public ItemVariant? Variant { get; init; }

    public required TrackingPolicy Policy { get; init; }

    public IReadOnlyList<ItemUnitOfMeasure> Units { get; init; } = [];

    /// <summary>The location of the line; null when the code is blank or unknown.</summary>
    public Location? Location { get; init; }

    /// <summary>The bin of the line; null when the code is blank or unknown at the location.</summary>
    public Bin? Bin { get; init; }

    /// <summary>The line is of a reclassification journal, so that its goods arrive again (RCL-1).</summary>
    public bool IsReclass => Batch.TemplateName == JournalTemplate.Reclass.Name;

    /// <summary>Where the goods arrive; null when the code is blank or unknown (RCL-1).</summary>
    public Location? NewLocation { get; init; }

    /// <summary>The bin that they arrive in; null when the code is blank or unknown at the location (RCL-1).</summary>
    public Bin? NewBin { get; init; }

    /// <summary>Tracking of the stored line; null when it has none.</summary>
    public TrackedTotals? Tracked { get; init; }

    /// <summary>What entries say of the numbers on the line.</summary>
    public ExistingNumber Existing { get; init; } = ExistingNumber.None;

    public string LineKey => JournalLines.Key(JournalTemplate.Of(Batch.TemplateName).Key(Batch.Name).Line(LineNo));

    public decimal Precision => Rounding.StepOf(Item?.RoundingPrecision);
}
