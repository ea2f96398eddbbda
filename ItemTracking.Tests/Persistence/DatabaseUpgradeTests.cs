using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ItemTracking.Tests.Persistence;

/// <summary>What a database must have before the application serves from it.</summary>
public sealed class DatabaseUpgradeTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact, Trait("Requirement", "Q2")]
    public async Task Q2_a_database_with_all_unique_indexes_may_serve() => await new DatabaseUpgrade(database.Factory).CheckAsync();

    [Fact, Trait("Requirement", "Q2")]
    public async Task Q2_a_database_without_the_index_that_keeps_a_serial_in_stock_once_is_refused_by_its_name()
    {
        await DropIndexAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new DatabaseUpgrade(database.Factory).CheckAsync());
        Assert.Contains("UX_TrackingBalance_SerialInStock", refused.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q2")]
    public async Task Q2_the_application_does_not_start_on_such_a_database()
    {
        await DropIndexAsync();
        using var app = new TestApp(shared: database);

        var refused = Assert.ThrowsAny<InvalidOperationException>(() => app.Visitor());
        Assert.Contains("UX_TrackingBalance_SerialInStock", refused.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q3")]
    public async Task Q3_ready_says_degraded_when_readers_wait_for_postings()
    {
        Assert.Equal(HealthStatus.Healthy, (await new ReadCommittedSnapshotCheck(database.Factory).CheckHealthAsync(new())).Status);

        var off = ReadCommittedSnapshotCheck.Of(isOn: false);
        Assert.Equal(HealthStatus.Degraded, off.Status);
        Assert.Contains("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON", off.Description, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q3")]
    public void Q3_ready_asks_whether_readers_wait()
    {
        using var app = new TestApp(shared: database);
        using var scope = app.Services.CreateScope();
        var checks = app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Contains(checks, check => check.Factory(scope.ServiceProvider) is ReadCommittedSnapshotCheck);
    }

    private async Task DropIndexAsync()
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlServer()
            ? "DROP INDEX [UX_TrackingBalance_SerialInStock] ON [TrackingBalance]"
            : "DROP INDEX \"UX_TrackingBalance_SerialInStock\"");
    }
}
