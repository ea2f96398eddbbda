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

/// <summary>The figures of one number, among all of the page and asked for without the others.</summary>
public sealed class NumberAvailabilityTests : PostingTests
{
    private const string ItemNo = "BOTH";

    private static readonly SourceLine Line = Assignment.Sheets.SalesLine(1);

    private TrackingSheetReader Sheets => new(Company.Database.Factory, Company.Database.Clock);

    private AvailabilityReader Reader => new(Company.Database.Factory);

    [Fact, Trait("Rule", "AVL-1")]
    public async Task One_number_alone_has_the_figures_that_it_has_among_all()
    {
        var sheet = await SheetAsync();
        var all = sheet.Availability;

        foreach (var row in all.Rows.Select(row => row.Numbers))
        {
            Assert.Equal(Shown(all.Of(row)), await StandAsync(sheet, row));
            Assert.Equal(Shown(all.OfLot(row.LotNo)), await StandAsync(sheet, new("", row.LotNo)));
        }

        Assert.Equal((0m, 0m), await StandAsync(sheet, new("S9", "L9")));

        static (decimal, decimal) Shown(NumberFigures figures) => (figures.TotalQuantity, figures.TotalRequestedQuantity);
    }

    [Fact, Trait("Rule", "AVL-7"), Trait("Rule", "AVL-8")]
    public async Task It_counts_stock_and_requests_and_tells_a_block()
    {
        var all = (await SheetAsync()).Availability;

        Assert.Equal((3m, 3m, 1m, null), Shown(all.OfLot("L1")));
        Assert.Equal((1m, 1m, 0m, "Scratched"), Shown(all.OfSerialNo("S2")));
        Assert.Equal((0m, 1m, 0m, null), Shown(all.Of(new("S9", "L1"))));
        Assert.Equal(1, all.OfLot("L2").NonspecificReservedQuantity);
        Assert.Equal((0m, 0m, 0m, null), Shown(all.Of(TrackingNumbers.None)));

        static (decimal, decimal, decimal, string?) Shown(NumberFigures figures) =>
            (figures.TotalQuantity, figures.TotalRequestedQuantity, figures.CurrentRequestedQuantity, figures.Blocked);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task It_is_told_to_those_who_may_see_the_document() =>
        Assert.True((await Reader.StandAsync(Line, [new("S1", "L1")], Actors.PurchasingClerk)).IsRefused);

    [Fact, Trait("Database", "SQLite")]
    public async Task What_a_page_collects_is_found_in_an_index_that_passes_over_the_history()
    {
        await using var db = Company.Database.Factory.CreateDbContext();

        Assert.EndsWith(
            "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=? AND LocationCode=?)",
            await QueryPlan.OfAsync(db, AvailabilityReader.Stock(db, Line)), StringComparison.Ordinal);
        Assert.Contains(
            "(ItemNo=? AND VariantCode=? AND LocationCode=?",
            await QueryPlan.OfAsync(db, AvailabilityReader.OpenRequests(db, Line)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "SCAN", await QueryPlan.OfAsync(db, AvailabilityReader.Reserved(db, Line)), StringComparison.Ordinal);
        foreach (var cards in new[] { AvailabilityReader.BlockedSerials(db, Line), AvailabilityReader.BlockedLots(db, Line) })
            Assert.Contains(
                "(Blocked=? AND ItemNo=? AND VariantCode=?)", await QueryPlan.OfAsync(db, cards), StringComparison.Ordinal);
    }

    /// <summary>
    /// A sales line that has chosen S1, beside others that ask for S2 and for S9, which nobody received, and keep S4 without asking for it.
    /// </summary>
    private async Task<TrackingSheet> SheetAsync()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync(ItemNo, "SNLOT");
        await StockAsync(ItemNo, ("S1", "L1", 1), ("S2", "L1", 1), ("S3", "L1", 1), ("S4", "L2", 1));
        await Company.Database.AddAsync(new SerialNoInformation
        {
            ItemNo = ItemNo,
            SerialNo = "S2",
            Blocked = true,
            BlockedReason = "Scratched"
        });
        var others = await Company.SalesOrderAsync((ItemNo, 2));
        await Company.TrackAsync(others.Key, 10000, ("S2", "L1", 1), ("S9", "L1", 1));
        await KeepAsync((await Company.SalesOrderAsync((ItemNo, 1))).Key, "S4");
        var own = await Company.SalesOrderAsync((ItemNo, 2));
        await Company.TrackAsync(own.Key, 10000, ("S1", "L1", 1));
        return (await Sheets.OpenAsync(own.Key.Line(10000), Actors.SalesOrderProcessor)).Must();
    }

    /// <summary>
    /// A reservation of a certain entry, which is not for the user to choose; its number is below those that are given out.
    /// </summary>
    private async Task KeepAsync(DocumentKey key, string serialNo) => await Company.Database.AddAsync(new Reservation
    {
        EntryNo = 0,
        ItemNo = ItemNo,
        LocationCode = "BLUE",
        DemandSourceType = key.SourceType,
        DemandSourceSubtype = (int)key.DocumentType,
        DemandSourceId = key.No,
        DemandSourceRefNo = 10000,
        ItemLedgerEntryNo = (await EntriesAsync()).Single(entry => entry.SerialNo == serialNo).EntryNo,
        QuantityBase = 1,
    });

    private async Task<(decimal Total, decimal Requested)> StandAsync(TrackingSheet sheet, TrackingNumbers numbers)
    {
        var stand = (await Reader.StandAsync(sheet.Source, [numbers], Actors.SalesOrderProcessor)).Must();
        return (stand.Sum(part => part.TotalQuantity), stand.Sum(part => part.TotalRequestedQuantity));
    }
}
