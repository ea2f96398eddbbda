using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>What a sales line sees of stock and of what others ask for.</summary>
public sealed class AvailabilityScenarios : PostingTests
{
    private TrackingSheetReader Sheets => new(Company.Database.Factory, Company.Database.Clock);

    private TrackingSheetStore Store => new(Company.Database.Transaction, Sheets);

    [Fact, Trait("Scenario", "O-132")]
    public async Task A_lot_that_was_chosen_and_not_saved_is_pending()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var sheet = await OpenAsync(await SalesLineAsync(LotItem, 15));

        sheet = Choose(sheet, "LOT-A");

        Assert.Equal(["/LOT-A 15"], sheet.Shown());
        Assert.Equal((20m, 0m, 0m, 15m, 5m), sheet.FiguresOf("LOT-A"));
    }

    [Fact, Trait("Scenario", "O-133")]
    public async Task Too_much_shows_as_negative_available_quantity()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var sheet = Choose(await OpenAsync(await SalesLineAsync(LotItem, 19)), "LOT-A");

        sheet = sheet.SetQuantity(1, 25).Must();

        Assert.Equal((20m, 0m, 0m, 25m, -5m), sheet.FiguresOf("LOT-A"));
    }

    [Fact, Trait("Scenario", "O-134")]
    public async Task The_saved_part_is_requested_and_the_unsaved_part_pending()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var line = await SalesLineAsync(LotItem, 15);
        var first = await OpenAsync(line);
        (await Store.SaveAsync(first.AddLine(new(LotNo: "LOT-A", Quantity: 6)).Must(), Actors.SalesOrderProcessor, new())).Must();

        var second = Choose(await OpenAsync(line), "LOT-A", 1);

        Assert.Equal(["/LOT-A 15"], second.Shown());
        Assert.Equal((20m, 6m, 6m, 9m, 5m), second.FiguresOf("LOT-A"));
    }

    [Fact, Trait("Scenario", "O-135")]
    public async Task Of_a_serial_number_one_unit_can_be_selected()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        var offer = (await OpenAsync(await SalesLineAsync(SerialItem, 12))).Offer();

        Assert.Equal("You cannot select more than 1 units.", offer.Select(0, 12).Message());
    }

    [Fact, Trait("Scenario", "O-137")]
    public async Task A_number_that_is_only_asked_for_is_listed_and_cannot_be_selected()
    {
        await StockAsync(SerialItem, Serials("S", 4));
        var asking = await OpenAsync(await SalesLineAsync(SerialItem, 2));
        asking = asking.AddLine(new("NEW1")).Must().AddLine(new("NEW2")).Must();
        var warned = await Store.SaveAsync(asking, Actors.SalesOrderProcessor, new());
        Assert.Equal(RefusalCode.ITL_34_3, Assert.Single(warned.Refusals).Code);
        (await Store.SaveAsync(asking, Actors.SalesOrderProcessor, new(KeepWarnings: true))).Must();

        var offer = (await OpenAsync(await SalesLineAsync(SerialItem, 2))).Offer();

        var place = offer.Rows.ToList().FindIndex(row => row.Figures.Numbers.SerialNo == "NEW1");
        Assert.StartsWith("You cannot select more than", offer.Select(place, 1).Message());
    }

    [Fact, Trait("Scenario", "O-138")]
    public async Task Entries_show_the_date_they_expire()
    {
        var order = await Company.OrderAsync((SerialItem, 2));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));
        await SetTrackingAsync(order.Key, _ => true, row => row with { ExpirationDate = new(2025, 2, 15) });
        await ReceiveAsync(order.Key);

        var offer = (await OpenAsync(await SalesLineAsync(SerialItem, 2))).Offer();

        Assert.Equal([new(2025, 2, 15), new(2025, 2, 15)], offer.Rows.Select(row => row.Figures.ExpirationDate));
    }

    [Fact, Trait("Scenario", "O-144")]
    public async Task Only_specifically_tracked_numbers_are_compared_with_stock()
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "SNLOTOUT",
            SNSpecificTracking = true,
            LotSalesOutboundTracking = true
        });
        await Company.AddItemAsync("MIXED", "SNLOTOUT");
        var sheet = (await OpenAsync(await SalesLineAsync("MIXED", 1))).AddLine(new("SN9", "LOT-9", 1)).Must();

        var line = Assert.Single(sheet.Lines);
        Assert.Equal(AvailabilityFlag.NotInInventory, sheet.OfSerialNo(line).Flag);
        Assert.Equal(AvailabilityFlag.None, sheet.OfLotNo(line).Flag);
    }

    [Fact]
    public async Task What_happens_elsewhere_shows_after_a_refresh_only_AVL_19()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var sheet = (await OpenAsync(await SalesLineAsync(LotItem, 15))).AddLine(new(LotNo: "LOT-A", Quantity: 15)).Must();
        var other = (await OpenAsync(await SalesLineAsync(LotItem, 8))).AddLine(new(LotNo: "LOT-A", Quantity: 8)).Must();
        (await Store.SaveAsync(other, Actors.SalesOrderProcessor, new())).Must();
        Assert.Null(sheet.ClosingWarnings().FirstOrDefault().Line);

        var fresh = await Sheets.RefreshAvailabilityAsync(sheet, Actors.SalesOrderProcessor);

        Assert.Equal(
            "The data used for availability calculation has been updated.\nThere are availability warnings on one or more lines.",
            Assert.Single(fresh.Messages));
        Assert.Equal((20m, 8m, 0m, 15m, -3m), fresh.Must().FiguresOf("LOT-A"));
        Assert.Equal(["/LOT-A 15"], fresh.Must().Shown());
    }

    [Fact]
    public async Task Closing_compares_with_the_stock_of_that_moment_AVL_20()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var sheet = (await OpenAsync(await SalesLineAsync(LotItem, 15))).AddLine(new(LotNo: "LOT-A", Quantity: 15)).Must();
        var faster = await Company.SalesOrderAsync((LotItem, 8));
        await Company.TrackAsync(faster.Key, 10000, ("", "LOT-A", 8));
        await ShipAsync(faster.Key);

        var refused = await Store.SaveAsync(sheet, Actors.SalesOrderProcessor, new());

        Assert.Equal(
            "You do not have enough inventory to meet the demand for items in one or more lines.\n"
                + "This is indicated by Short 3 in the Availability fields.\nDo you want to continue?",
            refused.Message());
        Assert.DoesNotContain(await TrackingAsync(), row => row.QuantityHandledBase == 0);
    }

    [Fact]
    public async Task Somebody_who_may_not_see_sales_documents_learns_nothing_ROL_2()
    {
        var sheet = await OpenAsync(await SalesLineAsync(LotItem, 1));
        Assert.True((await new NumberRecordsReader(Company.Database.Factory)
            .RequestsAsync(sheet.Source, new("", "LOT-A"), true, Actors.PurchasingClerk)).IsRefused);
        Assert.True((await Sheets.RefreshAvailabilityAsync(sheet, Actors.PurchasingClerk)).IsRefused);
    }

    private async Task<SourceRef> SalesLineAsync(string item, decimal quantity) =>
        (await Company.SalesOrderAsync((item, quantity))).Key.Line(10000);

    private async Task<TrackingSheet> OpenAsync(SourceRef line) => (await Sheets.OpenAsync(line, Actors.SalesOrderProcessor)).Must();

    /// <summary>Chooses from the list of the field Lot No.</summary>
    private TrackingSheet Choose(TrackingSheet sheet, string lotNo, int? lineNo = null) => sheet.Choose(
        lineNo,
        ItemTrackingType.LotNo,
        sheet.LookUp(lineNo is { } no ? sheet.Find(no) : null, ItemTrackingType.LotNo)
            .Single(row => row.Figures.Numbers.LotNo == lotNo).Figures)
        .Must();
}
