using System.Globalization;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Web.Shared;

/// <summary>How numbers are read and shown: the user's region, five decimals, no trailing zeros.</summary>
public static class Numbers
{
    /// <summary>Format of a quantity.</summary>
    public const string Format = "#,##0.#####";

    /// <summary>A number as the user writes it, or as it is written in another region.</summary>
    public static string Show(decimal? number, CultureInfo? region = null) =>
        number?.ToString(Format, region ?? CultureInfo.CurrentCulture) ?? "";

    /// <summary>How many lines there are, in words: <c>1 line</c>, <c>2 lines</c>.</summary>
    public static string Lines(int count) => count == 1 ? "1 line" : $"{Show(count)} lines";

    /// <summary>
    /// Reads what was typed, a number or a sum such as <c>12*4</c>; nothing typed is no number and no mistake. What could mean two numbers
    /// is not read (C-20, C-25).
    /// </summary>
    /// <param name="typed">Text.</param>
    /// <param name="number">The number.</param>
    /// <param name="region">Region in which it was written; null for the user's.</param>
    public static bool TryRead(string typed, out decimal? number, CultureInfo? region = null)
    {
        var reading = new TypedNumber((region ?? CultureInfo.CurrentCulture).NumberFormat);
        number = reading.Read(typed) ?? TypedSum.Read(typed, reading);
        return number is not null || string.IsNullOrWhiteSpace(typed);
    }

    /// <summary>What is wrong with a text that is no number; one that could mean two asks which.</summary>
    public static string NotANumber(string caption, string typed, CultureInfo? region = null)
    {
        var meanings = new TypedNumber((region ?? CultureInfo.CurrentCulture).NumberFormat).Meanings(typed);
        return $"{TypedText.NotAcceptable(caption, typed)} "
            + (meanings.Count == 2
                ? $"Is {Show(meanings[0], region)} or {Show(meanings[1], region)} meant?"
                : $"Enter a number, for instance {Show(1234.5m, region)}.");
    }
}
