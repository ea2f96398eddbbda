using System.Globalization;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The jobs of the Item Reclass. Journal, from its first line to the ledger.</summary>
[Collection("second browser")]
public sealed class ReclassJobTests(AppFixture app) : IAsyncLifetime
{
    private const string Manager = "manager";
    private const string Lots = "RCL-LOT";
    private const string Returned = "RCL-BACK";
    private const string Units = "RCL-UNIT";
    private const string Dated = "RCL-BOTH";
    private const string OtherPlace = "ERED";

    private readonly PurchasingData data = new(app.App.Database);

    public async Task InitializeAsync()
    {
        await data.EnsureAsync();
        if ((await app.App.Database.AllAsync<Item>()).Any(item => item.No == Lots))
            return;
        await app.App.Database.AddAsync(
            new Location { Code = OtherPlace, Name = "Red Warehouse" },
            new ItemTrackingCode { Code = Units, SNSpecificTracking = true, LotSpecificTracking = true, IgnoreExpirationDates = true },
            new ItemTrackingCode { Code = Dated, SNSpecificTracking = true, LotSpecificTracking = true });
        foreach (var (item, description, code) in new[]
        {
            (Lots, "Wood Glue, relabelled", "E-LOT"), (Returned, "Wood Glue, taken back", "E-LOT"),
            (Units, "Chair in another place", Units), (Dated, "Filter, dated", Dated),
        })
            await app.App.Database.AddAsync(
                new Item { No = item, Description = description, BaseUnitOfMeasure = "PCS", ItemTrackingCode = code },
                new ItemUnitOfMeasure { ItemNo = item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "RCL-10")]
    public async Task By_keyboard_alone_a_lot_gets_another_number_and_date()
    {
        await StockAsync(Lots, ("", "GLUE-1", 12));
        var page = await OpenAsync("BYKEYS");
        await page.EvaluateAsync(
            "() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");
        await Expect(Field(page, "Posting Date, line 1")).ToBeFocusedAsync();
        await EnterLineAsync(page, "RC-KEYS", Lots, "", 12);
        await page.Keyboard.PressAsync("Control+Alt+i");
        var desk = new TrackingLinesDesk(page);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await OrderDesk.PressUntilFocusedAsync(page, "Tab", desk.Button("Select Entries"));
        await desk.PressAsync("Enter");
        await Expect(new SelectEntriesDesk(page).Selected(1)).ToHaveValueAsync("12");
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowDown", desk.Cell("Lot No.", 1));
        await desk.PressAsync("Enter");
        await Expect(desk.Cell("New Lot No.", 1)).ToBeFocusedAsync();
        await desk.TypeLinesAsync("glue-2");
        await Expect(desk.Cell("New Expiration Date", 1)).ToBeFocusedAsync();
        await desk.TypeLinesAsync("12/31/2030");
        await desk.HasRowAsync(1, "GLUE-1 GLUE-2 12/31/2030 12");
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") })).ToBeFocusedAsync();
        await desk.PressAsync("F9");
        await Expect(page.GetByText("Do you want to post 1 line of Item Reclass. Journal BYKEYS?")).ToBeVisibleAsync();
        await desk.PressAsync("y");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Document RC-KEYS: 2 item ledger entries" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("window.pointers"));

        Assert.Equal(
            [(-12m, "GLUE-1", null, PurchasingData.Location), (12m, "GLUE-2", new DateOnly(2030, 12, 31), PurchasingData.Location)],
            (await EntriesAsync("RC-KEYS")).Select(e => (e.Quantity, e.LotNo, e.ExpirationDate, e.LocationCode)));
    }

    [Theory, Trait("Rule", "PASTE-4"), Trait("Rule", "RCL-10")]
    [InlineData(3)]
    [InlineData(2_000)]
    public async Task Serial_numbers_of_a_lot_get_another_lot_and_place_as_the_preview_says(int count)
    {
        var (document, shown) = ($"RC-U{count}", $"{count:N0}");
        string[] serials = [.. PurchaseCompany.Serials($"RU{count}-", count).Select(number => number.Serial)];
        await StockAsync(Units, [.. serials.Select(serial => (serial, $"OLD{count}", 1m))]);
        var page = await OpenAsync($"UNITS{count}");
        await EnterLineAsync(page, document, Units, OtherPlace, count);
        await page.Keyboard.PressAsync("Control+Alt+i");
        var desk = await TrackingLinesDesk.OnAsync(page);
        await desk.Button("Select Entries").ClickAsync();
        await Expect(new SelectEntriesDesk(page).Undefined).ToHaveTextAsync("0");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.Cell("Serial No.", 1).FocusAsync();
        await desk.PressAsync("Control+a");
        await desk.PressAsync("Control+a");
        await Expect(page.GetByText($"{shown} selected", new() { Exact = true })).ToBeVisibleAsync();
        await desk.ChooseAsync("More", "Set on Selected Lines");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText($"{shown} selected.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("New Lot No.", new() { Exact = true }).FillAsync($"fresh{count}");
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByText($"{shown} lines filled.")).ToBeVisibleAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") })).ToBeFocusedAsync();

        await desk.Button("Preview").PressAsync("Enter");
        await Expect(PreviewStatus(page)).ToHaveTextAsync($"{shown} rows change.");
        await Expect(PreviewOf(page, serials[0])).ToContainTextAsync(BecomesText($"OLD{count}", $"FRESH{count}"));
        await Expect(PreviewOf(page, serials[0])).ToContainTextAsync(BecomesText(PurchasingData.Location, OtherPlace));
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Escape");
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.PressAsync("F9");
        await desk.Button("Yes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Document {document}: {2 * count:N0} item ledger entries" }))
            .ToBeVisibleAsync();

