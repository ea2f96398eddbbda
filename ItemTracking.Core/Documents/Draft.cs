namespace ItemTracking.Core.Documents;

/// <summary>
/// Entries of one user for one source line or document that are not saved yet (C-53): what an open page holds, so that it outlives the
/// page. One row per user and source. Never counted as requested, never shown to anybody else.
/// </summary>
public sealed class Draft
{
    /// <summary>Whose entries they are, as <see cref="Kernel.Codes.Normalise"/> writes the sign-in name.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Table of the source, see <see cref="SourceTypes"/>.</summary>
    public int SourceType { get; set; }

    /// <summary>Kind of document.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of the document; blank while it is not made yet.</summary>
    public string SourceId { get; set; } = "";

    /// <summary>Journal batch, or blank.</summary>
    public string SourceBatchName { get; set; } = "";

    /// <summary>Line number; 0 for entries of the document itself.</summary>
    public int SourceRefNo { get; set; }

    /// <summary>How many entries it holds.</summary>
    public int Changes { get; set; }

    /// <summary>When the last of them was made.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The entries, in the form of the page that made them.</summary>
    public string Content { get; set; } = "";

    /// <summary>The values without the key.</summary>
    public KeptDraft ToKept() => new(Content, Changes, At);
}
