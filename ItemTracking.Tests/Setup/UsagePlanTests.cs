using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Setup;

/// <summary>Who uses a record is found by index, however long the history is: no table is read from end to end.</summary>
public sealed class UsagePlanTests : IAsyncLifetime
{
    private readonly ReadMeter meter = new(new DatabaseOptions { ConnectionString = "Data Source=:memory:" });
    private ItemTrackingDb db = null!;

    public static TheoryData<string, string> Records => new()
    {
        { SetupTables.Item, "1000" },
        { SetupTables.ItemUnitOfMeasure, SetupTables.OfItemKey("1000", ["BOX", "PALLET"]) },
        { SetupTables.ItemVariant, SetupTables.OfItemKey("1000", ["BLACK", "RED"]) },
        { SetupTables.QtyPerUnitOfMeasure, SetupTables.OfItemKey("1000", ["BOX"]) },
        { SetupTables.RoundingPrecision, SetupTables.RoundingPrecisionKey("1000", 0.5m) },
        { SetupTables.Location, "BLUE" },
        { SetupTables.LocationStock, "BLUE" },
        { SetupTables.Bin, SetupTables.BinsKey("BLUE", ["B1", "B2"]) },
        { SetupTables.Vendor, "V1" },
        { SetupTables.Customer, "C1" },
        { SetupTables.UnitOfMeasure, "PCS" },
        { SetupTables.ItemTrackingCode, "SN" },
        { NoSeriesRefusals.Table, "SN" },
    };

    public static TheoryData<ItemUse> Uses => [.. Enum.GetValues<ItemUse>()];

    public async Task InitializeAsync()
    {
        db = meter.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync() => await db.DisposeAsync();

    [Theory, MemberData(nameof(Records))]
    public async Task Users_of_a_record_are_found_without_a_scan(string table, string key)
    {
        await meter.OfAsync(() => Usages.OfAllRooms().FindAsync(db, table, key));

        Assert.NotEmpty(meter.Plans);
        AssertNoScan();
    }

    [Theory, MemberData(nameof(Uses))]
    public async Task What_is_known_of_an_item_and_of_the_items_of_a_code_is_found_without_a_scan(ItemUse use)
    {
        await meter.OfAsync(async () =>
        {
            await new ItemUseReader().FirstAsync(db, use, db.Set<Item>().AsNoTracking().Where(i => i.No == "1000"));
            await new ItemUseReader().FirstAsync(db, use, db.Set<Item>().AsNoTracking().Where(i => i.ItemTrackingCode == "SN"));
        });

        Assert.Equal(2, meter.Commands);
        AssertNoScan();
    }

    /// <summary>The company's numbering is one row, the only table that is read whole. Codes that were asked for are no table.</summary>
    private void AssertNoScan() => Assert.DoesNotContain(
        meter.Plans.Where(plan => plan != "SCAN c").SelectMany(plan => plan.Split("; ")),
        step => step.StartsWith("SCAN", StringComparison.Ordinal)
            && !step.Contains("CONSTANT ROW", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
}
