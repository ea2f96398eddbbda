using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>Quantities and dates are never guessed (C-20…C-25).</summary>
public sealed class TypedInRegionsTests
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateReading Plain = new(Today, new(2026, 11, 20));
    private static readonly DateReading Expiration = Plain with { MonthIsItsLastDay = true };

    private static readonly string[] Regions =
    [
        "en-US", "en-GB", "da-DK", "de-DE", "de-CH", "fr-FR", "sv-SE", "hi-IN", "ja-JP", "th-TH", "fa-IR", "ar-SA", "pl-PL", "hu-HU",
    ];

    public static TheoryData<string> All => [.. Regions];

    [Theory, Trait("Case", "C-20")]
    [InlineData("en-US", "0,615", "Is 0.615 or 615 meant?")]
    [InlineData("de-DE", "0.615", "Is 0,615 or 615 meant?")]
    [InlineData("en-US", "1234,567", "Is 1,234.567 or 1,234,567 meant?")]
    [InlineData("de-DE", "1.5", "Is 1,5 or 15 meant?")]
    [InlineData("da-DK", "1000.000", "Is 1.000 or 1.000.000 meant?")]
    [InlineData("en-US", "12,34", "Is 12.34 or 1,234 meant?")]
    [InlineData("en-US", ",615", "Is 0.615 or 615 meant?")]
    [InlineData("fr-FR", "1.234", "Is 1,234 or 1 234 meant?")]
    [InlineData("de-CH", "-1,234", "Is -1.234 or -1’234 meant?")]
    public void C20_A_number_that_could_mean_two_is_asked_about(string region, string typed, string question)
    {
        Use(region);

        Assert.False(Numbers.TryRead(typed, out _));
        Assert.Contains(question, Numbers.NotANumber("Quantity", typed).Replace('\u202f', ' ').Replace('\u00a0', ' '));
    }

    [Theory, Trait("Case", "C-20")]
    [InlineData("en-US", "1,234,567.5", 1234567.5)]
    [InlineData("hi-IN", "12,34,567", 1234567)]
    [InlineData("hi-IN", "1,234,567", 1234567)]
    [InlineData("fr-FR", "1.5", 1.5)]
    [InlineData("fr-FR", "1234.567", 1234.567)]
    [InlineData("sv-SE", "0.615", 0.615)]
    [InlineData("de-CH", "1'234.5", 1234.5)]
    [InlineData("de-CH", "1’234", 1234)]
    [InlineData("de-DE", ",5", 0.5)]
    [InlineData("en-US", "+7", 7)]
    public void C20_A_number_with_one_meaning_is_read(string region, string typed, double expected)
    {
        Use(region);

        Assert.True(Numbers.TryRead(typed, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory, Trait("Case", "C-21")]
    [InlineData("en-US", "05/2026", "2026-05-31")]
    [InlineData("de-DE", "2.2028", "2028-02-29")]
    [InlineData("sv-SE", "2027-02", "2027-02-28")]
    [InlineData("en-US", "Feb 2027", "2027-02-28")]
    [InlineData("da-DK", "december 2026", "2026-12-31")]
    [InlineData("da-DK", "22/11", "2026-11-22")]
    public void C21_A_month_without_a_day_is_its_last_day_on_goods_that_expire(string region, string typed, string expected)
    {
        Use(region);

        Assert.True(Dates.TryRead(typed, Expiration, out var date));
        Assert.Equal(Day(expected), date);
    }

    [Theory, Trait("Case", "C-21")]
    [InlineData("en-US", "05/2026", false)]
    [InlineData("en-US", "Feb 2027", false)]
    [InlineData("en-US", "05/26", true)]
    [InlineData("en-US", "13/2026", true)]
    [InlineData("en-US", "00/2026", true)]
    public void C21_A_month_without_a_day_is_no_date_elsewhere_and_one_that_may_be_a_day_is_none(string region, string typed, bool expires)
    {
        Use(region);

        Assert.False(Dates.TryRead(typed, expires ? Expiration : Plain, out _));
    }

    [Theory, Trait("Case", "C-22")]
    [InlineData("en-US", "12/31/50", "2050-12-31")]
    [InlineData("en-US", "123150", "2050-12-31")]
    [InlineData("en-US", "1/1/99", "2099-01-01")]
    [InlineData("de-DE", "1.1.30", "2030-01-01")]
    [InlineData("sv-SE", "50-12-31", "2050-12-31")]
    public void C22_A_year_of_two_digits_is_2000_to_2099(string region, string typed, string expected)
    {
        Use(region);

        Assert.True(Dates.TryRead(typed, Plain, out var date));
        Assert.Equal(Day(expected), date);
    }

    [Theory, Trait("Case", "C-23")]
    [InlineData("en-US", "31.12.2026")]
    [InlineData("en-US", "05.12.2026")]
    [InlineData("en-US", "05-12-2026")]
    [InlineData("de-DE", "05/12/2026")]
    [InlineData("de-DE", "12/31/2026")]
    [InlineData("sv-SE", "05/12/2026")]
    [InlineData("sv-SE", "05-12-2026")]
    [InlineData("en-US", "5 December")]
    [InlineData("en-US", "12/31/2026 10:00")]
    [InlineData("en-US", "1/2/3/4")]
    [InlineData("en-US", "2026")]
    [InlineData("en-US", "1/1/126")]
    public void C23_A_date_in_another_order_than_the_regions_is_no_date(string region, string typed)
    {
        Use(region);

        Assert.False(Dates.TryRead(typed, Plain, out _));
    }

    [Theory, Trait("Case", "C-23")]
    [InlineData("en-US", "2026-12-05")]
    [InlineData("de-DE", "2026-12-05")]
    [InlineData("fr-FR", "2026/12/05")]
    [InlineData("da-DK", "05-12-2026")]
    [InlineData("da-DK", "5.12.2026")]
    [InlineData("en-GB", "5/12/2026")]
    [InlineData("en-US", "Dec 5, 2026")]
    [InlineData("de-DE", "5. Dezember 2026")]
    [InlineData("hu-HU", "2026. 12. 05.")]
    public void C23_The_regions_order_and_the_year_first_are_read(string region, string typed)
    {
        Use(region);

        Assert.True(Dates.TryRead(typed, Plain, out var date));
        Assert.Equal(new DateOnly(2026, 12, 5), date);
    }

    [Fact, Trait("Case", "C-24")]
    public void C24_Thai_digits_alone_are_a_date_of_the_Gregorian_calendar()
    {
        Use("th-TH");

        Assert.False(Dates.TryRead("22112569", Plain, out _));
        Assert.True(Dates.TryRead("22112026", Plain, out var date));
        Assert.Equal(Today, date);
        Assert.True(Dates.TryRead("๒๒/๑๑/๒๐๒๖", Plain, out date));
        Assert.Equal(Today, date);
    }

    [Fact, Trait("Case", "C-24")]
    public void C24_The_keyboards_minus_and_decimal_sign_and_a_date_with_the_year_first_are_read_in_fa_IR()
    {
        Use("fa-IR");

        Assert.True(Dates.TryRead("2026-11-22", Plain, out var date));
        Assert.Equal(Today, date);
        Assert.True(Numbers.TryRead("-2", out var number));
        Assert.Equal(-2, number);
        Assert.True(Numbers.TryRead("0.615", out number));
        Assert.Equal(0.615m, number);
        Assert.True(Numbers.TryRead("۱٬۲۳۴٫۵", out number));
        Assert.Equal(1234.5m, number);
    }

    [Theory, Trait("Case", "C-24")]
    [MemberData(nameof(All))]
    public void C24_Every_day_that_a_field_takes_is_shown_in_four_digits_of_the_year_and_read_back(string region)
    {
        Use(region);
        for (var day = new DateOnly(2000, 1, 1); day <= new DateOnly(2099, 12, 31); day = day.AddDays(31))
        {
            Assert.Contains(day.Year.ToString(CultureInfo.InvariantCulture), Dates.Show(day));
            Assert.True(Dates.TryRead(Dates.Show(day), Plain, out var read), Dates.Show(day));
            Assert.Equal(day, read);
        }
    }

    [Fact, Trait("Case", "C-24")]
    public void C24_No_region_fails_to_show_and_to_read_a_day()
    {
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures).Where(culture => culture.Name.Length > 0))
        {
            Use(culture.Name);
            foreach (var day in new[] { new DateOnly(2000, 1, 2), new DateOnly(2099, 12, 31) })
            {
                Assert.True(Dates.TryRead(Dates.Show(day), Plain, out var read), $"{culture.Name}: {Dates.Show(day)}");
                Assert.Equal(day, read);
            }

            Assert.True(Numbers.TryRead(Numbers.Show(-1234567.5m), out var number), $"{culture.Name}: {Numbers.Show(-1234567.5m)}");
            Assert.Equal(-1234567.5m, number);
        }
    }

    [Fact, Trait("Case", "C-24")]
    public void C24_A_number_that_is_shown_reads_back_the_same_in_every_region() => Prop.ForAll(
            Gen.Choose(-2_000_000_000, 2_000_000_000).Zip(Gen.Choose(0, 5)).Zip(Gen.Elements(Regions)).ToArbitrary(),
            drawn =>
            {
                var ((digits, places), region) = drawn;
                Use(region);
                var number = digits / (decimal)Math.Pow(10, places);
                return Numbers.TryRead(Numbers.Show(number), out var read) && read == number;
            }).Check(Thousand);

    [Fact, Trait("Case", "C-23")]
    public void C23_A_date_typed_in_one_region_is_the_same_day_or_none_in_every_other() => Prop.ForAll(
            Gen.Choose(0, 36_000).Zip(Gen.Elements(Regions)).Zip(Gen.Elements(Regions)).ToArbitrary(),
            drawn =>
            {
                var ((offset, from), to) = drawn;
                var day = new DateOnly(2000, 1, 1).AddDays(offset);
                Use(from);
                var (typed, monthFirst) = (Dates.Show(day), from is "en-US");
                Use(to);
                var isRead = Dates.TryRead(typed, Plain, out var read);
                return !isRead || read == day || (typed.Contains('/') && monthFirst != to is "en-US");
            }).Check(Thousand);

    [Theory, Trait("Case", "C-25")]
    [InlineData("2027-12-31")]
    [InlineData("12/31/2027")]
    [InlineData("2027/1/31")]
    [InlineData("31-12-2027")]
    public void C25_A_day_in_a_field_for_quantities_is_no_sum(string typed)
    {
        Use("en-US");

        Assert.False(Numbers.TryRead(typed, out _));
    }

    [Theory, Trait("Case", "C-25")]
    [InlineData("2*6", 12)]
    [InlineData("12*4", 48)]
    [InlineData("2 + 3*4 - 1", 13)]
    [InlineData("-2*3", -6)]
    [InlineData("10/4", 2.5)]
    [InlineData("1,200*2", 2400)]
    [InlineData("2×6", 12)]
    public void C25_A_sum_is_worked_out(string typed, double expected)
    {
        Use("en-US");

        Assert.True(Numbers.TryRead(typed, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory, Trait("Case", "C-25")]
    [InlineData("2*")]
    [InlineData("*2")]
    [InlineData("2**3")]
    [InlineData("2+-3")]
    [InlineData("1/0")]
    [InlineData("2*0,615")]
    [InlineData("79228162514264337593543950335*2")]
    [InlineData("2*x")]
    public void C25_What_is_no_sum_is_refused(string typed)
    {
        Use("en-US");

        Assert.False(Numbers.TryRead(typed, out _));
    }

    [Theory, Trait("Case", "C-25")]
    [InlineData("+30D", "2026-12-20")]
    [InlineData("+6M", "2027-05-20")]
    [InlineData("-1W", "2026-11-13")]
    [InlineData("+1Y-1D", "2027-11-19")]
    public void C25_A_formula_counts_from_the_work_date(string typed, string expected)
    {
        Use("en-US");

        Assert.True(Dates.TryRead(typed, Plain, out var date));
        Assert.Equal(Day(expected), date);
    }

    [Theory, Trait("Case", "C-25")]
    [InlineData("+")]
    [InlineData("+30")]
    [InlineData("+9999Y")]
    [InlineData("+3X")]
    public void C25_What_is_no_formula_is_no_date(string typed)
    {
        Use("en-US");

        Assert.False(Dates.TryRead(typed, Plain, out _));
    }

    private static void Use(string region) => CultureInfo.CurrentCulture = Region.Of(CultureInfo.GetCultureInfo(region));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
