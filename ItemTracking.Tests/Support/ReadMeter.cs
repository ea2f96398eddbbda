using System.Data.Common;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Tests.Support;

/// <summary>Makes contexts whose reads are counted: what they cost is said without a clock. On SQLite.</summary>
internal sealed class ReadMeter(DatabaseOptions options) : DbCommandInterceptor, IDbContextFactory<ItemTrackingDb>
{
    private readonly List<string> plans = [];
    private int rows;

    /// <summary>Commands since the last start.</summary>
    public int Commands => plans.Count;

    /// <summary>How SQLite answered each of them.</summary>
    public IReadOnlyList<string> Plans => plans;

    /// <summary>Rows that came back with them.</summary>
    public int Rows => rows;

    /// <summary>Counts what a call reads.</summary>
    public async Task<(int Commands, int Rows)> OfAsync(Func<Task> call)
    {
        plans.Clear();
        rows = 0;
        await call();
        return (Commands, Rows);
    }

    public ItemTrackingDb CreateDbContext() => new SqliteItemTrackingDb(
        new DbContextOptionsBuilder<SqliteItemTrackingDb>(ItemTrackingDbFactory.Sqlite(options)).AddInterceptors(this).Options);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        plans.Add(await QueryPlan.OfAsync(command));
        return result;
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        rows += eventData.ReadCount;
        return result;
    }
}
