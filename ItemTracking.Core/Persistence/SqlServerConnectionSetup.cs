using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// What each connection to SQL Server needs: a statement gives up waiting for held rows before the whole command times out, so that the
/// wait is known for what it is and the connection stays usable (Q1). A pooled connection forgets it, so it is said on every opening.
/// </summary>
internal sealed class SqlServerConnectionSetup(DatabaseOptions options) : DbConnectionInterceptor
{
    /// <summary>The number is ours.</summary>
    internal string Text { get; } = FormattableString.Invariant($"SET LOCK_TIMEOUT {options.LockTimeout.TotalMilliseconds:0};");

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
        var command = connection.CreateCommand();
        command.CommandText = Text;
        return command;
    }
}
