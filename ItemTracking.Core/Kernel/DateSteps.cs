namespace ItemTracking.Core.Kernel;

/// <summary>The steps that a date formula is made of.</summary>
internal static class DateSteps
{
    /// <summary>Far enough for week 53, which some years lack.</summary>
    private const int LongestSearch = 12 * 366;

    /// <summary>
    /// So many units later, or earlier when negative; months keep the day or end on the last one (31 January + 1 month = end of February).
    /// </summary>
    public static DateOnly Move(DateOnly date, int number, string unit) => Inside(date, () => unit switch
    {
        "W" => date.AddDays(7 * number),
        "M" => date.AddMonths(number),
        "Q" => date.AddMonths(3 * number),
        "Y" => date.AddMonths(12 * number),
        _ => date.AddDays(number),
    }, number);

    /// <summary>Last day of the running period, or its first day when the sign is negative; weeks begin on Monday.</summary>
    public static DateOnly EdgeOf(DateOnly date, int sign, string period)
    {
        var month = new DateOnly(date.Year, date.Month, 1);
        var first = period switch
        {
            "W" => Inside(date, () => date.AddDays(1 - WeekDay(date)), -1),
            "M" => month,
            "Q" => month.AddMonths(-((date.Month - 1) % 3)),
            "Y" => new DateOnly(date.Year, 1, 1),
            _ => date,
        };
        return sign < 0 || period is "D" or "WD" ? first : Inside(date, () => Move(first, 1, period).AddDays(-1), 1);
    }

    /// <summary>The next day, strictly later or strictly earlier, for which this holds.</summary>
    public static DateOnly NextDay(DateOnly date, int sign, Func<DateOnly, bool> holds) =>
        Inside(date, () => Enumerable.Range(1, LongestSearch).Select(days => date.AddDays(sign * days)).First(holds), sign);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int WeekDay(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static DateOnly Inside(DateOnly date, Func<DateOnly> step, int direction)
    {
        try
        {
            return step();
        }
        catch (ArgumentOutOfRangeException)
        {
            return direction < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }
}
