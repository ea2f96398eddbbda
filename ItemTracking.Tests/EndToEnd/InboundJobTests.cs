using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Goods come in: the clerk's whole job, from the order over Item Tracking Lines and the receipt to the ledger.</summary>
[Collection("second browser")]
public sealed class InboundJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly InboundJobData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>
    /// The inbound procedure of the product definition, word by word: the icon and the text are found and chosen as it says, the document
    /// line is selected, and what it says of each field and of the figures holds.
    /// </summary>
    [Fact, Trait("Rule", "NUM-15"), Trait("Rule", "NUM-13")]
    public async Task Chairs_get_the_vendors_serial_numbers_and_one_new_lot()
    {
        var (order, id) = await data.OrderAsync(3);
        var desk = new OrderDesk(await app.NewPageAsync("clerk"), order);
        await OpenByTellMeAsync(desk, "Purchase Orders");
        await desk.Field("Search Purchase Orders").FillAsync(order.No);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = order.No, Exact = true }).ClickAsync();
        await Expect(desk.Chip("3 of 3 undefined")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Grid, new() { Name = "Lines" }).GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Gridcell).First
            .ClickAsync();
        await desk.Button("Line").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Item Tracking Lines" }).ClickAsync();
        await Expect(desk.Field("Source Quantity")).ToHaveTextAsync("3");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("3");
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Field("Customized SN").FillAsync("S/N-Vend0001");
        await desk.Field("Increment").FillAsync("1");
        await Expect(desk.Field("Quantity to Create")).ToHaveValueAsync("3");
        await Expect(desk.Field("Quantity to Create")).ToBeEditableAsync();
        await desk.Field("Create New Lot No.").CheckAsync();
        await desk.Button("OK").ClickAsync();
        await desk.Tracking.HasRowAsync(1, $"S/N-VEND0001 LOT-{id}-001 1 1 1");
        await desk.Tracking.HasRowAsync(3, $"S/N-VEND0003 LOT-{id}-001 1 1 1");
        foreach (var row in new[] { "Quantity", "Qty. to Handle", "Qty. to Invoice" })
            await Expect(desk.Field($"Item Tracking {row}")).ToHaveTextAsync("3");
        foreach (var row in new[] { "Quantity", "Quantity to Handle", "Quantity to Invoice" })
            await Expect(desk.Field($"Undefined {row}")).ToHaveTextAsync("0");

        await desk.CloseTrackingAsync();
        await Expect(desk.Chip("Complete 3/3")).ToBeVisibleAsync();

        await desk.ReceiveAsync();
        await desk.IsReceivedAsync();
        await desk.OpenPostedTrackingAsync();
        foreach (var serial in new[] { "S/N-VEND0001", "S/N-VEND0002", "S/N-VEND0003" })
            await Expect(desk.PostedTracking.GetByRole(AriaRole.Row).Filter(new() { HasText = serial }))
                .ToContainTextAsync($"LOT-{id}-001");
        await desk.OpenLedgerAsync();
        await Expect(desk.Ledger.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        foreach (var serial in new[] { "S/N-VEND0001", "S/N-VEND0002", "S/N-VEND0003" })
            await Expect(desk.Ledger.GetByRole(AriaRole.Row).Filter(new() { HasText = serial })).ToContainTextAsync($"LOT-{id}-001");
        Assert.All(
            await data.EntriesAsync(order),
            entry => Assert.Equal((1m, 1m, "EBLUE"), (entry.Quantity, entry.RemainingQuantity, entry.LocationCode)));
    }

    [Fact, Trait("Rule", "NUM-8")]
    public async Task Two_hundred_chairs_get_the_companys_own_serial_numbers_and_one_new_lot()
    {
        var (order, id) = await data.OrderAsync(200);
        var desk = await OrderDesk.OpenAsync(app, order);
        await desk.OpenTrackingAsync();
        await desk.Button("Assign Serial No.").ClickAsync();
        await desk.Field("Create New Lot No.").CheckAsync();
        await Expect(desk.Field("Preview")).ToContainTextAsync("(200 numbers)");
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0", new() { Timeout = OrderDesk.Patience });
        await desk.CloseTrackingAsync();

        await desk.ReceiveAsync();
        await desk.IsReceivedAsync();
        await desk.OpenPostedTrackingAsync();
        await Expect(desk.PostedTracking.GetByRole(AriaRole.Row)).ToHaveCountAsync(201);
        await desk.OpenLedgerAsync();
        await desk.Field("Serial No.").FillAsync($"SN-{id}-00200");
        await desk.Field("Serial No.").PressAsync("Tab");
        await Expect(desk.Ledger.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(desk.Ledger).ToContainTextAsync($"LOT-{id}-001");
        var entries = await data.EntriesAsync(order);
        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"SN-{id}-{n:00000}"), entries.Select(entry => entry.SerialNo).Order());
        Assert.Equal([$"LOT-{id}-001"], entries.Select(entry => entry.LotNo).Distinct());
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task The_whole_job_is_done_without_touching_the_mouse()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 3));
        var page = await app.NewPageAsync("clerk", "/purchase-orders");
        var desk = new OrderDesk(page, order);
        await page.EvaluateAsync("() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");

        await desk.PressUntilFocusedAsync("F3", desk.Field("Search Purchase Orders"));
        await page.Keyboard.TypeAsync(order.No);
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Purchase Orders" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await desk.PressUntilFocusedAsync("Tab", page.GetByRole(AriaRole.Link, new() { Name = order.No, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Item No., line 1")).ToHaveValueAsync(PurchasingData.SerialItem);
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field("Item No., line 2"));
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(desk.Field("Item No., line 1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Alt+i");
        await desk.Tracking.IntoLinesAsync();
        await desk.Tracking.TypeLinesAsync($"{order.No}-k1", $"{order.No}-k2", $"{order.No}-k3");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Chip("Complete 3/3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");
        await desk.IsReceivedAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));
        Assert.Equal(
            [$"{order.No}-K1", $"{order.No}-K2", $"{order.No}-K3"], (await data.EntriesAsync(order)).Select(entry => entry.SerialNo));
    }

    [Fact, Trait("Rule", "NUM-15")]
    public async Task Ten_thousand_chairs_are_numbered_closed_and_received()
    {
        var (order, id) = await data.OrderAsync(10_000);
        var desk = await OrderDesk.OpenAsync(app, order);
        await desk.OpenTrackingAsync();
        await CreateCustomizedAsync(desk, "TEN00001");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0", new() { Timeout = OrderDesk.Patience });
        await desk.CloseTrackingAsync();
        await Expect(desk.Chip("Complete 10,000/10,000")).ToBeVisibleAsync();
        await desk.ReceiveAsync();
        await desk.IsReceivedAsync();

        var entries = await data.EntriesAsync(order);
        Assert.Equal(
            Enumerable.Range(1, 10_000).Select(n => $"TEN{n:00000}"),
            entries.Select(entry => entry.SerialNo).Order(StringComparer.Ordinal));
        Assert.Equal([$"LOT-{id}-001"], entries.Select(entry => entry.LotNo).Distinct());
        await data.AssertSoundAsync();
    }

    [Fact, Trait("Rule", "PST-8")]
    public async Task A_part_of_a_lot_is_received_locked_and_the_rest_follows()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.LotItem, 10));
        var lot = $"{order.No}-A";
        var desk = await OrderDesk.OpenAsync(app, order);
        await desk.Field("Qty. to Receive, line 1").FillAsync("4");
        await desk.Field("Qty. to Receive, line 1").PressAsync("Tab");
        await desk.OpenTrackingAsync();
        await desk.Tracking.IntoLinesAsync();
        await desk.Tracking.TypeLinesAsync(lot, "10");
        await desk.Tracking.ClickAsync("Qty. to Handle (Base)", 1);
        await desk.Tracking.TypeLinesAsync("4");
        await Expect(desk.Field("Undefined Quantity to Handle")).ToHaveTextAsync("0");
        await desk.CloseTrackingAsync();
        await desk.ReceiveAsync();
        await desk.IsReceivedAsync();
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("6");

        await desk.OpenTrackingAsync();
        await Expect(desk.Tracking.Grid.GetByRole(AriaRole.Columnheader, new() { Name = "Quantity Handled (Base)" })).ToBeVisibleAsync();
        await Expect(desk.Tracking.Row(1)).ToContainTextAsync(lot);
        await desk.Tracking.HasRowAsync(1, $"{lot} 10 6 10 4");
        await Expect(desk.Tracking.ScanBox).ToBeFocusedAsync();
        await desk.Tracking.ClickAsync("Lot No.", 1);
        await Expect(desk.Tracking.Cell("Lot No.", 1)).Not.ToBeEditableAsync();
        await RefusedAsync(desk, "Quantity (Base)", "3", "must not be less than Quantity Handled (Base)");
        await desk.Tracking.HasRowAsync(1, $"{lot} 10 6 10 4");
        await desk.CloseTrackingAsync();

        await desk.ReceiveAsync();
        await desk.IsReceivedAsync();
        Assert.Equal([(lot, 4m), (lot, 6m)], (await data.EntriesAsync(order)).Select(entry => (entry.LotNo, entry.Quantity)));
    }

    [Theory, Trait("Rule", "ROL-2")]
    [InlineData("supervisor", true)]
    [InlineData("auditor", false)]
    public async Task Who_only_reads_orders_finds_nothing_to_change(string user, bool mayPost)
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 3));
        var desk = await OrderDesk.OpenAsync(app, order, user);

        await Expect(desk.Page.GetByRole(AriaRole.Grid, new() { Name = "Lines" })).ToContainTextAsync(PurchasingData.SerialItem);
        await Expect(desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox, new() { Disabled = false })
            .And(desk.Page.GetByLabel(", line 1")))
            .ToHaveCountAsync(0);
        foreach (var caption in new[] { "Vendor No.", "Vendor Name", "Location Code" })
            await Expect(desk.Field(caption)).Not.ToBeEditableAsync();
        foreach (var action in new[] { "New Line", "Release", "Delete", "Delete line 1" })
            await Expect(desk.Button(action)).ToHaveCountAsync(0);
        await Expect(desk.Button("Post…")).ToHaveCountAsync(mayPost ? 1 : 0);
        await desk.Page.GotoAsync("/purchase-orders/new");
        await Expect(desk.Page.GetByText("You do not have permission to create purchase orders.")).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_sales_order_processor_gets_no_purchase_page()
    {
        var order = await data.Purchasing.OrderAsync((PurchasingData.SerialItem, 3));
        var page = await app.NewPageAsync("sales");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Purchase Orders" })).ToHaveCountAsync(0);

        foreach (var path in new[]
        {
            "/purchase-orders", "/purchase-orders/new", $"/purchase-orders/{order.No}",
            $"/purchase-orders/{order.No}/lines/10000/tracking", "/posted-purchase-receipts", "/posted-purchase-invoices"
        })
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No permission" })).ToBeVisibleAsync();
            await Expect(page.GetByText(order.No)).ToHaveCountAsync(0);
        }
    }

    /// <summary>Chooses the icon that opens Tell Me, enters the name, and chooses the related link.</summary>
    private static async Task OpenByTellMeAsync(OrderDesk desk, string name)
    {
        const string tellMe = "Tell me what you want to do";
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = tellMe }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Combobox, new() { Name = tellMe }).FillAsync(name);
        await desk.Page.GetByRole(AriaRole.Option, new() { Name = name }).First.ClickAsync();
        await desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 }).WaitForAsync();
    }

    private static async Task CreateCustomizedAsync(OrderDesk desk, string first)
    {
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Field("Customized SN").FillAsync(first);
        await desk.Field("Increment").FillAsync("1");
        await desk.Field("Create New Lot No.").CheckAsync();
        await desk.Button("OK").ClickAsync();
    }

    /// <summary>What is typed into a cell of line 1 stays there with its reason until it is taken back.</summary>
    private static async Task RefusedAsync(OrderDesk desk, string column, string typed, string reason)
    {
        await desk.Tracking.ClickAsync(column, 1);
        await desk.Tracking.PressAsync("Control+a");
        await desk.Tracking.TypeAsync(typed);
        await desk.Tracking.PressAsync("Tab");
        await Expect(desk.Issues).ToContainTextAsync(reason);
        await desk.Tracking.ClickAsync(column, 1);
        await desk.Tracking.PressAsync("Escape");
        await Expect(desk.Issues).ToHaveCountAsync(0);
    }
}
