using ItemTracking.Core.Documents.Journals;

namespace ItemTracking.Core.Journals;

/// <summary>A journal batch as pages show it.</summary>
/// <param name="TemplateName">Template.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">Text.</param>
/// <param name="NoSeries">Series of lines without Document No., or blank.</param>
/// <param name="ItemTrackingOnLines">Serial and lot number of a line count where it has no item tracking lines.</param>
/// <param name="Version">Saved state; 0 for a new batch.</param>
public sealed record JournalBatchCard(
    string TemplateName, string Name, string Description = "", string NoSeries = "", bool ItemTrackingOnLines = false, long Version = 0)
{
    /// <summary>Name of the batch that is made where there is none.</summary>
    public const string DefaultName = "DEFAULT";

    /// <summary>How many lines it has.</summary>
    public int LineCount { get; init; }

    /// <summary>Number that lines without Document No. would get now, or blank.</summary>
    public string NextDocumentNo { get; init; } = "";

    /// <summary>Its template.</summary>
    public JournalTemplate Template => JournalTemplate.Of(TemplateName);
}
