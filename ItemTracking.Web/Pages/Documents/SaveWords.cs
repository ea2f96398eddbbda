using System.Globalization;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Whether what stands on a page is stored, as it is said beside its title.</summary>
public static class SaveWords
{
    /// <summary>The state in words; null when there is nothing to say.</summary>
    /// <param name="fields">What is typed.</param>
    /// <param name="untouched">What is said while nothing was changed.</param>
    /// <param name="missing">Captions of fields that posting would miss.</param>
    public static string? Of(TypedFields fields, string? untouched, params IEnumerable<string> missing) => fields.State switch
    {
        SaveState.Saving => "Saving…",
        SaveState.NotSaved => "Not saved",
        SaveState.Saved => string.Join(
            ", ",
            [
                $"Saved {fields.SavedAt?.ToString("HH:mm", CultureInfo.InvariantCulture)}",
                .. missing.Select(caption => $"{caption} is missing"),
            ]),
        SaveState.Untouched => untouched,
    };
}
