using System.Diagnostics;
using System.Globalization;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>How long work takes when nothing disturbs it: the best of several runs.</summary>
internal static class Timing
{
    private const int Runs = 5;

    public static TimeSpan Best(Action work)
    {
        var watch = new Stopwatch();
        return Enumerable.Range(0, Runs).Select(_ =>
        {
            watch.Restart();
            work();
            return watch.Elapsed;
        }).Min();
    }

    public static async Task<TimeSpan> BestAsync(Func<Task> work, int runs = Runs)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");
}
