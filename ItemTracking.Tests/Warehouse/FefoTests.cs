using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Warehouse;

namespace ItemTracking.Tests.Warehouse;

/// <summary>First expired, first out, against a reference that asks for one unit after the other.</summary>
public sealed class FefoTests
{
    private static readonly DateOnly Today = new(2025, 1, 15);

    [Fact, Trait("Rule", "EXP-3"), Trait("Rule", "EXP-4")]
    public void What_is_proposed_is_what_one_would_take_unit_by_unit() => Check(c =>
    {
        var proposal = Fefo.Propose(c.Stock, c.Needed, c.Strict, Today);
        var leavesOut = c.Strict && c.Stock.Any(n => n.Free > 0 && (n.ExpirationDate is null || n.ExpirationDate < Today));
        return UnitByUnit(c).SequenceEqual(proposal.Takes.Select(t => (t.Stock.Numbers.LotNo, t.Quantity)))
            && leavesOut == proposal.LeavesOutExpired;
    });

    [Fact, Trait("Rule", "EXP-2")]
    public void Every_number_in_stock_is_taken_or_left_out_with_a_reason() => Check(c =>
    {
        var proposal = Fefo.Propose(c.Stock, c.Needed, c.Strict, Today);
        var told = proposal.Takes.Select(t => (t.Stock.Numbers.LotNo, t.Why)).Concat(
            proposal.LeftOut.Select(l => (l.Stock.Numbers.LotNo, l.Why))).ToList();
        return c.Stock.Select(n => n.Numbers.LotNo).Order().SequenceEqual(told.Select(t => t.LotNo).Order())
            && told.TrueForAll(t => t.Why.Length > 0);
    });

    private static void Check(Func<Case, bool> holds) =>
        Prop.ForAll(Cases.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory, Trait("Rule", "EXP-2"), Trait("Rule", "EXP-3")]
    [InlineData(-1, false, 0, 0, true, "It expired on 2025-01-14, and the item tracking code is strict.")]
    [InlineData(null, false, 0, 0, false, "It has no expiration date.")]
    [InlineData(1, true, 0, 0, false, "Blocked.")]
    [InlineData(1, false, 5, 0, false, "All of it is kept for other documents.")]
    [InlineData(1, false, 0, 5, false, "All of it is on other picks.")]
    [InlineData(1, false, 2, 3, false, "All of it is kept for other documents or on other picks.")]
    public void A_number_that_is_left_out_says_why(int? days, bool blocked, decimal reserved, decimal picked, bool strict, string why)
    {
        var number = new StockedNumber(new("", "L1"), days is { } d ? Today.AddDays(d) : null, 5)
        {
            Blocked = blocked,
            Reserved = reserved,
            Picked = picked,
        };

        Assert.Equal(why, Assert.Single(Fefo.Propose([number], 1, strict, Today).LeftOut).Why);
    }

    [Fact, Trait("Rule", "EXP-3"), Trait("Rule", "EXP-4")]
    public void What_expired_comes_first_where_the_code_is_not_strict_and_today_is_good_where_it_is()
    {
        StockedNumber[] stock = [new(new("", "L2"), Today, 5), new(new("", "L1"), Today.AddDays(-1), 5)];

        Assert.Equal(["L1", "L2"], Fefo.Propose(stock, 10, strict: false, Today).Takes.Select(t => t.Stock.Numbers.LotNo));
        Assert.Equal(["L2"], Fefo.Propose(stock, 10, strict: true, Today).Takes.Select(t => t.Stock.Numbers.LotNo));
    }

    private static Gen<Case> Cases =>
        from stock in (
            from days in Gen.Frequency((1, Gen.Constant<int?>(null)), (6, Gen.Choose(-3, 3).Select(d => (int?)d)))
            from remaining in Gen.Choose(0, 4)
            from reserved in Gen.Choose(0, 2)
            from picked in Gen.Choose(0, 2)
            from blocked in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (days, remaining, reserved, picked, blocked)).ListOf()
        from needed in Gen.Choose(0, 12)
        from strict in Gen.Elements(true, false)
        select new Case(
            [
                .. stock.Select((n, i) => new StockedNumber(
                    new("", $"L{(i * 7) % 10}{i}"), n.days is { } d ? Today.AddDays(d) : null, n.remaining)
                {
                    Reserved = n.reserved,
                    Picked = n.picked,
                    Blocked = n.blocked,
                }),
            ],
            needed, strict);

    /// <summary>For each unit that is needed, looks through everything for the number that expires first.</summary>
    private static IEnumerable<(string Lot, decimal Quantity)> UnitByUnit(Case c)
    {
        var left = c.Stock.ToDictionary(n => n.Numbers.LotNo, n => n.Blocked ? 0 : n.Remaining - n.Reserved - n.Picked);
        var taken = new List<string>();
        for (var unit = 0; unit < c.Needed; unit++)
        {
            StockedNumber? first = null;
            foreach (var number in c.Stock)
            {
                if (left[number.Numbers.LotNo] < 1 || number.ExpirationDate is not { } date || (c.Strict && date < Today))
                    continue;
                if (first is null || date < first.ExpirationDate
                    || (date == first.ExpirationDate && string.CompareOrdinal(number.Numbers.LotNo, first.Numbers.LotNo) < 0))
                    first = number;
            }

            if (first is null)
                break;
            left[first.Numbers.LotNo]--;
            taken.Add(first.Numbers.LotNo);
        }

        return taken.GroupBy(lot => lot).Select(g => (g.Key, (decimal)g.Count()));
    }

    private sealed record Case(IReadOnlyList<StockedNumber> Stock, int Needed, bool Strict);
}
