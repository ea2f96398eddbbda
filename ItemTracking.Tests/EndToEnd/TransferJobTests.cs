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

    [Fact, Trait("Rule", "DOC-15"), Trait("Rule", "DOC-17")]
    public async Task By_keyboard_alone_numbers_are_selected_shipped_and_received_by_another()
    {
        var serials = await purchasing.StockAsync(3);
        var page = await app.NewPageAsync(Supervisor, "/transfer-orders");
        await WatchPointersAsync(page);
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(Heading(page)).ToHaveTextAsync("New Transfer Order");
        await EnterAsync(page, "Transfer-from Code", From);
        await EnterAsync(page, "Transfer-to Code", To);
        await EnterAsync(page, "In-Transit Code", Transit);
        await Expect(page).ToHaveURLAsync(new Regex("/transfer-orders/TO-"));
        var address = new Uri(page.Url).AbsolutePath;
        await OrderDesk.PressUntilFocusedAsync(page, "Alt+n", Field(page, "Item No., line 1"));
        foreach (var (caption, text) in new[] { ("Item No.", PurchasingData.SerialItem), ("Description", ""), ("Quantity", "3") })
        {
            await Expect(Field(page, $"{caption}, line 1")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }

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

        await OrderDesk.PressUntilFocusedAsync(page, "Shift+Tab", Field(page, "Qty. to Ship, line 1"));
        await desk.TypeAsync("2");
        await desk.PressAsync("Enter");
        await Expect(Chip(page, "Qty. to Handle 3 of 2")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Alt+i");
        await Expect(desk.Button("Handle first 2")).ToBeVisibleAsync();
        await desk.IntoLinesAsync();
        await OrderDesk.PressUntilFocusedAsync(page, "Shift+Tab", desk.Button("Columns"));
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowLeft", desk.Button("Handle first 2"));
        await desk.PressAsync("Enter");
        await Expect(desk.Button("Handle first 2")).ToHaveCountAsync(0);
        await desk.PressAsync("Control+Enter");
        await Expect(Chip(page, "Complete 3/3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F9");
        await Expect(Choice(page, "Ship")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var shipment = Posted(page, "Posted Transfer Shipment");
        await Expect(shipment).ToBeVisibleAsync();
        await AppFixture.RestsAsync(page);
        await shipment.PressAsync("Enter");
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
        await other.Keyboard.PressAsync("F9");
        await OrderDesk.PressUntilFocusedAsync(other, "ArrowRight", Choice(other, "Receive"));
        await other.Keyboard.PressAsync("Enter");
        var received = Posted(other, "Posted Transfer Receipt");
        await Expect(received).ToBeVisibleAsync();
        await AppFixture.RestsAsync(other);
        await received.PressAsync("Enter");
        await other.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).PressAsync("Enter");
        await HasNumbersAsync(other, serials.Take(2));
        Assert.Equal(0, await other.EvaluateAsync<int>("window.pointers"));
        Assert.Equal([(From, serials[2]), (To, serials[0]), (To, serials[1])], await InStockAsync(serials));
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

    private static async Task HasNumbersAsync(IPage page, IEnumerable<string> serials)
    {
        var numbers = page.GetByRole(AriaRole.Table, new() { Name = "Posted Item Tracking Lines" });
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
