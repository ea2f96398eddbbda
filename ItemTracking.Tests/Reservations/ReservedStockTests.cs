using System.Diagnostics;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using static ItemTracking.Tests.Reservations.ReservedStocks;

namespace ItemTracking.Tests.Reservations;

public sealed class ReservedStockTests
{
    [Fact, Trait("Rule", "PST-13")]
    public void What_others_keep_is_not_taken()
    {
        var stock = new ReservedStock([Entry(1, 3), Entry(2, 3)], [Kept(1, Theirs, 1, 2)]);

        Assert.Equal([new(1, 1), new(2, 3)], stock.Take(Mine, Any, 6));

        Assert.True(stock.Changes().IsEmpty);
        Assert.Equal([1, 2], stock.Changes().EntryNos);
        Assert.Equal(2, stock.ReservedFor(Theirs));
        Assert.Empty(stock.Take(Mine, Any, 1));
    }

    [Fact, Trait("Rule", "PST-13")]
    public void What_the_line_keeps_itself_is_taken_first()
    {
        var stock = new ReservedStock([Entry(1, 3), Entry(2, 3)], [Kept(1, Mine, 2, 2)]);

        Assert.Equal([new(2, 1)], stock.Take(Mine, Any, 1));
        Assert.Equal(["SO-1 2 1"], stock.Changes().Updates.Shown());

        Assert.Equal([new(2, 1), new(1, 1)], stock.Take(Mine, Any, 2));
        Assert.Equal(["SO-1 2 0"], stock.Changes().Deletes.Shown());
    }

