using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// What each SQLite connection needs: wait for a writer instead of failing, foreign keys on, every commit on disk before it counts, room
/// for a whole posting in memory (64 MB at most), and the function that searches compare texts by.
/// </summary>
internal sealed class SqliteConnectionSetup(DatabaseOptions options) : DbConnectionInterceptor
{
    private readonly string pragmas = FormattableString.Invariant($"PRAGMA busy_timeout = {options.LockTimeout.TotalMilliseconds:0};")
        + " PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Prepare(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Prepare(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Prepare(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.DefaultTimeout = (int)options.LockTimeout.TotalSeconds; // The client waits that long by itself, whatever the database says.
        sqlite.CreateFunction<string?, string?>(
            FoldedText.SqliteName, text => text is null ? null : FoldedText.Of(text), isDeterministic: true);
        var command = connection.CreateCommand();
        command.CommandText = pragmas;
        return command;
    }
}
