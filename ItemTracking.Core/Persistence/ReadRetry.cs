using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Begins a read again that met a held row or a lost connection (Q1). What runs in a transaction is left to <see cref="WriteTransaction"/>,
/// because it must begin again from its start; what saves without one is never repeated, because its commit may have been done.
/// </summary>
internal sealed class ReadRetry(ExecutionStrategyDependencies dependencies, RetryPolicy policy) : IExecutionStrategy
{
    /// <summary>A read is repeated until its first row has come; rows are not collected for later, so long reads cost no memory.</summary>
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        var (started, delay) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return operation(Context, state);
            }
            catch (Exception exception) when (MayRepeat(exception, attempt, started, out delay))
            {
                Thread.Sleep(delay);
            }
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        var (started, delay) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(Context, state, cancellationToken);
            }
            catch (Exception exception) when (MayRepeat(exception, attempt, started, out delay))
            {
                await Task.Delay(delay, cancellationToken);
            }
        }
    }

    private DbContext Context => dependencies.CurrentContext.Context;

    private bool MayRepeat(Exception exception, int attempt, long started, out TimeSpan delay)
    {
        var wanted = Context.Database.CurrentTransaction is null && !Context.ChangeTracker.HasChanges()
            ? policy.DelayAfter(SaveConflicts.FaultOf(exception), attempt, Stopwatch.GetElapsedTime(started))
            : null;
        delay = wanted ?? TimeSpan.Zero;
        return wanted is not null;
    }
}
