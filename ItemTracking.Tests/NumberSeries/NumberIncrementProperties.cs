using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.NumberSeries;

namespace ItemTracking.Tests.NumberSeries;

/// <summary>Any text with digits: a beginning that may hold digits itself, a run of 1 to 40 digits, an end without digits.</summary>
public sealed class NumberIncrementProperties
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<Sample> Samples =
        from before in Text("AZaz/-. 0123456789ÄИ", 12)
        from separator in Gen.Elements("", "-", "X")
        from digits in Gen.Choose(1, 40).SelectMany(length => Gen.Elements("0123456789".ToCharArray()).ArrayOf(length))
        from nines in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from after in Text("AZaz/-. ÄИ", 8)
        from steps in Gen.OneOf(Gen.Choose(1, 10), Gen.Choose(1, int.MaxValue))
        select new Sample(
            (before + separator).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
            nines ? new string('9', digits.Length) : new string(digits), after, steps);

    [Fact, Trait("Rule", "NUM-17")]
    public void What_stands_before_and_after_the_run_stays() => Check(s =>
        s.Next.StartsWith(s.Before, StringComparison.Ordinal) && s.Next.EndsWith(s.After, StringComparison.Ordinal));

    [Fact, Trait("Rule", "NUM-18")]
    public void The_width_never_shrinks_and_grows_only_on_overflow() => Check(s =>
        s.Run.Length >= s.Digits.Length && (s.Run.Length == s.Digits.Length || s.Run[0] != '0'));

    [Fact, Trait("Rule", "NOS-8")]
    public void The_next_number_is_later_in_the_order_of_numbers() => Check(s => NumberOrder.Compare(s.Number, s.Next) < 0);

    [Fact, Trait("Rule", "NUM-20")]
    public void The_run_agrees_with_arithmetic_on_whole_numbers() => Check(s => Value(s.Run) == Value(s.Digits) + s.Steps);

    [Fact, Trait("Rule", "NUM-15")]
    public void A_sequence_is_the_next_number_again_and_again() => Check(s =>
    {
        var numbers = NumberIncrement.Sequence(s.Number, s.Steps, 5);
        return numbers[0] == s.Number && numbers.Zip(numbers.Skip(1)).All(pair => NumberIncrement.Next(pair.First, s.Steps) == pair.Second);
    });

    private static void Check(Func<Sample, bool> holds) => Prop.ForAll(Samples.ToArbitrary(), holds).Check(Thousand);

    private static BigInteger Value(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private static Gen<string> Text(string alphabet, int longest) =>
        Gen.Choose(0, longest).SelectMany(length => Gen.Elements(alphabet.ToCharArray()).ArrayOf(length)).Select(text => new string(text));

    private sealed record Sample(string Before, string Digits, string After, int Steps)
    {
        public string Number => Before + Digits + After;

        public string Next => NumberIncrement.Next(Number, Steps)!;

        public string Run => Next[Before.Length..^After.Length];
    }
}
