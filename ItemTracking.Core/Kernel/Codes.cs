using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItemTracking.Core.Kernel;

/// <summary>
/// Codes and numbers as they are stored and compared, so that what looks alike is alike (C-07, C-08): one blank for every run of blanks,
/// no blanks and nothing invisible at the ends, hyphen look-alikes and full-width forms folded, Unicode NFC, upper-cased by the invariant
/// rule, ordinal comparison.
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
        if (string.IsNullOrEmpty(typed))
            return "";
        var isPlain = Ascii.IsValid(typed) && !typed.Contains("  ", StringComparison.Ordinal);
        return isPlain || !IsWellFormed(typed)
            ? typed.Trim().ToUpperInvariant()
            : Trim(Folded(typed)).Normalize(NormalizationForm.FormC).ToUpperInvariant().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Nothing was typed that anybody could see.</summary>
    public static bool IsBlank(string? typed) => Normalise(typed).Length == 0;

    /// <summary>
    /// Why a typed text cannot be a code of this field, or null. Blank is allowed here; whether it may be blank is the field's own rule.
    /// </summary>
    /// <param name="typed">Text as typed.</param>
    /// <param name="caption">Caption of the field, named in the message.</param>
    /// <param name="maxLength">Longest allowed length after normalising.</param>
    public static Refusal? Check(string? typed, string caption, int maxLength)
    {
        var code = Normalise(typed);
        if (code.Length == 0)
            return null;
        if (FindForbidden(Trim(typed!), caption) is { } forbidden)
            return forbidden;
        return code.Length <= maxLength
            ? null
            : new Refusal(
                RefusalCode.CODE_1,
                $"The length of the string is {code.Length}, but it must be less than or equal to {maxLength} characters.{Value(code)}",
                caption);
    }

    /// <summary>The message without the text, for whoever shows that beside it.</summary>
    /// <param name="message">Why the text cannot be a code.</param>
    /// <param name="typed">Text as typed.</param>
    public static string WithoutValue(string message, string typed) =>
        message.Replace(Value(Normalise(typed)), "", StringComparison.Ordinal);

    /// <summary>The order in which codes are sorted everywhere.</summary>
    public static StringComparer Comparer => StringComparer.Ordinal;

    /// <summary>
    /// A stored text with everything by its name that looks like something else or like nothing: <c>AB⟨U+00A0⟩12</c>.
    /// </summary>
    public static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(Shown));

    private static string Shown(Rune rune) =>
        rune.Value == ' ' || (!CodeCharacters.IsNothing(rune) && !CodeCharacters.IsForbidden(rune)
            && CodeCharacters.Folded(rune) == rune.ToString())
            ? rune.ToString()
            : $"⟨{Name(rune)}⟩";

    private static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static string Value(string code) => $" Value: {Shorten(code)}";

    private static string Shorten(string code) => code.Length <= 60 ? code : code[..60] + "…";

    private static string Folded(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (!CodeCharacters.IsBlank(rune))
                folded.Append(CodeCharacters.Folded(rune));
            else if (folded.Length == 0 || folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString();
    }

    private static string Trim(string text)
    {
        var left = text.AsSpan();
        while (Rune.DecodeFromUtf16(left, out var first, out var units) is OperationStatus.Done && CodeCharacters.IsNothing(first))
            left = left[units..];
        while (Rune.DecodeLastFromUtf16(left, out var last, out var units) is OperationStatus.Done && CodeCharacters.IsNothing(last))
            left = left[..^units];
        return left.ToString();
    }

    /// <summary>Nobody sees the character, so the message counts up to it and says what stands before it.</summary>
    private static Refusal? FindForbidden(string text, string caption)
    {
        var (place, start) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            if (CodeCharacters.IsForbidden(rune))
                return Forbidden(caption, place, rune, text[..start]);
            start += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static Refusal Forbidden(string caption, int place, Rune rune, string before) => new(
        RefusalCode.CODE_2,
        $"{caption} must not contain control, bidirectional or invisible characters: character {place} is {Name(rune)}.",
        caption,
        WayOut: before.Length == 0
            ? "Delete the beginning and type it again."
            : $"Delete what follows {Shorten(before)} and type it again.");

    /// <summary>False for half a surrogate pair and for the one code unit that Unicode's own forms do not take.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
                return false;
        }

        return true;
    }
}
