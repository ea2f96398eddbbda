using System.Globalization;
using System.Text.RegularExpressions;

namespace ItemTracking.Web.Shared.Typed;

/// <summary>
/// A region as this application writes in it: always with the Gregorian calendar, Latin digits, years of four digits, the keyboard's minus
/// and decimal sign (C-24).
/// </summary>
public static partial class Region
{
    private const string Directions = "\u200E\u200F\u061C";

    /// <summary>Every region that there is, with its name, in the order of the names.</summary>
    public static IReadOnlyList<(string Value, string Caption)> All { get; } =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .OrderBy(culture => culture.EnglishName, StringComparer.Ordinal)
            .Select(culture => (culture.Name, culture.EnglishName)),
    ];

    /// <summary>The culture with those formats.</summary>
    public static CultureInfo Of(CultureInfo culture)
    {
        var region = (CultureInfo)culture.Clone();
        WriteNumbers(region.NumberFormat);
        if (region.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } calendar)
            region.DateTimeFormat.Calendar = calendar;
        else
            region.DateTimeFormat = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        region.DateTimeFormat.DateSeparator = WithoutDirections(region.DateTimeFormat.DateSeparator);
        region.DateTimeFormat.ShortDatePattern = Pattern(region.DateTimeFormat.ShortDatePattern);
        return CultureInfo.ReadOnly(region);
    }

    private static void WriteNumbers(NumberFormatInfo format)
    {
        format.NegativeSign = "-";
        format.PositiveSign = "+";
        if (format.NumberDecimalSeparator is not ("." or ","))
            (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (".", ",");
    }

    private static string Pattern(string pattern)
    {
        var text = Word().Replace(WithoutDirections(pattern).Replace("g", "", StringComparison.Ordinal), "").Trim();
        var years = text.Count(c => c == 'y');
        text = years is > 0 and < 4 ? text.Replace(new string('y', years), "yyyy", StringComparison.Ordinal) : text;
        return text.Contains("MMM", StringComparison.Ordinal) || years == 0 ? "yyyy-MM-dd" : text;
    }

    private static string WithoutDirections(string text) =>
        string.Concat(text.Where(c => !Directions.Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"'[^']*'|\\.")]
    private static partial Regex Word();
}
