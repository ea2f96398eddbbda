using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Availability;

/// <summary>The figures of one number, read without those of the others.</summary>
public sealed class NumberAvailabilityTests : PostingTests
{
    private const string ItemNo = "BOTH";

    private static readonly SourceLine Line = Assignment.Sheets.SalesLine(1);

    private TrackingSheetReader Sheets => new(Company.Database.Factory, Company.Database.Clock);

    private AvailabilityReader Reader => new(Company.Database.Factory);

    [Fact, Trait("Rule", "AVL-14")]
    public async Task One_number_alone_has_the_figures_that_it_has_among_all()
    {
        var sheet = await SheetAsync();
        var all = sheet.Availability;

        foreach (var row in all.Rows.Select(row => row.Numbers).Append(new("S1", "L2")).Append(new("S9", "L9")))
        {
            Assert.Equal(all.Of(row), await FiguresAsync(sheet, row));
            Assert.Equal(all.OfLot(row.LotNo), await FiguresAsync(sheet, new("", row.LotNo)));
            Assert.Equal(all.OfSerialNo(row.SerialNo), await FiguresAsync(sheet, new(row.SerialNo, "")));
        }
    }

    [Fact, Trait("Rule", "AVL-7"), Trait("Rule", "AVL-8")]
    public async Task It_counts_stock_and_requests_and_tells_a_block()
    {
        var sheet = await SheetAsync();

        Assert.Equal((3m, 3m, 1m, "Scratched"), Shown(await FiguresAsync(sheet, new("", "L1"))));
        Assert.Equal((1m, 1m, 0m, "Scratched"), Shown(await FiguresAsync(sheet, new("S2", ""))));
        Assert.Equal((0m, 1m, 0m, null), Shown(await FiguresAsync(sheet, new("S9", "L1"))));
        Assert.Equal(1, (await FiguresAsync(sheet, new("", "L2"))).NonspecificReservedQuantity);
        Assert.Equal((0m, 0m, 0m, null), Shown(await FiguresAsync(sheet, TrackingNumbers.None)));

        static (decimal, decimal, decimal, string?) Shown(NumberFigures figures) =>
            (figures.TotalQuantity, figures.TotalRequestedQuantity, figures.CurrentRequestedQuantity, figures.Blocked);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task It_is_told_to_those_who_may_see_the_document() =>
        Assert.True((await Reader.FiguresAsync(Line, new("S1", ""), Actors.PurchasingClerk)).IsRefused);

    [Theory, Trait("Database", "SQLite")]
    [InlineData("", "L1", "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=? AND LocationCode=? AND LotNo=?)")]
    [InlineData("S1", "L1", "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=? AND LocationCode=? AND LotNo=? AND SerialNo=?)")]
    [InlineData("S1", "", "(ItemNo=? AND VariantCode=? AND SerialNo=?)")]
    [InlineData("", "", "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=? AND LocationCode=?)")]
    public async Task Stock_is_found_in_an_index_that_passes_over_the_history(string serialNo, string lotNo, string index)
    {
        await using var db = Company.Database.Factory.CreateDbContext();

        Assert.EndsWith(index, await QueryPlan.OfAsync(db, AvailabilityReader.Stock(db, Line, new(serialNo, lotNo))), StringComparison.Ordinal);
    }

    [Theory, Trait("Database", "SQLite")]
    [InlineData("", "L1")]
    [InlineData("S1", "")]
    [InlineData("S1", "L1")]
    [InlineData("", "")]
    public async Task Requests_reservations_and_blocked_cards_are_found_in_an_index(string serialNo, string lotNo)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        var numbers = new TrackingNumbers(serialNo, lotNo);

        Assert.Contains("(ItemNo=? AND VariantCode=? AND LocationCode=?", await QueryPlan.OfAsync(db, AvailabilityReader.OpenRequests(db, Line, numbers)), StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", await QueryPlan.OfAsync(db, AvailabilityReader.Reserved(db, Line, numbers)), StringComparison.Ordinal);
        foreach (var (cards, number) in new[] { (AvailabilityReader.BlockedSerials(db, Line, numbers), serialNo), (AvailabilityReader.BlockedLots(db, Line, numbers), lotNo) })
        {
            var wanted = number.Length > 0 ? "(ItemNo=? AND VariantCode=? AND " : "(Blocked=? AND ItemNo=? AND VariantCode=?)";
            Assert.Contains(wanted, await QueryPlan.OfAsync(db, cards), StringComparison.Ordinal);
        }
    }

    /// <summary>A sales line that has chosen S1, beside others that ask for S2 and for S9, which nobody received, and keep S4 without asking for it.</summary>
    private async Task<TrackingSheet> SheetAsync()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync(ItemNo, "SNLOT");
        await StockAsync(ItemNo, ("S1", "L1", 1), ("S2", "L1", 1), ("S3", "L1", 1), ("S4", "L2", 1));
        await Company.Database.AddAsync(new SerialNoInformation { ItemNo = ItemNo, SerialNo = "S2", Blocked = true, BlockedReason = "Scratched" });
        var others = await Company.SalesOrderAsync((ItemNo, 2));
        await Company.TrackAsync(others.Key, 10000, ("S2", "L1", 1), ("S9", "L1", 1));
        await KeepAsync((await Company.SalesOrderAsync((ItemNo, 1))).Key, "S4");
        var own = await Company.SalesOrderAsync((ItemNo, 2));
        await Company.TrackAsync(own.Key, 10000, ("S1", "L1", 1));
        return (await Sheets.OpenAsync(own.Key.Line(10000), Actors.SalesOrderProcessor)).Must();
    }

    private async Task KeepAsync(DocumentKey key, string serialNo) => await Company.Database.AddAsync(new Reservation
    {
        EntryNo = 1,
        ItemNo = ItemNo,
        LocationCode = "BLUE",
        DemandSourceType = key.SourceType,
        DemandSourceSubtype = (int)key.DocumentType,
        DemandSourceId = key.No,
        DemandSourceRefNo = 10000,
        ItemLedgerEntryNo = (await EntriesAsync()).Single(entry => entry.SerialNo == serialNo).EntryNo,
        QuantityBase = 1,
    });

    private async Task<NumberFigures> FiguresAsync(TrackingSheet sheet, TrackingNumbers numbers) => (await Reader.FiguresAsync(sheet.Source, numbers, Actors.SalesOrderProcessor)).Must();
}
