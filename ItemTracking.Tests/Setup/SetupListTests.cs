using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Setup;

/// <summary>The long lists of the set-up: items, vendors and customers.</summary>
public sealed class SetupListTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly SetupStores stores;

    public SetupListTests() => stores = new SetupStores(database);

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("", null, "A B C D")]
    [InlineData("", "no", "A B C D")]
    [InlineData("", "description", "D B C A")]
    [InlineData("", "unit", "B C A D")]
    [InlineData("", "code", "A D B C")]
    [InlineData("", "blocked", "A B D C")]
    [InlineData("wheel", "description", "C A")]
    [InlineData("a wheel", null, "A C")]
    [InlineData("red c", null, "C")]
    [InlineData("%", null, "")]
    public async Task Items_are_searched_and_sorted_by_every_column(string search, string? sortBy, string expected)
    {
        await database.AddAsync(
            new Item { No = "A", Description = "Small wheel", BaseUnitOfMeasure = "PCS" },
            new Item { No = "B", Description = "Bolt", BaseUnitOfMeasure = "BOX", ItemTrackingCode = "LOT" },
            new Item { No = "C", Description = "Red wheel a", BaseUnitOfMeasure = "BOX", ItemTrackingCode = "SN", Blocked = true },
            new Item { No = "D", Description = "Axle", BaseUnitOfMeasure = "PCS" });

        var part = Taken(await stores.Items.ListAsync(new(search, sortBy), Actors.Auditor));

        Assert.Equal(expected, Nos(part, row => row.No));
        Assert.Equal(part.Rows.Count, part.Total);
        if (sortBy is null)
            return;
        part = Taken(await stores.Items.ListAsync(new(search, sortBy, Descending: true), Actors.Auditor));
        Assert.Equal(expected.Split(' ').Reverse(), part.Rows.Select(row => row.No));
    }

    [Theory]
    [InlineData("", null, "A B C")]
    [InlineData("", "no", "A B C")]
    [InlineData("", "name", "C A B")]
    [InlineData("", "blocked", "B C A")]
    [InlineData("wind", "name", "A B")]
    public async Task Vendors_and_customers_are_searched_and_sorted_by_every_column(string search, string? sortBy, string expected)
    {
        await database.AddAsync(
            new Vendor { No = "A", Name = "Northwind", Blocked = true }, new Vendor { No = "B", Name = "Northwind" },
            new Vendor { No = "C", Name = "Axle Ltd." },
            new Customer { No = "A", Name = "Northwind", Blocked = true }, new Customer { No = "B", Name = "Northwind" },
            new Customer { No = "C", Name = "Axle Ltd." });

        Assert.Equal(expected, Nos(Taken(await stores.Vendors.ListAsync(new(search, sortBy), Actors.Auditor)), row => row.No));
        Assert.Equal(expected, Nos(Taken(await stores.Customers.ListAsync(new(search, sortBy), Actors.Auditor)), row => row.No));
        if (sortBy is null)
            return;
        var part = Taken(await stores.Vendors.ListAsync(new(search, sortBy, Descending: true), Actors.Auditor));
        Assert.Equal(expected.Split(' ').Reverse(), part.Rows.Select(row => row.No));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task A_part_reads_no_more_than_it_shows_and_tells_how_many_there_are()
    {
        await database.AddAsync([.. Enumerable.Range(1, 500).Select(n => new Item { No = $"I{n:000}" })]);
        await database.AddAsync([.. Enumerable.Range(1, 500).Select(n => new Vendor { No = $"V{n:000}" })]);
        var meter = new ReadMeter(database.Options);
        var items = new ItemStore(database.Transaction, meter, Core.Persistence.Usages.OfAllRooms(), new(), database.Clock);
        var vendors = new VendorStore(database.Transaction, meter, Core.Persistence.Usages.OfAllRooms(), database.Clock);

        var item = await meter.OfAsync(async () =>
            Met(Taken(await items.ListAsync(new(Skip: 20, Take: 10), Actors.Auditor)), "I021", row => row.No));
        Assert.DoesNotContain(meter.Plans, plan => plan.Contains("ORDER BY", StringComparison.Ordinal));
        var vendor = await meter.OfAsync(async () =>
            Met(Taken(await vendors.ListAsync(new(Skip: 20, Take: 10), Actors.Auditor)), "V021", row => row.No));
        Assert.DoesNotContain(meter.Plans, plan => plan.Contains("ORDER BY", StringComparison.Ordinal));
        Assert.Equal((2, 2), (item.Commands, vendor.Commands));
        Assert.InRange(item.Rows, 11, 13);
        Assert.InRange(vendor.Rows, 11, 13);
    }

    private static void Met<T>(ListPart<T> part, string first, Func<T, string> no) =>
        Assert.Equal((first, 10, 500, true), (no(part.Rows[0]), part.Rows.Count, part.Total, part.HasMore));

    private static string Nos<T>(ListPart<T> part, Func<T, string> no) => string.Join(' ', part.Rows.Select(no));
}
