using System.Collections.Concurrent;
using ItemTracking.Core.Users;

namespace ItemTracking.Tests.Stress;

/// <summary>Clerks who take one operation after the other from a pile until it is empty.</summary>
internal static class StressRun
{
    /// <summary>Works through a share of a run. Calls of SQLite block, so every clerk has a thread and none waits for the pool.</summary>
    public static async Task<Tally> WorkAsync(Desk desk, Workload workload, IEnumerable<int> share, int clerks, string name)
    {
        var tally = new Tally();
        var pile = new ConcurrentQueue<int>(share);
        await Task.WhenAll(Enumerable.Range(1, clerks).Select(n => OnThreadAsync(() =>
        {
            var clerk = new Clerk(desk, new Actor($"{name}{n}", [.. Roles.All]), tally);
            while (pile.TryDequeue(out var index))
                Work(clerk, workload.At(index), tally);
        })));
        return tally;
    }

    private static void Work(Clerk clerk, Operation operation, Tally tally)
    {
        try
        {
            tally.Count(operation, clerk.WorkAsync(operation).GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            tally.Count(operation, "failed");
            tally.Fault(operation, exception);
        }
    }

    private static Task OnThreadAsync(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
