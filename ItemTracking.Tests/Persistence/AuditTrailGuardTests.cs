using System.Data.Common;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItemTracking.Tests.Persistence;

/// <summary>
/// No statement rewrites the audit trail of a migrated database (S14); what its owner can still do, docs/security.md says.
/// </summary>
[Trait("Requirement", "S14")]
public sealed class AuditTrailGuardTests : IDisposable
{
    /// <summary>Every line again, by somebody else.</summary>
    private const string Rewritten =
        "AuditEntry (EntryNo, At, UserName, Action, [Table], [Key], Before, After, Reason) "
        + "SELECT EntryNo, At, 'nobody', Action, [Table], [Key], Before, After, Reason FROM AuditEntry";

    private readonly string folder = Directory.CreateTempSubdirectory("audit-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("UPDATE AuditEntry SET UserName = 'nobody'")]
    [InlineData("UPDATE OR REPLACE AuditEntry SET EntryNo = 2, UserName = 'nobody' WHERE EntryNo = 1")]
    [InlineData("DELETE FROM AuditEntry")]
    [InlineData($"INSERT OR REPLACE INTO {Rewritten}")]
    [InlineData($"REPLACE INTO {Rewritten}")]
    [InlineData($"INSERT INTO {Rewritten} WHERE true ON CONFLICT DO UPDATE SET UserName = 'nobody'")]
    public async Task S14_no_statement_of_SQLite_changes_deletes_or_replaces_a_line(string statement)
    {
        var file = Path.Combine(folder, "audit.db");
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={file}" });
        await new DatabaseUpgrade(factory).RunAsync();
        await using var db = factory.CreateDbContext();
        await AssertKeptAsync(db, () => Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement)));
    }

    [Theory]
    [InlineData("UPDATE AuditEntry SET UserName = 'nobody'")]
    [InlineData("DELETE FROM AuditEntry")]
    [InlineData("MERGE AuditEntry AS t USING AuditEntry AS s ON t.EntryNo = s.EntryNo WHEN MATCHED THEN UPDATE SET UserName = 'nobody';")]
    [InlineData("MERGE AuditEntry AS t USING AuditEntry AS s ON t.EntryNo = s.EntryNo WHEN MATCHED THEN DELETE;")]
    public async Task S14_no_statement_of_SQL_Server_changes_or_deletes_a_line(string statement)
    {
        var server = Environment.GetEnvironmentVariable("ITEMTRACKING_TEST_SQLSERVER");
        if (string.IsNullOrEmpty(server))
        {
            // Without a server there is the script: one trigger stands instead of both statements, and MERGE runs them.
            await using var offline = SqlServer("Server=nobody;Database=none").CreateDbContext();
            var script = offline.GetService<IMigrator>().GenerateScript();
            Assert.Contains(
                "CREATE TRIGGER [AuditEntryIsAppendOnly] ON [AuditEntry] INSTEAD OF UPDATE, DELETE", script, StringComparison.Ordinal);
            return;
        }

        var name = $"ItemTrackingTest_{Guid.NewGuid():N}";
        var factory = SqlServer(new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
        await using var db = factory.CreateDbContext();
        try
        {
            await new DatabaseUpgrade(factory).RunAsync();
            await AssertKeptAsync(db, () => Assert.ThrowsAsync<SqlException>(() => db.Database.ExecuteSqlRawAsync(statement)));
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }

    private static ItemTrackingDbFactory SqlServer(string connection) =>
        new(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connection });

    private static async Task AssertKeptAsync<T>(ItemTrackingDb db, Func<Task<T>> rewrite)
        where T : DbException
    {
        db.Actor = Actors.Administrator;
        db.AddRange(new Location { Code = "EAST", Name = "East Warehouse" }, new Location { Code = "WEST", Name = "West Warehouse" });
        await db.SaveChangesAsync();

        await rewrite();

        Assert.Equal(["admin", "admin"], (await db.Set<AuditEntry>().AsNoTracking().ToListAsync()).Select(line => line.UserName));
    }
}
