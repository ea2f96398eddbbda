using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Core.Assignment;

/// <summary>Which numbers a page names for another quantity than the stored lines did; reservations follow them (STO-7).</summary>
internal static class NamedQuantities
{
    /// <summary>
    /// The numbers that stock must carry, where their open quantity changed; empty where no number is specifically tracked.
    /// </summary>
    public static IReadOnlyList<NamedQuantity> Of(TrackingSheet s)
    {
        var before = Sum(s, s.Facts.Opened.Select(opened => (opened.Line.Numbers, opened.Line.OpenQuantityBase)));
        var after = Sum(s, s.Lines.Select(line => (line.Numbers, line.OpenQuantityBase)));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(numbers => new NamedQuantity(numbers, before.GetValueOrDefault(numbers), after.GetValueOrDefault(numbers)))
                .Where(named => named.Before != named.After),
        ];
    }

    private static IReadOnlyDictionary<TrackingNumbers, decimal> Sum(
        TrackingSheet s, IEnumerable<(TrackingNumbers Numbers, decimal Open)> lines) =>
        ReservationFacts.BySpecificNumbers(s.Policy, lines.Select(line => (line.Numbers, Math.Abs(line.Open))));
}
