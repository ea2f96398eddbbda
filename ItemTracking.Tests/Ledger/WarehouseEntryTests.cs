using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Ledger;

public sealed class WarehouseEntryTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Every_field_of_a_movement_is_stored()
    {
        var entry = new WarehouseEntry
        {
            EntryNo = 7,
            RegisteringDate = new DateOnly(2025, 1, 15),
            LocationCode = "EAST",
            BinCode = "A-01-0001",
            ItemNo = "I1",
            VariantCode = "RED",
            LotNo = "L1",
            SerialNo = "S1",
            ExpirationDate = new DateOnly(2026, 1, 15),
            QtyBase = -1.5m,
            SourceType = 39,
            SourceSubtype = 1,
            SourceNo = "PO-1",
            SourceLineNo = 10000,
        };
        await database.AddAsync(entry);

        Assert.Equivalent(entry, Assert.Single(await database.AllAsync<WarehouseEntry>()), strict: true);
    }

    [Fact]
    public async Task Items_and_locations_with_warehouse_entries_are_not_deleted()
    {
        await database.AddAsync(
            new Item { No = "I1", Version = 1 }, new Location { Code = "EAST", Version = 1 },
            new WarehouseEntry { EntryNo = 7, ItemNo = "I1", LocationCode = "EAST" });
        var stores = new SetupStores(database);

        Assert.Equal(
            "You cannot delete Item I1 because it is used by warehouse entry 7.",
            Assert.Single((await stores.Items.DeleteAsync("I1", 1, Actors.Administrator)).Refusals).Message);
        Assert.Equal(
            "You cannot delete Location EAST because it is used by warehouse entry 7.",
            Assert.Single((await stores.Locations.DeleteAsync("EAST", 1, Actors.Administrator)).Refusals).Message);
    }
}
