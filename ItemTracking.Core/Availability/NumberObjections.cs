using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>Decides what stands against a number.</summary>
public static class NumberObjections
{
    /// <summary>
    /// Why posting would refuse a number that comes in (C-43, AVL-17); null when nothing is known against it. Judges as well numbers that
    /// stand on no line yet.
    /// </summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="numbers">Serial number, lot, or both.</param>
    /// <param name="known">What was looked up of them.</param>
    public static NumberObjection? ComingIn(TrackingPolicy policy, TrackingNumbers numbers, InboundNumbers known)
    {
        var serial = known.Serials.GetValueOrDefault(numbers.SerialNo);
        if (policy.SNSpecific && serial.InStockAt is { } location)
            return new(NumberObstacle.InStock, location);
        if ((serial.Blocked ?? known.Lots.GetValueOrDefault(numbers.LotNo)) is { } reason)
            return new(NumberObstacle.Blocked, reason);
        if (policy.SNSpecific && serial.IsOnAnotherLine)
            return NumberObjection.OnAnotherLine;
        return policy.SNSpecific && serial.NamedOn is { } line ? new(NumberObstacle.NamedElsewhere, line.SourceId) : null;
    }

    /// <summary>Why posting would refuse a number that goes out, however much is there (C-27, C-44); null when it would not.</summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="figures">What is known of the number.</param>
    /// <param name="source">Document line: its posting date decides, and whether expired goods may leave with it.</param>
    public static NumberObjection? GoingOut(TrackingPolicy policy, NumberFigures figures, SourceLine source) =>
        figures.Blocked is { } reason ? new(NumberObstacle.Blocked, reason)
        : figures.ExpirationDate is { } date && date < source.PostingDate && source.RespectsExpiration(policy)
            ? new(NumberObstacle.Expired, date.ToString("d", CultureInfo.CurrentCulture))
        : null;
}
