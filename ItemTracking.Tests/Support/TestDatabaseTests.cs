using ItemTracking.Core.Setup;

namespace ItemTracking.Tests.Support;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task A_record_is_read_back_as_it_was_stored()
    {
        using var database = new TestDatabase();
        await database.AddAsync(new Item { No = "1000", RoundingPrecision = 0.00001m });

        Assert.Equal(0.00001m, Assert.Single(await database.AllAsync<Item>()).RoundingPrecision);
    }
}
