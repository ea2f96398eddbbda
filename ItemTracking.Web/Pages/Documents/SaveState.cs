namespace ItemTracking.Web.Pages.Documents;

/// <summary>Whether what stands on the page is stored.</summary>
public enum SaveState
{
    /// <summary>Nothing was changed yet.</summary>
    Untouched,

    /// <summary>A change is on its way.</summary>
    Saving,

    /// <summary>All is stored.</summary>
    Saved,

    /// <summary>Something typed was refused.</summary>
    NotSaved,
}
