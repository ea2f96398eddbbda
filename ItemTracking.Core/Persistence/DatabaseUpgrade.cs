using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>Creates the database if it is missing and brings it to the newest migration; a second run changes nothing (R9).</summary>
public sealed class DatabaseUpgrade(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Runs before the first request.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db is SqliteItemTrackingDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }
}
