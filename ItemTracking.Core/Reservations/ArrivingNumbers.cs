using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>A number that a document line will bring in, and how much of it; base units, positive.</summary>
internal sealed record ExpectedNumber(SourceRef Line, TrackingNumbers Numbers, decimal Quantity);

/// <summary>The numbers in transit that reservations of transfer orders are going to be received with (DOC-16).</summary>
internal static class ArrivingNumbers
{
    /// <summary>
    /// The parts of each reservation, by its number: what is asked for by number has its numbers first, then the first reserved has what
    /// comes first, as a receipt shares it out. The rest is not shipped yet and has no numbers but those it is asked for by.
    /// </summary>
    /// <param name="kept">Everything that is kept of the lines.</param>
    /// <param name="inTransit">What is in transit on them, in its order.</param>
    public static ILookup<long, (TrackingNumbers Numbers, decimal Quantity)> Of(
        IEnumerable<Reservation> kept, IEnumerable<ExpectedNumber> inTransit)
    {
        var free = inTransit.Select(n => (n.Line, n.Numbers, Left: n.Quantity)).ToArray();
        return kept.OrderByDescending(row => row.Numbers.Exist).ThenBy(row => row.EntryNo)
            .SelectMany(row => Parts(row, free), (row, part) => (row.EntryNo, part))
            .ToLookup(row => row.EntryNo, row => row.part);
    }

    private static IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> Parts(
        Reservation row, (SourceRef Line, TrackingNumbers Numbers, decimal Left)[] free)
    {
        var left = row.QuantityBase;
        for (var i = 0; i < free.Length && left > 0; i++)
        {
            if (free[i].Line != row.Supply || free[i].Left == 0 || !free[i].Numbers.Parts.Contains(row.Numbers))
                continue;
            var part = Math.Min(left, free[i].Left);
            free[i].Left -= part;
            left -= part;
            yield return (free[i].Numbers, part);
        }

        if (left > 0)
            yield return (row.Numbers, left);
    }
}
