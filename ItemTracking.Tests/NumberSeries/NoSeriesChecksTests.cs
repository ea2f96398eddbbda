using ItemTracking.Core.NumberSeries;
using static ItemTracking.Tests.NumberSeries.Series;

namespace ItemTracking.Tests.NumberSeries;

public sealed class NoSeriesChecksTests
{
    [Theory, Trait("Rule", "NOS-3"), Trait("Rule", "NUM-27")]
    [InlineData("Starting No.")]
    [InlineData("Ending No.")]
    [InlineData("Warning No.")]
    [InlineData("Last No. Used")]
    public void Each_number_needs_digits(string caption)
    {
        var line = caption switch
        {
            "Starting No." => Line("ABC"),
            "Ending No." => Line("A1", "ABC"),
            "Warning No." => Line("A1", "A9", warning: "ABC"),
            _ => Line("A1", last: "ABC"),
        };

        var refusal = Assert.Single(NoSeriesChecks.Check(Of(Line("X1"), line), null).Refusals);

        Assert.Equal(
            $"The value in the {caption} field must have a number so that we can assign the next number in the series.", refusal.Message);
        Assert.Equal((caption, 2), (refusal.Field, refusal.Line));
    }

    [Fact, Trait("Rule", "NOS-3")]
    public void All_numbers_of_a_line_have_one_format() => Assert.Equal(
        "The number format in Ending No. must be the same as the number format in Starting No.", Refused(Line("A1", "B9")));

    [Fact, Trait("Rule", "NOS-3")]
    public void Digits_are_padded_to_equal_length()
    {
        var line = Assert.Single(NoSeriesChecks.Check(Of(Line("a1-x", "a0100-x", warning: "a90-x")), null).Value!.Lines);

        Assert.Equal(("A0001-X", "A0100-X", "A0090-X"), (line.StartingNo, line.EndingNo, line.WarningNo));
    }

    [Fact, Trait("Rule", "NOS-3"), Trait("Scenario", "O-012")]
    public void Plain_numbers_stay_as_they_are() =>
        Assert.Equal("1", Assert.Single(NoSeriesChecks.Check(Of(Line("1", "10")), null).Value!.Lines).StartingNo);

    [Fact, Trait("Rule", "NUM-27")]
    public void A_number_cannot_be_padded_beyond_twenty_characters() => Assert.Equal(
        "The number A1111B0000000000000001 cannot be extended to more than 20 characters.", Refused(Line("A1111B1", "AB9999999999999999")));

    [Fact, Trait("Rule", "NOS-3")]
    public void The_last_number_used_does_not_change_by_padding()
    {
        var stored = Of(Line("A1", "A9", last: "A5"));
        var typed = stored with { Lines = [stored.Lines[0] with { EndingNo = "A100" }] };

        Assert.Equal(
            "The number format in Ending No. must be the same as the number format in Last No. Used.",
            Assert.Single(NoSeriesChecks.Check(typed, stored).Refusals).Message);
    }

    [Fact, Trait("Rule", "NOS-3")]
    public void A_warning_number_needs_an_ending_number() => Assert.Equal(
        "Ending No. must have a value in No. Series Line: Series Code='TEST',Line No.='10000'. It cannot be zero or empty.",
        Refused(Line("A1", warning: "A5")));

    [Fact, Trait("Rule", "NOS-3")]
    public void Clearing_the_ending_number_clears_the_warning_number() =>
        Assert.Equal("", Line("A1", "A9", warning: "A5").WithEndingNo(" ").WarningNo);

    [Fact, Trait("Rule", "NOS-2")]
    public void The_increment_is_at_least_one() => Assert.Equal(
        "Increment-by No. must be 1 or greater in No. Series Line Series Code='TEST',Line No.='10000'.", Refused(Line("A1", by: 0)));

    [Fact, Trait("Rule", "NUM-21")]
    public void A_number_longer_than_twenty_characters_is_refused() => Assert.Equal(
        "The length of the string is 21, but it must be less than or equal to 20 characters. Value: A00000000000000000001",
        Refused(Line("A00000000000000000001")));

    [Fact, Trait("Rule", "NOS-1")]
    public void Turning_the_last_kind_of_numbers_off_turns_the_other_on()
    {
        var automatic = NoSeriesCard.New;
        var manual = automatic.WithDefaultNos(false);

        Assert.Equal((false, true), (manual.DefaultNos, manual.ManualNos));
        Assert.Equal((true, false), (manual.WithManualNos(false).DefaultNos, manual.WithManualNos(false).ManualNos));
        Assert.Single(NoSeriesChecks.Check(Of(Line("A1")) with { DefaultNos = false }, null).Refusals);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(3, NoSeriesChecks.Check(Of(Line("ABC"), Line("A1", by: -1)) with { Code = " " }, null).Refusals.Count);

    [Theory]
    [InlineData("A1", "A9", "", "0/9")]
    [InlineData("A1", "A9", "A3", "3/9")]
    [InlineData("SN0001", "SN9999", "SN0412", "412/9999")]
    [InlineData("A1", "", "A3", null)]
    public void The_usage_of_a_line_can_be_shown(string from, string to, string last, string? usage) =>
        Assert.Equal(usage, NoSeriesUsage.Of(Line(from, to, last: last)) is { } u ? $"{u.Used}/{u.All}" : null);

    private static string Refused(NoSeriesLineCard line) => Assert.Single(NoSeriesChecks.Check(Of(line), null).Refusals).Message;
}
