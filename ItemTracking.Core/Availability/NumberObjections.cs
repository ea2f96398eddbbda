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
    /// What stands against a number that comes in (C-43, AVL-17, SEL-12); null when nothing is known against it. Judges as well numbers
    /// that stand on no line yet.
    /// </summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="numbers">Serial number, lot, or both.</param>
    /// <param name="known">What was looked up of them.</param>
    public static NumberObjection? ComingIn(TrackingPolicy policy, TrackingNumbers numbers, InboundNumbers known)
    {
        var serial = known.Serials.GetValueOrDefault(numbers.SerialNo);
        if (policy.SNSpecific && serial.InStockAt is { } location)
            return new(NumberObstacle.InStock, location);
        var lot = known.Lots.GetValueOrDefault(numbers.LotNo);
        if ((serial.Blocked ?? lot.Blocked) is { } reason)
            return new(NumberObstacle.Blocked, reason);
        if (policy.SNSpecific && serial.OtherLines is { } others)
            return NumberObjection.OnAnotherLine with { Detail = others };
        if (policy.SNSpecific && serial.NamedOn is { } line)
            return new(NumberObstacle.NamedElsewhere, line.SourceId);
        return (serial.NotShippedTo ?? lot.NotShippedTo) is { } customer ? new(NumberObstacle.NotShipped, customer) : null;
    }

    /// <summary>
    /// Another line of the document brings the lot in with another date, so that posting refuses both (PST-17); null when none does.
    /// </summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="lotNo">Lot, or blank.</param>
    /// <param name="expirationDate">Date of the lot on the line.</param>
    /// <param name="known">What was looked up of the lot.</param>
    public static NumberObjection? TwoDates(TrackingPolicy policy, string lotNo, DateOnly? expirationDate, InboundNumbers known) =>
        policy.UsesExpirationDates && expirationDate is { } date && known.Lots.GetValueOrDefault(lotNo).Beside is { } beside
            && beside.ExpirationDate != date
            ? new(NumberObstacle.TwoDates, $"{beside.Line}: {beside.ExpirationDate.ToString("d", CultureInfo.CurrentCulture)}")
            : null;

    /// <summary>
    /// Goods that come in have expired by the posting date: posting takes them, but out of transit only where the code is not strict
    /// (PST-21, DOC-19); null when they have not.
    /// </summary>
    /// <param name="policy">Policy of the item.</param>
    /// <param name="expirationDate">Date of the number on the line.</param>
    /// <param name="source">Document line.</param>
    public static NumberObjection? ComingInExpired(TrackingPolicy policy, DateOnly? expirationDate, SourceLine source) =>
        policy.UsesExpirationDates && expirationDate is { } date && date < source.PostingDate
            ? new(
                source.RespectsExpiration(policy) ? NumberObstacle.Expired : NumberObstacle.ComesInExpired,
                date.ToString("d", CultureInfo.CurrentCulture))
            : null;

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
