using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Which entries are shown: a part of a number, and a period of expiration.</summary>
/// <param name="Number">Part of a lot or serial number as typed, in any case, or a scan (SCN-7).</param>
/// <param name="From">First day of expiration, or none.</param>
/// <param name="Until">Last day of expiration, or none.</param>
public sealed record EntryFilter(string Number = "", DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Everything is shown.</summary>
    public static readonly EntryFilter None = new();

    /// <summary>Places of the entries that pass. An entry without an expiration date passes only where no period is given.</summary>
    public List<int> Places(IReadOnlyList<SelectableEntry> rows)
    {
        var read = ScannedText.Read(Number);
        var wanted = Codes.Normalise(read.IsRefused ? Number
            : read.Value.Elements is not { } label ? read.Value.Number
            : label.SerialNo.Length > 0 ? label.SerialNo : label.LotNo);
        return [.. Enumerable.Range(0, rows.Count)
            .Where(place => Holds(rows[place].Figures.Numbers, wanted) && Expires(rows[place].Figures.ExpirationDate))];
    }

    private static bool Holds(TrackingNumbers numbers, string wanted) =>
        numbers.LotNo.Contains(wanted, StringComparison.Ordinal) || numbers.SerialNo.Contains(wanted, StringComparison.Ordinal);

    private bool Expires(DateOnly? date) => (From is null || date >= From) && (Until is null || date <= Until);
}
