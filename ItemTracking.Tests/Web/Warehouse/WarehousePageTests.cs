using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Warehouse;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Sales;
using ItemTracking.Web.Pages.Warehouse;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Warehouse;

/// <summary>The pages of inventory put-aways and picks over real stores, as a supervisor sees them.</summary>
public sealed class WarehousePageTests : IAsyncLifetime
{
    private PurchasePages pages = null!;

    private PurchaseCompany Company => pages.Company;

    private WarehouseActivityStore Activities => pages.Services.GetRequiredService<WarehouseActivityStore>();

    public async Task InitializeAsync()
    {
        pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);
        await Company.AddWarehouseAsync();
    }

    public Task DisposeAsync()
    {
        pages.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task A_released_order_makes_its_put_away_from_the_card()
    {
        var order = await ReleasedAsync();
        var page = pages.Open<ItemTracking.Web.Pages.Purchasing.PurchaseOrders>(order.No);

        await page.WaitForElement("button:contains('Create Inventory Put-away/Pick')").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("IPA-1001 created for the warehouse.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("IPA-1001", Assert.Single(await Company.Database.AllAsync<WarehouseActivityHeader>()).No);
    }

    [Fact, Trait("Rule", "DOC-30")]
    public async Task Lines_are_typed_and_scanned_and_posted()
    {
        await CreatedAsync();
        var page = pages.Open<InventoryPutAways>("IPA-1001");

        await Field(page, "Bin Code, line 1").ChangeAsync(new ChangeEventArgs { Value = "b2" });
        await page.Find("#activity-scan").ChangeAsync(new ChangeEventArgs { Value = "L1" });
        page.WaitForAssertion(() => Assert.Equal("L1 taken.", page.Find("[role=status].scan-result").TextContent));
        Assert.Equal("5", Field(page, "Qty. to Handle, line 1").GetAttribute("value"));
        await page.Find("button:contains('Post')").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith("/inventory-put-aways", pages.Address, StringComparison.Ordinal));
        Assert.Equal(
            ("B2", "L1", 5m), (await Company.Database.AllAsync<BinBalance>()).Select(b => (b.BinCode, b.LotNo, b.QtyBase)).Single());
        var posted = pages.Open<PostedInventoryPutAways>("PPA-0001");
        posted.WaitForAssertion(() => Assert.Contains("Purchase Order PO-1001", posted.Markup, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "DOC-27")]
    public async Task What_is_refused_is_told_with_its_line_and_a_scan_that_belongs_nowhere_stays()
    {
        await CreatedAsync();
        var page = pages.Open<InventoryPutAways>("IPA-1001");

        await Field(page, "Qty. to Handle, line 1").ChangeAsync(new ChangeEventArgs { Value = "6" });
        page.WaitForAssertion(
            () => Assert.Contains("Line 1: You cannot handle more than the outstanding 5 units.", page.Markup, StringComparison.Ordinal));
        await page.Find("#activity-scan").ChangeAsync(new ChangeEventArgs { Value = "L1" });
        await page.Find("#activity-scan").ChangeAsync(new ChangeEventArgs { Value = "L2" });
        page.WaitForAssertion(
            () => Assert.StartsWith(
                "L2: Purchase Order PO-1001 does not name L2", page.Find(".scan-result.bad").TextContent, StringComparison.Ordinal));
        Assert.Equal("L2", page.Find("#activity-scan").GetAttribute("value"));
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task The_lists_lead_to_the_cards_and_an_order_that_is_open_offers_nothing()
    {
        await CreatedAsync();
        var list = pages.Open<InventoryPutAways>();
        list.WaitForAssertion(() => Assert.Contains("IPA-1001", list.Markup, StringComparison.Ordinal));
        Assert.Contains("Purchase Order PO-1001", list.Markup, StringComparison.Ordinal);

        var sale = await Company.SalesOrderAsync((PlainItem, 1));
        var card = pages.Open<SalesOrders>(sale.Key.No);
        card.WaitForAssertion(() => Assert.Contains("Shipping Advice", card.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Create Inventory Put-away/Pick", card.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task A_receipt_is_made_and_posted_and_leads_to_the_numbers_of_its_order()
    {
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Location>().Where(l => l.Code == "BINS")
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.RequireReceive, true).SetProperty(l => l.ReceiptBinCode, "B2"));
        var order = await ReleasedAsync();
        var card = pages.Open<ItemTracking.Web.Pages.Purchasing.PurchaseOrders>(order.No);
        await card.WaitForElement("button:contains('Create Whse. Receipt')").ClickAsync(new());
        card.WaitForAssertion(() => Assert.Contains("WR-1001 created for the warehouse.", card.Markup, StringComparison.Ordinal));
        await Company.TrackAsync(order, 10000, ("", "L1", 5));

        var page = pages.Open<WarehouseReceipts>("WR-1001");

        Assert.Equal("B2", Field(page, "Bin Code, line 1").GetAttribute("value"));
        Assert.Equal("5", Field(page, "Qty. to Receive, line 1").GetAttribute("value"));
        Assert.Equal(
            $"/purchase-orders/{order.No}/lines/10000/tracking",
            page.Find("a[aria-label='Item Tracking Lines, line 1']").GetAttribute("href"));
        await page.Find("button:contains('Post')").ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith("/warehouse-receipts", pages.Address, StringComparison.Ordinal));
        var posted = pages.Open<PostedWhseReceipts>("PWR-0001");
        posted.WaitForAssertion(() => Assert.Contains($"Purchase Order {order.No}", posted.Markup, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "DOC-28")]
    public async Task A_movement_is_typed_and_registered_and_what_is_refused_is_told()
    {
        await StockedAsync();
        var typed = pages.Open<NewMovementPage>();
        typed.Type("Location Code", "bins");
        typed.Type("Item No.", WarehouseGivens.Lot);
        typed.Type("From Bin Code", "b2");
        typed.Type("To Bin Code", "b1");
        typed.Type("Lot No.", "l1");
        await typed.Find("button:contains('Create')").ClickAsync(new());
        typed.WaitForAssertion(() => Assert.Contains("Quantity (Base) must be greater than 0.", typed.Markup, StringComparison.Ordinal));
        typed.Type("Quantity (Base)", "2");
        await typed.Find("button:contains('Create')").ClickAsync(new());
        typed.WaitForAssertion(() => Assert.EndsWith("/warehouse-movements/WM-1001", pages.Address, StringComparison.Ordinal));

        var page = pages.Open<WarehouseMovements>("WM-1001");
        Assert.Equal(["Take", "Place"], page.WaitForElements("td").Select(td => td.TextContent).Where(text => text is "Take" or "Place"));
        await page.Find("button:contains('Register')").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith("/warehouse-movements", pages.Address, StringComparison.Ordinal));
        var registered = pages.Open<RegisteredMovements>("RM-0001");
        registered.WaitForAssertion(() => Assert.Contains("WM-1001", registered.Markup, StringComparison.Ordinal));
        Assert.Equal(
            [("B1", 2m), ("B2", 3m)], (await Company.Database.AllAsync<BinBalance>()).Select(b => (b.BinCode, b.QtyBase)).Order());
    }

    private async Task StockedAsync()
    {
        await CreatedAsync();
        var page = pages.Open<InventoryPutAways>("IPA-1001");
        await Field(page, "Bin Code, line 1").ChangeAsync(new ChangeEventArgs { Value = "b2" });
        await page.Find("#activity-scan").ChangeAsync(new ChangeEventArgs { Value = "L1" });
        page.WaitForAssertion(() => Assert.Equal("L1 taken.", page.Find("[role=status].scan-result").TextContent));
        await page.Find("button:contains('Post')").ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith("/inventory-put-aways", pages.Address, StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<IComponent> page, string name) =>
        page.WaitForElement($"input[aria-label='{name}']");

    private async Task<DocumentKey> ReleasedAsync()
    {
        var order = await Company.OrderAsync((WarehouseGivens.Lot, 5));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "BINS" });
        Taken(await Company.Store.ReleaseAsync(order.Key, (await Company.FindAsync(order.Key)).Version, Actors.PurchasingClerk));
        return order.Key;
    }

    private async Task CreatedAsync() => Taken(await Activities.CreateAsync((await ReleasedAsync()).Source, Actors.WarehouseSupervisor));
}
