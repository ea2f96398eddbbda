using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

public sealed class LookupReaderTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly LookupReader lookup;

    public LookupReaderTests() => lookup = new(database.Factory);

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("", 3)]
    [InlineData("bike", 2)]
    [InlineData("red BIKE", 1)]
    [InlineData("10 bike", 2)]
    [InlineData("%", 1)]
    [InlineData("_", 0)]
    [InlineData("'; DROP TABLE Item --", 0)]
    public async Task Every_word_must_occur_in_number_or_description(string typed, int found)
    {
        await database.AddAsync(
            new Item { No = "1000", Description = "Bike, red" }, new Item { No = "1001", Description = "Bike, blue" },
            new Item { No = "2000", Description = "100% wool" });

        Assert.Equal(found, (await lookup.ItemsAsync(typed, Actors.Auditor)).Count);
    }

    [Fact]
    public async Task Units_of_one_item_are_its_own()
    {
        await database.AddAsync(
            new Item { No = "1000" },
            new UnitOfMeasure { Code = "PCS", Description = "Piece" },
            new UnitOfMeasure { Code = "BOX", Description = "Box" },
            new ItemUnitOfMeasure { ItemNo = "1000", Code = "PCS" });

        Assert.Equal([new LookupRow("PCS", "Piece")], await lookup.UnitsAsync("1000", "", Actors.Auditor));
        Assert.Equal(2, (await lookup.UnitsAsync("", Actors.Auditor)).Count);
    }

    [Fact]
    public async Task At_most_twenty_are_proposed()
    {
        await database.AddAsync([.. Enumerable.Range(1, 30).Select(i => (object)new Location { Code = $"L{i:00}" }), new Location
        {
            Code = "A",
            UseAsInTransit = true
        }]);

        var rows = await lookup.LocationsAsync("", Actors.Auditor);

        Assert.Equal(20, rows.Count);
        Assert.Equal("L01", rows[0].Code);
    }

    [Fact, Trait("Requirement", "S1")]
    public async Task Nobody_gets_nothing()
    {
        await database.AddAsync(new Vendor { No = "V1" });

        Assert.Empty(await lookup.VendorsAsync("", Actor.Nobody));
    }
}
