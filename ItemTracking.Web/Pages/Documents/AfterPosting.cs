namespace ItemTracking.Web.Pages.Documents;

/// <summary>What comes after a posting.</summary>
public enum AfterPosting
{
    /// <summary>The document stays as long as something is left of it.</summary>
    Stays,

    /// <summary>A new document begins (Alt+F9).</summary>
    BeginsNew,

    /// <summary>What was posted is printed (Shift+F9).</summary>
    Prints,
}
