using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

/// <summary>Any formula on any date of four centuries, many of them ends of months and leap days, against a second calculation.</summary>
public sealed partial class DateFormulaProperties
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<DateOnly> Dates = Gen.OneOf(
        Gen.Choose(new DateOnly(1800, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber).Select(DateOnly.FromDayNumber),
        from year in Gen.Choose(1800, 2200)
        from month in Gen.Choose(1, 12)
        select new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
        from year in Gen.Elements(1896, 1904, 2000, 2020, 2024, 2028)
        select new DateOnly(year, 2, 29),
        from year in Gen.Choose(1800, 2200)
        from day in Gen.Elements((1, 1), (12, 31), (12, 28), (1, 4))
        select new DateOnly(year, day.Item1, day.Item2));

    private static readonly Gen<string> DaysAndWeeks = Counted(9999, "D", "W", "WD");

    private static readonly Gen<string> MonthsQuartersAndYears = Gen.OneOf(
        Counted(999, "M"), Counted(300, "Q"), Counted(99, "Y"), Counted(14, "M", "Q", "Y"));

    private static readonly Gen<string> Edges = Signed(Gen.Elements("CD", "CWD", "CW", "CM", "CQ", "CY"));

    private static readonly Gen<string> DaysOfMonthAndWeek = Gen.OneOf(Numbered("D", 31), Numbered("WD", 7));

    private static readonly Gen<string> WeeksMonthsAndQuarters = Gen.OneOf(Numbered("W", 53), Numbered("M", 12), Numbered("Q", 4));

    [Fact, Trait("Rule", "COD-16")]
    public void Days_and_weeks_are_counted() => Check(DaysAndWeeks);

    [Fact, Trait("Rule", "COD-16")]
    public void Months_quarters_and_years_are_counted_and_end_on_the_last_day_of_a_shorter_month() => Check(MonthsQuartersAndYears);

    [Fact, Trait("Rule", "COD-16")]
    public void The_running_period_ends_and_begins_where_the_calendar_says() => Check(Edges);

    [Fact, Trait("Rule", "COD-16")]
    public void The_next_and_the_previous_day_of_month_or_week_is_found_and_is_never_the_date_itself() => Check(DaysOfMonthAndWeek);

    [Fact, Trait("Rule", "COD-16")]
    public void The_next_and_the_previous_week_month_or_quarter_is_found_and_is_never_the_date_itself() => Check(WeeksMonthsAndQuarters);

    [Fact, Trait("Rule", "COD-16")]
    public void Terms_are_taken_from_left_to_right() => Prop.ForAll(
        (from date in Dates
         from terms in Gen.Choose(1, 5)
             .SelectMany(count => Gen.OneOf(Counted(400, "D", "W", "M"), Edges, DaysOfMonthAndWeek, WeeksMonthsAndQuarters).ArrayOf(count))
         where string.Concat(terms).Length <= DateFormula.MaxLength
         select (date, terms)).ToArbitrary(),
        s => Agrees(s.date, string.Concat(s.terms), s.terms)).Check(Thousand);

    [Fact, Trait("Rule", "COD-16")]
    public void Blanks_case_and_a_first_plus_make_no_difference() => Prop.ForAll(
        (from date in Dates
         from term in Gen.OneOf(DaysAndWeeks, MonthsQuartersAndYears, Edges, DaysOfMonthAndWeek, WeeksMonthsAndQuarters)
         from lower in Gen.Elements(true, false)
         from blank in Gen.Elements("", " ", "  ", "\t")
         from plus in Gen.Elements(true, false)
         select (date, term, typed: Spelled(term, lower, blank, plus))).ToArbitrary(),
        s => DateFormula.Check(s.typed, "F") is null && Agrees(s.date, s.typed, [s.term])).Check(Thousand);

    [Fact, Trait("Rule", "COD-16"), Trait("Requirement", "R7")]
    public void Any_other_text_is_refused_at_a_place_inside_it_or_at_its_end() => Prop.ForAll(
        Gen.Choose(0, 12)
            .SelectMany(length => Gen.Elements("019+-CDWMQYcdwX. \0é".ToCharArray()).ArrayOf(length))
            .Select(letters => new string(letters))
            .ToArbitrary(),
        typed =>
        {
            var refusal = DateFormula.Check(typed, "F");
            var isFormula = Grammar().IsMatch(DateFormula.Normalise(typed));
            var place = refusal is null ? 1 : int.Parse(Position().Match(refusal.WayOut!).Groups[1].Value);
            return isFormula == refusal is null
                && isFormula == (DateFormula.TryParse(typed) is not null || DateFormula.Normalise(typed).Length == 0)
                && place >= 1 && place <= typed.Length + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static Gen<string> Signed(Gen<string> terms) => Gen.Elements("+", "-").SelectMany(sign => terms.Select(term => sign + term));

    private static Gen<string> Counted(int most, params string[] units) =>
        Signed(Gen.Choose(1, most).SelectMany(number => Gen.Elements(units).Select(unit => $"{number}{unit}")));

    private static Gen<string> Numbered(string unit, int most) => Signed(Gen.Choose(1, most).Select(number => $"{unit}{number}"));

    private static string Spelled(string term, bool lower, string blank, bool plus)
    {
        var text = term[0] == '+' && !plus ? term[1..] : term;
        return string.Concat((lower ? text.ToLowerInvariant() : text).Select(letter => blank + letter)) + blank;
    }

    private static void Check(Gen<string> terms) =>
        Prop.ForAll(Dates.SelectMany(date => terms.Select(term => (date, term))).ToArbitrary(), s => Agrees(s.date, s.term, [s.term]))
            .Check(Thousand);

    private static bool Agrees(DateOnly date, string formula, IEnumerable<string> terms) =>
        DateFormula.TryParse(formula)?.From(date) == DateFormulaReference.From(date, terms);

    private const string Term =
        "(?:0*[1-9][0-9]{0,3}(?:WD|D|W|M|Q|Y)|C(?:WD|D|W|M|Q|Y)|D0*(?:[1-9]|[12][0-9]|3[01])|WD0*[1-7]"
            + "|W0*(?:[1-9]|[1-4][0-9]|5[0-3])|M0*(?:[1-9]|1[0-2])|Q0*[1-4])";

    [GeneratedRegex("^(?:[+-]?" + Term + "(?:[+-]" + Term + ")*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    [GeneratedRegex("^At position ([0-9]+),")]
    private static partial Regex Position();
}
