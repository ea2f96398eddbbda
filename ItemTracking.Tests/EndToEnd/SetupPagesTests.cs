using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>What an administrator sets up before the first order.</summary>
[Collection("browser")]
public sealed class SetupPagesTests(AppFixture app)
{
    [Fact]
    public async Task A_number_series_is_made_with_the_keyboard_alone()
    {
        var page = await app.NewPageAsync("admin", "/no-series");
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New No. Series");
        await page.GetByLabel("Code", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("e2e-keys");
        await page.GetByRole(AriaRole.Button, new() { Name = "New Line" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Starting No., line 1", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("k0001");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page).ToHaveURLAsync(app.Url + "/no-series");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "E2E-KEYS" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_refused_card_leads_to_the_field_in_the_line()
    {
        var page = await app.NewPageAsync("admin", "/no-series/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "New Line" }).ClickAsync();
        await page.GetByLabel("Starting No., line 1", new() { Exact = true }).FillAsync("ABC");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Line 1: The value in the Starting No. field") }).ClickAsync();

        await Expect(page.GetByLabel("Starting No., line 1", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Every_set_up_page_can_be_used_by_everybody(int width, bool dark)
    {
        var mark = $"A{width}";
        await app.App.Database.AddAsync(
            new UnitOfMeasure { Code = mark, Description = "Piece", Version = 1 },
            new Core.Setup.Location { Code = mark, Version = 1 },
            new Bin { LocationCode = mark, Code = "A-01", Description = "Top shelf", Version = 1 },
            new NoSeries { Code = mark, Version = 1 },
            new NoSeriesLine { SeriesCode = mark, LineNo = 10000, StartingNo = "A001", EndingNo = "A999", LastNoUsed = "A412", Version = 1 },
            new Item { No = mark, Description = "Bicycle", BaseUnitOfMeasure = mark, Version = 1 },
            new ItemUnitOfMeasure { ItemNo = mark, Code = mark });
        var page = await app.NewPageAsync("admin", "/items", width, dark);
        foreach (var path in new[]
        {
            "/items", $"/items/{mark}", $"/items/{mark}/availability-by-lot", "/no-series", $"/no-series/{mark}", "/item-tracking-codes", "/item-tracking-codes/new",
            "/locations", $"/locations/{mark}", "/locations/new", "/vendors", "/vendors/new", "/units-of-measure", "/numbering", "/inventory-setup",
        })
        {
            await page.GotoAsync(path);
            await Expect(page.Locator("[aria-busy=true], .skeleton")).ToHaveCountAsync(0);
            await AppFixture.AssertAccessibleAsync(page);
        }
    }
}
