using System.Globalization;
using System.Text;

namespace ItemTracking.Core.Kernel;

/// <summary>What single characters become in a code, and which no code may hold (C-07, C-08).</summary>
internal static class CodeCharacters
{
    private const int FullWidthMacron = 0xFFE3;

    /// <summary>A blank of any kind. What ends a line or a column is none: a list is no number.</summary>
    public static bool IsBlank(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator;

    /// <summary>The character as codes keep it: of common width, and the hyphen for what looks like one.</summary>
    public static string Folded(Rune rune) => rune.Value switch
    {
        >= 0x2010 and <= 0x2015 or 0x2043 or 0x2212 or 0x02D7 or 0xFE58 or 0xFE63 => "-",
        FullWidthMacron => "\u00AF", // Its compatibility form is a blank with a mark.
        >= 0xFF00 and <= 0xFFEF => rune.ToString().Normalize(NormalizationForm.FormKC),
        _ => rune.ToString(),
    };

    /// <summary>Left out at the ends of a code. What turns the direction of the text after it is refused there as well.</summary>
    public static bool IsNothing(Rune rune) =>
        Rune.IsWhiteSpace(rune) || (IsInvisible(rune) && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)));

    /// <summary>Must not stand inside a code. What was no character is read as the replacement character.</summary>
    public static bool IsForbidden(Rune rune) =>
        rune == Rune.ReplacementChar || IsInvisible(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned;

    /// <summary>Format characters, and the letters, marks and symbols that are drawn as nothing.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || rune.Value is
            0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);
}
