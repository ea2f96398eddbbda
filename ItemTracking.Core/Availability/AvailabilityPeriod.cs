using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>How long a period is.</summary>
public enum PeriodLength
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>From Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>Which open documents count beside a period; what is in stock never depends on it (O-145).</summary>
public enum AvailabilityView
{
    /// <summary>Those of the period alone.</summary>
    NetChange,

    /// <summary>Those of the period and all before it.</summary>
    BalanceAtDate,
}

/// <summary>The days that availability is looked at for.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public sealed record AvailabilityPeriod(PeriodLength Length, DateOnly First, DateOnly Last)
{
    /// <summary>The period that follows; the last one of the calendar follows itself.</summary>
    public AvailabilityPeriod Next => Of(Length, DateSteps.Move(First, 1, Unit(Length)));

    /// <summary>The period before; the first one of the calendar comes before itself.</summary>
    public AvailabilityPeriod Previous => Of(Length, DateSteps.Move(First, -1, Unit(Length)));

    /// <summary>The period of this length in which the day lies.</summary>
    public static AvailabilityPeriod Of(PeriodLength length, DateOnly day) =>
        new(length, DateSteps.EdgeOf(day, -1, Unit(length)), DateSteps.EdgeOf(day, +1, Unit(length)));

    /// <summary>First day whose documents count; the last one is always <see cref="Last"/>.</summary>
    public DateOnly CountsFrom(AvailabilityView view) => view switch
    {
        AvailabilityView.NetChange => First,
        AvailabilityView.BalanceAtDate => DateOnly.MinValue,
    };

    private static string Unit(PeriodLength length) => length switch
    {
        PeriodLength.Day => "D",
        PeriodLength.Week => "W",
        PeriodLength.Month => "M",
    };
}

/// <summary>Periods and views as pages show them.</summary>
public static class AvailabilityPeriodWords
{
    /// <summary>Caption of a length.</summary>
    public static string Caption(this PeriodLength length) => length switch
    {
        PeriodLength.Day => "Day",
        PeriodLength.Week => "Week",
        PeriodLength.Month => "Month",
    };

    /// <summary>Caption of a view.</summary>
    public static string Caption(this AvailabilityView view) => view switch
    {
        AvailabilityView.NetChange => "Net Change",
        AvailabilityView.BalanceAtDate => "Balance at Date",
    };
}
