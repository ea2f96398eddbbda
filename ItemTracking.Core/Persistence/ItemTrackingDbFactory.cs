using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItemTracking.Core.Persistence;

/// <summary>Makes a fresh context of the chosen provider for every call; safe to share between circuits.</summary>
public sealed class ItemTrackingDbFactory : IDbContextFactory<ItemTrackingDb>
{
    private readonly Func<ItemTrackingDb> create;

    /// <summary>Prepares the options once; no connection is opened.</summary>
    /// <param name="options">Provider and connection.</param>
    /// <param name="clock">Dates the audit trail.</param>
    public ItemTrackingDbFactory(DatabaseOptions options, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            var sqlite = Sqlite(options);
            create = () => new SqliteItemTrackingDb(sqlite) { Clock = time };
        }
        else
        {
            var sqlServer = SqlServer(options);
            create = () => new SqlServerItemTrackingDb(sqlServer) { Clock = time };
        }
    }

    /// <inheritdoc/>
    public ItemTrackingDb CreateDbContext() => create();

    internal static DbContextOptions<SqliteItemTrackingDb> Sqlite(DatabaseOptions options) =>
        new DbContextOptionsBuilder<SqliteItemTrackingDb>()
            .UseSqlite(
                options.ConnectionString,
                sqlite => sqlite.CommandTimeout((int)options.LockTimeout.TotalSeconds)
                    .ExecutionStrategy(d => new ReadRetry(d, options.Retries)))
            .AddInterceptors(ConnectionSetup.OfSqlite(options))
            .UseApplicationServiceProvider(IdentityTables.Instance)
            .Options;

    internal static DbContextOptions<SqlServerItemTrackingDb> SqlServer(DatabaseOptions options) =>
        new DbContextOptionsBuilder<SqlServerItemTrackingDb>()
            .UseSqlServer(
                options.ConnectionString,
                server => server.CommandTimeout(options.CommandTimeoutSeconds).MaxBatchSize(options.MaxBatchSize)
                    .ExecutionStrategy(d => new ReadRetry(d, options.Retries)))
            .AddInterceptors(ConnectionSetup.OfSqlServer(options))
            .ReplaceService<IMigrationsSqlGenerator, SqlServerScriptGenerator>()
            .UseApplicationServiceProvider(IdentityTables.Instance)
            .Options;
}
