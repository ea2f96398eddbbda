namespace ItemTracking.Core.Documents;

/// <summary>Which documents of a kind a list shows.</summary>
public enum DocumentListView
{
    /// <summary>Every document; they leave the list when posted completely (DOC-7).</summary>
    All,

    /// <summary>Released documents with something outstanding that is due by the work date, or without a day.</summary>
    ToHandle,

    /// <summary>Documents with a line that needs numbers (PST-2, PST-6) which are not defined for exactly its quantity (ITL-10).</summary>
    UndefinedTracking,
}
