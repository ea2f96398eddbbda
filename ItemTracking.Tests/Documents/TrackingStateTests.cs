using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;

namespace ItemTracking.Tests.Documents;

/// <summary>One decision of how far the tracking of a line has come (C-40…C-42).</summary>
public sealed class TrackingStateTests
{
    private static readonly TrackingNeeds Nothing = new(false, false, false, false);
    private static readonly TrackingNeeds Lot = new(false, true, false, false);
    private static readonly TrackingNeeds Both = new(true, true, false, false);
    private static readonly TrackingNeeds DatedLot = new(false, true, true, false);
    private static readonly TrackingNeeds Everything = new(true, true, true, true);

    [Theory, Trait("Case", "C-40")]
    [InlineData(200, "Missing 200 serial nos.")]
    [InlineData(1, "Missing 1 serial no.")]
    [InlineData(0, "Complete 200/200")]
    public void C40_Units_without_their_serial_number_are_missing(int without, string expected) =>
        Assert.Equal(expected, State(Both, 200, 200, Tracked(200, 200, new(without, 0, 0, 0))).Text);

    [Fact, Trait("Case", "C-40")]
    public void C40_What_the_code_does_not_ask_for_is_not_missing()
    {
        Assert.Equal("Complete 200/200", State(Lot, 200, 200, Tracked(200, 200, new(200, 0, 1, 1))).Text);
        Assert.Equal("Complete 200/200", State(Nothing, 200, 200, Tracked(200, 200, new(200, 1, 1, 1))).Text);
    }

    [Theory, Trait("Case", "C-41")]
    [InlineData(1, "Missing 1 expiration date")]
    [InlineData(2, "Missing 2 expiration dates")]
    public void C41_A_lot_without_the_date_that_the_code_asks_for_is_missing_it(int without, string expected) =>
        Assert.Equal(expected, State(DatedLot, 10, 10, Tracked(10, 10, new(10, 0, without, 2))).Text);

    [Fact, Trait("Case", "C-41")]
    public void C41_Everything_that_is_missing_is_named() => Assert.Equal(
        "Missing 3 serial nos., 1 lot no., 2 expiration dates, 1 warranty date",
        State(Everything, 10, 10, Tracked(10, 10, new(3, 1, 2, 1))).Text);

    [Theory, Trait("Case", "C-42")]
    [InlineData(4, 10, "Qty. to Handle 10 of 4")]
    [InlineData(10, 4, "Qty. to Handle 4 of 10")]
    [InlineData(4, 4, "Complete 10/10")]
    [InlineData(0, 10, "Complete 10/10")]
    public void C42_The_numbers_to_handle_are_compared_with_the_line(int ofLine, int ofNumbers, string expected)
    {
        Assert.Equal(expected, State(Lot, 10, ofLine, Tracked(10, ofNumbers, default)).Text);
        Assert.Equal(expected, State(Lot, -10, -ofLine, Tracked(-10, -ofNumbers, default)).Text);
    }

    [Theory, Trait("Case", "C-42")]
    [InlineData(8, 8, 8, "Complete 8/8")]
    [InlineData(8, 8, 7, "12 of 20 undefined")]
    [InlineData(20, 8, 8, "12 of 20 undefined")]
    [InlineData(0, 8, 8, "12 of 20 undefined")]
    public void C42_A_part_that_has_its_numbers_is_complete_for_the_next_posting(int toHandle, int defined, int ofNumbers, string expected)
    {
        var state = State(Lot, 20, toHandle, Tracked(defined, ofNumbers, default));
        Assert.Equal(("12 of 20 undefined", expected), (state.Text, state.OfNextPosting.Text));

        var refused = State(Lot, 20, toHandle, Tracked(defined, ofNumbers, default) with { Refused = new(1, "Blocked") });
        Assert.Equal(("12 of 20 undefined", "Blocked"), (refused.Text, refused.OfNextPosting.Text));
    }

    [Theory, Trait("Case", "C-42")]
    [InlineData(0, 1, "Missing 1 lot no.")]
    [InlineData(12, 1, "Missing 1 lot no.")]
    [InlineData(0, 0, "Complete 8/8")]
    public void C42_What_the_numbers_to_handle_lack_is_told_of_the_next_posting_first(int undefined, int withoutLotNo, string expected)
    {
        var tracked = Tracked(20 - undefined, 8, new(0, 2, 0, 0)) with { LackingToHandle = new(0, withoutLotNo, 0, 0) };

        var state = State(Lot, 20, 8, tracked);

        Assert.Equal((expected, undefined == 0 ? "Missing 2 lot nos." : "12 of 20 undefined"), (state.OfNextPosting.Text, state.Text));
    }

    [Fact, Trait("Case", "C-42"), Trait("Rule", "PST-11")]
    public void C42_What_is_only_invoiced_is_complete_whatever_the_rest_lacks()
    {
        var state = State(Lot, 12, 0, Tracked(4, 0, default));

        Assert.Equal(("8 of 12 undefined", "Complete 4/4"), (state.Text, state.OfInvoice(4).Text));
        Assert.Equal(
            "Qty. to Invoice 3 of 4",
            (state with { LinesInvoicedOtherwise = 1, QtyToInvoice = 3, LineQtyToInvoice = 4 }).OfInvoice(4).Text);
        Assert.Equal("Not needed", TrackingState.NotNeeded.OfInvoice(4).Text);
    }

    [Fact, Trait("Case", "C-42")]
    public void C42_More_numbers_to_handle_than_the_next_posting_takes_are_told_of_it_before_what_the_rest_lacks()
    {
        var state = State(Lot, 20, 7, Tracked(12, 12, default));

        Assert.Equal(("8 of 20 undefined", "Qty. to Handle 12 of 7"), (state.Text, state.OfNextPosting.Text));
        Assert.False(state.OfNextPosting.IsComplete);
    }

