using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Information;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Ledger;

public sealed class NumberListReaderTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    [Fact, Trait("Rule", "INF-3")]
    public async Task The_list_shows_cards_with_their_comment_flag_and_finds_them_by_number_item_and_description()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("L1"), "Blue paint");
        await company.CardAsync(Lot("L2", "I2"), "Red paint");
        await company.CardAsync(Serial("L1"), "A bicycle");
        await company.Comments.AddAsync(Lot("L2", "I2"), null, "said", Staff);

        Assert.Equal([("L1", "Blue paint", false), ("L2", "Red paint", true)], (await RowsAsync(company, new())).Select(r => (r.Key.Number, r.Description, r.HasComment)));
        Assert.Equal(["L2"], await NumbersAsync(company, new(Search: "paint l2")));
        Assert.Equal(["L1"], await NumbersAsync(company, new(Search: "i1")));
        Assert.Equal(["L2"], await NumbersAsync(company, new(ItemNo: "i2")));
        Assert.Equal(["L1"], await NumbersAsync(company, new(Number: "l1")));
        Assert.Empty(await NumbersAsync(company, new(Number: "L")));
        Assert.Empty(await NumbersAsync(company, new(VariantCode: "V")));
    }

    [Fact, Trait("Rule", "INF-3")]
    public async Task Views_show_blocked_and_expiring_numbers_and_the_home_page_counts_the_same()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("STOP-EMPTY"), blocked: true);
        await company.CardAsync(Lot("STOP-STOCK"), blocked: true);
        await company.CardAsync(Lot("FINE"), "Known");
        await company.EntryAsync(1, Lot("STOP-STOCK"), 5);
        await company.EntryAsync(2, Lot("FINE"), 5, expires: WorkDate.AddDays(30));
        await company.EntryAsync(3, Lot("LATER"), 5, expires: WorkDate.AddDays(31));
        await company.EntryAsync(4, Lot("OLD"), 5, remaining: 1, expires: WorkDate);
        await company.EntryAsync(5, Lot("SOLD"), 5, remaining: 0, expires: WorkDate);
        await company.EntryAsync(6, Lot("OLD"), 5, expires: WorkDate.AddDays(1));

        await AssertViewAsync(NumberView.All, "FINE", "STOP-EMPTY", "STOP-STOCK");
        await AssertViewAsync(NumberView.Blocked, "STOP-EMPTY", "STOP-STOCK");
        await AssertViewAsync(NumberView.BlockedInStock, "STOP-STOCK");
        await AssertViewAsync(NumberView.ExpiringSoon, "FINE", "OLD");
        await AssertViewAsync(NumberView.ExpiredInStock, "OLD");
        Assert.Equal([("FINE", true, "Known"), ("OLD", false, "")], (await RowsAsync(company, new(NumberView.ExpiringSoon))).Select(r => (r.Key.Number, r.HasCard, r.Description)));
        Assert.Equal(["FINE"], await NumbersAsync(company, new(NumberView.ExpiringSoon, Search: "known")));

        async Task AssertViewAsync(NumberView view, params string[] numbers)
        {
            Assert.Equal(numbers, await NumbersAsync(company, new(view)));
            Assert.Equal(numbers.Length, Taken(await company.Lists.CountAsync(ItemTrackingType.LotNo, view, WorkDate, Staff)));
        }
    }

    [Fact, Trait("Rule", "INF-2")]
    public async Task Stock_is_added_to_the_rows_that_are_shown()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Serial("S1"));
        await company.CardAsync(Serial("S2"));
        await company.EntryAsync(1, Serial("S2"), 1, expires: WorkDate);
        var rows = Taken(await company.Lists.ListAsync(ItemTrackingType.SerialNo, new(), WorkDate, Staff));

        Assert.Equal(
            [("S1", NumberInventory.None), ("S2", new NumberInventory(1, 1, WorkDate))],
            Taken(await company.Inventory.WithStockAsync(rows, WorkDate, Staff)).Select(row => (row.Key.Number, row.Stock)));
        Assert.Empty(Taken(await company.Inventory.WithStockAsync([], WorkDate, Staff)));
    }

    [Fact]
    public async Task A_long_list_ends_after_its_first_thousand()
    {
        using var company = await CreateAsync();
        await company.Database.AddAsync([.. Enumerable.Range(1, ShortList.Most + 1).Select(n => new Core.Information.LotNoInformation { ItemNo = "I1", LotNo = $"L{n:00000}" })]);

        var list = await company.Lists.ListAsync(ItemTrackingType.LotNo, new(), WorkDate, Staff);
        Assert.Equal((ShortList.Most, "L00001"), (list.Value!.Count, list.Value[0].Key.Number));
        Assert.Single(list.Messages);
    }

    private static async Task<IReadOnlyList<NumberRow>> RowsAsync(InformationCompany company, NumberFilter filter) =>
        Taken(await company.Lists.ListAsync(ItemTrackingType.LotNo, filter, WorkDate, Staff));

    private static async Task<IEnumerable<string>> NumbersAsync(InformationCompany company, NumberFilter filter) => (await RowsAsync(company, filter)).Select(row => row.Key.Number);
}
