using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>Tables that queries of one connection join; nobody else sees them and nothing of them is kept.</summary>
internal static class TemporaryTable
{
    /// <summary>
    /// Fills the table of a temporary record with nothing but these rows; a pooled connection may still have it. The connection stays open
    /// until the context is disposed of, because a new one would not have the table.
    /// </summary>
    public static async Task StageAsync<T>(this ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class, ITemporary
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await (db is SqliteItemTrackingDb
            ? SqliteBulk.StageAsync(db, rows, cancellationToken)
            : SqlServerBulk.StageAsync(db, rows, cancellationToken));
    }
}
