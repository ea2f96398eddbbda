using System.Globalization;
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
    [InlineData("-M3", "2026-03-01")]
    [InlineData("-W11", "2026-03-09")]
    [InlineData("Q2", "2026-04-01")]
    [InlineData("-Q1", "2026-01-01")]
    [InlineData("+1D", "2026-03-11")]
    [InlineData("cm + 10 d", "2026-04-10")]
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

    [Theory, Trait("Rule", "COD-16"), Trait("Requirement", "R7")]
    [InlineData("6Q5", 3, "+ or -")]
    [InlineData("1", 2, "D, WD, W, M, Q or Y")]
    [InlineData("M", 2, "a number from 1 to 12")]
    [InlineData("C", 2, "D, WD, W, M, Q or Y")]
    [InlineData("0D", 1, "a number from 1 to 9999")]
    [InlineData("10000D", 1, "a number from 1 to 9999")]
    [InlineData("D32", 2, "a number from 1 to 31")]
    [InlineData("WD8", 3, "a number from 1 to 7")]
    [InlineData("W54", 2, "a number from 1 to 53")]
    [InlineData("M13", 2, "a number from 1 to 12")]
    [InlineData("Q5", 2, "a number from 1 to 4")]
    [InlineData("Y5", 1, "a number in front of Y")]
    [InlineData("1M1D", 3, "+ or -")]
    [InlineData("++1D", 2, "a number, C, D, WD, W, M, Q or Y")]
    [InlineData("1D+", 4, "a number, C, D, WD, W, M, Q or Y")]
    [InlineData("1D  x", 5, "+ or -")]
    [InlineData("soon", 1, "a number, C, D, WD, W, M, Q or Y")]
    [InlineData("1e999", 2, "D, WD, W, M, Q or Y")]
    [InlineData("99999999999999999999D", 1, "a number from 1 to 9999")]
    [InlineData("1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D", 33, "the end, after at most 32 characters")]
    public void Anything_else_is_refused_with_the_place_of_the_fault(string typed, int position, string expected)
    {
        var refusal = DateFormula.Check(typed, "Warranty Date Formula")!;

        Assert.Equal(($"'{typed}' is not a valid date formula.", "Warranty Date Formula"), (refusal.Message, refusal.Field));
        Assert.Equal($"At position {position}, {expected} is expected. Examples: 2Y, 18M, CM+1D.", refusal.WayOut);
        Assert.Null(DateFormula.TryParse(typed));
    }

    [Fact, Trait("Rule", "COD-16")]
    public void Blank_is_allowed_and_is_no_formula()
    {
        Assert.Null(DateFormula.Check(" ", "Expiration Calculation"));
        Assert.Null(DateFormula.TryParse(""));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
