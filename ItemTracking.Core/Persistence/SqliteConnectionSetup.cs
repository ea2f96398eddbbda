using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// What each SQLite connection needs: wait for a writer instead of failing, foreign keys on, every commit on disk before it counts, room
/// for a whole posting in memory (64 MB at most), and the function that searches compare texts by.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA busy_timeout = 15000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;";

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

    private static DbCommand Prepare(DbConnection connection)
    {
        ((SqliteConnection)connection).CreateFunction<string?, string?>(
            FoldedText.SqliteName, text => text is null ? null : FoldedText.Of(text), isDeterministic: true);
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
