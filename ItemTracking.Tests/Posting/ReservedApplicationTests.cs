using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Reservations;
using static ItemTracking.Tests.Reservations.ReservedStocks;

namespace ItemTracking.Tests.Posting;

/// <summary>What posting takes, and leaves, where stock is reserved (PST-13, PST-15, RSV-6).</summary>
public sealed class ReservedApplicationTests
{
    [Fact, Trait("Rule", "PST-13")]
    public void What_is_reserved_for_the_line_goes_first_and_is_used_up()
    {
        Reservation[] kept = [Kept(1, Mine, 2, 2)];
        var result = EntryApplication.Apply([Out(3)], [Entry(1, 3), Entry(2, 3)], kept);

        Assert.Equal([new(9, 2, 9, -2), new(9, 1, 9, -1)], result.Applications);
        Assert.Equal((2m, 1m), (result.Remaining[1], result.Remaining[2]));
        Assert.Empty(result.Reservations.After(kept));
    }

    [Fact, Trait("Rule", "PST-13")]
    public void What_is_reserved_for_others_stays_where_it_is()
    {
        Reservation[] kept = [Kept(1, Theirs, 1, 2)];
        var result = EntryApplication.Apply([Out(3)], [Entry(1, 3), Entry(2, 3)], kept);

        Assert.Equal([new(9, 1, 9, -1), new(9, 2, 9, -2)], result.Applications);
        Assert.Equal(["SO-2 1 2"], result.Reservations.After(kept).Shown());
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Rule", "PST-13")]
    public void Stock_that_may_go_below_zero_does_not_while_some_of_it_is_reserved_for_others()
    {
        Assert.Equal((2m, ShortageReason.NotInStock), Short(EntryApplication.Apply([Out(4)], [Entry(1, 3)], [Kept(1, Theirs, 1, 1)])));
        Assert.Empty(EntryApplication.Apply([Out(4)], [Entry(1, 3)], [Kept(1, Mine, 1, 1)]).Shortages);
        Assert.Empty(EntryApplication.Apply([Out(4), Out(1, 8, Theirs)], [Entry(1, 1)], [Kept(1, Theirs, 1, 1)]).Shortages);
    }

    [Fact, Trait("Rule", "PST-15")]
    public void An_item_that_is_always_reserved_leaves_only_as_far_as_it_is()
    {
        var entry = Out(3) with { MustBeReserved = true };

        Assert.Equal((1m, ShortageReason.NotReserved), Short(EntryApplication.Apply([entry], [Entry(1, 9)], [Kept(1, Mine, 1, 2)])));
        Assert.Equal(
            (1m, ShortageReason.ReservedIsNotInStock),
            Short(EntryApplication.Apply([entry], [Entry(1, 9)], [Kept(1, Mine, 1, 2), Expected(2, Mine, 1)])));
        Assert.Empty(EntryApplication.Apply([entry], [Entry(1, 9)], [Kept(1, Mine, 1, 3)]).Shortages);
    }

    [Fact, Trait("Rule", "PST-15")]
    public void What_is_reserved_of_goods_that_did_not_come_is_not_there()
    {
        Reservation[] kept = [Expected(1, Mine, 3)];
        var request = new PostingRequest { Reservations = kept };
        var result = EntryApplication.Apply([Out(3)], [], kept);

        var refusal = Assert.Single(ShortageRules.Check(request, result));
        Assert.Equal(
            ("Reserved item 1000 is not on inventory.", "It comes with Purchase Order PO-1. Receive it first, or cancel the reservation."),
            (refusal.Message, refusal.WayOut));
        Assert.Empty(EntryApplication.Apply([Out(3)], [Entry(1, 3)], kept).Shortages);
    }

    [Fact, Trait("Rule", "RSV-6")]
    public void What_others_reserve_without_a_number_moves_to_other_stock()
    {
        Reservation[] kept = [Kept(1, Theirs, 1, 2)];
        var result = EntryApplication.Apply([OutOfLot("L1", 3)], [Entry(1, 3, "L1"), Entry(2, 3, "L2")], kept);

        Assert.Equal([new(9, 1, 9, -3)], result.Applications);
        Assert.Equal(["SO-2 2 2"], result.Reservations.After(kept).Shown());
    }

    [Theory, Trait("Rule", "RSV-6")]
    [InlineData("L1")]
    [InlineData("")]
    public void What_others_reserve_by_number_or_cannot_move_stays(string number)
    {
        var result = EntryApplication.Apply([OutOfLot("L1", 3)], [Entry(1, 3, "L1")], [Kept(1, Theirs, 1, 2, number)]);

        Assert.Equal((2m, ShortageReason.NotInStock), Short(result));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void What_was_reserved_of_goods_that_come_in_is_reserved_of_their_entries()
    {
        Reservation[] kept = [Expected(1, Mine, 5), Expected(2, Theirs, 2, "L2")];
        EntryToApply[] entries = [In(-1, 3, "L1"), In(-2, 4, "L2")];
        var result = EntryApplication.Apply(entries, [Entry(1, -1)], kept);

        Assert.Equal(["SO-1 -1 2", "SO-1 -2 2", "SO-1 PO-1 1", "SO-2 -2 L2 2"], result.Reservations.After(kept).Shown());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public void No_more_is_reserved_than_the_line_still_calls_for_or_brings_in()
    {
        Reservation[] kept = [Kept(1, Mine, 1, 2), Expected(2, Mine, 3)];
        Assert.Equal(
            ["SO-1 PO-1 1"],
            EntryApplication.Apply([Out(4) with { Outstanding = 1 }], [Entry(1, 9)], kept).Reservations.After(kept).Shown());

        Reservation[] byNumber = [Expected(1, Mine, 3, "L9")];
        Assert.Empty(EntryApplication.Apply([In(-1, 3, "L1") with { Outstanding = 0 }], [], byNumber).Reservations.After(byNumber));
    }

    private static EntryToApply Out(decimal quantity, long no = 9, SourceRef? source = null) =>
        new(no, Blue, TrackingNumbers.None, -quantity, false, false) { Source = source ?? Mine };

    private static EntryToApply OutOfLot(string lot, decimal quantity) =>
        new(9, Blue, new("", lot), -quantity, false, true) { Source = Mine };

    private static EntryToApply In(long no, decimal quantity, string lot) =>
        new(no, Blue, new("", lot), quantity, false, false) { Source = Purchase, Outstanding = 1 };

    private static (decimal, ShortageReason) Short(ApplicationResult result)
    {
        var shortage = Assert.Single(result.Shortages);
        return (shortage.Missing, shortage.Reason);
    }
}
