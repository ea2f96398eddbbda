using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Which entries are shown: a part of a number, and a period of expiration; as typed.</summary>
/// <param name="Number">Part of a lot or serial number, in any case.</param>
/// <param name="From">First day of expiration, or blank.</param>
/// <param name="Until">Last day of expiration, or blank.</param>
public sealed record EntryFilter(string Number = "", string From = "", string Until = "")
{
    /// <summary>Everything is shown.</summary>
    public static readonly EntryFilter None = new();

    /// <summary>Why a date means nothing; null when both are dates or blank. Such a date restricts nothing.</summary>
    public string? Problem(DateOnly workDate) =>
        IsDate(From, workDate) ? IsDate(Until, workDate) ? null : Dates.NotADate("Expires until", Until) : Dates.NotADate("Expires from", From);

    /// <summary>Places of the entries that pass. An entry without an expiration date passes only where no period is given.</summary>
    public List<int> Places(IReadOnlyList<SelectableEntry> rows, DateOnly workDate)
    {
        var wanted = Codes.Normalise(Number);
        var (from, until) = (Read(From, workDate), Read(Until, workDate));
        return [.. rows.Select((row, place) => (row.Figures, place)).Where(r => Holds(r.Figures.Numbers, wanted) && Expires(r.Figures.ExpirationDate, from, until)).Select(r => r.place)];
    }

    /// <summary>True for a date in the user's region, t or w, or nothing.</summary>
    public static bool IsDate(string typed, DateOnly workDate) => Dates.TryRead(typed, workDate, workDate, out _);

    private static DateOnly? Read(string typed, DateOnly workDate) => Dates.TryRead(typed, workDate, workDate, out var date) ? date : null;

    private static bool Holds(TrackingNumbers numbers, string wanted) =>
        numbers.LotNo.Contains(wanted, StringComparison.Ordinal) || numbers.SerialNo.Contains(wanted, StringComparison.Ordinal);

    private static bool Expires(DateOnly? date, DateOnly? from, DateOnly? until) => (from is null || date >= from) && (until is null || date <= until);
}
