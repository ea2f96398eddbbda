using System.Globalization;

namespace ItemTracking.Web.Shared.Typed;

/// <summary>What every number and date that is typed or pasted goes through first (C-24).</summary>
internal static class TypedText
{
    private const int LongestQuoted = 30;

    /// <summary>The text with Latin digits, the keyboard's minus and one kind of blank, without blanks around it.</summary>
    public static string Plain(string typed) => string.Concat(typed.Select(Plain)).Trim();

    /// <summary>A text that was typed, as a message quotes it.</summary>
    public static string Short(string typed) => typed.Length <= LongestQuoted ? typed : typed[..LongestQuoted] + "…";

    /// <summary>The sentence with which every field refuses what it cannot read.</summary>
    public static string NotAcceptable(string caption, string typed) =>
        $"Your entry of '{Short(typed)}' is not an acceptable value for '{caption}'.";

    private static char Plain(char typed) => typed switch
    {
        '\u2212' or '\u2010' or '\u2011' or '\u2013' or '\uFE63' or '\uFF0D' => '-',
        _ when char.IsWhiteSpace(typed) => ' ',
        _ when char.IsDigit(typed) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(typed)),
        _ => typed,
    };
}
