using System.Globalization;
using System.Text;

namespace ItemTracking.Core.Kernel;

/// <summary>Descriptions and names: free text of one line.</summary>
public static class Texts
{
    /// <summary>Longest description or name.</summary>
    public const int DescriptionLength = 100;

    /// <summary>The stored form of what was typed: trimmed; null becomes blank.</summary>
    public static string Normalise(string? typed) => typed?.Trim() ?? "";

    /// <summary>Why a typed text cannot be stored in this field, or null.</summary>
    /// <param name="typed">Text as typed.</param>
    /// <param name="caption">Caption of the field, named in the message.</param>
    /// <param name="maxLength">Longest allowed length.</param>
    public static Refusal? Check(string? typed, string caption, int maxLength)
    {
        var text = Normalise(typed);
        if (text.EnumerateRunes().Any(IsForbidden))
            return new Refusal(
                RefusalCode.TEXT_1, $"{caption} must not contain control or bidirectional characters.", caption,
                WayOut: "Remove the invisible characters and try again.");
        return text.Length <= maxLength
            ? null
            : new Refusal(
                RefusalCode.CODE_1,
                $"The length of the string is {text.Length}, but it must be less than or equal to {maxLength} characters. "
                    + $"Value: {text[..Math.Min(60, text.Length)]}…",
                caption);
    }

    /// <summary>
    /// A text from outside on one short line, for logs and the audit trail: what breaks lines, turns their direction or hides is shown as
    /// <c>?</c>, and the rest of a long text is cut off, so that no text can pass for a line of the log.
    /// </summary>
    /// <param name="text">As it came; null becomes blank.</param>
    /// <param name="maxLength">Characters that are kept.</param>
    public static string OneLine(string? text, int maxLength)
    {
        var shown = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var part = IsForbidden(rune) ? "?" : rune.ToString();
            if (shown.Length + part.Length > maxLength - 1)
                return shown.Append('…').ToString();
            shown.Append(part);
        }

        return shown.ToString();
    }

    /// <summary>Half a surrogate pair is enumerated as the replacement character. The two joiners are part of several scripts.</summary>
    private static bool IsForbidden(Rune rune) =>
        rune == Rune.ReplacementChar
        || (rune.Value is not (0x200C or 0x200D)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator);
}
