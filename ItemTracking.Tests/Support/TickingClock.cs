namespace ItemTracking.Tests.Support;

/// <summary>A clock whose timers fire only when it is moved; it begins at noon UTC of one day.</summary>
public sealed class TickingClock(DateOnly today) : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Timers that fire again and again after that time; components have timers of their own beside those of a page.</summary>
    public int RepeatingEvery(TimeSpan period)
    {
        lock (guard)
            return timers.Count(timer => timer.Due is not null && timer.Period == period);
    }

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        lock (guard)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; a timer that was due fires once.</summary>
    public void Advance(TimeSpan time)
    {
        Timer[] due;
        lock (guard)
        {
            now += time;
            due = [.. timers.Where(timer => timer.Due <= now)];
            foreach (var timer in due)
                timer.Due = timer.Period > TimeSpan.Zero ? now + timer.Period : null;
        }

        foreach (var timer in due)
            timer.Fire();
    }

    private sealed class Timer(TickingClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.guard)
                (Due, Period) = (dueTime < TimeSpan.Zero ? null : clock.now + dueTime, period);
            return true;
        }

        public void Dispose()
        {
            lock (clock.guard)
            {
                Due = null;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
