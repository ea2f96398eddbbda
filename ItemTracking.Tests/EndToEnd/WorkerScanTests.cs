using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// On a handheld, with the scan box alone and over a slow connection that is cut once, goods with lots and with serial numbers are received
/// into their bin and picked for an order.
/// </summary>
[Collection("second browser")]
public sealed class WorkerScanTests(AppFixture app) : IAsyncLifetime
{
    private const string Place = "EWORK";
    private const string LotItem = "E-WORK-L";
    private const string SerialItem = "E-WORK-S";

    private readonly PurchasingData purchasing = new(app.App.Database);
    private readonly PurchaseCompany company = new(app.App.Database);

    private WarehouseActivityStore Activities => new(app.App.Database.Transaction, app.App.Database.Clock);

    public async Task InitializeAsync()
    {
        await purchasing.EnsureAsync();
        await app.App.Database.AddAsync(
            new Location { Code = Place, BinMandatory = true, RequirePutAway = true, RequirePick = true },
            new Bin { LocationCode = Place, Code = "W-1" },
            new ItemTrackingCode { Code = LotItem, LotSpecificTracking = true, LotWarehouseTracking = true },
            new ItemTrackingCode { Code = SerialItem, SNSpecificTracking = true, SNWarehouseTracking = true });
        foreach (var item in new[] { LotItem, SerialItem })
            await app.App.Database.AddAsync(
                new Item { No = item, Description = "Mineral water", BaseUnitOfMeasure = "PCS", ItemTrackingCode = item },
                new ItemUnitOfMeasure { ItemNo = item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        foreach (var series in new[] { "E-WIPA", "E-WPPA", "E-WIPK", "E-WPPK" })
            await app.App.Database.AddAsync(
                new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = $"{series}-1001" });
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set
            .SetProperty(n => n.InvtPutAwayNos, "E-WIPA").SetProperty(n => n.PostedInvtPutAwayNos, "E-WPPA")
            .SetProperty(n => n.InvtPickNos, "E-WIPK").SetProperty(n => n.PostedInvtPickNos, "E-WPPK"));
    }

    /// <summary>A location with bins gives the lines of every document a bin: those of other jobs have none.</summary>
    public async Task DisposeAsync()
    {
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<Location>().Where(location => location.Code == Place)
            .ExecuteUpdateAsync(set => set.SetProperty(location => location.BinMandatory, false));
    }

    [Fact, Trait("Rule", "WRK-2"), Trait("Rule", "WRK-3")]
    public async Task With_the_scan_box_alone_goods_are_put_away_and_picked_over_a_connection_that_is_cut()
    {
        await using var wire = new Wire(app.App.ClientOptions.BaseAddress);
        var page = await app.NewPageAsync(url: wire.Url);
        await page.SetViewportSizeAsync(360, 740);
        await page.RouteWebSocketAsync("**/_blazor**", TrackingLinesScanTests.Delay);

        await MadeAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk);
        await app.SignInAsync(page, "worker", "/my-work");
        await page.GetByRole(AriaRole.Link, new() { Name = "E-WIPA-1001" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take It" }).ClickAsync();
        await Expect(page.Locator("[data-scan]")).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await ScanAsync(page, "LW1", "W-1", "SW1", "W-1", "SW2", "W-1", "SW3", "W-1");
        await PostAsync(page, "Inventory Put-away E-WIPA-1001 posted as");

        await MadeAsync(DocumentKind.SalesOrder, Actors.SalesOrderProcessor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Refresh My Work" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "E-WIPK-1001" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take It" }).ClickAsync();
        await Expect(page.Locator("[data-scan]")).ToBeFocusedAsync();
        await ScanAsync(page, "SW9", "LW1", "SW3");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToContainTextAsync("SW9");
        wire.Cut();
        await ScanAsync(page, "SW1");
        await Task.Delay(2_000);
        await ScanAsync(page, "SW2");
        wire.Mend();
        await Expect(page.GetByText("Every line is dealt with.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await PostAsync(page, "Inventory Pick E-WIPK-1001 posted as");

        Assert.All(
            (await app.App.Database.AllAsync<BinBalance>()).Where(b => b.LocationCode == Place), b => Assert.Equal(0, b.QtyBase));
        Assert.DoesNotContain(
            PurchaseCompany.Taken(await new InvariantReader(app.App.Database.Factory).CheckAsync(Actors.Everyone)),
            violation => violation.Text.Contains("E-WORK", StringComparison.Ordinal) || violation.Id.StartsWith('W'));
    }

    private static async Task ScanAsync(IPage page, params string[] scans)
    {
        foreach (var scan in scans)
        {
            await page.Keyboard.InsertTextAsync(scan);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private static async Task PostAsync(IPage page, string told)
    {
        await Expect(page.GetByText("Every line is dealt with.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await Expect(page.GetByText(told)).ToBeVisibleAsync();
    }

    /// <summary>A released order for five of the lot item and three of the serial item, and the document of the warehouse for it.</summary>
    private async Task MadeAsync(DocumentKind kind, Actor actor)
    {
        var order = await purchasing.DocumentAsync(kind, (LotItem, 5), (SerialItem, 3));
        foreach (var index in new[] { 0, 1 })
            await company.ChangeAsync(order, index, line => line with { LocationCode = Place });
        PurchaseCompany.Taken(await company.Store.ReleaseAsync(order, (await company.FindAsync(order)).Version, actor));
        PurchaseCompany.Taken(await Activities.CreateAsync(order.Source, Actors.WarehouseSupervisor));
    }
}
