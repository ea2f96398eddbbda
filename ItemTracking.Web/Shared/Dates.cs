using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Web.Shared;

/// <summary>How dates are read and shown in the user's region.</summary>
public static class Dates
{
    /// <summary>A date as the user writes it, or as it is written in another region.</summary>
    public static string Show(DateOnly? date, CultureInfo? region = null) =>
        date?.ToString("d", region ?? CultureInfo.CurrentCulture) ?? "";

    /// <summary>
    /// Reads what was typed; nothing typed is no date and no mistake. What could mean two days is not read (C-23), nor a day that no field
    /// takes (DATE-1).
    /// </summary>
    /// <param name="typed">A date, digits alone (2211, 221126), <c>t</c>, <c>w</c>, or a formula from the work date (+30D).</param>
    /// <param name="reading">What short forms mean in the field.</param>
    /// <param name="date">The date.</param>
    /// <param name="region">Region in which it was written; null for the user's.</param>
    public static bool TryRead(string typed, DateReading reading, out DateOnly? date, CultureInfo? region = null)
    {
        date = string.IsNullOrWhiteSpace(typed) ? null : new TypedDate(region ?? CultureInfo.CurrentCulture, reading).Read(typed);
        if (date is { } day && !DateLimits.Allow(day))
            date = null;
        return date is not null || string.IsNullOrWhiteSpace(typed);
    }

    /// <summary>The day that an address or a stored setting holds; null when it is none, or one that no field takes (DATE-1).</summary>
    public static DateOnly? FromIso(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DateLimits.Allow(day)
            ? day
            : null;

    /// <summary>What is wrong with a text that is no date, and what would be one in the region.</summary>
    public static string NotADate(string caption, string typed, CultureInfo? region = null) =>
        $"{TypedText.NotAcceptable(caption, typed)} "
        + $"Enter a date of the years 2000 to 2099, for instance {Show(new DateOnly(2026, 11, 22), region)} or 2026-11-22, t for today, w "
        + "for the work date or +30D for 30 days after it.";
}
