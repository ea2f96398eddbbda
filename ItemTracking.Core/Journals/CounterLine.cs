using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>A posted pair of transfer entries, from where the goods are now to where they were. Base units.</summary>
/// <param name="LineNo">Line that was posted.</param>
/// <param name="Arrived">Where they arrived.</param>
/// <param name="Numbers">Under which numbers.</param>
/// <param name="Left">Where they left.</param>
/// <param name="OldNumbers">Under which numbers.</param>
/// <param name="OldDate">When they expired then, or null.</param>
/// <param name="Remaining">What is left of what arrived.</param>
internal sealed record PostedPair(
    int LineNo, StockPlace Arrived, TrackingNumbers Numbers, StockPlace Left, TrackingNumbers OldNumbers, DateOnly? OldDate,
    decimal Remaining);

/// <summary>A line that takes goods back to the place and the numbers that they had.</summary>
/// <param name="From">Where they are.</param>
/// <param name="To">Location they were at.</param>
/// <param name="Numbers">Each number once (RCL-4): as it is, as it was, when it expired, and how much.</param>
internal sealed record CounterLine(
    StockPlace From, string To, IReadOnlyList<(TrackingNumbers Now, TrackingNumbers Before, DateOnly? Date, decimal Quantity)> Numbers)
{
    /// <summary>
    /// The lines that take posted pairs back: one for each posted line and pair of places, more where lots that were merged into one part
    /// again.
    /// </summary>
    public static IReadOnlyList<CounterLine> Of(IEnumerable<PostedPair> pairs) =>
    [
        .. from pair in pairs
           where pair.Remaining > 0
           group pair by (pair.LineNo, pair.Arrived, To: pair.Left.LocationCode) into ofLine
           from line in Layers(ofLine)
           select new CounterLine(ofLine.Key.Arrived, ofLine.Key.To, line),
    ];

    private static IEnumerable<List<(TrackingNumbers, TrackingNumbers, DateOnly?, decimal)>> Layers(IEnumerable<PostedPair> pairs)
    {
        var layers = new List<List<(TrackingNumbers, TrackingNumbers, DateOnly?, decimal)>>();
        foreach (var number in pairs.GroupBy(pair => pair.Numbers))
        {
            foreach (var (layer, before) in number.GroupBy(pair => (pair.OldNumbers, pair.OldDate)).Index())
            {
                if (layer == layers.Count)
                    layers.Add([]);
                layers[layer].Add((number.Key, before.Key.OldNumbers, before.Key.OldDate, before.Sum(pair => pair.Remaining)));
            }
        }

        return layers;
    }
}
