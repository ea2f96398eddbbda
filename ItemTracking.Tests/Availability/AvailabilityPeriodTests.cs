using ItemTracking.Core.Availability;

namespace ItemTracking.Tests.Availability;

public sealed class AvailabilityPeriodTests
{
    [Theory]
    [InlineData(PeriodLength.Day, "2025-01-15", "2025-01-15", "2025-01-15")]
    [InlineData(PeriodLength.Week, "2025-01-13", "2025-01-13", "2025-01-19")]
    [InlineData(PeriodLength.Week, "2025-01-19", "2025-01-13", "2025-01-19")]
    [InlineData(PeriodLength.Week, "2025-01-01", "2024-12-30", "2025-01-05")]
    [InlineData(PeriodLength.Month, "2024-02-10", "2024-02-01", "2024-02-29")]
    public void A_day_lies_in_one_period_of_each_length(PeriodLength length, string day, string first, string last) =>
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), Days(AvailabilityPeriod.Of(length, DateOnly.Parse(day))));

    [Theory]
    [InlineData(PeriodLength.Day, "2025-01-14", "2025-01-16")]
    [InlineData(PeriodLength.Week, "2025-01-06", "2025-01-20")]
    [InlineData(PeriodLength.Month, "2024-12-01", "2025-02-01")]
    public void Periods_stand_side_by_side(PeriodLength length, string previous, string next)
    {
        var period = AvailabilityPeriod.Of(length, new(2025, 1, 15));

        Assert.Equal((DateOnly.Parse(previous), DateOnly.Parse(next)), (period.Previous.First, period.Next.First));
        Assert.Equal((period.First.AddDays(-1), period.Last.AddDays(1)), (period.Previous.Last, period.Next.First));
        Assert.Equal(period, period.Next.Previous);
    }

    [Theory]
    [InlineData(PeriodLength.Day)]
    [InlineData(PeriodLength.Week)]
    [InlineData(PeriodLength.Month)]
    public void The_calendar_has_an_end_on_both_sides(PeriodLength length)
    {
        var (first, last) = (AvailabilityPeriod.Of(length, DateOnly.MinValue), AvailabilityPeriod.Of(length, DateOnly.MaxValue));

        Assert.Equal((first, last), (first.Previous, last.Next));
    }

    private static (DateOnly First, DateOnly Last) Days(AvailabilityPeriod period) => (period.First, period.Last);
}
