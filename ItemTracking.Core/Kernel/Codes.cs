using System.Globalization;
using System.Text;

namespace ItemTracking.Core.Kernel;

/// <summary>
/// Codes and numbers as they are stored and compared: trimmed, Unicode NFC, upper-cased by the invariant rule, ordinal comparison.
/// </summary>
public static class Codes
{
    /// <summary>Longest serial or lot number.</summary>
    public const int TrackingNumberLength = 50;

    /// <summary>Longest document, item, party or series number.</summary>
    public const int NumberLength = 20;

    /// <summary>Longest code of a set-up record (location, unit, item tracking code).</summary>
    public const int CodeLength = 10;

    /// <summary>
    /// The stored form of what was typed; null becomes the blank code. Text that no code may hold passes through and is found by
    /// <see cref="Check"/>.
    /// </summary>
    public static string Normalise(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "";
        var trimmed = typed.Trim();
        return (IsWellFormed(trimmed) ? trimmed.Normalize(NormalizationForm.FormC) : trimmed).ToUpperInvariant();
    }

    /// <summary>
    /// Why a typed text cannot be a code of this field, or null. Blank is allowed here; whether it may be blank is the field's own rule.
    /// </summary>
    /// <param name="typed">Text as typed.</param>
    /// <param name="caption">Caption of the field, named in the message.</param>
    /// <param name="maxLength">Longest allowed length after normalising.</param>
    public static Refusal? Check(string? typed, string caption, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (!IsWellFormed(typed) || typed.Trim().EnumerateRunes().Any(IsForbidden))
            return new Refusal(
                RefusalCode.CODE_2, $"{caption} must not contain control or bidirectional characters.", caption,
                WayOut: "Remove the invisible characters and try again.");
        var code = Normalise(typed);
        return code.Length <= maxLength
            ? null
            : new Refusal(
                RefusalCode.CODE_1,
                $"The length of the string is {code.Length}, but it must be less than or equal to {maxLength} characters. "
                    + $"Value: {Shorten(code)}",
                caption);
    }

    /// <summary>The order in which codes are sorted everywhere.</summary>
    public static StringComparer Comparer => StringComparer.Ordinal;

    private static string Shorten(string code) => code.Length <= 60 ? code : code[..60] + "…";

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsForbidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
