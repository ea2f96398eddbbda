using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

public sealed class DateFormulaTests
{
    [Theory, Trait("Rule", "COD-16")]
    [InlineData("1Y+2M-1D", "2027-05-09")]
    [InlineData("CM", "2026-03-31")]
    [InlineData("CM+10D", "2026-04-10")]
    [InlineData("-CM", "2026-03-01")]
    [InlineData("2Q", "2026-09-10")]
    [InlineData(" 3 w ", "2026-03-31")]
    [InlineData("-1M", "2026-02-10")]
    [InlineData("CD", "2026-03-10")]
    [InlineData("CW", "2026-03-15")]
    [InlineData("-CW", "2026-03-09")]
    [InlineData("CQ", "2026-03-31")]
    [InlineData("-CQ", "2026-01-01")]
    [InlineData("CY", "2026-12-31")]
    [InlineData("-CY", "2026-01-01")]
    [InlineData("D15", "2026-03-15")]
    [InlineData("D10", "2026-04-10")]
    [InlineData("-D10", "2026-02-10")]
    [InlineData("D31", "2026-03-31")]
    [InlineData("WD4", "2026-03-12")]
    [InlineData("WD2", "2026-03-17")]
    [InlineData("-WD2", "2026-03-03")]
    [InlineData("M6", "2026-06-01")]
    [InlineData("W20", "2026-05-11")]
    [InlineData("9999Y", "9999-12-31")]
    [InlineData("-9999M-9999Y", "0001-01-01")]
    public void A_formula_moves_a_date(string formula, string expected) =>
        Assert.Equal(Date(expected), DateFormula.TryParse(formula)!.From(Date("2026-03-10")));

    [Theory, Trait("Rule", "COD-16")]
    [InlineData("2025-01-31", "1M", "2025-02-28")]
    [InlineData("2024-01-31", "1M", "2024-02-29")]
    [InlineData("2024-02-29", "1Y", "2025-02-28")]
    [InlineData("2026-01-31", "W53", "2026-12-28")]
    public void A_month_that_is_too_short_ends_on_its_last_day(string date, string formula, string expected) =>
        Assert.Equal(Date(expected), DateFormula.TryParse(formula)!.From(Date(date)));

    [Theory, Trait("Rule", "COD-16"), Trait("Rule", "R7")]
    [InlineData("6Q5")]
    [InlineData("1")]
    [InlineData("M")]
    [InlineData("C")]
    [InlineData("0D")]
    [InlineData("10000D")]
    [InlineData("D32")]
    [InlineData("WD8")]
    [InlineData("M13")]
    [InlineData("1M1D")]
    [InlineData("++1D")]
    [InlineData("1D+")]
    [InlineData("1e999")]
    [InlineData("1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D")]
    public void Anything_else_is_refused(string typed)
    {
        var refusal = DateFormula.Check(typed, "Warranty Date Formula")!;

        Assert.Equal(($"'{typed}' is not a valid date formula.", "Warranty Date Formula"), (refusal.Message, refusal.Field));
    }

    [Fact, Trait("Rule", "COD-16")]
    public void Blank_is_allowed_and_is_no_formula()
    {
        Assert.Null(DateFormula.Check(" ", "Expiration Calculation"));
        Assert.Null(DateFormula.TryParse(""));
    }

    [Fact, Trait("Rule", "R6")]
    public void Days_add_up_from_left_to_right()
    {
        var terms = Gen.Choose(1, 9999).Two().Select(pair => (First: pair.Item1, Second: pair.Item2)).ToArbitrary();

        Prop.ForAll(terms, t => DateFormula.TryParse($"{t.First}D-{t.Second}D")!.From(Date("2026-03-10")) == Date("2026-03-10").AddDays(t.First - t.Second))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
