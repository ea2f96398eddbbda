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
            (Lots, "Wood Glue, relabelled", "E-LOT"), (Units, "Chair in another place", Units), (Dated, "Filter, dated", Dated),
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

    [Fact, Trait("Rule", "PASTE-4"), Trait("Rule", "RCL-10")]
    public async Task Two_thousand_serial_numbers_get_one_new_lot_and_another_place()
    {
        const int Count = 2_000;
        await StockAsync(Units, [.. PurchaseCompany.Serials("RU-", Count).Select(number => (number.Serial, "OLD", 1m))]);
        var page = await OpenAsync("UNITS");
        await EnterLineAsync(page, "RC-UNITS", Units, OtherPlace, Count);
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
        await Expect(page.GetByText("2,000 selected", new() { Exact = true })).ToBeVisibleAsync();
        await desk.ChooseAsync("More", "Set on Selected Lines");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("2,000 selected.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("New Lot No.", new() { Exact = true }).FillAsync("fresh");
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByText("2,000 lines filled.")).ToBeVisibleAsync();
        await AppFixture.WindowsAreGoneAsync(page);
        await desk.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: Complete") })).ToBeFocusedAsync();
        await desk.PressAsync("F9");
        await desk.Button("Yes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Document RC-UNITS: 4,000 item ledger entries" })).ToBeVisibleAsync();

        var stock = (await app.App.Database.AllAsync<TrackingBalance>())
            .Where(balance => balance is { ItemNo: Units, OnHand: not 0 }).ToList();
        Assert.Equal(Count, stock.Count);
        Assert.All(stock, balance => Assert.Equal(("FRESH", OtherPlace, 1m), (balance.LotNo, balance.LocationCode, balance.OnHand)));
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

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
