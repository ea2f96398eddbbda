using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Goods go out: the whole job of somebody who sells, from the order over Item Tracking Lines to the shipment.</summary>
[Collection("second browser")]
public sealed class SalesJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Serials_are_shipped_without_touching_the_mouse_and_the_shipment_shows_them()
    {
        var serials = await data.StockAsync(2);
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 2));
        var page = await app.NewPageAsync("sales", "/sales-orders");
        var desk = new OrderDesk(page, order);
        await page.EvaluateAsync("() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");

        await desk.PressUntilFocusedAsync("F3", desk.Field("Search Sales Orders"));
        await page.Keyboard.TypeAsync(order.No);
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Sales Orders" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await desk.PressUntilFocusedAsync("Tab", page.GetByRole(AriaRole.Link, new() { Name = order.No, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Item No., line 1")).ToHaveValueAsync(PurchasingData.SerialItem);
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field("Item No., line 2"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Control+Alt+i");
        await Expect(desk.Tracking.ScanBox).ToBeFocusedAsync();
        await desk.Tracking.TypeLinesAsync([.. serials.Select(serial => serial.ToLowerInvariant())]);
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Chip("Complete 2/2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await desk.IsReceivedAsync();
        await desk.OpenPostedTrackingByKeyAsync();

        foreach (var serial in serials)
            await Expect(desk.PostedTracking.GetByRole(AriaRole.Row).Filter(new() { HasText = serial })).ToHaveCountAsync(1);
        Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));
        var entries = (await app.App.Database.AllAsync<ItemLedgerEntry>())
            .Where(entry => entry.OrderNo == order.No)
            .OrderBy(entry => entry.EntryNo);
        Assert.Equal(
            serials.Select(serial => (serial, -1m, PurchasingData.Customer)),
            entries.Select(entry => (entry.SerialNo, entry.Quantity, entry.SourceNo)));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_sells_finds_sales_and_no_purchasing()
    {
        var page = await app.NewPageAsync("sales");
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Outbound – Today" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inbound – Today" })).ToHaveCountAsync(0);
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Sales Return Orders" })).ToBeVisibleAsync();
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Purchase Orders" })).ToHaveCountAsync(0);
        await page.GotoAsync("/purchase-orders");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Purchase Orders" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    public async Task Every_page_of_sales_is_accessible(int width, bool dark)
    {
        var serials = await data.StockAsync(3);
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 3), (PurchasingData.PlainItem, 2));
        var page = (await TrackingLinesDesk.OpenAsync(app, $"/sales-orders/{order.No}/lines/10000/tracking", "sales", width, dark)).Page;
        var desk = new OrderDesk(page, order);
        await desk.Tracking.ScanBox.FillAsync("NOT-THERE");
        await desk.Tracking.ScanBox.PressAsync("Enter");
        await desk.Tracking.Flag("Availability, Serial No. NOT-THERE, line 1: No, not in inventory here").ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Serial No. NOT-THERE - Availability" }).WaitForAsync();
        await LookAsync(page, "availability", width, dark);
        await page.Keyboard.PressAsync("Escape");
        await desk.Button("Select Entries").ClickAsync();
        await Expect(new SelectEntriesDesk(page).Selected(1)).ToBeVisibleAsync();
        await LookAsync(page, "select-entries", width, dark);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(desk.Tracking.ActiveCell).ToBeFocusedAsync();
        foreach (var serial in serials.Append(new string('X', 51)))
        {
            await desk.Tracking.ScanBox.FillAsync(serial);
            await desk.Tracking.ScanBox.PressAsync("Enter");
        }

        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await LookAsync(page, "tracking", width, dark);
        await desk.Button("Close").ClickAsync();
        await page.GetByText("1 scan was not taken").WaitForAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await desk.Button("Leave").ClickAsync();
        await page.GetByText("One or more lines have tracking specified, but Quantity (Base) is zero.").WaitForAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await desk.Button("Yes").ClickAsync();
        await desk.AtOrderAsync();
        await LookAsync(page, "sales-order", width, dark);
        foreach (var name in new[] { "Description, line 1", "Quantity, line 1", "Qty. to Ship, line 1", "Delete line 1" })
            await AppFixture.AssertWithinWidthAsync(page.GetByLabel(name, new() { Exact = true }));
        await page.Keyboard.PressAsync("F9");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true }).CheckAsync();
        await LookAsync(page, "post", width, dark);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await desk.IsReceivedAsync();
        await desk.Receipt.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).WaitForAsync();
        await LookAsync(page, "posted-sales-shipment", width, dark);
        foreach (var path in new[]
        {
            "/", "/sales-orders", "/sales-return-orders", "/sales-return-orders/new", "/posted-sales-shipments", "/posted-sales-invoices",
            "/posted-return-receipts", "/posted-sales-credit-memos",
            "/customers", $"/customers/{PurchasingData.Customer}",
        })
        {
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await LookAsync(page, path.Trim('/').Replace('/', '-'), width, dark);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Returns_to_vendors_and_the_numbering_are_accessible(int width)
    {
        var page = await app.NewPageAsync("clerk", "/purchase-return-orders", width);
        await LookAsync(page, "purchase-return-orders", width, false);
        foreach (var path in new[] { "/purchase-return-orders/new", "/posted-return-shipments", "/posted-purchase-credit-memos" })
        {
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await LookAsync(page, path.Trim('/').Replace('/', '-'), width, false);
        }

        var admin = await app.NewPageAsync("admin", "/numbering", width);
        await admin.GetByLabel("Posted Return Shpt. Nos.", new() { Exact = true }).WaitForAsync();
        await LookAsync(admin, "numbering", width, false);
    }

    private static async Task LookAsync(IPage page, string name, int width, bool dark)
    {
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sales-{name}-{width}{(dark ? "-dark" : "")}.png") });
    }
}
