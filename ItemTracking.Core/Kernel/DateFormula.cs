using System.Globalization;
using System.Text.RegularExpressions;

namespace ItemTracking.Core.Kernel;

/// <summary>
/// A period such as <c>1Y+2M-1D</c>, <c>CM</c> or <c>WD4</c> (COD-16), applied from left to right. Letters in any case, blanks ignored.
/// </summary>
public sealed partial class DateFormula
{
    /// <summary>Longest stored formula.</summary>
    public const int MaxLength = 32;

    private readonly IReadOnlyList<Func<DateOnly, DateOnly>> terms;

    private DateFormula(IReadOnlyList<Func<DateOnly, DateOnly>> terms) => this.terms = terms;

    /// <summary>The formula, or null when the text is none; a blank text is none.</summary>
    public static DateFormula? TryParse(string? text)
    {
        var match = Formula().Match(Normalise(text));
        if (!match.Success)
            return null;
        var terms = match.Groups["term"].Captures.Select(term => Term(term.Value)).ToList();
        return terms.Any(term => term is null) ? null : new DateFormula(terms!);
    }

    /// <summary>Why a typed text cannot be the formula of this field, or null; blank is allowed.</summary>
    public static Refusal? Check(string? typed, string caption)
    {
        var text = Normalise(typed);
        return text.Length == 0 || (text.Length <= MaxLength && TryParse(text) is not null)
            ? null
            : new Refusal("COD-16", $"'{Texts.Normalise(typed)}' is not a valid date formula.", caption, WayOut: "Examples: 2Y, 18M, CM+1D.");
    }

    /// <summary>The stored form: upper case, without blanks.</summary>
    public static string Normalise(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>The date that the formula gives; one outside the calendar becomes its first or last day.</summary>
    public DateOnly From(DateOnly date) => terms.Aggregate(date, (current, term) => term(current));

    private static Func<DateOnly, DateOnly>? Term(string text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        var term = text.TrimStart('+', '-');
        var unit = new string([.. term.Where(char.IsAsciiLetter)]);
        if (char.IsAsciiDigit(term[0]))
            return Number(term[..^unit.Length]) is > 0 and var number ? date => DateSteps.Move(date, sign * number, unit) : null;
        return unit is ['C', .. var period]
            ? date => DateSteps.EdgeOf(date, sign, period)
            : Next(sign, unit, Number(term[unit.Length..]));
    }

    private static Func<DateOnly, DateOnly>? Next(int sign, string unit, int number) => (unit, number) switch
    {
        ("D", >= 1 and <= 31) => date => DateSteps.NextDay(date, sign, day => day.Day == number),
        ("WD", >= 1 and <= 7) => date => DateSteps.NextDay(date, sign, day => DateSteps.WeekDay(day) == number),
        ("W", >= 1 and <= 53) => date => DateSteps.NextDay(date, sign, day => DateSteps.WeekDay(day) == 1 && ISOWeek.GetWeekOfYear(day.ToDateTime(default)) == number),
        ("M", >= 1 and <= 12) => date => DateSteps.NextDay(date, sign, day => day.Day == 1 && day.Month == number),
        _ => null,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private const string OneTerm = "(?:[0-9]{1,4}(?:WD|D|W|M|Q|Y)|C(?:WD|D|W|M|Q|Y)|(?:WD|D|W|M)[0-9]{1,4})";

    [GeneratedRegex("^(?<term>[+-]?" + OneTerm + ")(?<term>[+-]" + OneTerm + ")*$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