    [Theory, Trait("Rule", "ITL-56")]
    [InlineData(0, 1, 30, 10, "Complete 30/30")]
    [InlineData(1, 0, 30, 10, "Qty. to Handle 30 of 10")]
    [InlineData(0, 2, 30, 10, "Qty. to Handle 30 of 10")]
    [InlineData(0, 1, 5, 10, "Qty. to Handle 5 of 10")]
    public void ITL56_A_single_lot_that_posting_cuts_down_is_not_said_to_be_off(
        int serials, int lots, int ofNumbers, int ofLine, string expected)
    {
        var tracked = Tracked(30, ofNumbers, default) with { ToHandle = new(serials, lots) };
        Assert.Equal(expected, State(Lot, 30, ofLine, tracked).Text);
        Assert.Equal(expected, State(Lot, -30, -ofLine, tracked.Times(-1)).Text);

        var part = State(Lot, 40, ofLine, tracked).OfNextPosting;
        Assert.Equal(expected.StartsWith("Complete", StringComparison.Ordinal), part.IsComplete);
    }

    [Fact, Trait("Case", "C-42")]
    public void C42_A_line_whose_numbers_are_all_handled_is_complete() =>
        Assert.Equal("Complete 10/10", State(Lot, 10, 2, new(10, 10, 0, default)).Text);

    [Theory, Trait("Case", "C-43")]
    [InlineData(1, "In stock (EAST)")]
    [InlineData(3, "In stock (EAST) and 2 more")]
    public void C43_Numbers_that_posting_would_refuse_are_told_after_what_is_missing(int count, string expected)
    {
        var refused = Tracked(10, 4, default) with { Refused = new(count, "In stock (EAST)") };
        var state = State(Lot, 10, 10, refused);
        Assert.Equal((expected, false), (state.Text, state.IsComplete));
        Assert.Equal("Missing 1 lot no.", State(Lot, 10, 10, refused with { Lacking = new(0, 1, 0, 0) }).Text);

        var blocked = State(Lot, 10, 10, Tracked(10, 10, default) with { Refused = new(1, "Blocked") });
        var complete = State(Lot, 10, 10, Tracked(10, 10, default));
        Assert.Equal($"In stock (EAST) and {count} more", TrackingState.Of([complete, state, blocked]).Text);
    }

    [Theory, Trait("Rule", "ITL-10")]
    [InlineData(10, null, "10 of 10 undefined", false)]
    [InlineData(10, 7, "3 of 10 undefined", false)]
    [InlineData(10, 12, "Over-defined by 2", false)]
    [InlineData(10, -10, "20 of 10 undefined", false)]
    [InlineData(-10, -7, "3 of 10 undefined", false)]
    [InlineData(-10, -10, "Complete 10/10", true)]
    [InlineData(0, null, "Not needed", false)]
    public void A_quantity_that_is_not_defined_comes_before_what_is_missing_of_the_rest(
        int quantity, int? defined, string expected, bool isComplete)
    {
        var tracked = defined is { } known ? Tracked(known, known, isComplete ? default : new(5, 0, 0, 0)) : null;
        var state = State(Both, quantity, quantity, tracked);

        Assert.Equal(expected, state.Text);
        Assert.Equal(isComplete, state.IsComplete);
    }

    [Fact]
    public void Thousands_are_written_as_in_the_region_of_the_user()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("2.000 of 2.000 undefined", State(Lot, 2000, 2000, null).Text);
        Assert.Equal("Missing 2.000 serial nos.", State(Both, 2000, 2000, Tracked(2000, 2000, new(2000, 0, 0, 0))).Text);
    }

    [Fact, Trait("Rule", "PST-6")]
    public void Numbers_that_nobody_asked_for_must_match_the_line_as_well()
    {
        Assert.Equal("Not needed", State(Nothing, 10, 10, null).Text);
        Assert.Equal("4 of 10 undefined", State(Nothing, 10, 10, Tracked(6, 6, default)).Text);
    }

    [Fact, Trait("Case", "C-42")]
    public void C42_What_is_wrong_with_one_line_is_not_made_good_by_another()
    {
        var over = State(Lot, 10, 10, Tracked(12, 12, default));
        var under = State(Lot, 10, 10, Tracked(8, 8, default));
        var few = State(Lot, 10, 10, Tracked(10, 4, default));
        var many = State(Lot, 10, 4, Tracked(10, 10, default));

        Assert.Equal("Over-defined by 2", TrackingState.Of([over, under]).Text);
        Assert.Equal("2 of 20 undefined", TrackingState.Of([few, under]).Text);
        Assert.False(TrackingState.Of([few, many]).IsComplete);
        Assert.Equal("Qty. to Handle differs on 2 lines", TrackingState.Of([few, many]).Text);
        Assert.Equal("Qty. to Handle 4 of 10", TrackingState.Of([few, State(Lot, 10, 10, Tracked(10, 10, default))]).Text);
        Assert.Equal("Missing 2 lot nos.", TrackingState.Of([State(Lot, 10, 10, Tracked(10, 10, new(0, 2, 0, 0))), few]).Text);
        Assert.Same(TrackingState.NotNeeded, TrackingState.Of([TrackingState.NotNeeded, TrackingState.NotNeeded]));
    }

    private static TrackingState State(TrackingNeeds needs, decimal quantity, decimal toHandle, TrackedTotals? tracked) =>
        TrackingState.Of(needs, quantity, toHandle, tracked);

    private static TrackedTotals Tracked(decimal quantity, decimal toHandle, LackingNumbers lacking) => new(quantity, 0, toHandle, lacking);
}
