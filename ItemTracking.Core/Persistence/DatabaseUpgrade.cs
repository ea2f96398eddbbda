using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>Creates the database if it is missing and brings it to the newest migration; a second run changes nothing (R9).</summary>
public sealed class DatabaseUpgrade(IDbContextFactory<ItemTrackingDb> factory)
{
    private const string UniqueIndexesOfSqlite =
        "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE INDEX%'";

    private const string UniqueIndexesOfSqlServer =
        "SELECT name AS [Value] FROM sys.indexes WHERE is_unique = 1 AND is_disabled = 0 AND name IS NOT NULL";

    /// <summary>Runs before the first request.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db is SqliteItemTrackingDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    /// <summary>
    /// Throws where a unique index is missing, whoever upgraded the database: without it a serial number could be in stock twice (Q2).
    /// </summary>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var stored = await db.Database.SqlQueryRaw<string>(db is SqliteItemTrackingDb ? UniqueIndexesOfSqlite : UniqueIndexesOfSqlServer)
            .ToListAsync(cancellationToken);
        var missing = db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(index => index.IsUnique)
            .Select(index => index.GetDatabaseName()!).Except(stored).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database lacks the unique index {string.Join(", ", missing)}, without which the application must not run. "
                + "Make it as the script of the migrations does; sqlcmd needs -I.");
        }
    }
}
