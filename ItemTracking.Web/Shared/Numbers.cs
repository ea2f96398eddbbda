using System.Globalization;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Web.Shared;

/// <summary>How numbers are read and shown: the user's region, five decimals, no trailing zeros.</summary>
public static class Numbers
{
    /// <summary>Format of a quantity.</summary>
    public const string Format = "#,##0.#####";

    public static string Show(decimal? number) => number?.ToString(Format, CultureInfo.CurrentCulture) ?? "";

    /// <summary>
    /// Reads what was typed, a number or a sum such as <c>12*4</c>; nothing typed is no number and no mistake. What could mean two numbers
    /// is not read (C-20, C-25).
    /// </summary>
    public static bool TryRead(string typed, out decimal? number)
    {
        var reading = new TypedNumber(CultureInfo.CurrentCulture.NumberFormat);
        number = reading.Read(typed) ?? TypedSum.Read(typed, reading);
        return number is not null || string.IsNullOrWhiteSpace(typed);
    }

    /// <summary>What is wrong with a text that is no number; one that could mean two asks which.</summary>
    public static string NotANumber(string caption, string typed)
    {
        var meanings = new TypedNumber(CultureInfo.CurrentCulture.NumberFormat).Meanings(typed);
        return $"{TypedText.NotAcceptable(caption, typed)} "
            + (meanings.Count == 2
                ? $"Is {Show(meanings[0])} or {Show(meanings[1])} meant?"
                : $"Enter a number, for instance {Show(1234.5m)}.");
    }
}
