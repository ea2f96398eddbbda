using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Assignment;

/// <summary>Numbers typed and scanned for goods that go out.</summary>
public sealed class OutboundLineScenarios : PostingTests
{
    private TrackingSheetReader Reader => new(Company.Database.Factory, Company.Database.Clock);

    [Fact, Trait("Scenario", "O-037")]
    public async Task A_typed_serial_number_in_stock_brings_its_lot()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync("CHAIR", "SNLOT");
        await StockAsync("CHAIR", ("SN1", "LOT-A", 1));
        var sheet = await OpenAsync("CHAIR", 1);

        sheet = sheet.AddLine(new("SN1") { Existing = await Reader.ExistingAsync(sheet, "SN1", "") }).Must();

        Assert.Equal(["SN1/LOT-A 1"], sheet.Shown());
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Numbers_that_were_scanned_and_are_not_in_stock_are_dropped_with_one_question()
    {
        await StockAsync(SerialItem, ("SN1", "", 1));
        var sheet = (await OpenAsync(SerialItem, 10)).Scan("SN1", null).Must().Scan("SN2", null).Must();
        var store = new TrackingSheetStore(Company.Database.Transaction, Reader);

        var asked = Assert.Single((await store.SaveAsync(sheet, Actors.SalesOrderProcessor, new())).Refusals);
        Assert.Equal((RefusalCode.ITL_34_2, "\nLine 2: SN2 No"), (asked.Code, asked.WayOut));
        (await store.SaveAsync(sheet, Actors.SalesOrderProcessor, new(DropZeroLines: true))).Must();
        Assert.Equal(["SN1/ 1"], (await Reader.OpenAsync(sheet.Source.Ref, Actors.SalesOrderProcessor)).Must().Shown());
    }

    /// <summary>Item Tracking Lines of a sales order with one line.</summary>
    private async Task<TrackingSheet> OpenAsync(string item, decimal quantity) =>
        await Company.OpenTrackingAsync((await Company.SalesOrderAsync((item, quantity))).Key, 10000);
}
