namespace ItemTracking.Core.Kernel;

/// <summary>The calendar side of the clock.</summary>
public static class Clock
{
    /// <summary>The day it is where the application runs.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
