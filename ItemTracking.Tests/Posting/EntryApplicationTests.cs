using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Posting;

public sealed class EntryApplicationTests
{
    private static readonly StockPlace Blue = new("1000", "", "BLUE");

    [Fact, Trait("Rule", "PST-12"), Trait("Rule", "PST-27")]
    public void What_goes_out_takes_the_oldest_first()
    {
        var result = Apply([Out(4, 5)], [Open(1, 3), Open(2, 3), Open(3, 3)]);

        Assert.Equal([new(4, 1, 4, -3), new(4, 2, 4, -2)], result.Applications);
        Assert.Equal((0m, 1m, 0m), (result.Remaining[1], result.Remaining[2], result.Remaining[4]));
        Assert.False(result.Remaining.ContainsKey(3));
    }

    [Fact, Trait("Rule", "PST-12")]
    public void With_LIFO_the_newest_goes_first_what_came_with_the_same_document_before_all()
    {
        EntryToApply[] entries =
            [new(8, Blue, TrackingNumbers.None, 1, false, false) { NewestFirst = true }, Out(9, 5) with { NewestFirst = true }];

        var result = Apply(entries, [Open(1, 3), Open(2, 3)]);

        Assert.Equal([new(8, 8, 0, 1), new(9, 8, 9, -1), new(9, 2, 9, -3), new(9, 1, 9, -1)], result.Applications);
        Assert.Equal((2m, 0m, 0m), (result.Remaining[1], result.Remaining[2], result.Remaining[9]));
    }

    [Fact, Trait("Rule", "PST-12")]
    public void A_specific_lot_is_taken_from_that_lot_and_a_lot_that_is_not_specific_from_any()
    {
        OpenEntry[] stock = [Open(1, 5, "L1"), Open(2, 5, "L2")];

        Assert.Equal([new(9, 2, 9, -4)], Apply([Out(9, 4, "L2", lotSpecific: true)], stock).Applications);
        Assert.Equal([new(9, 1, 9, -4)], Apply([Out(9, 4, "L2")], stock).Applications);
    }

    [Fact, Trait("Rule", "PST-12")]
    public void Stock_of_another_place_is_not_taken()
    {
        var result = Apply([Out(9, 4)], [Open(1, 5) with { Place = new("1000", "", "RED") }]);

        Assert.Equal((0, -4m), (result.Applications.Count, result.Remaining[9]));
        Assert.Empty(result.Shortages);
    }

    [Fact, Trait("Rule", "PST-15")]
    public void A_specific_number_that_is_not_there_is_refused()
    {
        var result = Apply([Out(9, 6, "L1", lotSpecific: true)], [Open(1, 5, "L1")]);

        Assert.Equal(1, Assert.Single(result.Shortages).Missing);
        Assert.Equal(
            "Item Tracking Lot No. L1 for Item No. 1000 cannot be fully applied.",
            Assert.Single(ShortageRules.Check(NoFacts, result)).Message);
    }

    [Fact, Trait("Rule", "PST-15")]
    public void What_must_be_in_stock_is_refused_alike_with_and_without_a_specific_number()
    {
        EntryToApply[] entries =
            [Out(8, 6) with { MustBeInStock = true }, Out(9, 6, "L1", lotSpecific: true) with { MustBeInStock = true }];

        Assert.All(
            ShortageRules.Check(NoFacts, Apply(entries, [Open(1, 5, "L1")])),
            refusal => Assert.Equal(("You have insufficient quantity of Item 1000 on inventory.", 10000), (refusal.Message, refusal.Line)));
    }

    [Fact, Trait("Rule", "PST-12"), Trait("Rule", "PST-27")]
    public void What_comes_in_first_closes_what_was_taken_before()
    {
        var result = Apply([new(9, Blue, TrackingNumbers.None, 5, false, false)], [Open(1, -3)]);

        Assert.Equal([new(9, 9, 0, 5), new(9, 9, 1, 3)], result.Applications);
        Assert.Equal((0m, 2m), (result.Remaining[1], result.Remaining[9]));
    }

