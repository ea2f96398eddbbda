using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Journals;

/// <summary>A journal batch that is to be posted.</summary>
/// <param name="Batch">Batch.</param>
/// <param name="Lines">All its lines by line number.</param>
internal sealed record JournalRequest(ItemJournalBatch Batch, IReadOnlyList<LineOfJournal> Lines)
{
    /// <summary>Its template.</summary>
    public JournalTemplate Template => JournalTemplate.Of(Batch.TemplateName);

    /// <summary>The batch in messages.</summary>
    public string Name => Template.NameOf(Batch.Name);

    /// <summary>Lines that move goods; those without a quantity are left out.</summary>
    public IEnumerable<LineOfJournal> Moved => Lines.Where(l => l.Line.QuantityBase != 0);

    /// <summary>Lines of a physical inventory that nobody counted.</summary>
    public int NotCounted =>
        Template == JournalTemplate.PhysInventory ? Lines.Count(l => l.Line.QtyPhysInventory is null) : 0;

    /// <summary>A line takes its Document No. from the series of the batch.</summary>
    public bool DrawsNumber => Moved.Any(l => l.Line.DocumentNo.Length == 0);
}

/// <summary>A journal line with what its item and its tracking say.</summary>
internal sealed record LineOfJournal(ItemJournalLine Line, ItemFacts Item, IReadOnlyList<TrackingSpecification> Tracking)
{
    /// <summary>Stock of the line's location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>The bin of the line is there.</summary>
    public bool BinExists { get; init; }

    /// <summary>Stock of the location that the goods arrive at lies in bins; of a reclassification only.</summary>
    public bool NewBinMandatory { get; init; }

    /// <summary>The bin that they arrive in is there; of a reclassification only.</summary>
    public bool NewBinExists { get; init; }
}
