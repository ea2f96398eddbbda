using System.Globalization;
using System.Reflection;
using System.Text;

namespace ItemTracking.Core.Persistence;

/// <summary>Text as searches compare it: without regard to case and accents, on both databases alike (C-30).</summary>
public static class FoldedText
{
    /// <summary>Name of the function on connections of SQLite.</summary>
    internal const string SqliteName = "folded_text";

    /// <summary>No character either, but no half of one: Unicode's own forms do not take it.</summary>
    private const char NoCharacter = '\uFFFE';

    private const char Replacement = '\uFFFD';

    /// <summary>The function that queries may call.</summary>
    internal static MethodInfo Function { get; } = typeof(FoldedText).GetMethod(nameof(Of))!;

    /// <summary>The text in capital letters without accents: <c>Lumière</c> becomes <c>LUMIERE</c>.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToUpperInvariant();
        var letters = string.Concat(text.EnumerateRunes()).Replace(NoCharacter, Replacement).Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Normalize(NormalizationForm.FormC).ToUpperInvariant();
    }
}
