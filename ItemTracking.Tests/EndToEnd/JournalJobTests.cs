using System.Text.RegularExpressions;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The jobs of the journals, from the navigation to the ledger.</summary>
[Collection("second browser")]
public sealed class JournalJobTests(AppFixture app) : IAsyncLifetime
{
    private const string Manager = "manager";

    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_line_entered_by_keyboard_gets_its_numbers_on_its_tracking_page_and_is_posted()
    {
        var page = await app.NewPageAsync(Manager, "/item-journal");
        await MakeBatchAsync(page);
        await Expect(Field(page, "Posting Date, line 1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page, "OPENING", PurchasingData.SerialItem);
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page, PurchasingData.Location);
        await Field(page, "Quantity, line 1").FocusAsync();
        await TypeAsync(page, "2");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: 2 of 2 undefined") })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Control+Alt+i");
        var tracking = await TrackingLinesDesk.OnAsync(page);
        await tracking.TypeLinesAsync("JOB-1", "JOB-2");
        await Expect(tracking.Undefined).ToHaveTextAsync("0");
        await tracking.Button("Close").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/item-journal/DEFAULT"));
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Document OPENING: 2 item ledger entries" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Item Ledger Entries" })).ToContainTextAsync("JOB-2");
        await TakesTwoRowsWithNumbersAsync(page);
    }

    /// <summary>
    /// The lines of a batch with numbers stand whole beside the navigation: the numbers in a second row, below their heads.
    /// </summary>
    private async Task TakesTwoRowsWithNumbersAsync(IPage page)
    {
        await app.App.Database.AddAsync(new ItemJournalBatch
        {
            TemplateName = JournalTemplate.Item.Name,
            Name = "NUMBERS",
            ItemTrackingOnLines = true,
            Version = 1
        });
        await page.GotoAsync("/item-journal/NUMBERS");
        var (first, last) = (Field(page, "Posting Date, line 1"), Field(page, "Expiration Date, line 1"));
        await first.WaitForAsync();
        await AppFixture.AssertWithinWidthAsync(last);
        Assert.True((await last.BoundingBoxAsync())!.Y > (await first.BoundingBoxAsync())!.Y);
        var head = (await page.GetByRole(AriaRole.Columnheader, new() { Name = "Expiration Date" }).BoundingBoxAsync())!;
        Assert.Equal(head.X, (await last.BoundingBoxAsync())!.X, 1);
        await AppFixture.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task A_shelf_is_counted_with_a_scanner_on_a_handheld()
    {
        const string Item = "SHELF-SN";
        await GivenItemAsync(Item);
        var order = await data.OrderAsync((Item, 3));
        await data.TrackAsync(order, 10000, 3);
        await data.PostAsync(order);
        string[] numbers = [.. PurchaseCompany.Serials($"{order.No}-", 3).Select(number => number.Serial)];
        var page = await app.NewPageAsync(Manager, "/phys-inventory-journal", width: 360);
        await MakeBatchAsync(page);
        await Button(page, "Calculate Inventory").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Document No.", new() { Exact = true }).WaitForAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Document No.", new() { Exact = true }).FillAsync("SHELF");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Item No.", new() { Exact = true }).FillAsync(Item);
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Location Code", new() { Exact = true }).FillAsync(PurchasingData.Location);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText(numbers[0]).First).ToBeVisibleAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        var scan = page.GetByLabel("Scan or type a number");
        await scan.FocusAsync();
        foreach (var number in new[] { numbers[0], numbers[1], "STRANGER", numbers[1] })
        {
            await page.Keyboard.TypeAsync(number);
            await page.Keyboard.PressAsync("Enter");
        }

        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Counted last" })).ToContainTextAsync("STRANGER");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToContainTextAsync("was counted here already");
        await Expect(scan).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Not Counted" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Grid, new() { Name = "Lines" }).Or(page.GetByRole(AriaRole.Table, new() { Name = "Lines" })))
            .Not.ToContainTextAsync(numbers[0]);
        var missing = Field(
            page, $"Qty. (Phys. Inventory), item {Item}, Serial No. {numbers[2]}, {PurchasingData.Location}");
        await missing.FillAsync("0");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = numbers[2] })).ToContainTextAsync("-1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Differences" }).ClickAsync();
        await Expect(page.GetByText(numbers[2]).First).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await Button(page, "Post…").Last.ClickAsync();
        await Button(page, "Yes").ClickAsync();
        var posted = page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Document SHELF: 2 item ledger entries") });
        var question = page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "stock stays as the books say" });
        await posted.Or(question).First.WaitForAsync();

        // Numbers that other tests left in the same stock are not counted: their lines go.
        if (await question.CountAsync() > 0)
            await question.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
        await Expect(posted).ToBeVisibleAsync();

        var stock = (await app.App.Database.AllAsync<ItemLedgerEntry>()).Where(entry => entry.ItemNo == Item)
            .GroupBy(entry => entry.SerialNo).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Quantity));
        Assert.Equal((1m, 1m, 1m, 0m), (stock[numbers[0]], stock[numbers[1]], stock["STRANGER"], stock[numbers[2]]));
    }

    [Fact, Trait("Rule", "PASTE-1")]
    public async Task Opening_stock_of_2_000_serial_numbers_comes_from_a_file_and_is_posted()
    {
        const int Count = 2_000;
        await GivenItemAsync("OPEN-SN");
        var page = await app.NewPageAsync(Manager, "/item-journal");
        await MakeBatchAsync(page);
        await Button(page, "Paste or Import Lines").ClickAsync();
        var picker = await page.RunAndWaitForFileChooserAsync(() => Button(page, "Choose File").ClickAsync());
        var rows = Enumerable.Range(1, Count).Select(n => $"OPEN-SN;{PurchasingData.Location};OPEN-{n:0000};1");
        var text = "Item No.;Location Code;Serial No.;Quantity\r\n" + string.Join("\r\n", rows);
        await picker.SetFilesAsync(
            new FilePayload { Name = "opening.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await Expect(page.GetByText("2,000 good, 0 bad.")).ToBeVisibleAsync();
        await Button(page, "Take the Good Rows").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") })).ToBeVisibleAsync();
        await Expect(Field(page, "Quantity, line 1")).ToHaveValueAsync("2,000");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Field(page, "Document No., line 1").FillAsync("OPENED");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("F9");
        await Button(page, "Yes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Document OPENED: 2,000 item ledger entries" })).ToBeVisibleAsync();

        var stock = (await app.App.Database.AllAsync<TrackingBalance>()).Where(balance => balance.ItemNo == "OPEN-SN").ToList();
        Assert.Equal(Count, stock.Count);
        Assert.All(stock, balance => Assert.Equal((1m, PurchasingData.Location), (balance.OnHand, balance.LocationCode)));
    }

    private Task GivenItemAsync(string no) => app.App.Database.AddAsync(
        new Item { No = no, Description = "Chair of the opening stock", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "E-SN" },
        new ItemUnitOfMeasure { ItemNo = no, Code = "PCS", QtyPerUnitOfMeasure = 1 });

    /// <summary>The first test that comes to a journal makes its batch.</summary>
    private static async Task MakeBatchAsync(IPage page)
    {
        var (create, name) = (Button(page, "Create Batch DEFAULT"), page.GetByLabel("Batch Name").First);
        await create.Or(name).First.WaitForAsync();
        if (await create.CountAsync() > 0)
            await create.ClickAsync();
        await name.WaitForAsync();
    }

    private static async Task TypeAsync(IPage page, params string[] texts)
    {
        foreach (var text in texts)
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
