using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
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

/// <summary>
/// A sales order is handed to the warehouse, locked for its clerk meanwhile, picked from its bin by keyboard and shipped.
/// </summary>
[Collection("second browser")]
public sealed class WarehouseJobTests(AppFixture app) : IAsyncLifetime
{
    private const string Place = "EBINS";
    private const string Item = "E-WLOT";

    private readonly PurchasingData purchasing = new(app.App.Database);
    private readonly PurchaseCompany company = new(app.App.Database);

    public async Task InitializeAsync()
    {
        await purchasing.EnsureAsync();
        await app.App.Database.AddAsync(
            new Location { Code = Place, BinMandatory = true, RequirePick = true },
            new Bin { LocationCode = Place, Code = "A-1" },
            new ItemTrackingCode { Code = "E-WLOT", LotSpecificTracking = true, LotWarehouseTracking = true });
        foreach (var (series, first) in new[] { ("E-IPK", "EIPK-1001"), ("E-PPK", "EPPK-1001") })
            await app.App.Database.AddAsync(
                new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = first });
        await app.App.Database.AddAsync(
            new Item { No = Item, Description = "Mineral water", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "E-WLOT" },
            new ItemUnitOfMeasure { ItemNo = Item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(
            set => set.SetProperty(n => n.InvtPickNos, "E-IPK").SetProperty(n => n.PostedInvtPickNos, "E-PPK"));
    }

    /// <summary>A location with bins gives the lines of every document a bin: those of other jobs have none.</summary>
    public async Task DisposeAsync()
    {
        await using var db = app.App.Database.Factory.CreateDbContext();
        await db.Set<Location>().Where(location => location.Code == Place)
            .ExecuteUpdateAsync(set => set.SetProperty(location => location.BinMandatory, false));
    }

    [Fact, Trait("Rule", "DOC-24"), Trait("Rule", "DOC-30")]
    public async Task By_keyboard_alone_an_order_is_picked_while_its_clerk_is_locked_out()
    {
        var order = await ReleasedAsync();
        var address = DocumentRoutes.Card(order);
        var page = await app.NewPageAsync("supervisor", address);
        var create = page.GetByRole(AriaRole.Button, new() { Name = "Create Inventory Put-away/Pick" });
        await OrderDesk.PressUntilFocusedAsync(page, "Tab", page.GetByRole(AriaRole.Button, new() { Name = "Post…", Exact = true }).First);
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowRight", create);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("created for the warehouse.")).ToBeVisibleAsync();
        var pick = Assert.Single(
            await app.App.Database.AllAsync<WarehouseActivityHeader>(), header => header.SourceNo == order.No);

        var clerk = await app.NewPageAsync("sales", $"{address}/lines/10000/tracking");
        await Expect(clerk.GetByText($"Inventory Pick {pick.No} handles these goods")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(clerk);

        var worker = await app.NewPageAsync("worker", $"/inventory-picks/{pick.No}");
        await Expect(Field(worker, "Bin Code, line 1")).ToHaveValueAsync("A-1");
        await AppFixture.AssertAccessibleAsync(worker);
        await OrderDesk.PressUntilFocusedAsync(worker, "Tab", worker.Locator("#activity-scan"));
        await worker.Keyboard.TypeAsync("l1");
        await worker.Keyboard.PressAsync("Enter");
        await Expect(Field(worker, "Qty. to Handle, line 1")).ToHaveValueAsync("5");
        await worker.Keyboard.PressAsync("F9");
        await Expect(worker.GetByText($"Inventory Pick {pick.No} posted as")).ToBeVisibleAsync();

        await worker.GotoAsync($"{app.Url}/posted-inventory-picks");
        await Expect(worker.GetByText($"Sales Order {order.No}")).ToBeVisibleAsync();
        await worker.SetViewportSizeAsync(360, 800);
        await AppFixture.AssertAccessibleAsync(worker);
        Assert.Equal(0, (await app.App.Database.AllAsync<BinBalance>()).Single(b => b.ItemNo == Item).QtyBase);
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    /// <summary>Five of lot L1 lie in bin A-1, and an order that asks for them is released.</summary>
    private async Task<DocumentKey> ReleasedAsync()
    {
        var received = await purchasing.DocumentAsync(DocumentKind.PurchaseOrder, (Item, 5));
        await company.ChangeAsync(received, 0, l => l with { LocationCode = Place, BinCode = "A-1" });
        await company.TrackAsync(received, 10000, ("", "L1", 5));
        await purchasing.PostAsync(received);
        var order = await purchasing.DocumentAsync(DocumentKind.SalesOrder, (Item, 5));
        await company.ChangeAsync(order, 0, l => l with { LocationCode = Place });
        await company.TrackAsync(order, 10000, ("", "L1", 5));
        PurchaseCompany.Taken(
            await company.Store.ReleaseAsync(order, (await company.FindAsync(order)).Version, Actors.SalesOrderProcessor));
        return order;
    }
}