    [Fact, Trait("Rule", "STO-7")]
    public void No_more_is_kept_by_a_number_than_the_line_names_of_it_however_many_entries_it_has()
    {
        Reservation[] before = [Kept(1, Mine, 1, 3), Kept(2, Mine, 2, 3)];
        var stock = new ReservedStock([Entry(1, 3, "L1"), Entry(2, 3, "L1")], before);

        stock.Bind(Mine, Lot("L1"), 4);

        Assert.Equal(["SO-1 1 L1 3", "SO-1 2 2", "SO-1 2 L1 1"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "PST-13")]
    public void What_is_kept_by_the_number_goes_before_what_is_kept_without()
    {
        var stock = new ReservedStock([Entry(1, 5, "L1")], [Kept(1, Mine, 1, 1), Kept(2, Mine, 1, 2, "L1")]);

        Assert.Equal([new(1, 2)], stock.Take(Mine, Lot("L1"), 2));

        Assert.Equal(["SO-1 1 L1 0"], stock.Changes().Deletes.Shown());
        Assert.Empty(stock.Changes().Updates);
    }

    [Fact, Trait("Rule", "PST-12")]
    public void With_LIFO_the_newest_free_entry_goes_first()
    {
        var stock = new ReservedStock([Entry(1, 3), Entry(2, 3)], []);

        Assert.Equal([new(2, 3), new(1, 1)], stock.Take(Mine, Any, 4, newestFirst: true));
    }

    [Fact, Trait("Rule", "PST-13")]
    public void Of_one_entry_no_more_is_taken_than_is_free_of_it()
    {
        var stock = new ReservedStock([Entry(1, 3), Entry(2, 3)], [Kept(1, Theirs, 2, 1)]);

        Assert.Equal([new(2, 2)], stock.Take(Mine, Any with { EntryNo = 2 }, 3));
        Assert.Empty(stock.Take(Mine, Any with { EntryNo = 9 }, 3));
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void What_is_kept_without_a_number_gives_way_to_whoever_names_it()
    {
        Reservation[] before = [Kept(1, Theirs, 1, 2)];
        var stock = new ReservedStock([Entry(1, 2, "L1"), Entry(2, 1, "L2"), Entry(3, 5, "L3")], before);

        Assert.Equal([new(1, 2)], stock.Take(Mine, Lot("L1"), 2));

        Assert.Equal(["SO-2 2 1", "SO-2 3 1"], stock.Changes().After(before).Shown());
        Assert.All(stock.Changes().Inserts, row => Assert.Equal("first", row.CreatedBy));
        Assert.Equal([1, 2, 3], stock.Changes().EntryNos);
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void It_gives_way_only_as_far_as_other_stock_can_be_kept_instead()
    {
        Reservation[] before = [Kept(1, Theirs, 1, 2)];
        var stock = new ReservedStock(
            [Entry(1, 2, "L1"), Entry(2, 1, "L2"), Entry(3, 4, "L3") with { Place = new("1000", "", "RED") }], before);

        Assert.Equal([new(1, 1)], stock.Take(Mine, Lot("L1"), 2));

        Assert.Equal(["SO-2 1 1", "SO-2 2 1"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void What_is_kept_by_number_and_what_will_come_never_gives_way()
    {
        var stock = new ReservedStock([Entry(1, 2, "L1"), Entry(2, 9, "L2")], [Kept(1, Theirs, 1, 2, "L1"), Expected(2, Theirs, 3)]);

        Assert.Empty(stock.Take(Mine, Lot("L1"), 2));
        Assert.Equal(0, stock.Reserve(Mine, Lot("L1"), 2, Stamp));

        Assert.True(stock.Changes().IsEmpty);
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void Others_give_way_and_what_the_line_itself_keeps_of_the_lot_stays_where_it_is()
    {
        Reservation[] before = [Kept(1, Mine, 1, 2), Kept(2, Theirs, 1, 2)];
        var stock = new ReservedStock([Entry(1, 4, "L1"), Entry(2, 9, "L2")], before);

        Assert.Equal(2, stock.Reserve(Mine, Lot("L1"), 2, Stamp));

        Assert.Equal(["SO-1 1 2", "SO-1 1 L1 2", "SO-2 2 2"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void Nobody_gives_way_to_a_line_that_names_no_number()
    {
        var stock = new ReservedStock([Entry(1, 2, "L1")], [Kept(1, Theirs, 1, 2)]);

        Assert.Empty(stock.Take(Mine, Any, 1));
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void What_the_line_keeps_of_a_wrong_number_is_exchanged_with_who_holds_the_right_one()
    {
        Reservation[] before = [Kept(1, Mine, 2, 1), Kept(2, Theirs, 1, 1)];
        var stock = new ReservedStock([Entry(1, 1, serial: "S1"), Entry(2, 1, serial: "S2")], before);

        Assert.Equal([new(1, 1)], stock.Take(Mine, Serial("S1"), 1));

        Assert.Equal(["SO-2 2 1"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void Without_a_number_the_oldest_free_stock_is_kept()
    {
        var stock = new ReservedStock([Entry(1, 2, "L1"), Entry(2, 2, "L2")], [Kept(1, Theirs, 1, 1)]);

        Assert.Equal(3, stock.Reserve(Mine, Any, 5, Stamp));

        Assert.Equal(["SO-1 1 1", "SO-1 2 2"], stock.Changes().Inserts.Shown());
        Assert.All(stock.Changes().Inserts, row => Assert.Equal(("sales", 0L), (row.CreatedBy, row.EntryNo)));
        Assert.Equal(0, stock.Reserve(Mine, Any, 1, Stamp));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void A_number_is_kept_by_name()
    {
        var stock = new ReservedStock([Entry(1, 2, "L1"), Entry(2, 2, "L2")], []);

        Assert.Equal(2, stock.Reserve(Mine, Lot("L2"), 3, Stamp));

        Assert.Equal(["SO-1 2 L2 2"], stock.Changes().Inserts.Shown());
        Assert.Equal([(new TrackingNumbers("", "L2"), 2m)], stock.NamedFor(Mine).Select(named => (named.Key, named.Value)));
        Assert.Equal((2m, 2m), (stock.ReservedFor(Mine), stock.ReservedFor(Mine, 2)));
    }

    [Fact, Trait("Rule", "STO-7")]
    public void A_named_number_binds_what_the_line_keeps_of_it_and_exchanges_the_rest()
    {
        Reservation[] before = [Kept(1, Mine, 1, 9), Kept(2, Mine, 2, 10), Kept(3, Theirs, 1, 11)];
        var stock = new ReservedStock([Entry(1, 20, "LOT-A"), Entry(2, 10, "LOT-B")], before);

        stock.Bind(Mine, Lot("LOT-A"), 19);

        Assert.Equal(["SO-1 1 LOT-A 19", "SO-2 1 1", "SO-2 2 10"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "STO-7")]
    public void What_cannot_be_had_of_the_named_number_is_kept_no_longer()
    {
        Reservation[] before = [Kept(1, Mine, 2, 3), Kept(2, Theirs, 1, 4, "L1")];
        var stock = new ReservedStock([Entry(1, 5, "L1"), Entry(2, 10, "L2")], before);

        stock.Bind(Mine, Lot("L1"), 3);

        Assert.Equal(["SO-1 1 L1 1", "SO-2 1 L1 4"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "STO-7")]
    public void A_number_that_is_no_longer_named_is_kept_without_it()
    {
        Reservation[] before = [Kept(1, Mine, 1, 3, "L1"), Kept(2, Mine, 1, 1)];
        var stock = new ReservedStock([Entry(1, 5, "L1")], before);

        stock.Unbind(Mine, new("", "L1"), 1);

        Assert.Equal(["SO-1 1 3", "SO-1 1 L1 1"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void A_line_that_calls_for_less_gives_up_first_what_has_no_number_and_is_still_to_come()
    {
        Reservation[] before = [Kept(1, Mine, 1, 2, "L1"), Kept(2, Mine, 1, 2), Expected(3, Mine, 2)];
        var stock = new ReservedStock([Entry(1, 5, "L1")], before);

        stock.ReduceTo(Mine, 3);

        Assert.Equal(["SO-1 1 1", "SO-1 1 L1 2"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void Of_what_is_kept_alike_the_last_reserved_is_given_up_first()
    {
        Reservation[] before = [Kept(1, Mine, 2, 2), Kept(2, Mine, 1, 2)];
        var stock = new ReservedStock([Entry(1, 5), Entry(2, 5)], before);

        stock.ReduceTo(Mine, 3);

        Assert.Equal(["SO-1 1 1", "SO-1 2 2"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void What_was_to_come_is_kept_of_the_entries_that_came()
    {
        Reservation[] before = [Expected(1, Mine, 4), Expected(2, Theirs, 3, "L2")];
        var stock = new ReservedStock([], before);

        stock.Receive(Purchase, [Entry(11, 2, "L1"), Entry(12, 4, "L2")]);
        stock.ReduceSupplyTo(Purchase, 4);

        Assert.Equal(["SO-1 11 2", "SO-1 12 1", "SO-1 PO-1 1", "SO-2 12 L2 3"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void What_came_otherwise_than_it_was_kept_is_given_up_once_nothing_is_outstanding()
    {
        Reservation[] before = [Expected(1, Mine, 4, "L1")];
        var stock = new ReservedStock([], before);

        stock.Receive(Purchase, [Entry(11, 1, "L1"), Entry(12, 4, "L2")]);
        stock.ReduceSupplyTo(Purchase, 0);

        Assert.Equal(["SO-1 11 L1 1"], stock.Changes().After(before).Shown());
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void A_thousand_serial_numbers_that_others_keep_are_taken_from_ten_thousand_in_no_time()
    {
        OpenEntry[] open = [.. Enumerable.Range(1, 10_000).Select(n => Entry(n, 1, serial: $"S{n:00000}"))];
        Reservation[] kept =
        [
            .. Enumerable.Range(1, 5_000).Select(n => Kept(n, n % 2 == 0 ? Theirs : Third, n, 1)),
            .. Enumerable.Range(9_001, 1_000).Select(n => Kept(n, Mine, n, 1))
        ];
        var time = Stopwatch.StartNew();

        var stock = new ReservedStock(open, kept);
        var taken = Enumerable.Range(1, 1_000).Reverse().SelectMany(n => stock.Take(Mine, Serial($"S{n:00000}"), 1)).Count();
        var changes = stock.Changes();

        Assert.Equal(1_000, taken);
        Assert.Equal((1_000, 2_000), (changes.Inserts.Count, changes.Deletes.Count));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(1), $"It took {time.Elapsed}.");
    }
}
