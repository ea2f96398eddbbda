using System.Globalization;

namespace ItemTracking.Tests.Kernel;

/// <summary>
/// A second calculation of date formulas, made of nothing but year, month and day numbers and single steps, to hold the first one against.
/// </summary>
internal static class DateFormulaReference
{
    /// <summary>The date that terms such as <c>+2M</c>, <c>-D15</c> or <c>+CM</c> give one after the other.</summary>
    public static DateOnly From(DateOnly date, IEnumerable<string> signedTerms) => signedTerms.Aggregate(date, Step);

    private static DateOnly Step(DateOnly date, string term)
    {
        var forward = term[0] == '+';
        var body = term[1..];
        if (body[0] == 'C')
            return Edge(date, forward, body[1..]);
        var digits = new string([.. body.Where(char.IsAsciiDigit)]);
        var unit = body.Replace(digits, "", StringComparison.Ordinal);
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return char.IsAsciiDigit(body[0]) ? Count(date, forward, number, unit) : Seek(date, forward, number, unit);
    }

    private static DateOnly Count(DateOnly date, bool forward, int number, string unit)
    {
        if (unit is "D" or "WD" or "W")
            return DateOnly.FromDayNumber(date.DayNumber + ((forward ? 1 : -1) * number * (unit == "W" ? 7 : 1)));
        var (year, month) = (date.Year, date.Month);
        for (var steps = number * (unit == "M" ? 1 : unit == "Q" ? 3 : 12); steps > 0; steps--)
        {
            month += forward ? 1 : -1;
            if (month == 13)
                (year, month) = (year + 1, 1);
            else if (month == 0)
                (year, month) = (year - 1, 12);
        }

        return new(year, month, Math.Min(date.Day, DaysOf(year, month)));
    }

    /// <summary>Walks day by day until the running period would be left.</summary>
    private static DateOnly Edge(DateOnly date, bool forward, string unit)
    {
        var day = date;
        while (true)
        {
            var further = DateOnly.FromDayNumber(day.DayNumber + (forward ? 1 : -1));
            if (!IsSame(day, further, unit))
                return day;
            day = further;
        }
    }

    private static bool IsSame(DateOnly one, DateOnly other, string unit) => unit switch
    {
        "D" or "WD" => one == other,
        "W" => MondayOf(one) == MondayOf(other),
        "M" => (one.Year, one.Month) == (other.Year, other.Month),
        "Q" => (one.Year, (one.Month + 2) / 3) == (other.Year, (other.Month + 2) / 3),
        _ => one.Year == other.Year,
    };

    private static DateOnly Seek(DateOnly date, bool forward, int number, string unit)
    {
        var day = date;
        do
            day = DateOnly.FromDayNumber(day.DayNumber + (forward ? 1 : -1));
        while (!Begins(day, number, unit));
        return day;
    }

    private static bool Begins(DateOnly day, int number, string unit) => unit switch
    {
        "D" => day.Day == number,
        "WD" => day.DayNumber - MondayOf(day) + 1 == number,
        "W" => MondayOf(day) == day.DayNumber && Week(day) == number,
        "M" => (day.Month, day.Day) == (number, 1),
        _ => (day.Month, day.Day) == (new[] { 1, 4, 7, 10 }[number - 1], 1),
    };

    /// <summary>Week 1 is the one with the first Thursday of its year.</summary>
    private static int Week(DateOnly monday)
    {
        var thursday = DateOnly.FromDayNumber(monday.DayNumber + 3);
        return ((thursday.DayNumber - new DateOnly(thursday.Year, 1, 1).DayNumber) / 7) + 1;
    }

    /// <summary>Day number of the Monday on or before; day 0, 1 January 0001, was one.</summary>
    private static int MondayOf(DateOnly day) => day.DayNumber - (day.DayNumber % 7);

    private static int DaysOf(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