        var stock = (await app.App.Database.AllAsync<TrackingBalance>())
            .Where(balance => balance is { ItemNo: Units, OnHand: not 0 } && serials.Contains(balance.SerialNo)).ToList();
        Assert.Equal(count, stock.Count);
        Assert.All(stock, balance =>
            Assert.Equal(($"FRESH{count}", OtherPlace, 1m), (balance.LotNo, balance.LocationCode, balance.OnHand)));
    }

    [Theory, Trait("Rule", "RCL-14")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task What_was_reclassified_is_taken_back_by_lines_that_the_preview_shows(int width, bool dark)
    {
        var (document, before, after) = ($"RC-BACK{width}", $"BACK-A{width}", $"BACK-B{width}");
        await StockAsync(Returned, ("", before, 12));
        var page = await OpenAsync($"BACK{width}", width, dark);
        await EnterLineAsync(page, document, Returned, OtherPlace, 12);
        await page.GotoAsync($"/item-reclass-journal/BACK{width}/lines/10000/tracking");
        var desk = await TrackingLinesDesk.OnAsync(page);
        await desk.ScanBox.FillAsync(before);
        await desk.ScanBox.PressAsync("Enter");
        await Expect(await desk.GridCellAsync("Lot No.", 1)).ToHaveTextAsync(before);
        await desk.ClickAsync("New Lot No.", 1);
        await desk.TypeLinesAsync(after);
        await Expect(await desk.GridCellAsync("New Lot No.", 1)).ToHaveTextAsync(after);
        await desk.Button("Close").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") }).WaitForAsync();
        await desk.Button("Post…").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Document {document}: 2 item ledger entries" })).ToBeVisibleAsync();

        await desk.Button("Take Back…").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Take Back" });
        var number = dialog.GetByLabel("Document No.", new() { Exact = true });
        await Expect(number).ToHaveValueAsync(document);
        await number.FillAsync("NEVER-POSTED");
        await desk.PressAsync("Control+Enter");
        await Expect(dialog.GetByText("No reclassification was posted as Document No. NEVER-POSTED.")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await number.FillAsync(document);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByText("1 line added.")).ToBeVisibleAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") }).WaitForAsync();
        await desk.Button("Preview").ClickAsync();
        await Expect(PreviewStatus(page)).ToHaveTextAsync("1 row changes.");
        await Expect(PreviewOf(page, before)).ToContainTextAsync(BecomesText(after, before));
        await Expect(PreviewOf(page, before)).ToContainTextAsync(BecomesText(OtherPlace, PurchasingData.Location));
        await AppFixture.AssertAccessibleAsync(page);
        await AppFixture.AssertWithinWidthAsync(PreviewOf(page, before).GetByRole(AriaRole.Cell).Last);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.Button("Post…").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Document {document}: 2 item ledger entries" })).ToBeVisibleAsync();

        Assert.Equal(
            [(before, PurchasingData.Location), (after, OtherPlace), (after, OtherPlace), (before, PurchasingData.Location)],
            (await EntriesAsync(document)).Select(entry => (entry.LotNo, entry.LocationCode)));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Old_and_new_numbers_and_dates_stand_whole_on_the_screen(int width, bool dark)
    {
        var serial = $"FILTER-{width}";
        await StockAsync(Dated, (serial, "LOT-2026-0001", 1));
        var batch = $"WIDE{width}";
        var page = await OpenAsync(batch, width, dark);
        await EnterLineAsync(page, "RC-WIDE", Dated, "", 1);
        await AppFixture.AssertWithinWidthAsync(Field(page, "New Location Code, line 1"));
        await AppFixture.AssertWithinWidthAsync(Field(page, "Unit of Measure, line 1"));
        await AppFixture.AssertAccessibleAsync(page);

        await page.GotoAsync($"/item-reclass-journal/{batch}/lines/10000/tracking");
        var desk = await TrackingLinesDesk.OnAsync(page);
        await desk.ScanBox.FillAsync(serial);
        await desk.ScanBox.PressAsync("Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.ClickAsync("New Expiration Date", 1);
        await desk.TypeLinesAsync("12/31/2030");
        await Expect(await desk.GridCellAsync("New Lot No.", 1)).ToHaveTextAsync("LOT-2026-0001");
        await Expect(await desk.GridCellAsync("New Expiration Date", 1)).ToHaveTextAsync("12/31/2030");
        Assert.Empty(await desk.Grid.EvaluateAsync<string[]>(
            """
            grid => [...grid.querySelectorAll('td:is([data-col^=New], [data-col$=Date])')]
              .filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.dataset.col)
            """));
        await AppFixture.AssertWithinWidthAsync(await desk.GridCellAsync("Quantity (Base)", 1));
        await AppFixture.AssertAccessibleAsync(page);
    }

    private async Task StockAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await data.OrderAsync((item, numbers.Sum(number => number.Quantity)));
        await new PurchaseCompany(app.App.Database).TrackAsync(order, 10000, numbers);
        await data.PostAsync(order);
    }

    private async Task<IPage> OpenAsync(string batch, int width = 1280, bool dark = false)
    {
        await app.App.Database.AddAsync(
            new ItemJournalBatch { TemplateName = JournalTemplate.Reclass.Name, Name = batch, Version = 1 });
        var page = await app.NewPageAsync(Manager, $"/item-reclass-journal/{batch}", width, dark);
        await Field(page, "Posting Date, line 1").WaitForAsync();
        return page;
    }

    /// <summary>Types the first line of the batch, from its posting date on; a blank place leaves the goods where they are.</summary>
    private static async Task EnterLineAsync(IPage page, string document, string item, string newPlace, int quantity)
    {
        await Field(page, "Posting Date, line 1").FocusAsync();
        foreach (var (caption, text) in new[]
        {
            ("Posting Date", ""), ("Document No.", document), ("Item No.", item), ("Description", ""),
            ("Location Code", PurchasingData.Location), ("New Location Code", newPlace), ("Quantity", $"{quantity}"),
        })
        {
            await Expect(Field(page, $"{caption}, line 1")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }

        var undefined = string.Create(CultureInfo.InvariantCulture, $"^Tracking, line 1: {quantity:N0} of {quantity:N0} undefined");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new(undefined) })).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<ItemLedgerEntry>> EntriesAsync(string document) =>
        [.. (await app.App.Database.AllAsync<ItemLedgerEntry>()).Where(e => e.DocumentNo == document).OrderBy(e => e.EntryNo)];

    private static ILocator PreviewStatus(IPage page) =>
        page.GetByRole(AriaRole.Dialog, new() { Name = "Preview" }).GetByRole(AriaRole.Status);

    /// <summary>The row of a number in the preview.</summary>
    private static ILocator PreviewOf(IPage page, string number) =>
        page.GetByRole(AriaRole.Table, new() { Name = "Numbers before and after" })
            .GetByRole(AriaRole.Row).Filter(new() { HasText = number });

    private static string BecomesText(string before, string after) => $"{before} →becomes {after}";

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
