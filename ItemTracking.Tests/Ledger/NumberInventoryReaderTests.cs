using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Information;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Ledger;

public sealed class NumberInventoryReaderTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    [Fact, Trait("Rule", "INF-2"), Trait("Scenario", "O-113")]
    public async Task Stock_without_an_expiration_date_is_never_expired()
    {
        using var company = await CreateAsync();
        await company.EntryAsync(1, Lot("LOT-1"), 1);
        await company.EntryAsync(2, Lot("LOT-2"), 1, expires: WorkDate.AddDays(-1));

        Assert.Equal(new NumberInventory(1, 0, null), await StockAsync(company, Lot("LOT-1")));
        Assert.Equal(new NumberInventory(1, 1, WorkDate.AddDays(-1)), await StockAsync(company, Lot("LOT-2")));
    }

    [Fact, Trait("Rule", "INF-2"), Trait("Scenario", "O-114")]
    public async Task Expired_means_up_to_and_including_the_work_date()
    {
        using var company = await CreateAsync();
        await company.EntryAsync(1, Lot("TODAY"), 2, expires: WorkDate);
        await company.EntryAsync(2, Lot("TOMORROW"), 3, expires: WorkDate.AddDays(1));
        await company.EntryAsync(3, Lot("NEVER"), 4);

        var part = Taken(await company.Lists.ListAsync(ItemTrackingType.LotNo, new(NumberView.ExpiredInStock), new(), WorkDate, Staff));

        Assert.Equal(["TODAY"], part.Rows.Select(row => row.Key.Number));
        Assert.Equal((2, 2), (await StockAsync(company, Lot("TODAY"))) is var today ? (today.Inventory, today.ExpiredInventory) : default);
        Assert.Equal(
            (3, 0),
            (await StockAsync(company, Lot("TOMORROW"))) is var tomorrow ? (tomorrow.Inventory, tomorrow.ExpiredInventory) : default);
    }

    [Fact, Trait("Rule", "INF-2")]
    public async Task Inventory_is_all_that_moved_and_expired_is_what_remains()
    {
        using var company = await CreateAsync();
        await company.EntryAsync(1, Lot("L1"), 10, remaining: 4, expires: WorkDate.AddDays(-3));
        await company.EntryAsync(2, Lot("L1"), 5, expires: WorkDate.AddDays(9));
        await company.EntryAsync(3, Lot("L1"), -6);
        await company.EntryAsync(4, Lot("L1", "I2"), 100, expires: WorkDate);
        await company.EntryAsync(5, Lot("L1", variant: "V"), 1000);

        Assert.Equal(new NumberInventory(9, 4, WorkDate.AddDays(-3)), await StockAsync(company, Lot("l1")));
        Assert.Equal(new NumberInventory(100, 100, WorkDate), await StockAsync(company, Lot("L1", "I2")));
        Assert.Equal(NumberInventory.None, await StockAsync(company, Lot("L2")));
    }

    [Fact, Trait("Rule", "INF-5")]
    public async Task The_items_of_a_number_are_known_from_the_ledger()
    {
        using var company = await CreateAsync();
        await company.EntryAsync(1, Serial("S1"), 1, lot: "L1");
        await company.EntryAsync(2, Serial("S1", "I2"), 1);
        await company.EntryAsync(3, Serial("S1"), -1);

        Assert.Equal([Serial("S1"), Serial("S1", "I2")], Taken(await company.Inventory.KnownAsync(ItemTrackingType.SerialNo, "s1", Staff)));
        Assert.Equal([Lot("L1")], Taken(await company.Inventory.KnownAsync(ItemTrackingType.LotNo, "L1", Staff)));
    }

    [Fact]
    public void The_queries_can_be_asked_of_sql_server()
    {
        using var db = new ItemTrackingDbFactory(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = "Server=none;Database=none"
        }).CreateDbContext();

        foreach (var type in Enum.GetValues<ItemTrackingType>())
        {
            IQueryable[] queries =
            [
                .. Enum.GetValues<NumberView>().Select(view => NumberListReader.Rows(db, type, view, WorkDate)),
                .. from view in Enum.GetValues<NumberView>()
                   from sortBy in NumberListReaderTests.SortNames
                   select NumberListReader.List(db, type, new(view, "I1", "", "", "L2"), new("l1", sortBy), WorkDate).Skip(50).Take(50),
                NumberInventoryReader.Sums(db, type, ["L1"], WorkDate),
                NumberUseReader.Lines(db, new(type, "I1", "", "L1")),
            ];
            Assert.All(queries, query => Assert.Contains("FROM [", query.ToQueryString(), StringComparison.Ordinal));
        }
    }

    private static async Task<NumberInventory> StockAsync(InformationCompany company, Core.Information.InformationKey key) =>
        Taken(await company.Inventory.FindAsync(key, WorkDate, Staff));
}
