using Microsoft.EntityFrameworkCore.Design;

namespace ItemTracking.Core.Persistence;

/// <summary>What <c>dotnet ef</c> uses for the SQL Server migrations and script; nothing is connected to.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerItemTrackingDb>
{
    public SqlServerItemTrackingDb CreateDbContext(string[] args) =>
        new(ItemTrackingDbFactory.SqlServer(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = "Server=design-time;Database=ItemTracking"
        }));
}
