using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Journals;

/// <summary>Lines of a journal that are posted together, all or none.</summary>
[Audited("Item Journal Batch")]
public sealed class ItemJournalBatch : IVersioned
{
    /// <summary>Template, see <see cref="JournalTemplate"/>.</summary>
    public string TemplateName { get; set; } = "";

    /// <summary>Name, unique in its template.</summary>
    public string Name { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>Series that gives lines without Document No. a number when they are posted, or blank.</summary>
    public string NoSeries { get; set; } = "";

    /// <summary>Serial and lot number of a line count where it has no item tracking lines (O-089 to O-091).</summary>
    public bool ItemTrackingOnLines { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
