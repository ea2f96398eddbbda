using System.Globalization;
using System.Text.RegularExpressions;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared.Typed;

/// <summary>
/// A date as it is typed in a region. Nothing is guessed: what stands in another order of day and month than the region's is no date here;
/// the year first, as in <c>2026-12-05</c>, is read everywhere (C-21…C-23). Years of two digits are 2000 to 2099.
/// </summary>
/// <param name="culture">The region, with the Gregorian calendar.</param>
/// <param name="reading">What short forms mean.</param>
internal sealed partial class TypedDate(CultureInfo culture, DateReading reading)
{
    private readonly string pattern = culture.DateTimeFormat.ShortDatePattern;

    private bool MonthFirst => IsBefore('M', 'd');

    private bool YearFirst => IsBefore('y', 'M');

    /// <summary>The date, or null where the text is none or could mean two.</summary>
    public DateOnly? Read(string typed)
    {
        var text = TypedText.Plain(typed);
        return text switch
        {
            "t" or "T" => reading.Today,
            "w" or "W" => reading.WorkDate,
            ['+' or '-', ..] => DateFormula.TryParse(text)?.From(reading.WorkDate),
            _ when text.All(char.IsAsciiDigit) => FromDigits(text),
            _ => FromParts([.. Part().Matches(text).Select(part => part.Value)], [.. Part().Split(text)]),
        };
    }

    private DateOnly? FromDigits(string digits)
    {
        int Pair(int at) => int.Parse(digits.AsSpan(at, 2), CultureInfo.InvariantCulture);
        int MonthAt(int at) => Pair(MonthFirst ? at : at + 2);
        int DayAt(int at) => Pair(MonthFirst ? at + 2 : at);
        return (digits.Length, YearFirst) switch
        {
            (2, _) => Day(reading.Today.Year, reading.Today.Month, Pair(0)),
            (4, _) => Day(reading.Today.Year, MonthAt(0), DayAt(0)),
            (6, true) => Day(2000 + Pair(0), Pair(2), Pair(4)),
            (6, false) => Day(2000 + Pair(4), MonthAt(0), DayAt(0)),
            (8, true) => Day((Pair(0) * 100) + Pair(2), Pair(4), Pair(6)),
            (8, false) => Day((Pair(4) * 100) + Pair(6), MonthAt(0), DayAt(0)),
            _ => null,
        };
    }

    /// <param name="parts">Groups of digits, and at most one word, the name of a month.</param>
    /// <param name="between">What stands before, between and behind them.</param>
    private DateOnly? FromParts(string[] parts, string[] between)
    {
        var named = Array.FindIndex(parts, part => char.IsLetter(part[0]));
        if (parts.Where(part => char.IsAsciiDigit(part[0])).Any(part => part.Length is 3 or > 4) || between[0].Length > 0)
            return null;
        if (named >= 0)
            return FromNamed(MonthNamed(parts[named]), [.. parts.Where((_, at) => at != named)]);
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        var signs = string.Concat(between).Trim(' ');
        return parts switch
        {
            [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] => Day(numbers[0], numbers[1], numbers[2]),
            [{ Length: 4 }, { Length: <= 2 }] => LastDay(numbers[0], numbers[1]),
            [{ Length: <= 2 }, { Length: 4 }] => LastDay(numbers[1], numbers[0]),
            [{ Length: <= 2 }, { Length: <= 2 }] when !IsMonthToo(numbers[0]) =>
                FromOrder(numbers[0], numbers[1], reading.Today.Year, signs),
            [{ Length: <= 2 }, { Length: <= 2 }, { Length: 2 }] when YearFirst =>
                FromYear(2000 + numbers[0], numbers[1], numbers[2], signs),
            [{ Length: <= 2 }, { Length: <= 2 }, _] when !YearFirst => FromOrder(numbers[0], numbers[1], Year(parts[2]), signs),
            _ => null,
        };
    }

    /// <summary>05/26 is May on goods that expire, and a day elsewhere.</summary>
    private bool IsMonthToo(int first) => reading.MonthIsItsLastDay && first is >= 1 and <= 12;

    /// <summary>
    /// Signs that the region does not write between the parts may come from where day and month stand the other way round: the date counts
    /// only where it cannot be read so.
    /// </summary>
    private DateOnly? FromOrder(int first, int second, int year, string signs)
    {
        var (month, day) = MonthFirst ? (first, second) : (second, first);
        return signs.All(IsUsual) || day > 12 ? Day(year, month, day) : null;
    }

    private DateOnly? FromYear(int year, int month, int day, string signs) => signs.All(IsUsual) ? Day(year, month, day) : null;

    /// <summary>A full stop, and mostly a dash, stand only where the day goes first.</summary>
    private bool IsUsual(char sign) =>
        sign is ' ' || pattern.Contains(sign, StringComparison.Ordinal) || (sign is '.' or '-' && !MonthFirst && !YearFirst);

    private DateOnly? FromNamed(int month, string[] numbers) => numbers switch
    {
        [{ Length: 4 } year] => LastDay(Year(year), month),
        [{ Length: <= 2 } day, { Length: 4 } year] => Day(Year(year), month, Year(day) % 100),
        [{ Length: 4 } year, { Length: <= 2 } day] => Day(Year(year), month, Year(day) % 100),
        _ => null,
    };

    private int MonthNamed(string word)
    {
        var formats = new[] { culture.DateTimeFormat, CultureInfo.InvariantCulture.DateTimeFormat };
        foreach (var names in formats.SelectMany(format => new[]
                 {
                     format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames,
                 }))
        {
            var at = Array.FindIndex(names, name => name.Length > 0 && IsName(word, name));
            if (at >= 0)
                return at + 1;
        }

        return 0;
    }

    private bool IsName(string word, string name) => culture.CompareInfo.Compare(word, name.TrimEnd('.'), CompareOptions.IgnoreCase) == 0;

    private static int Year(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length <= 2 ? 2000 + year : year;

    private DateOnly? LastDay(int year, int month) => reading.MonthIsItsLastDay && year is >= 1 and <= 9999 && month is >= 1 and <= 12
        ? new(year, month, DateTime.DaysInMonth(year, month))
        : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    private bool IsBefore(char first, char second) =>
        pattern.IndexOf(first, StringComparison.Ordinal) < pattern.IndexOf(second, StringComparison.Ordinal);

    [GeneratedRegex(@"[0-9]+|\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Part();
}
