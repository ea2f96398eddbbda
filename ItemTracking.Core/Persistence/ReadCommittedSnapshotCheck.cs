using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Whether readers of a SQL Server database read what is committed instead of waiting for whoever posts. The migrations turn it on; where
/// it was turned off again, the application works, but slowly (Q3).
/// </summary>
internal sealed class ReadCommittedSnapshotCheck(IDbContextFactory<ItemTrackingDb> factory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return db is SqliteItemTrackingDb ? Of(true) : Of(await IsOnAsync(db, cancellationToken));
    }

    /// <summary>The answer; visitors see its first word only, the rest goes to the log.</summary>
    internal static HealthCheckResult Of(bool isOn) => isOn
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded(
            "READ_COMMITTED_SNAPSHOT is off: readers wait for postings. An administrator of the database turns it on with "
            + "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.");

    private static Task<bool> IsOnAsync(ItemTrackingDb db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<bool>($"SELECT is_read_committed_snapshot_on AS [Value] FROM sys.databases WHERE database_id = DB_ID()")
        .SingleAsync(cancellationToken);
}
