using ItemTracking.Core.NumberSeries;
using static ItemTracking.Tests.NumberSeries.Series;

namespace ItemTracking.Tests.NumberSeries;

public sealed class NoSeriesRulesTests
{
    private const string NoLine = "You cannot assign new numbers from the number series TEST.";

    [Fact, Trait("Scenario", "O-012"), Trait("Rule", "NOS-4")]
    public void A_step_beyond_the_ending_number_is_refused()
    {
        var series = Of(Line("1", "10", by: 7));

        Assert.Equal(["1", "8"], Draw(series, 2));
        Assert.Equal(NoLine, Refused(series, 3));
    }

    [Fact, Trait("Scenario", "O-013")]
    public void Drawing_goes_on_after_the_last_number_used()
    {
        var series = Of(Line("1", "10", by: 2, last: "3"));

        Assert.Equal(["5", "7", "9"], Draw(series, 3));
        Assert.Equal(NoLine, Refused(series, 4));
    }

    [Fact, Trait("Scenario", "O-014"), Trait("Rule", "NUM-24")]
    public void A_line_that_is_used_up_hands_over_to_the_next()
    {
        var series = Of(Line("A1", "A5"), Line("B1", "B5"));

        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5"], Draw(series, 10));
        Assert.Equal(NoLine, Refused(series, 11));
    }

    [Fact, Trait("Scenario", "O-015"), Trait("Rule", "NUM-25")]
    public void A_line_without_an_end_goes_on_and_keeps_leading_zeros() =>
        Assert.Equal(["SCI0000001", "SCI0000002"], Draw(Of(Line("SCI0000001")), 2));

    [Fact, Trait("Scenario", "O-016"), Trait("Rule", "NOS-6")]
    public void A_line_with_an_older_starting_date_is_not_used_again()
    {
        var series = Of(Line("TEST0001", "TEST0010", last: "TEST0005"), Line("TEST0030", "TEST0040", last: "TEST0039", starting: WorkDate));

        Assert.Equal(["TEST0040"], Draw(series, 1));
        Assert.StartsWith("You cannot assign new numbers from the number series TEST on ", Refused(series, 2));
    }

    [Fact, Trait("Scenario", "O-017"), Trait("Rule", "NOS-7")]
    public void Before_the_first_starting_date_no_number_is_drawn()
    {
        var series = Of([.. Enumerable.Range(0, 3).Select(day => Line($"{day}001", starting: WorkDate.AddDays(day)))]);

        Assert.StartsWith("You cannot assign new numbers from the number series TEST", Refused(series, 1, WorkDate.AddDays(-1)));
        Assert.Equal(["1001"], Draw(series, 1, WorkDate.AddDays(1)));
    }

    [Fact, Trait("Rule", "NOS-7")]
    public void With_date_order_a_date_before_the_last_draw_is_refused()
    {
        var series = Of(Line("A1", lastDate: WorkDate)) with { DateOrder = true };

        Assert.StartsWith(
            "You cannot assign new numbers from the number series TEST on a date before ", Refused(series, 1, WorkDate.AddDays(-1)));
        Assert.Equal(["A1"], Draw(series, 1));
    }

    [Fact, Trait("Rule", "NUM-25")]
    public void A_number_outside_the_line_is_refused() => Assert.Equal(
        "You cannot assign numbers greater than A5 from the number series TEST. No. assigned: A9", Refused(Of(Line("A9", "A5")), 1));

    [Fact, Trait("Rule", "NUM-25")]
    public void A_last_number_of_another_format_is_refused() => Assert.Equal(
        "You cannot assign numbers greater than  from the number series TEST. No. assigned: B2", Refused(Of(Line("A1", last: "B1")), 1));

    [Fact, Trait("Rule", "NUM-25")]
    public void A_line_without_starting_number_is_refused() => Assert.Equal(
        "Starting No. must have a value in No. Series Line: Series Code='TEST',Line No.='10000'. It cannot be zero or empty.",
        Refused(Of(Line("")), 1));

    [Fact, Trait("Rule", "NOS-5")]
    public void A_starting_number_without_digits_is_refused() => Assert.Equal(
        "The value in the Starting No. field must have a number so that we can assign the next number in the series.",
        Refused(Of(Line("ABC")), 1));

    [Fact, Trait("Rule", "NUM-21")]
    public void A_number_is_never_cut() => Assert.Equal(
        "The length of the string is 21, but it must be less than or equal to 20 characters. Value: A10000000000000000000",
        Refused(Of(Line("A9999999999999999999")), 2));

    [Fact, Trait("Rule", "NOS-7")]
    public void A_series_that_is_not_for_automatic_numbers_is_refused() => Assert.Equal(
        "It is not possible to assign numbers automatically. If you want the program to assign numbers automatically, please activate "
            + "Default Nos. in No. Series TEST.",
        Refused(Of(Line("A1")) with { DefaultNos = false }, 1));

    [Fact, Trait("Rule", "NOS-7")]
    public void Typing_a_number_needs_manual_numbers()
    {
        Assert.Equal(
            "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in No. Series TEST.",
            NoSeriesRules.CheckManual(Of(Line("A1")), "No.")!.Message);
        Assert.Null(NoSeriesRules.CheckManual(Of(Line("A1")) with { ManualNos = true }));
    }

    [Theory, Trait("Rule", "NOS-7")]
    [InlineData(7, null)]
    [InlineData(8, "The No. Series TEST is soon running out. The current number is A8 and the last allowed number of the sequence is A9.")]
    [InlineData(9, "The No. Series TEST is soon running out. The current number is A9 and the last allowed number of the sequence is A9.")]
    public void From_the_warning_number_on_a_message_says_that_the_series_runs_out(int count, string? message) =>
        Assert.Equal(message, NoSeriesRules.Draw(Of(Line("A1", "A9", warning: "A8")), WorkDate, count).Messages.SingleOrDefault());

    [Theory, Trait("Rule", "NOS-4")]
    [InlineData("", "", 1, true)]
    [InlineData("A9", "", 1, true)]
    [InlineData("A4", "A5", 1, true)]
    [InlineData("A5", "A5", 1, false)]
    [InlineData("A10", "A5", 1, false)]
    [InlineData("A3", "A5", 2, true)]
    [InlineData("A4", "A5", 2, false)]
    public void A_line_is_open_while_numbers_are_left(string last, string ending, int by, bool open) =>
        Assert.Equal(open, Line("A1", ending, by, last).Open);

    [Fact, Trait("Rule", "NOS-8")]
    public void A_longer_number_is_later() => Assert.True(NumberOrder.Compare("A9", "A10") < 0 && NumberOrder.Compare("B1", "A2") > 0);

    [Fact, Trait("Rule", "NUM-26")]
    public void A_draw_tells_last_number_and_date_of_each_line_it_used()
    {
        var changed = NoSeriesRules.Draw(Of(Line("A1", "A2"), Line("B1")), WorkDate, 3).Value!.Changed;

        Assert.Equal([("A2", WorkDate, false), ("B1", WorkDate, true)], changed.Select(l => (l.LastNoUsed, l.LastDateUsed!.Value, l.Open)));
    }

    private static IReadOnlyList<string> Draw(NoSeriesCard series, int count, DateOnly? date = null) =>
        NoSeriesRules.Draw(series, date ?? WorkDate, count).Value!.Numbers;

    private static string Refused(NoSeriesCard series, int count, DateOnly? date = null) =>
        Assert.Single(NoSeriesRules.Draw(series, date ?? WorkDate, count).Refusals).Message;
}
