using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// Key tasks by keyboard alone, beside typed serials (InboundJobTests), Select Entries (OutboundJobTests), shipping by scan (SalesJobTests)
/// and blocking a lot (QualityJobTests).
/// </summary>
[Collection("second browser")]
public sealed class KeyboardJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly InboundJobData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "NUM-8")]
    public async Task Serial_numbers_are_assigned_and_received()
    {
        var (order, id) = await data.OrderAsync(3);
        var desk = await OpenAsync(order, "clerk");
        await ChooseActionAsync(desk, "Assign Serial No.");
        await Expect(desk.Field("Quantity to Create")).ToBeFocusedAsync();
        await desk.PressUntilFocusedAsync("Tab", desk.Field("Create New Lot No."));
        await desk.Tracking.PressAsync("Space");
        await Expect(desk.Field("Preview")).ToContainTextAsync("(3 numbers)");
        await desk.Tracking.PressAsync("Control+Enter");
        await CloseAndPostAsync(desk, "Complete 3/3");

        Assert.Equal(
            Enumerable.Range(1, 3).Select(n => ($"SN-{id}-{n:00000}", $"LOT-{id}-001")),
            (await data.EntriesAsync(order)).Select(entry => (entry.SerialNo, entry.LotNo)));
    }

    [Fact, Trait("Case", "C-01")]
    public async Task A_list_is_pasted_and_received()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 3));
        var desk = await OpenAsync(order, "clerk");
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Page.EvaluateAsync(
            "text => navigator.clipboard.writeText(text)", string.Join("\n", Enumerable.Range(1, 3).Select(n => $"{order.No}-P{n}")));
        await desk.Tracking.PressAsync("Control+v");
        await Expect(desk.Page.GetByText("3 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Tracking.PressAsync("Control+Enter");
        await CloseAndPostAsync(desk, "Complete 3/3");

        Assert.Equal(
            [$"{order.No}-P1", $"{order.No}-P2", $"{order.No}-P3"], (await data.EntriesAsync(order)).Select(entry => entry.SerialNo));
    }

    [Fact, Trait("Case", "C-09")]
    public async Task A_part_is_received_with_Handle_first()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 3));
        await data.Purchasing.TrackAsync(order, 10000, 3);
        var desk = await OrderDesk.OpenAsync(app, order);
        await WatchAsync(desk.Page);
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field("Item No., line 2"));
        await desk.Tracking.PressAsync("ArrowUp");
        await desk.PressUntilFocusedAsync("Enter", desk.Field("Qty. to Receive, line 1"));
        await desk.Tracking.TypeAsync("2");
        await desk.Tracking.PressAsync("Enter");
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("2");
        await desk.Tracking.PressAsync("Control+Alt+i");
        await desk.Tracking.Undefined.WaitForAsync();
        await ChooseActionAsync(desk, "Handle first 2");
        await Expect(desk.Field("Undefined Quantity to Handle")).ToHaveTextAsync("0");
        await desk.Tracking.PressAsync("Control+Enter");
        await desk.AtOrderAsync();
        await PostAsync(desk);

        Assert.Equal(2, (await data.EntriesAsync(order)).Count);
        Assert.Equal(1, (await data.Purchasing.FindAsync(order)).Lines[0].QtyToHandle);
    }

    [Fact]
    public async Task What_a_customer_sends_back_is_received()
    {
        var serial = (await data.Purchasing.StockAsync(1))[0];
        await ShipAsync(serial);
        var order = await data.Purchasing.DocumentAsync(DocumentKind.SalesReturnOrder, (PurchasingData.SerialItem, 1));
        var desk = await OpenAsync(order, "sales");
        await Expect(desk.Tracking.ScanBox).ToBeFocusedAsync();
        await desk.Tracking.TypeLinesAsync(serial.ToLowerInvariant());
        await CloseAndPostAsync(desk, "Complete 1/1");

        Assert.Equal([(serial, 1m)], (await data.EntriesAsync(order)).Select(entry => (entry.SerialNo, entry.Quantity)));
    }

    [Fact]
    public async Task A_wrong_number_is_corrected()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 2));
        await data.Purchasing.TrackAsync(order, 10000, 2);
        var desk = await OpenAsync(order, "clerk");
        await desk.PressUntilFocusedAsync("ArrowDown", desk.Tracking.Cell("Serial No.", 1));
        await desk.Tracking.TypeLinesAsync($"{order.No}-right");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await CloseAndPostAsync(desk, "Complete 2/2");

        Assert.Contains($"{order.No}-RIGHT", (await data.EntriesAsync(order)).Select(entry => entry.SerialNo));
    }

    [Fact]
    public async Task Where_a_serial_number_went_is_found_from_any_page()
    {
        var serial = (await data.Purchasing.StockAsync(1))[0];
        await ShipAsync(serial);
        var page = await app.NewPageAsync("sales", "/customers");
        await WatchAsync(page);
        var desk = new OrderDesk(page, new(0, default, ""));
        await page.Keyboard.PressAsync("Control+Alt+q");
        await Expect(desk.Field("Serial, lot or item no.")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(serial.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");
        var shipment = desk.Ledger.GetByRole(AriaRole.Link, new() { NameRegex = new("^SS-") });
        await desk.PressUntilFocusedAsync("Tab", shipment, most: 60);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("^Posted Sales Shipment") })).ToBeVisibleAsync();
        await Expect(desk.Field("Customer Name")).ToHaveValueAsync("Contoso Furniture");
        await UsedNoMouseAsync(page);
    }

    /// <summary>Item Tracking Lines of the only line of an order, by key.</summary>
    private async Task<OrderDesk> OpenAsync(DocumentKey order, string user)
    {
        var desk = await OrderDesk.OpenAsync(app, order, user);
        await WatchAsync(desk.Page);
        await desk.Page.Keyboard.PressAsync("Control+Alt+i");
        await desk.Tracking.Undefined.WaitForAsync();
        await desk.Tracking.ActiveCell.WaitForAsync();
        return desk;
    }

    /// <summary>From wherever the focus is to a button of the toolbar, which is one stop of Tab.</summary>
    private static async Task ChooseActionAsync(OrderDesk desk, string action)
    {
        var toolbar = desk.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Actions" });
        await desk.Tracking.ActiveCell.WaitForAsync();
        if (await desk.Tracking.ScanBox.EvaluateAsync<bool>("element => element === document.activeElement"))
            await desk.Tracking.IntoLinesAsync();
        for (var i = 0; i < 12 && !await toolbar.EvaluateAsync<bool>("element => element.contains(document.activeElement)"); i++)
            await desk.Tracking.PressAsync("Shift+Tab");
        await desk.PressUntilFocusedAsync("ArrowLeft", desk.Button(action));
        await desk.Tracking.PressAsync("Enter");
    }

    private static async Task CloseAndPostAsync(OrderDesk desk, string state)
    {
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await desk.Tracking.PressAsync("Control+Enter");
        await Expect(desk.Chip(state)).ToBeFocusedAsync();
        await PostAsync(desk);
    }

    private static async Task PostAsync(OrderDesk desk)
    {
        await desk.Tracking.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await desk.Tracking.PressAsync("Enter");
        await desk.IsReceivedAsync();
        await UsedNoMouseAsync(desk.Page);
    }

    private async Task ShipAsync(string serial)
    {
        var order = await data.Purchasing.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 1));
        await new PurchaseCompany(app.App.Database).TrackAsync(order, 10000, (serial, "", 1));
        await data.Purchasing.PostAsync(order, PostingChoice.Handle);
    }

    private static Task WatchAsync(IPage page) =>
        page.EvaluateAsync("() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");

    private static async Task UsedNoMouseAsync(IPage page) => Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));
}
