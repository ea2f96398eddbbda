using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>A document line that will bring goods in, and what of it nobody keeps yet. Base units, positive.</summary>
/// <param name="line">The line.</param>
/// <param name="outstanding">What is still to come.</param>
/// <param name="tracked">What of it has numbers already, by those that are specifically tracked.</param>
/// <param name="reserved">What is kept of it, by the numbers it is kept by.</param>
internal sealed class OpenSupply(
    SourceRef line, decimal outstanding, IReadOnlyDictionary<TrackingNumbers, decimal> tracked,
    IReadOnlyDictionary<TrackingNumbers, decimal> reserved)
{
    private readonly Dictionary<TrackingNumbers, decimal> ofNumbers = tracked.ToDictionary(
        t => t.Key, t => t.Value - reserved.GetValueOrDefault(t.Key));
    private decimal free = outstanding - reserved.Values.Sum();

    public SourceRef Line { get; } = line;

    /// <summary>Keeps what is free, of the numbers that are stated or of any; returns how much (RSV-5).</summary>
    public decimal Keep(TrackingNumbers numbers, decimal quantity)
    {
        var most = numbers.Exist ? Math.Min(free, ofNumbers.GetValueOrDefault(numbers)) : free;
        var kept = Math.Max(0, Math.Min(quantity, most));
        free -= kept;
        if (numbers.Exist)
            ofNumbers[numbers] = ofNumbers.GetValueOrDefault(numbers) - kept;
        return kept;
    }
}
