using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// Tells which lines of the page others have touched since stock and requests were collected (AVL-1). Nothing is recalculated: the user
/// refreshes.
/// </summary>
public static class WatchedNumbers
{
    /// <summary>
    /// The numbers whose flags a change elsewhere could turn: specifically tracked, on lines that still take something out (AVL-13).
    /// </summary>
    public static IReadOnlyCollection<TrackingNumbers> Watched(this TrackingSheet s) =>
        [.. s.Lines.Select(line => s.WatchedOf(line)).Where(numbers => numbers.Exist).Distinct()];

    /// <summary>The lines whose numbers have other stock or requests now than the page shows, in page order.</summary>
    /// <param name="s">Sheet beside its snapshot.</param>
    /// <param name="now">What was read of its watched numbers; parts of one number add up.</param>
    public static IReadOnlyList<int> TouchedElsewhere(this TrackingSheet s, IEnumerable<NumberStand> now)
    {
        var stands = now.GroupBy(part => part.Numbers)
            .ToDictionary(g => g.Key, g => (g.Sum(part => part.TotalQuantity), g.Sum(part => part.TotalRequestedQuantity)));
        return [.. s.Lines
            .Where(line => s.WatchedOf(line) is { Exist: true } numbers && s.Stand(numbers) != stands.GetValueOrDefault(numbers))
            .Select(line => line.LineNo)];
    }

    private static (decimal Total, decimal Requested) Stand(this TrackingSheet s, TrackingNumbers numbers)
    {
        var figures = numbers.SerialNo.Length > 0 ? s.Availability.Of(numbers) : s.Availability.OfLot(numbers.LotNo);
        return (figures.TotalQuantity, figures.TotalRequestedQuantity);
    }

    private static TrackingNumbers WatchedOf(this TrackingSheet s, Tracking.TrackingLine line) =>
        !s.IsCompared(line) ? TrackingNumbers.None
        : s.Policy.SNSpecific && line.SerialNo.Length > 0 ? line.Numbers
        : s.Policy.LotSpecific ? new("", line.LotNo)
        : TrackingNumbers.None;
}
