using Microsoft.EntityFrameworkCore.Design;

namespace ItemTracking.Core.Persistence;

/// <summary>What <c>dotnet ef</c> uses for the SQLite migrations; nothing is connected to.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteItemTrackingDb>
{
    public SqliteItemTrackingDb CreateDbContext(string[] args) =>
        new(ItemTrackingDbFactory.Sqlite(new DatabaseOptions { ConnectionString = "Data Source=design-time.db" }));
}
