using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItemTracking.Tests.SqlServer;

/// <summary>Rows that another session holds.</summary>
public sealed class HeldRowTests : OnSqlServer
{
    [SqlServerFact, Trait("Requirement", "Q1")]
    public async Task Q1_a_row_held_for_longer_than_the_time_out_is_busy_and_saved_later()
    {
        await Database.AddAsync(new Location { Code = "EAST", Version = 1 });
        var options = Database.Options with { LockTimeoutSeconds = 1, CommandTimeoutSeconds = 5 };
        var factory = new ItemTrackingDbFactory(options);
        var store = new LocationStore(new WriteTransaction(factory, options), factory, Usages.OfAllRooms());
        var card = new LocationCard("EAST", "East Warehouse", false, 1);
        await using (var other = await OtherSessionAsync())
        {
            await using var held = (SqlTransaction)await other.BeginTransactionAsync();
            await ExecuteAsync(other, "UPDATE [Location] SET [Name] = [Name]", held);

            var refused = await store.SaveAsync(card, Actors.Administrator);
            Assert.Equal((OutcomeKind.Busy, RefusalCode.SAVE_2), (refused.Kind, Assert.Single(refused.Refusals).Code));
        }

        Assert.False((await store.SaveAsync(card, Actors.Administrator)).IsRefused);
    }

    [SqlServerFact, Trait("Requirement", "Q3")]
    public async Task Q3_a_reader_does_not_wait_for_a_writer()
    {
        await Database.AddAsync(new Location { Code = "EAST", Name = "East" });
        await using var other = await OtherSessionAsync();
        await using var held = (SqlTransaction)await other.BeginTransactionAsync();
        await ExecuteAsync(other, "UPDATE [Location] SET [Name] = N'West'", held);

        Assert.Equal("East", Assert.Single(await Database.AllAsync<Location>()).Name);
        Assert.Equal(HealthStatus.Healthy, (await new ReadCommittedSnapshotCheck(Database.Factory).CheckHealthAsync(new())).Status);
    }
}
