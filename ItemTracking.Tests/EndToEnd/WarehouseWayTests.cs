using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The whole way of goods through a location with receipts, put-aways, shipments, picks and bins.</summary>
[Collection("second browser")]
public sealed class WarehouseWayTests(AppFixture app) : IAsyncLifetime
{
    private const string Place = "EWHSE";
    private const string Item = "E-WAY";

    private readonly PurchasingData purchasing = new(app.App.Database);
    private readonly PurchaseCompany company = new(app.App.Database);

    public async Task InitializeAsync()
    {
        await purchasing.EnsureAsync();
        await app.App.Database.AddAsync(
            new Location
            {
                Code = Place,
                BinMandatory = true,
                RequireReceive = true,
                RequirePutAway = true,
                RequireShipment = true,
                RequirePick = true,
                ReceiptBinCode = "IN",
                ShipmentBinCode = "OUT",
            },
            new Bin { LocationCode = Place, Code = "IN" }, new Bin { LocationCode = Place, Code = "OUT" },
            new Bin { LocationCode = Place, Code = "A-1" },
            new ItemTrackingCode { Code = Item, LotSpecificTracking = true, LotWarehouseTracking = true },
            new Item { No = Item, Description = "Mineral water", BaseUnitOfMeasure = "PCS", ItemTrackingCode = Item },
            new ItemUnitOfMeasure { ItemNo = Item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        foreach (var series in new[] { "E-WR", "E-PWR", "E-WPA", "E-RPA", "E-WS", "E-PWS", "E-WPI", "E-RPI" })
            await app.App.Database.AddAsync(
                new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = $"{series}-1001" });
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set
            .SetProperty(n => n.WhseReceiptNos, "E-WR").SetProperty(n => n.PostedWhseReceiptNos, "E-PWR")
            .SetProperty(n => n.WhsePutAwayNos, "E-WPA").SetProperty(n => n.RegisteredWhsePutAwayNos, "E-RPA")
            .SetProperty(n => n.WhseShipNos, "E-WS").SetProperty(n => n.PostedWhseShipmentNos, "E-PWS")
            .SetProperty(n => n.WhsePickNos, "E-WPI").SetProperty(n => n.RegisteredWhsePickNos, "E-RPI"));
    }

    /// <summary>A location with bins gives the lines of every document a bin: those of other jobs have none.</summary>
    public async Task DisposeAsync()
    {
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<Location>().Where(location => location.Code == Place)
            .ExecuteUpdateAsync(set => set.SetProperty(location => location.BinMandatory, false));
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task Goods_are_received_put_away_picked_and_shipped()
    {
        var bought = await ReleasedAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk);
        await CreateAsync(bought, "Create Whse. Receipt");
        var page = await app.NewPageAsync("worker", "/warehouse-receipts/E-WR-1001");
        await Expect(Field(page, "Qty. to Receive, line 1")).ToHaveValueAsync("5");
        await PressAsync(page, "Post", "posted as");

        await page.GotoAsync($"{app.Url}/posted-warehouse-receipts/E-PWR-1001");
        await PressAsync(page, "Create Put-away", "E-WPA-1001 created for the warehouse.");
        await Field(page, "Bin Code, line 2").FillAsync("A-1");
        await Field(page, "Bin Code, line 2").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Autofill Qty. to Handle" }).ClickAsync();
        await Expect(Field(page, "Qty. to Handle, line 2")).ToHaveValueAsync("5");
        await AppFixture.AssertAccessibleAsync(page);
        await PressAsync(page, "Register", "registered as");

        var sold = await ReleasedAsync(DocumentKind.SalesOrder, Actors.SalesOrderProcessor);
        await CreateAsync(sold, "Create Whse. Shipment");
        await page.GotoAsync($"{app.Url}/warehouse-shipments/E-WS-1001");
        await PressAsync(page, "Create Pick", "E-WPI-1001 created for the warehouse.");
        await page.Locator("#activity-scan").FillAsync("l1");
        await page.Locator("#activity-scan").PressAsync("Enter");
        await Expect(Field(page, "Qty. to Handle, line 2")).ToHaveValueAsync("5");
        await PressAsync(page, "Register", "registered as");
        await page.GotoAsync($"{app.Url}/warehouse-shipments/E-WS-1001");
        await Expect(Field(page, "Qty. to Ship, line 1")).ToHaveValueAsync("5");
        await AppFixture.AssertAccessibleAsync(page);
        await PressAsync(page, "Post", "posted as");

        Assert.Empty(await app.App.Database.AllAsync<WhseItemTrackingLine>());
        Assert.DoesNotContain(
            PurchaseCompany.Taken(await new InvariantReader(app.App.Database.Factory).CheckAsync(Actors.Everyone)),
            violation => violation.Text.Contains(Item, StringComparison.Ordinal) || violation.Id.StartsWith('W'));
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static async Task PressAsync(IPage page, string button, string told)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Expect(page.GetByText(told)).ToBeVisibleAsync();
    }

    private async Task CreateAsync(DocumentKey order, string action)
    {
        var page = await app.NewPageAsync("supervisor", DocumentRoutes.Card(order));
        await PressAsync(page, action, "created for the warehouse.");
    }

    private async Task<DocumentKey> ReleasedAsync(DocumentKind kind, Core.Users.Actor actor)
    {
        var order = await purchasing.DocumentAsync(kind, (Item, 5));
        await company.ChangeAsync(order, 0, l => l with { LocationCode = Place });
        await company.TrackAsync(order, 10000, ("", "L1", 5));
        PurchaseCompany.Taken(await company.Store.ReleaseAsync(order, (await company.FindAsync(order)).Version, actor));
        return order;
    }
}
