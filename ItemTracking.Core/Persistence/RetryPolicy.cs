using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// When work that the database did not do is begun again: the one policy of everything that reads or writes (Q1, Q14). A deadlock or a held
/// row is tried again soon and often, a lost connection after a moment, a full disk never; nothing is begun when the user has waited long.
/// </summary>
/// <param name="Patience">How long after the first attempt another one may still begin.</param>
internal sealed record RetryPolicy(TimeSpan Patience)
{
    private const int MostAttempts = 8;
    private const int MostConnections = 3;
    private const int MostLostRaces = 3;

    /// <summary>How long to wait before the next attempt; null when there is to be none.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="attempts">How many attempts failed so far, at least 1.</param>
    /// <param name="waited">Time since the first one began.</param>
    public TimeSpan? DelayAfter(DatabaseFault fault, int attempts, TimeSpan waited) => fault switch
    {
        _ when waited >= Patience => null,
        DatabaseFault.Contention when attempts < MostAttempts => TimeSpan.FromMilliseconds(Random.Shared.Next(10, 40 * attempts)),
        DatabaseFault.Unreachable when attempts < MostConnections => TimeSpan.FromMilliseconds(500 * attempts),
        _ => null,
    };

    /// <summary>
    /// Begins work again whose outcome says that it lost a race: it decided by rows that another user changed before it held them (Q14).
    /// </summary>
    /// <param name="work">Reads, decides and writes anew on every call.</param>
    public static async Task<Outcome<T>> RepeatLostRacesAsync<T>(Func<Task<Outcome<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await work();
            if (!outcome.IsRefused || outcome.Refusals[0].Code != RefusalCode.SAVE_3 || attempt == MostLostRaces)
                return outcome;
        }
    }
}
