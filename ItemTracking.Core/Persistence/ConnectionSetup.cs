using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Core.Persistence;

/// <summary>What each connection is told when it is opened; a pooled one forgets it, so it is said on every opening.</summary>
/// <param name="text">The commands.</param>
/// <param name="prepare">What the provider itself is told before them.</param>
internal sealed class ConnectionSetup(string text, Action<DbConnection> prepare) : DbConnectionInterceptor
{
    /// <summary>The numbers in it are ours.</summary>
    internal string Text => text;

    /// <summary>
    /// SQL Server: a statement gives up waiting for held rows before the whole command times out, so that the wait is known for what it is
    /// and the connection stays usable (Q1).
    /// </summary>
    public static ConnectionSetup OfSqlServer(DatabaseOptions options) =>
        new(FormattableString.Invariant($"SET LOCK_TIMEOUT {options.LockTimeout.TotalMilliseconds:0};"), _ => { });

    /// <summary>
    /// SQLite: wait for a writer instead of failing, foreign keys on, every commit on disk before it counts, room for a whole posting in
    /// memory (64 MB at most), and the function that searches compare texts by.
    /// </summary>
    public static ConnectionSetup OfSqlite(DatabaseOptions options) => new(
        FormattableString.Invariant($"PRAGMA busy_timeout = {options.LockTimeout.TotalMilliseconds:0};")
            + " PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;",
        connection =>
        {
            var sqlite = (SqliteConnection)connection;
            sqlite.DefaultTimeout = (int)options.LockTimeout.TotalSeconds; // The client waits that long, whatever the database says.
            sqlite.CreateFunction<string?, string?>(
                FoldedText.SqliteName, folded => folded is null ? null : FoldedText.Of(folded), isDeterministic: true);
        });

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        prepare(connection);
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
