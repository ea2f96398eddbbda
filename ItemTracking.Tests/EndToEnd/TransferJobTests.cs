using System.Text.RegularExpressions;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Web.Transfers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Goods go from one location to another: a supervisor ships them, a warehouse worker receives what arrives.</summary>
[Collection("second browser")]
public sealed class TransferJobTests(AppFixture app) : IAsyncLifetime
{
    private const string From = PurchasingData.Location;
    private const string To = "EWEST";
    private const string Transit = "EROAD";
    private const string Supervisor = "supervisor";
    private const string Worker = "worker";

    private readonly PurchasingData purchasing = new(app.App.Database);
    private readonly TransferData orders = new(app.App.Database, From, To, Transit);

    public async Task InitializeAsync()
    {
        await purchasing.EnsureAsync();
        await orders.EnsureNumbersAsync();
        if ((await app.App.Database.AllAsync<Location>()).All(location => location.Code != To))
            await app.App.Database.AddAsync(
                new Location { Code = To, Name = "West Warehouse" },
                new Location { Code = Transit, Name = "On the road", UseAsInTransit = true });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "COPY-3")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_what_was_received_is_moved_on_with_its_numbers(int width, bool dark)
    {
        await purchasing.StockAsync(2);
        var order = await orders.OrderAsync(direct: false);
        var page = await app.NewPageAsync(Supervisor, $"/transfer-orders/{order.No}", width, dark);

        await page.GetByRole(AriaRole.Button, new() { Name = "Get Receipt Lines" }).First.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Get Receipt Lines" });
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Receipt PR-" }).First.PressAsync("Space");
        await Expect(dialog.GetByText("1 chosen.")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");

        await AppFixture.WindowsAreGoneAsync(page);
        await Expect(page.GetByLabel("Item No., line 1", new() { Exact = true })).ToHaveValueAsync(PurchasingData.SerialItem);
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1.*Complete") }).First).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "DOC-15"), Trait("Rule", "DOC-17")]
    public async Task By_keyboard_alone_numbers_are_selected_shipped_and_received_by_another()
    {
        var serials = await purchasing.StockAsync(3);
        var page = await app.NewPageAsync(Supervisor, "/transfer-orders");
        await WatchPointersAsync(page);
        var address = await EnterOrderAsync(page, 3);
        await Expect(Chip(page, "3 of 3 undefined")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Alt+i");
        var desk = new TrackingLinesDesk(page);
        await desk.IntoLinesAsync();
        await OrderDesk.PressUntilFocusedAsync(page, "Shift+Tab", desk.Button("Columns"));
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowLeft", desk.Button("Select Entries"));
        await desk.PressAsync("Enter");
        var entries = new SelectEntriesDesk(page);
        await Expect(entries.Filter).ToBeFocusedAsync();
        foreach (var serial in serials)
        {
            await desk.TypeAsync(serial);
            await desk.PressAsync("Enter");
        }

        await Expect(entries.Undefined).ToHaveTextAsync("0");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await desk.PressAsync("Control+Enter");
        await Expect(Chip(page, "Complete 3/3")).ToBeFocusedAsync();

        await HandleFirstAsync(desk, "2", "3");
        await page.Keyboard.PressAsync("F9");
        await Expect(Choice(page, "Ship")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await OpenPostedAsync(page, "Posted Transfer Shipment");
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).PressAsync("Enter");
        await HasNumbersAsync(page, serials.Take(2));
        Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));

        var other = await app.NewPageAsync(Worker, address);
        await WatchPointersAsync(other);
        await OrderDesk.PressUntilFocusedAsync(other, "Tab", SideChip(other, "Receipt: Complete 2/2"), 60);
        await other.Keyboard.PressAsync("Enter");
        var receipt = await TrackingLinesDesk.OnAsync(other);
        await Expect(other.GetByText("They are received unchanged")).ToBeVisibleAsync();
        await Expect(receipt.Row(1)).ToContainTextAsync("Not shipped");
        await AppFixture.AssertAccessibleAsync(other);
        var undefined = Field(other, "Undefined Quantity to Handle");
        await Expect(receipt.Cell("Qty. to Handle (Base)", 2)).ToBeFocusedAsync();
        await receipt.TypeLinesAsync("0");
        await Expect(undefined).ToHaveTextAsync("1");
        await Expect(receipt.Cell("Qty. to Handle (Base)", 3)).ToBeFocusedAsync();
        await Expect(receipt.Cell("Qty. to Handle (Base)", 3)).ToHaveValueAsync("1");
        await receipt.PressAsync("ArrowUp");
        await receipt.TypeLinesAsync("1");
        await Expect(undefined).ToHaveTextAsync("0");
        await receipt.PressAsync("Control+Enter");
        await Expect(Heading(other)).ToHaveTextAsync(new Regex("^Transfer Order TO-"));
        await Expect(SideChip(other, "Receipt: Complete 2/2")).ToBeVisibleAsync();
        await ReceiveAsync(other);
        await other.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).PressAsync("Enter");
        await HasNumbersAsync(other, serials.Take(2));
        Assert.Equal(0, await other.EvaluateAsync<int>("window.pointers"));
        Assert.Equal([(From, serials[2]), (To, serials[0]), (To, serials[1])], await InStockAsync(serials));
    }

