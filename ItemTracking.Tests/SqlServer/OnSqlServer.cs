using ItemTracking.Tests.Support;
using Microsoft.Data.SqlClient;

namespace ItemTracking.Tests.SqlServer;

/// <summary>
/// What only SQL Server can show. These tests belong to the second run of the tests, which has a server (see the README).
/// </summary>
[Trait("Category", "SqlServer")]
public abstract class OnSqlServer : IDisposable
{
    private protected TestDatabase Database { get; } = new(isMigrated: true);

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A session beside the application.</summary>
    private protected async Task<SqlConnection> OtherSessionAsync()
    {
        var connection = new SqlConnection(Database.Options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private protected static async Task<object?> ExecuteAsync(SqlConnection connection, string text, SqlTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return await command.ExecuteScalarAsync();
    }
}
