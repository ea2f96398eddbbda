using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Runs one piece of work in one transaction on a fresh context: committed when it succeeds, rolled back when it refuses or throws,
/// repeated from the start when another transaction was in the way.
/// </summary>
public sealed class WriteTransaction(IDbContextFactory<ItemTrackingDb> factory)
{
    private const int MaxAttempts = 8;

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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, cancellationToken);
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
            catch (Exception exception) when (SaveConflicts.IsTransient(exception))
            {
                if (attempt == MaxAttempts)
                    return new Refusal(
                        RefusalCode.SAVE_2,
                        $"The database is busy; {what} was not saved.",
                        Kind: OutcomeKind.Busy,
                        WayOut: "Your entries are still on the page. Wait a moment and try again.");
                await Task.Delay(Random.Shared.Next(10, 40 * attempt), cancellationToken);
            }
        }
    }

    private async Task<Outcome<T>> OnceAsync<T>(Func<ItemTrackingDb, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await work(db);
        if (!outcome.IsRefused)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