    [Fact, Trait("Rule", "DOC-16"), Trait("Rule", "PASTE-4")]
    public async Task By_keyboard_alone_a_part_of_two_thousand_pasted_numbers_is_shipped_and_received_by_another()
    {
        const int Count = 2_000;
        const int Shipped = 1_200;
        var serials = await purchasing.StockAsync(Count);
        var page = await app.NewPageAsync(Supervisor, "/transfer-orders");
        await WatchPointersAsync(page);
        var address = await EnterOrderAsync(page, Count);
        await Expect(Chip(page, "2,000 of 2,000 undefined")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Alt+i");
        var desk = new TrackingLinesDesk(page);
        await desk.IntoLinesAsync();
        await PasteAsync(page, string.Join("\r\n", serials));
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status)).ToContainTextAsync("2,000 good, 0 bad.");
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(Chip(page, "Complete 2,000/2,000")).ToBeFocusedAsync();
        await HandleFirstAsync(desk, "1,200", "2,000");
        await page.Keyboard.PressAsync("F9");
        await Expect(Choice(page, "Ship")).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Posted(page, "Posted Transfer Shipment")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));
        Assert.Equal(
            serials.Index().Select(serial => (serial.Index < Shipped ? Transit : From, serial.Item)).Order(), await InStockAsync(serials));

        var other = await app.NewPageAsync(Worker, address);
        await WatchPointersAsync(other);
        await Expect(SideChip(other, "Receipt: Complete 1,200/1,200")).ToBeVisibleAsync();
        await ReceiveAsync(other);
        await other.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).PressAsync("Enter");
        await Expect(PostedNumbers(other)).ToContainTextAsync(serials[0]);
        Assert.Equal(0, await other.EvaluateAsync<int>("window.pointers"));
        Assert.Equal(
            serials.Index().Select(serial => (serial.Index < Shipped ? To : From, serial.Item)).Order(), await InStockAsync(serials));
    }

    [Fact, Trait("Rule", "PASTE-2")]
    public async Task Lines_are_pasted_mended_and_taken_back_and_Alt_F9_posts_and_begins_a_new_order()
    {
        await purchasing.PostAsync(await purchasing.OrderAsync((PurchasingData.PlainItem, 5)));
        var order = await orders.OrderAsync(false, (PurchasingData.PlainItem, 5));
        var page = await app.NewPageAsync(Supervisor, $"/transfer-orders/{order.No}");
        await Field(page, "Item No., line 2").ClickAsync();
        await PasteAsync(page, $"{PurchasingData.SerialItem}\t3\r\nE-UNKNOWN\t1\r\n");
        var status = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status);
        await Expect(status).ToContainTextAsync("1 good, 1 bad.");
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        await Field(page, "Item No., row 2").FillAsync(PurchasingData.LotItem);
        await page.Keyboard.PressAsync("Tab");
        await Expect(status).ToContainTextAsync("2 good, 0 bad.");
        await Button(page, "Take the Good Rows").ClickAsync();
        await Expect(Field(page, "Item No., line 3")).ToHaveValueAsync(PurchasingData.LotItem);
        await AppFixture.WindowsAreGoneAsync(page);
        await Button(page, "Undo").ClickAsync();
        await Expect(page.GetByText("2 lines taken back.")).ToBeVisibleAsync();
        await Expect(Field(page, "Item No., line 3")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Alt+F9");
        await Expect(Choice(page, "Ship")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Heading(page)).ToHaveTextAsync("New Transfer Order");
        Assert.Equal(5, (await orders.FindAsync(order.No)).Lines[0].QuantityShipped);
    }

    [Fact, Trait("Rule", "DOC-16"), Trait("Rule", "ITL-24")]
    public async Task On_a_handheld_goods_are_shipped_and_received_by_touch()
    {
        const int Width = 360;
        var serials = await purchasing.StockAsync(3);
        var page = await app.NewPageAsync(Supervisor, "/transfer-orders", Width);
        await AppFixture.AssertAccessibleAsync(page);
        await Button(page, "New").ClickAsync();
        await FillAsync(page, "Transfer-from Code", From);
        await FillAsync(page, "Transfer-to Code", To);
        await FillAsync(page, "In-Transit Code", Transit);
        await Expect(page).ToHaveURLAsync(new Regex("/transfer-orders/TO-"));
        var address = new Uri(page.Url).AbsolutePath;
        await FillAsync(page, "Item No., line 1", PurchasingData.SerialItem);
        await FillAsync(page, "Quantity, line 1", "3");
        await AppFixture.AssertAccessibleAsync(page);
        await Chip(page, "3 of 3 undefined").ClickAsync();
        var desk = await TrackingLinesDesk.OnAsync(page);
        foreach (var (serial, left) in serials.Zip(["2", "1", "0"]))
        {
            await desk.ScanBox.FillAsync(serial);
            await desk.ScanBox.PressAsync("Enter");
            await Expect(desk.Undefined).ToHaveTextAsync(left);
        }

        await desk.Button("Close").ClickAsync();
        await FillAsync(page, "Qty. to Ship, line 1", "2");
        await Chip(page, "Qty. to Handle 3 of 2").ClickAsync();
        await desk.Button("Handle first 2").ClickAsync();
        await Expect(desk.Button("Handle first 2")).ToHaveCountAsync(0);
        await desk.Button("Close").ClickAsync();
        await Chip(page, "Complete 3/3").WaitForAsync();
        await Button(page, "Post…").ClickAsync();
        await Choice(page, "Ship").CheckAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await Button(page, "Post").ClickAsync();
        await Expect(Posted(page, "Posted Transfer Shipment")).ToBeVisibleAsync();

        var other = await app.NewPageAsync(Worker, "/", Width, dark: true);
        await other.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Transfers in Transit, \d+$") }).ClickAsync();
        await Expect(other).ToHaveURLAsync(new Regex(@"/transfer-orders\?view=in-transit$"));
        await other.GetByRole(AriaRole.Link, new() { Name = address.Split('/')[^1], Exact = true }).ClickAsync();
        await AppFixture.AssertAccessibleAsync(other);
        await SideChip(other, "Receipt: Complete 2/2").ClickAsync();
        var receipt = new TrackingLinesDesk(other);
        await Expect(receipt.Row(1)).ToContainTextAsync("Not shipped");
        await AppFixture.AssertAccessibleAsync(other);
        await receipt.ChooseAsync("More", "Tick Off by Scanning");
        foreach (var serial in serials.Take(2))
        {
            await other.GetByLabel("Scan to tick off").FillAsync(serial);
            await other.GetByLabel("Scan to tick off").PressAsync("Enter");
        }

        await Expect(other.GetByText($"{serials[1]} ticked off · 2 of 2")).ToBeVisibleAsync();
        await receipt.Button("Close").ClickAsync();
        await SideChip(other, "Receipt: Complete 2/2").WaitForAsync();
        await Button(other, "Post…").ClickAsync();
        await Choice(other, "Receive").CheckAsync();
        await AppFixture.AssertAccessibleAsync(other);
        await Button(other, "Post").ClickAsync();
        await Posted(other, "Posted Transfer Receipt").ClickAsync();
        await Expect(Field(other, "Transfer-to Code")).ToHaveValueAsync(To);
        await AppFixture.AssertAccessibleAsync(other);
        await other.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).ClickAsync();
        await HasNumbersAsync(other, serials.Take(2));
        Assert.Equal([(From, serials[2]), (To, serials[0]), (To, serials[1])], await InStockAsync(serials));
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Choice(IPage page, string name) => page.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });

    private static ILocator Chip(IPage page, string state) => Button(page, $"Tracking, line 1: {state}");

    private static ILocator SideChip(IPage page, string state) => Button(page, $"Tracking, line 1, {state}");

    private static ILocator Posted(IPage page, string kind) => page.GetByRole(AriaRole.Link, new() { NameRegex = new($@"^{kind} \S+$") });

    private static Task WatchPointersAsync(IPage page) => page.EvaluateAsync(
        "() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");

    private static async Task EnterAsync(IPage page, string caption, string text)
    {
        await Field(page, caption).FocusAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task FillAsync(IPage page, string caption, string text)
    {
        await Field(page, caption).FillAsync(text);
        await Field(page, caption).PressAsync("Tab");
    }

    private static async Task PasteAsync(IPage page, string text)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await page.Keyboard.PressAsync("Control+v");
    }

    /// <summary>Makes an order with one line of serial numbers, by keyboard alone; its address.</summary>
    private static async Task<string> EnterOrderAsync(IPage page, int quantity)
    {
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(Heading(page)).ToHaveTextAsync("New Transfer Order");
        await EnterAsync(page, "Transfer-from Code", From);
        await EnterAsync(page, "Transfer-to Code", To);
        await EnterAsync(page, "In-Transit Code", Transit);
        await Expect(page).ToHaveURLAsync(new Regex("/transfer-orders/TO-"));
        var address = new Uri(page.Url).AbsolutePath;
        await OrderDesk.PressUntilFocusedAsync(page, "Alt+n", Field(page, "Item No., line 1"));
        foreach (var (caption, text) in new[]
        {
            ("Item No.", PurchasingData.SerialItem), ("Description", ""), ("Quantity", $"{quantity}"),
        })
        {
            await Expect(Field(page, $"{caption}, line 1")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }

        return address;
    }

    /// <summary>Says on the line, and then of the numbers, that only the first of them are shipped.</summary>
    private static async Task HandleFirstAsync(TrackingLinesDesk desk, string some, string all)
    {
        var page = desk.Page;
        await OrderDesk.PressUntilFocusedAsync(page, "Shift+Tab", Field(page, "Qty. to Ship, line 1"));
        await desk.TypeAsync(some);
        await desk.PressAsync("Enter");
        await Expect(Chip(page, $"Qty. to Handle {all} of {some}")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Alt+i");
        var first = desk.Button($"Handle first {some}");
        await Expect(first).ToBeVisibleAsync();
        await desk.IntoLinesAsync();
        await OrderDesk.PressUntilFocusedAsync(page, "Shift+Tab", desk.Button("Columns"));
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowLeft", first);
        await desk.PressAsync("Enter");
        await Expect(first).ToHaveCountAsync(0);
        await desk.PressAsync("Control+Enter");
        await Expect(Chip(page, $"Complete {all}/{all}")).ToBeFocusedAsync();
    }

    private static async Task ReceiveAsync(IPage page)
    {
        await page.Keyboard.PressAsync("F9");
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowRight", Choice(page, "Receive"));
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await OpenPostedAsync(page, "Posted Transfer Receipt");
    }

    private static async Task OpenPostedAsync(IPage page, string kind)
    {
        await Expect(Posted(page, kind)).ToBeVisibleAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        await Posted(page, kind).PressAsync("Enter");
    }

    private static ILocator PostedNumbers(IPage page) => page.GetByRole(AriaRole.Table, new() { Name = "Posted Item Tracking Lines" });

    private static async Task HasNumbersAsync(IPage page, IEnumerable<string> serials)
    {
        var numbers = PostedNumbers(page);
        foreach (var serial in serials)
            await Expect(numbers.GetByRole(AriaRole.Row).Filter(new() { HasText = serial })).ToContainTextAsync("1");
        await Expect(numbers.GetByRole(AriaRole.Row)).ToHaveCountAsync(serials.Count() + 1);
    }

    private async Task<IEnumerable<(string Location, string SerialNo)>> InStockAsync(IReadOnlyList<string> serials) =>
        (await app.App.Database.AllAsync<TrackingBalance>())
            .Where(balance => balance.OnHand != 0 && serials.Contains(balance.SerialNo))
            .OrderBy(balance => balance.LocationCode).ThenBy(balance => balance.SerialNo)
            .Select(balance => (balance.LocationCode, balance.SerialNo));
}