    [Fact, Trait("Rule", "PST-12")]
    public void With_LIFO_what_comes_in_first_closes_what_was_taken_last()
    {
        EntryToApply brought = new(9, Blue, TrackingNumbers.None, 4, false, false);
        OpenEntry[] open = [Open(1, -3), Open(2, -3)];

        Assert.Equal([new(9, 9, 0, 4), new(9, 9, 2, 3), new(9, 9, 1, 1)], Apply([brought with { NewestFirst = true }], open).Applications);
        Assert.Equal([new(9, 9, 0, 4), new(9, 9, 1, 3), new(9, 9, 2, 1)], Apply([brought], open).Applications);
    }

    [Theory, Trait("Rule", "PST-13")]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_made_or_lost_by_applying(bool inboundFirst)
    {
        var quantities = Gen.Choose(-20, 20).Where(q => q != 0).NonEmptyListOf().ToArbitrary();
        Prop.ForAll(quantities, quantities, (stock, news) =>
        {
            OpenEntry[] open = [.. stock.Select((q, i) => Open(i + 1, q))];
            EntryToApply[] entries =
                [.. news.OrderByDescending(q => inboundFirst && q > 0)
                    .Select((q, i) => new EntryToApply(1000 + i, Blue, TrackingNumbers.None, q, false, false))];
            var result = Apply(entries, open);
            var remaining = open.Sum(o => result.Remaining.GetValueOrDefault(o.EntryNo, o.Remaining))
                + entries.Sum(e => result.Remaining[e.EntryNo]);
            Assert.Equal(stock.Sum() + news.Sum(), remaining);
            Assert.All(open, o => Assert.InRange(
                result.Remaining.GetValueOrDefault(o.EntryNo, o.Remaining), Math.Min(o.Remaining, 0), Math.Max(o.Remaining, 0)));
            Assert.All(entries, e => Assert.InRange(result.Remaining[e.EntryNo], Math.Min(e.Quantity, 0), Math.Max(e.Quantity, 0)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact, Trait("Rule", "PST-12")]
    public void What_goes_out_takes_what_came_before_it_and_not_what_comes_after()
    {
        var result = Apply([In(7, 2), Out(8, 5), In(9, 4)], [Open(1, 1)]);

        Assert.Equal([new(7, 7, 0, 2), new(8, 1, 8, -1), new(8, 7, 8, -2), new(9, 9, 0, 4), new(9, 9, 8, 2)], result.Applications);
        Assert.Equal((0m, 0m, 2m), (result.Remaining[7], result.Remaining[8], result.Remaining[9]));
    }

    [Fact, Trait("Rule", "PST-14")]
    public void Who_names_an_entry_comes_first_even_where_it_stands_behind_goods_that_come_in()
    {
        var result = Apply([Out(7, 3), In(8, 9), Out(9, 3) with { ApplToItemEntry = 1 }], [Open(1, 3), Open(2, 3)]);

        Assert.Equal([new(9, 1, 9, -3), new(7, 2, 7, -3), new(8, 8, 0, 9)], result.Applications);
        Assert.Empty(result.Shortages);
    }

    private static ApplicationResult Apply(IReadOnlyList<EntryToApply> entries, IReadOnlyList<OpenEntry> open) =>
        EntryApplication.Apply(entries, open, []);

    private static PostingRequest NoFacts => new();

    private static OpenEntry Open(long no, decimal remaining, string lot = "") => new(no, Blue, new("", lot), remaining);

    private static EntryToApply In(long no, decimal quantity) => new(no, Blue, TrackingNumbers.None, quantity, false, false);

    private static EntryToApply Out(long no, decimal quantity, string lot = "", bool lotSpecific = false) =>
        new(no, Blue, new("", lot), -quantity, false, lotSpecific) { Source = DocumentKey.SalesOrder("SO-1").Line(10000) };
}
