using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>The bin of a document line.</summary>
public sealed class BinCodeTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        await company.Database.AddBinsAsync("GREEN", "B1", "B2");
        await company.Database.AddBinsAsync("WHITE", "B1");
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_line_names_a_bin_of_its_location_and_leaves_it_behind_with_the_location()
    {
        var order = await LineAsync();
        Assert.Equal(("GREEN", "B1"), Place(order));

        Assert.Equal(("WHITE", ""), Place(await company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "WHITE" })));
        Assert.Equal(
            ("GREEN", "B2"), Place(await company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B2" })));
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task Another_bin_is_told_to_a_tracking_page_that_was_opened_before()
    {
        var order = await LineAsync();
        var before = Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion;

        await company.ChangeAsync(order.Key, 0, l => l with { BinCode = "B2" });

        Assert.Equal(before + 1, Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion);
    }

    [Theory]
    [InlineData("B9", "GREEN", "The Bin does not exist. Identification fields and values: Location Code='GREEN',Code='B9'")]
    [InlineData("B1", "BLUE", "Bin Mandatory must be equal to 'Yes'  in Location: Code='BLUE'. Current value is 'No'.")]
    public async Task A_bin_that_is_not_there_is_refused(string bin, string location, string message)
    {
        var order = await company.OrderAsync((PlainItem, 10));

        var refusal = Assert.Single((await company.TryChangeAsync(
            order.Key, 0, l => l with { LocationCode = location, BinCode = bin })).Refusals);

        Assert.Equal((message, "Bin Code", 10000), (refusal.Message, refusal.Field, refusal.Line));
    }

    [Fact]
    public async Task A_bin_is_dropped_where_stock_no_longer_lies_in_bins()
    {
        var order = await LineAsync();
        var stores = new Setup.SetupStores(company.Database);
        var location = Taken(await stores.Locations.FindAsync("GREEN", Actors.Administrator));
        Taken(await stores.Locations.SaveAsync(location with { BinMandatory = false }, Actors.Administrator));
        Assert.Equal("", (await company.OpenTrackingAsync(order.Key, 10000)).Source.BinCode);

        Assert.Equal(("GREEN", ""), Place(await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11 })));
    }

    [Fact]
    public async Task A_released_document_keeps_its_bins_DOC_6()
    {
        var order = await LineAsync();
        order = Taken(await company.Store.ReleaseAsync(order.Key, order.Version, Actors.PurchasingClerk));

        var refusal = Assert.Single((await company.TryChangeAsync(order.Key, 0, l => l with { BinCode = "B2" })).Refusals);

        Assert.Equal(
            "Status must be equal to 'Open'  in Purchase Header: Document Type=Order,No.=PO-1001. Current value is 'Released'.",
            refusal.Message);
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task A_tracked_line_may_change_its_bin_and_a_tracking_page_opened_before_is_told()
    {
        var order = await LineAsync();
        await company.TrackAsync(order.Key, 10000, ("", "L1", 6));
        var before = await company.OpenTrackingAsync(order.Key, 10000);
        Assert.Equal("B1", before.Source.BinCode);

        Assert.Equal(("GREEN", "B2"), Place(await company.ChangeAsync(order.Key, 0, l => l with { BinCode = "b2" })));

        var store = new TrackingSheetStore(company.Database.Transaction, new(company.Database.Factory, company.Database.Clock));
        Assert.Equal(
            RefusalCode.STO_9,
            Assert.Single((await store.SaveAsync(before.SetQuantity(1, 5).Must(), Actors.PurchasingClerk, new())).Refusals).Code);
    }

    private async Task<DocumentCard> LineAsync()
    {
        var order = await company.OrderAsync((LotItem, 10));
        return await company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "b1" });
    }

    private static (string Location, string Bin) Place(DocumentCard card) => (card.Lines[0].LocationCode, card.Lines[0].BinCode);
}
