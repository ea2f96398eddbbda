using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared;

/// <summary>How dates are read and shown in the user's region.</summary>
public static class Dates
{
    public static string Show(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? "";

    /// <summary>Reads what was typed; nothing typed is no date and no mistake. A day that no field takes is not read (DATE-1).</summary>
    /// <param name="typed">A date, digits alone (2211, 221126), <c>t</c> or <c>w</c>.</param>
    /// <param name="today">Meaning of <c>t</c>, and the month and year that short forms leave out.</param>
    /// <param name="workDate">Meaning of <c>w</c>.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(string typed, DateOnly today, DateOnly workDate, out DateOnly? date)
    {
        var text = typed.Trim();
        date = text.ToLowerInvariant() switch
        {
            "t" => today,
            "w" => workDate,
            _ => text.All(char.IsAsciiDigit) && text.Length > 0 ? FromDigits(text, today)
                : DateOnly.TryParse(text, CultureInfo.CurrentCulture, out var read) ? read
                : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out read) ? read
                : null,
        };
        if (date is { } day && !DateLimits.Allow(day))
            date = null;
        return date is not null || text.Length == 0;
    }

    /// <summary>The day that an address or a stored setting holds; null when it is none, or one that no field takes (DATE-1).</summary>
    public static DateOnly? FromIso(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DateLimits.Allow(day)
            ? day
            : null;

    public static string NotADate(string caption, string typed) =>
        $"Your entry of '{(typed.Length <= 30 ? typed : typed[..30] + "…")}' is not an acceptable value for '{caption}'. "
        + $"Enter a date of the years 2000 to 2099, for instance {Show(new DateOnly(2026, 11, 22))}, t for today or w for the work date.";

    private static DateOnly? FromDigits(string digits, DateOnly today)
    {
        var monthFirst = IsBefore('M', 'd');
        int Part(int at) => int.Parse(digits.AsSpan(at, 2), CultureInfo.InvariantCulture);
        return (digits.Length, IsBefore('y', 'M')) switch
        {
            (2, _) => Make(today.Year, today.Month, Part(0)),
            (4, _) => Make(today.Year, Part(monthFirst ? 0 : 2), Part(monthFirst ? 2 : 0)),
            (6, true) => Make(2000 + Part(0), Part(2), Part(4)),
            (6, false) => Make(2000 + Part(4), Part(monthFirst ? 0 : 2), Part(monthFirst ? 2 : 0)),
            (8, true) => Make((Part(0) * 100) + Part(2), Part(4), Part(6)),
            (8, false) => Make((Part(4) * 100) + Part(6), Part(monthFirst ? 0 : 2), Part(monthFirst ? 2 : 0)),
            _ => null,
        };
    }

    private static bool IsBefore(char first, char second)
    {
        var pattern = CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf(first, StringComparison.Ordinal) < pattern.IndexOf(second, StringComparison.Ordinal);
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
