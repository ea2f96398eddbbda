using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>Numbers of new records are drawn on the day their maker works on, not on today (NOS-6, NUM-24).</summary>
[Trait("Case", "C-26")]
public sealed class WorkDateNumberTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    private SetupStores Stores => new(database);

    public Task InitializeAsync() => database.AddAsync(
        new UnitOfMeasure { Code = "PCS" },
        new NoSeries { Code = "NOS", DefaultNos = true },
        new NoSeriesLine { SeriesCode = "NOS", LineNo = 10000, StartingNo = "OLD-0001" },
        new NoSeriesLine { SeriesCode = "NOS", LineNo = 20000, StartingDate = new(2027, 1, 1), StartingNo = "SN27-0001" },
        new CompanyNumbering { ItemNos = "NOS", VendorNos = "NOS", CustomerNos = "NOS" });

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("Rule", "NOS-6"), Trait("Rule", "NUM-24")]
    public async Task Items_vendors_and_customers_are_numbered_on_the_work_date()
    {
        var actor = Actors.Administrator with { WorkDate = new(2027, 1, 5) };

        Assert.Equal(["SN27-0001", "SN27-0002", "SN27-0003"], await NumbersAsync(actor));
        Assert.Equal(
            [(10000, "", (DateOnly?)null), (20000, "SN27-0003", new(2027, 1, 5))],
            (await database.AllAsync<NoSeriesLine>()).Select(l => (l.LineNo, l.LastNoUsed, l.LastDateUsed)));
    }

    [Fact, Trait("Rule", "NOS-6")]
    public async Task Who_works_on_today_gets_the_number_of_today() =>
        Assert.Equal(["OLD-0001", "OLD-0002", "OLD-0003"], await NumbersAsync(Actors.Administrator));

    [Fact, Trait("Rule", "NUM-24")]
    public async Task The_first_day_of_a_line_is_its_own_and_the_day_before_is_not()
    {
        Assert.Equal("OLD-0001", (await NumbersAsync(Actors.Administrator with { WorkDate = new(2026, 12, 31) }))[0]);
        Assert.Equal("SN27-0001", (await NumbersAsync(Actors.Administrator with { WorkDate = new(2027, 1, 1) }))[0]);
    }

    private async Task<string[]> NumbersAsync(Actor actor) =>
    [
        (await Stores.Items.SaveAsync(ItemCard.New with { Description = "Bike", BaseUnitOfMeasure = "PCS" }, actor)).Value!.No,
        (await Stores.Vendors.SaveAsync(PartyCard.New with { Name = "Northwind" }, actor)).Value!.No,
        (await Stores.Customers.SaveAsync(PartyCard.New with { Name = "Contoso" }, actor)).Value!.No,
    ];
}
