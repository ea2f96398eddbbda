using System.Linq.Expressions;
using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>How every store of an edited record finds, writes and deletes it without overwriting another user's work (R5).</summary>
public static class VersionedRecords
{
    /// <summary>The record to fill and save: a fresh one for version 0, otherwise the stored one if nobody has changed it since.</summary>
    /// <param name="db">Context with an open transaction.</param>
    /// <param name="isKey">Finds the record by its key.</param>
    /// <param name="version">Version the user has read; 0 for a new record.</param>
    /// <param name="what">The record as the message to the loser of two savers names it: <c>item 1000</c>.</param>
    /// <param name="exists">What to answer when a new record's key is taken.</param>
    public static async Task<Outcome<T>> ForSaveAsync<T>(
        this ItemTrackingDb db, Expression<Func<T, bool>> isKey, long version, string what, Func<Refusal> exists)
        where T : class, IVersioned, new()
    {
        await db.Set<T>().Where(isKey).HoldAsync();
        var stored = await db.Set<T>().SingleOrDefaultAsync(isKey);
        if (version == 0)
            return stored is null ? new T() : exists();
        return stored?.Version == version ? stored : Refusals.ChangedByAnotherUser(what);
    }

    /// <summary>Writes the record with everything else the context holds; the first saved state has version 1.</summary>
    public static Task SaveAsync<T>(this ItemTrackingDb db, T record)
        where T : class, IVersioned
    {
        var entry = db.Entry(record);
        if (entry.State == EntityState.Detached)
        {
            record.Version = 1;
            db.Add(record);
        }
        else
        {
            entry.State = EntityState.Modified;
        }

        return db.SaveChangesAsync();
    }

    /// <summary>
    /// Deletes the record if nothing uses it; it is held before its users are looked for, so that none can come in between (Q4).
    /// </summary>
    public static async Task<Outcome<Done>> DeleteUnusedAsync<T>(
        this ItemTrackingDb db, Usages usages, RecordKey record, Expression<Func<T, bool>> isKey, long version)
        where T : class, IVersioned
    {
        await db.Set<T>().Where(isKey).HoldAsync();
        return await usages.FindAsync(db, record.Table, record.Key) is { } used ? used : await db.DeleteAsync(isKey, version, record.What);
    }

    /// <summary>Deletes the record if nobody has changed it since.</summary>
    public static async Task<Outcome<Done>> DeleteAsync<T>(
        this ItemTrackingDb db, Expression<Func<T, bool>> isKey, long version, string what)
        where T : class, IVersioned
    {
        var stored = await db.Set<T>().SingleOrDefaultAsync(isKey);
        if (stored?.Version != version)
            return Refusals.ChangedByAnotherUser(what);
        db.Remove(stored);
        await db.SaveChangesAsync();
        return Done.Instance;
    }
}

/// <summary>Which record is meant.</summary>
/// <param name="Table">Caption of its table, as its users are asked for it.</param>
/// <param name="Key">Its key.</param>
/// <param name="What">The record as messages name it: <c>item 1000</c>.</param>
public sealed record RecordKey(string Table, string Key, string What);
