using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>Whether something can be reserved for a line, and what (RSV-5).</summary>
internal static class ReservationPlan
{
    /// <summary>
    /// Reserves what the line still calls for, in the stock of the facts; the quantity, or every reason why nothing is reserved.
    /// </summary>
    /// <param name="facts">Stock, supply and the line.</param>
    /// <param name="choice">What the user answered.</param>
    /// <param name="chosen">Numbers of the line that were chosen; all of them when empty.</param>
    /// <param name="stamp">Who reserves.</param>
    public static Outcome<decimal> Reserve(
        ReservationFacts facts, ReserveChoice choice, IReadOnlyCollection<TrackingNumbers> chosen, ReservationStamp stamp)
    {
        if (Problem(facts) is { } problem)
            return problem;
        if (choice == ReserveChoice.Ask && facts.Named.Count > 0)
            return ReservationRefusals.AskForNumbers(facts.Source);
        var reserved = choice == ReserveChoice.SpecificNumbers
            ? ReserveNumbers(facts, chosen, stamp)
            : ReserveOne(facts, TrackingNumbers.None, Left(facts), stamp);
        return reserved > 0 ? reserved : ReservationRefusals.NothingAvailable(facts.Source);
    }

    private static Refusal? Problem(ReservationFacts facts) =>
        !facts.Source.IsPosted ? ReservationRefusals.NotPosted(facts.Source)
        : !facts.Source.IsDemand ? ReservationRefusals.NotDemand(facts.Source)
        : ReservationRefusals.CannotBeReserved(facts.Item) is { } refusal ? refusal
        : Left(facts) <= 0 ? ReservationRefusals.FullyReserved(facts.Source)
        : null;

    private static decimal Left(ReservationFacts facts) => facts.Outstanding - facts.Stock.ReservedFor(facts.Source.Ref);

    private static decimal ReserveNumbers(ReservationFacts facts, IReadOnlyCollection<TrackingNumbers> chosen, ReservationStamp stamp)
    {
        var named = facts.Stock.NamedFor(facts.Source.Ref);
        var wanted = chosen.Select(facts.Policy.SpecificOf).ToHashSet();
        var (left, reserved) = (Left(facts), 0m);
        foreach (var (numbers, quantity) in facts.Named.Where(n => wanted.Count == 0 || wanted.Contains(n.Key)))
        {
            var part = ReserveOne(facts, numbers, Math.Min(left, quantity - named.GetValueOrDefault(numbers)), stamp);
            left -= part;
            reserved += part;
        }

        return reserved;
    }

    /// <summary>Stock first, then what will come (RSV-5).</summary>
    private static decimal ReserveOne(ReservationFacts facts, TrackingNumbers numbers, decimal quantity, ReservationStamp stamp)
    {
        if (quantity <= 0)
            return 0;
        var sought = new SoughtStock(facts.Place, numbers);
        var left = quantity - facts.Stock.Reserve(facts.Source.Ref, sought, quantity, stamp);
        foreach (var supply in facts.Supplies)
        {
            if (left == 0)
                break;
            var kept = supply.Keep(numbers, left);
            if (kept > 0)
                facts.Stock.ReserveSupply(facts.Source.Ref, supply.Line, sought, kept, stamp);
            left -= kept;
        }

        return quantity - left;
    }
}
