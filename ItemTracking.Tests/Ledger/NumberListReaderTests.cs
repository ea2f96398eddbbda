using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Information;
using ItemTracking.Tests.Support;
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

        Assert.Equal(
            [("L1", "Blue paint", false), ("L2", "Red paint", true)],
            (await RowsAsync(company, new())).Select(r => (r.Key.Number, r.Description, r.HasComment)));
        Assert.Equal(["L2"], await NumbersAsync(company, new(), new("paint l2")));
        Assert.Equal(["L1"], await NumbersAsync(company, new(), new("i1")));
        Assert.Equal(["L2"], await NumbersAsync(company, new(ItemNo: "i2")));
        Assert.Equal(["L1"], await NumbersAsync(company, new(Number: "l1")));
        Assert.Empty(await NumbersAsync(company, new(Number: "L")));
        Assert.Empty(await NumbersAsync(company, new(VariantCode: "V")));
        Assert.Equal(["L2"], await NumbersAsync(company, new(Except: "l1")));
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
        Assert.Equal(
            [("FINE", true, "Known"), ("OLD", false, "")],
            (await RowsAsync(company, new(NumberView.ExpiringSoon))).Select(r => (r.Key.Number, r.HasCard, r.Description)));
        Assert.Equal(["FINE"], await NumbersAsync(company, new(NumberView.ExpiringSoon), new("known")));

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
        var rows = Taken(await company.Lists.ListAsync(ItemTrackingType.SerialNo, new(), new(), WorkDate, Staff)).Rows;

        Assert.Equal(
            [("S1", NumberInventory.None), ("S2", new NumberInventory(1, 1, WorkDate))],
            Taken(await company.Inventory.WithStockAsync(rows, WorkDate, Staff)).Select(row => (row.Key.Number, row.Stock)));
        Assert.Empty(Taken(await company.Inventory.WithStockAsync([], WorkDate, Staff)));
    }

    [Theory]
    [InlineData(null, "C A D B")]
    [InlineData("item", "C A D B")]
    [InlineData("number", "A B C D")]
    [InlineData("description", "D C B A")]
    [InlineData("variant", "C A B D")]
    [InlineData("blocked", "C A D B")]
    [InlineData("quality", "C D A B")]
    [InlineData("certificate", "A D B C")]
    [InlineData("comment", "C A B D")]
    public async Task The_list_is_sorted_by_every_column_of_the_card_and_those_alike_by_item(string? sortBy, string expected)
    {
        using var company = await CreateAsync();
        await company.Database.AddAsync(
            new ItemVariant { ItemNo = "I2", Code = "V" },
            new LotNoInformation { ItemNo = "I1", LotNo = "C", Description = "One", CertificateNumber = "9" },
            new LotNoInformation { ItemNo = "I2", LotNo = "A", Description = "Two", TestQuality = TestQuality.Average },
            new LotNoInformation { ItemNo = "I2", VariantCode = "V", LotNo = "D", Description = "Four" },
            new LotNoInformation
            {
                ItemNo = "I3",
                LotNo = "B",
                Description = "Three",
                TestQuality = TestQuality.Bad,
                CertificateNumber = "1",
                Blocked = true,
            });
        Assert.False((await company.Comments.AddAsync(Lot("D", "I2", "V"), null, "said", Staff)).IsRefused);

        Assert.Equal(expected, string.Join(' ', await NumbersAsync(company, new(), new(SortBy: sortBy))));
        if (sortBy is not null)
            Assert.Equal(expected.Split(' ').Reverse(), await NumbersAsync(company, new(), new(SortBy: sortBy, Descending: true)));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task A_part_of_a_long_list_reads_no_more_than_it_shows()
    {
        using var company = await CreateAsync();
        var meter = new ReadMeter(company.Database.Options);
        var lists = new NumberListReader(meter);
        await AddAsync(1, 20);
        var few = await MetAsync(20);
        await AddAsync(21, 2000);

        Assert.Equal(few, await MetAsync(2000));
        Assert.Equal(2, few.Commands);
        Assert.DoesNotContain(meter.Plans, plan => plan.Contains("ORDER BY", StringComparison.Ordinal));

        Task AddAsync(int first, int last) => company.Database.AddAsync(
            [.. Enumerable.Range(first, last - first + 1).Select(n => new LotNoInformation { ItemNo = "I1", LotNo = $"L{n:00000}" })]);
        Task<(int Commands, int Rows)> MetAsync(int total) => meter.OfAsync(async () =>
        {
            var part = Taken(await lists.ListAsync(ItemTrackingType.LotNo, new(), new(Skip: 10, Take: 10), WorkDate, Staff));
            Assert.Equal(("L00011", 10, total), (part.Rows[0].Key.Number, part.Rows.Count, part.Total));
        });
    }

    internal static readonly string?[] SortNames =
        [null, "number", "description", "item", "variant", "blocked", "quality", "certificate", "comment"];

    private static async Task<IReadOnlyList<NumberRow>> RowsAsync(InformationCompany company, NumberFilter filter, ListQuery? query = null)
    {
        var part = Taken(await company.Lists.ListAsync(ItemTrackingType.LotNo, filter, query ?? new(), WorkDate, Staff));
        Assert.Equal(part.Rows.Count, part.Total);
        return part.Rows;
    }

    private static async Task<IEnumerable<string>> NumbersAsync(InformationCompany company, NumberFilter filter, ListQuery? query = null) =>
        (await RowsAsync(company, filter, query)).Select(row => row.Key.Number);
}
