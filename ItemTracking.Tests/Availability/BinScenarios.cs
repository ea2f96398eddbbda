using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Journals;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;

namespace ItemTracking.Tests.Availability;

/// <summary>Select Entries for a line that takes its goods from a bin: B1 has 99 of LOT-A, B2 has 200.</summary>
public sealed class BinScenarios : JournalTests
{
    private const string Item = "BINLOT";

    private TrackingSheetReader Sheets => new(Company.Database.Factory, Company.Database.Clock);

    [Fact, Trait("Scenario", "O-139")]
    public async Task The_bin_limits_what_is_proposed_and_what_was_chosen_before_is_taken_off_it()
    {
        var sheet = await OpenAsync(await AdjustmentAsync());

        var first = Offer(sheet);
        Assert.Equal([99m], first.Rows.Select(row => row.SelectedQuantity));
        sheet = sheet.TakeOver(first.Select(0, 33).Must()).Must();

        var second = Offer(sheet);
        Assert.Equal([66m], second.Rows.Select(row => row.SelectedQuantity));
        Assert.Equal("You cannot select more than 66 units.", second.Select(0, 67).Message());
        Assert.Equal(
            (299m, 266m, 99m),
            (second.Rows[0].Figures.TotalQuantity, second.Rows[0].TotalAvailableQuantity, second.Rows[0].Figures.BinContent));
    }

    [Fact, Trait("Scenario", "O-140")]
    public async Task What_the_line_asks_for_since_an_earlier_visit_is_taken_off_the_bin()
    {
        var line = await AdjustmentAsync();
        var first = await OpenAsync(line);
        first = first.TakeOver(Offer(first).Select(0, 33).Must()).Must();
        await SaveAsync(first);

        Assert.Equal([66m], Offer(await OpenAsync(line)).Rows.Select(row => row.SelectedQuantity));
    }

    [Fact]
    public async Task What_was_proposed_from_a_bin_is_shipped_from_it()
    {
        var line = await SalesLineAsync();
        var sheet = await OpenAsync(line);
        sheet = sheet.TakeOver(Offer(sheet)).Must();
        await SaveAsync(sheet);
        var key = new DocumentKey(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId);
        await Company.ChangeAsync(key, 0, l => l with { QtyToHandle = 99 });

        await ShipAsync(key);

        Assert.Equal(
            (0m, 0m), (Offer(await OpenAsync(line)).Selected, (await OpenAsync(line)).Availability.Of(new("", "LOT-A")).BinContent));
    }

    [Fact]
    public async Task A_line_that_brings_goods_in_sees_what_its_bin_holds()
    {
        await GivenStockAsync();
        var order = await Company.OrderAsync((Item, 1));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B2" });
        var sheet = (await Sheets.OpenAsync(order.Key.Line(10000), Actors.PurchasingClerk)).Must();

        var row = Assert.Single((await Sheets.NumbersInStockAsync(sheet, Actors.PurchasingClerk)).Must());

        Assert.Equal((299m, 200m), (row.Figures.TotalQuantity, row.Figures.BinContent));
    }

    /// <summary>The Given: a negative adjustment of 299 from bin B1.</summary>
    private async Task<SourceRef> AdjustmentAsync()
    {
        await GivenStockAsync();
        await GivenJournalAsync();
        return RefOf(await AddAsync(NegativeAdjmt, Item, 299, l => l with { LocationCode = "GREEN", BinCode = "B1" }));
    }

    private async Task<SourceRef> SalesLineAsync()
    {
        await GivenStockAsync();
        var order = await Company.SalesOrderAsync((Item, 299));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B1" });
        return order.Key.Line(10000);
    }

    private async Task GivenStockAsync()
    {
        await Company.Database.AddBinsAsync("GREEN", "B1", "B2");
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "LOTALL", LotSpecificTracking = true, LotWarehouseTracking = true });
        await Company.AddItemAsync(Item, "LOTALL");
        foreach (var (bin, quantity) in new[] { ("B1", 99m), ("B2", 200m) })
        {
            var receipt = await Company.OrderAsync((Item, quantity));
            await Company.ChangeAsync(receipt.Key, 0, l => l with { LocationCode = "GREEN", BinCode = bin });
            await Company.TrackAsync(receipt.Key, 10000, ("", "LOT-A", quantity));
            await PostAllAsync(receipt.Key);
        }
    }

    private Task<TrackingSheet> OpenAsync(SourceRef line) => Company.OpenTrackingAsync(line);

    /// <summary>Closes the page, without an answer to any question.</summary>
    private async Task SaveAsync(TrackingSheet sheet) =>
        (await new TrackingSheetStore(Company.Database.Transaction, Sheets).SaveAsync(sheet, Actors.Everyone, new())).Must();

    private EntrySelection Offer(TrackingSheet sheet) => sheet.Offer();
}
