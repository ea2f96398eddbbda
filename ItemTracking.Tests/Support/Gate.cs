using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Tests.Support;

/// <summary>A door in the middle of somebody's work: the first who comes waits there until it is opened.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody stands there.</summary>
    public Task Reached => reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Open() => opened.TrySetResult();

    public Task PassAsync()
    {
        reached.TrySetResult();
        return opened.Task;
    }
}

/// <summary>Whoever saves stands at the gate after everything was checked, before anything is written.</summary>
internal sealed class GateBeforeSaving(Gate gate) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return result;
    }
}

/// <summary>Whoever deletes stands at the gate after nobody was found who uses the record.</summary>
internal sealed class GateAfterUsages(Gate gate) : IUsage
{
    private readonly Usages all = Usages.OfAllRooms();

    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key)
    {
        var found = await all.FindAsync(db, table, key);
        await gate.PassAsync();
        return found;
    }
}

/// <summary>Lets somebody else act once, before the first context is made: between what was read before and what is written then.</summary>
internal sealed class ActsFirst(IDbContextFactory<ItemTrackingDb> inner, Func<Task> act) : IDbContextFactory<ItemTrackingDb>
{
    private int acted;

    public ItemTrackingDb CreateDbContext() => inner.CreateDbContext();

    public async Task<ItemTrackingDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref acted, 1) == 0)
            await act();
        return await inner.CreateDbContextAsync(cancellationToken);
    }
}

/// <summary>Contexts of either provider with interceptors of a test.</summary>
internal sealed class InterceptedFactory(DatabaseOptions options, params IInterceptor[] interceptors) : IDbContextFactory<ItemTrackingDb>
{
    public ItemTrackingDb CreateDbContext() => options.Provider == DatabaseProvider.Sqlite
        ? new SqliteItemTrackingDb(
            new DbContextOptionsBuilder<SqliteItemTrackingDb>(ItemTrackingDbFactory.Sqlite(options)).AddInterceptors(interceptors).Options)
        : new SqlServerItemTrackingDb(
            new DbContextOptionsBuilder<SqlServerItemTrackingDb>(ItemTrackingDbFactory.SqlServer(options))
                .AddInterceptors(interceptors).Options);
}
