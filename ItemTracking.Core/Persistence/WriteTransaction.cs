using System.Diagnostics;
using System.Diagnostics.Metrics;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Runs one piece of work in one transaction on a fresh context: committed when it succeeds, rolled back when it refuses or throws,
/// repeated from the start when another transaction was in the way. Where the database cannot save, the outcome says so (Q1).
/// </summary>
/// <param name="factory">Makes the contexts.</param>
/// <param name="options">Says how long is waited for rows that others hold; null for the usual.</param>
/// <param name="logger">Told why the database did not save; null for nobody.</param>
public sealed partial class WriteTransaction(
    IDbContextFactory<ItemTrackingDb> factory, DatabaseOptions? options = null, ILogger<WriteTransaction>? logger = null)
{
    /// <summary>Name of the meter that counts what was repeated and why.</summary>
    public const string Meter = "ItemTracking.Persistence";

    private static readonly Counter<long> Repeated = new Meter(Meter).CreateCounter<long>("write_transaction.repeated");

    private readonly RetryPolicy policy = (options ?? new()).Retries;

    /// <summary>Runs work that changes audited records (S14).</summary>
    /// <param name="what">The record being saved, for the message to the loser of two savers: <c>item 1000</c>.</param>
    /// <param name="actor">Who does it, for the audit trail.</param>
    /// <param name="work">Reads, decides and writes with the given context; may run more than once.</param>
    /// <param name="onDuplicate">
    /// What a unique key that exists already means here; null repeats the work once and then says that somebody has changed
    /// <paramref name="what"/>.
    /// </param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<Outcome<T>> RunAsync<T>(
        string what,
        Actor actor,
        Func<ItemTrackingDb, Task<Outcome<T>>> work,
        Func<Task<Refusal>>? onDuplicate = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(
            what,
            db =>
            {
                db.Actor = actor;
                return work(db);
            },
            onDuplicate,
            cancellationToken);

    /// <summary>Runs work that touches no audited record.</summary>
    /// <param name="what">The record being saved, for the message to the loser of two savers: <c>item 1000</c>.</param>
    /// <param name="work">Reads, decides and writes with the given context; may run more than once.</param>
    /// <param name="onDuplicate">
    /// What a unique key that exists already means here; null repeats the work once and then says that somebody has changed
    /// <paramref name="what"/>.
    /// </param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public async Task<Outcome<T>> RunAsync<T>(
        string what,
        Func<ItemTrackingDb, Task<Outcome<T>>> work,
        Func<Task<Refusal>>? onDuplicate = null,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(what, work, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Refusals.ChangedByAnotherUser(what);
            }
            catch (Exception exception) when (onDuplicate is not null && SaveConflicts.IsUniqueViolation(exception))
            {
                return await onDuplicate();
            }
            catch (Exception exception) when (SaveConflicts.IsUniqueViolation(exception) || SaveConflicts.IsReferenceViolation(exception))
            {
                // A key stopped what the checks had let pass, because somebody was not done yet: asked again they see it and say it better.
                if (attempt > 1)
                    return Refusals.ChangedByAnotherUser(what);
            }
            catch (Exception exception) when (DatabaseFailure.Is(exception))
            {
                var fault = SaveConflicts.FaultOf(exception);
                if (policy.DelayAfter(fault, attempt, Stopwatch.GetElapsedTime(started)) is not { } delay)
                    return NotSaved(what, exception);
                Repeated.Add(1, new KeyValuePair<string, object?>("fault", fault));
                await Task.Delay(delay, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Runs the reads around a transaction: a database that fails them is a refusal too, and nothing has been saved. So nothing may be read
    /// after a transaction that may have saved.
    /// </summary>
    /// <param name="what">The record being saved.</param>
    /// <param name="work">Reads, and perhaps runs a transaction at its end.</param>
    public async Task<Outcome<T>> GuardAsync<T>(string what, Func<Task<Outcome<T>>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            return NotSaved(what, exception);
        }
    }

    private async Task<Outcome<T>> OnceAsync<T>(
        string what, Func<ItemTrackingDb, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await work(db);
        if (outcome.IsRefused)
            return outcome;
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        catch (Exception exception) when (SaveConflicts.LeavesCommitUnknown(exception))
        {
            if (logger is not null)
                LogLostCommit(logger, exception, what);
            return SaveRefusals.MayBeSaved(what);
        }
    }

    private Refusal NotSaved(string what, Exception exception)
    {
        if (logger is not null)
            LogNotSaved(logger, exception, what);
        return SaveRefusals.NotSaved(what, SaveConflicts.FaultOf(exception));
    }

    [LoggerMessage(LogLevel.Warning, "The database did not save {What}.")]
    private static partial void LogNotSaved(ILogger logger, Exception exception, string what);

    [LoggerMessage(LogLevel.Error, "The connection was lost during the commit of {What}.")]
    private static partial void LogLostCommit(ILogger logger, Exception exception, string what);
}
