using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

/// <summary>Numbers on goods, with their check digit.</summary>
public sealed class GtinTests
{
    [Theory]
    [InlineData("09506000134352", "09506000134352")]
    [InlineData("9506000134352", "09506000134352")]
    [InlineData("4006381333931", "04006381333931")]
    [InlineData("036000291452", "00036000291452")]
    [InlineData("96385074", "00000096385074")]
    [InlineData("19506000134366", "19506000134366")]
    public void Eight_twelve_thirteen_and_fourteen_digits_are_one_form(string typed, string compared)
    {
        Assert.True(Gtin.IsValid(typed));
        Assert.Equal(compared, Gtin.Normalise(typed));
    }

    [Theory]
    [InlineData("9506000134353")]
    [InlineData("950600013435")]
    [InlineData("0950600013435")]
    [InlineData("AB506000134352")]
    [InlineData("٩٦٣٨٥٠٧٤")]
    [InlineData("")]
    public void Anything_else_stays_as_it_is(string typed)
    {
        Assert.False(Gtin.IsValid(typed));
        Assert.Equal(typed, Gtin.Normalise(typed));
    }

    [Fact]
    public void One_wrong_digit_is_always_found() =>
        Prop.ForAll(
            (from digits in Gen.Elements(7, 11, 12, 13).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 9), count))
             from place in Gen.Choose(0, digits.Length)
             from other in Gen.Choose(1, 9)
             select (string.Concat(digits), place, other)).ToArbitrary(),
            made =>
            {
                var (digits, place, other) = made;
                var gtin = digits + Gtin.CheckDigit(digits);
                Assert.True(Gtin.IsValid(gtin));
                Assert.True(Gtin.IsValid(Gtin.Normalise(gtin)));
                var wrong = gtin.ToCharArray();
                wrong[place] = (char)('0' + ((wrong[place] - '0' + other) % 10));
                Assert.False(Gtin.IsValid(new(wrong)));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
