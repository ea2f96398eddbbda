using ItemTracking.Core.NumberSeries;

namespace ItemTracking.Tests.NumberSeries;

public sealed class NumberIncrementTests
{
    [Theory, Trait("Rule", "NUM-17")]
    [InlineData("A10B20", "A10B21")]
    [InlineData("a12b12c", "a12b13c")]
    [InlineData("a99.99b", "a99.100b")]
    [InlineData("L01-A", "L02-A")]
    public void The_rightmost_run_of_digits_rises_and_the_rest_stays(string number, string next) =>
        Assert.Equal(next, NumberIncrement.Next(number));

    [Theory, Trait("Rule", "NUM-18")]
    [InlineData("LOT0009", "LOT0010")]
    [InlineData("LOT999", "LOT1000")]
    [InlineData("a12b99c", "a12b100c")]
    [InlineData("X99", "X100")]
    public void Leading_zeros_keep_the_width_and_an_overflow_grows_by_one(string number, string next) =>
        Assert.Equal(next, NumberIncrement.Next(number));

    [Theory, Trait("Rule", "NUM-19")]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("٣")]
    public void A_text_without_digits_has_no_next_number(string number)
    {
        Assert.Null(NumberIncrement.Next(number));
        Assert.Empty(NumberIncrement.Sequence(number, 1, 3));
    }

    [Theory, Trait("Rule", "NUM-20")]
    [InlineData("-55", "-56")]
    [InlineData("SN-0001", "SN-0002")]
    [InlineData("A0", "A1")]
    public void A_hyphen_is_text(string number, string next) => Assert.Equal(next, NumberIncrement.Next(number));

    [Fact, Trait("Rule", "NUM-20")]
    public void The_run_of_digits_may_be_longer_than_any_number_type() =>
        Assert.Equal("S1" + new string('0', 60) + "E", NumberIncrement.Next("S" + new string('9', 60) + "E"));

    [Theory, Trait("Rule", "NUM-15")]
    [InlineData("S/N-VEND0001", 5, "S/N-VEND0001,S/N-VEND0006,S/N-VEND0011")]
    [InlineData("S/N-VEND0001", 0, "S/N-VEND0001,S/N-VEND0002,S/N-VEND0003")]
    [InlineData("S/N-VEND0001", -4, "S/N-VEND0001,S/N-VEND0002,S/N-VEND0003")]
    [InlineData("SN99", 1, "SN99,SN100,SN101")]
    public void A_sequence_starts_with_the_first_number_itself(string first, int increment, string numbers) =>
        Assert.Equal(numbers.Split(','), NumberIncrement.Sequence(first, increment, 3));

    [Fact]
    public void The_largest_increment_does_not_overflow() => Assert.Equal("A2147483656", NumberIncrement.Next("A9", int.MaxValue));
}
