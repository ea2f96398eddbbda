using ItemTracking.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>A database that does not answer for a while, or not yet.</summary>
public sealed class UnreliableFactory(IDbContextFactory<ItemTrackingDb> inner) : IDbContextFactory<ItemTrackingDb>
{
    private const int SqliteBusy = 5;

    private int failures;
    private TaskCompletionSource? gate;

    /// <summary>What it fails with.</summary>
    public static Exception Failure => new SqliteException("database is locked", SqliteBusy);

    /// <summary>How many are still to fail.</summary>
    public int Left => Math.Max(0, failures);

    /// <summary>Whoever asks next fails, so many times.</summary>
    public void FailNext(int times) => failures = times;

    /// <summary>Whoever asks from now on waits until the gate is opened.</summary>
    public TaskCompletionSource Close() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ItemTrackingDb CreateDbContext() => failures-- > 0
        ? throw Failure
        : inner.CreateDbContext();

    public async Task<ItemTrackingDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        if (gate is { } closed)
            await closed.Task.WaitAsync(cancellationToken);
        return CreateDbContext();
    }
}
