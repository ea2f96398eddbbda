using System.Globalization;
using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Shared;

public sealed class NumbersAndDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, Trait("Requirement", "R7")]
    [InlineData("en-US", "1,234.5", 1234.5)]
    [InlineData("en-US", " 12 ", 12)]
    [InlineData("en-US", "5-", -5)]
    [InlineData("en-US", "−3", -3)]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("da-DK", "1,5", 1.5)]
    [InlineData("fr-FR", "1 234,5", 1234.5)]
    [InlineData("sv-SE", "1\u00a0234", 1234)]
    public void A_number_is_read_in_the_region_of_the_user(string region, string typed, double expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);

        Assert.True(Numbers.TryRead(typed, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory, Trait("Requirement", "R7")]
    [InlineData("de-DE", "1.5")]
    [InlineData("en-US", "1,5")]
    [InlineData("en-US", "1.5,000")]
    [InlineData("en-US", "1e999")]
    [InlineData("en-US", "abc")]
    [InlineData("en-US", "99999999999999999999999999999999")]
    [InlineData("en-US", "NaN")]
    [InlineData("en-US", "\0")]
    [InlineData("en-US", "\ud800")]
    public void What_could_be_misread_is_refused(string region, string typed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);

        Assert.False(Numbers.TryRead(typed, out _));
        Assert.Contains("is not an acceptable value for 'Quantity'", Numbers.NotANumber("Quantity", typed));
    }

    [Theory]
    [InlineData("en-US", 1234.5, "1,234.5")]
    [InlineData("de-DE", 1234.5, "1.234,5")]
    [InlineData("en-US", 0.00001, "0.00001")]
    [InlineData("en-US", -10, "-10")]
    public void A_number_is_shown_without_trailing_zeros(string region, double number, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);

        Assert.Equal(expected, Numbers.Show((decimal)number));
    }

    [Theory]
    [InlineData("en-US", "t", "2026-11-22")]
    [InlineData("en-US", "W", "2026-11-20")]
    [InlineData("en-US", "11/30/2026", "2026-11-30")]
    [InlineData("en-US", "1130", "2026-11-30")]
    [InlineData("en-US", "063028", "2028-06-30")]
    [InlineData("da-DK", "30-11-2026", "2026-11-30")]
    [InlineData("da-DK", "3011", "2026-11-30")]
    [InlineData("de-DE", "30062028", "2028-06-30")]
    [InlineData("sv-SE", "280630", "2028-06-30")]
    [InlineData("en-US", "15", "2026-11-15")]
    [InlineData("de-DE", "2028-06-30", "2028-06-30")]
    public void A_date_is_read_in_the_region_of_the_user(string region, string typed, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);

        Assert.True(Dates.TryRead(typed, new(Today, new DateOnly(2026, 11, 20)), out var date));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), date);
    }

    [Theory]
    [InlineData("31022026")]
    [InlineData("99")]
    [InlineData("00000000")]
    [InlineData("tomorrow")]
    [InlineData("1")]
    [InlineData("123456789012345678901234567890")]
    public void What_is_no_date_is_refused(string typed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");

        Assert.False(Dates.TryRead(typed, new(Today, Today), out _));
    }

    [Theory, Trait("Rule", "DATE-1")]
    [InlineData("da-DK", "31-12-1999")]
    [InlineData("da-DK", "01-01-2100")]
    [InlineData("da-DK", "1899-12-31")]
    [InlineData("da-DK", "3112-11-22")]
    [InlineData("da-DK", "22113112")]
    [InlineData("en-US", "11/22/0026")]
    [InlineData("en-US", "12/31/9999")]
    public void A_day_outside_the_years_2000_to_2099_is_refused_and_the_message_names_the_field(string region, string typed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);

        Assert.False(Dates.TryRead(typed, new(Today, Today), out _));
        Assert.StartsWith(
            $"Your entry of '{typed}' is not an acceptable value for 'Posting Date'. Enter a date of the years 2000 to 2099, for instance ",
            Dates.NotADate("Posting Date", typed),
            StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "DATE-1")]
    [InlineData("01-01-2000", "2000-01-01")]
    [InlineData("31-12-2099", "2099-12-31")]
    [InlineData("311299", "2099-12-31")]
    public void The_first_and_the_last_day_of_those_years_are_read(string typed, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");

        Assert.True(Dates.TryRead(typed, new(Today, Today), out var date));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), date);
    }

    [Theory, Trait("Rule", "DATE-1")]
    [InlineData("2000-01-01", true)]
    [InlineData("2099-12-31", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("2100-01-01", false)]
    [InlineData("31-12-2099", false)]
    [InlineData(null, false)]
    public void A_day_in_an_address_is_one_that_a_field_takes(string? text, bool isRead) =>
        Assert.Equal(isRead ? text : null, Dates.FromIso(text)?.ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Nothing_typed_is_no_value_and_no_mistake()
    {
        Assert.True(Numbers.TryRead(" ", out var number));
        Assert.True(Dates.TryRead("", new(Today, Today), out var date));
        Assert.Null(number);
        Assert.Null(date);
    }
}
