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
    public async Task All_actions_of_a_card_are_in_sight_on_a_handheld()
    {
        var page = await app.NewPageAsync("admin", "/users/clerk", width: 360);
        var actions = page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button);
        await Expect(actions.Last).ToBeVisibleAsync();

        foreach (var action in await actions.AllAsync())
        {
            var box = (await action.BoundingBoxAsync())!;
            Assert.InRange(box.X + box.Width, 0, 360);
            Assert.InRange(box.Height, 1, 50);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_period_does_not_touch_the_buttons_beside_it(int width)
    {
        await app.App.Database.AddAsync(new Item { No = $"E2E-P{width}", BaseUnitOfMeasure = "PCS", Version = 1 });
        var page = await app.NewPageAsync("manager", $"/items/E2E-P{width}/availability-by-lot", width);
        var buttons = page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button);
        var days = (await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Status).BoundingBoxAsync())!;

        foreach (var button in await buttons.AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            var (across, down) = (Gap(box.X, box.Width, days.X, days.Width), Gap(box.Y, box.Height, days.Y, days.Height));
            Assert.True(Math.Max(across, down) >= 8, $"{across} × {down} px between the period and a button");
        }

        static float Gap(float from, float size, float otherFrom, float otherSize) =>
            Math.Max(from, otherFrom) - Math.Min(from + size, otherFrom + otherSize);
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

    [Fact]
    public async Task A_number_that_cannot_be_read_stays_in_its_field_until_it_is_put_right()
    {
        await app.App.Database.AddAsync(
            new UnitOfMeasure { Code = "E2E-U", Version = 1 },
            new Item { No = "E2E-BAD", BaseUnitOfMeasure = "E2E-U", RoundingPrecision = 1, Version = 1 });
        var page = await app.NewPageAsync("admin", "/items/E2E-BAD");
        await Field(page, "Rounding Precision").FillAsync("0,61");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Issues" }))
            .ToContainTextAsync("Your entry of '0,61' is not an acceptable value for 'Rounding Precision'.");
        await Expect(Field(page, "Rounding Precision")).ToHaveValueAsync("0,61");
        await AppFixture.AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Your entry of '0,61'") }).ClickAsync();
        await Expect(Field(page, "Rounding Precision")).ToBeFocusedAsync();
        await Field(page, "Rounding Precision").FillAsync("0.5");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page).ToHaveURLAsync(app.Url + "/items");
    }

    [Fact]
    public async Task Esc_closes_a_dialog_and_Back_leaves_it_and_neither_does_what_it_asks()
    {
        await app.App.Database.AddAsync(new ItemTrackingCode { Code = "E2E-ESC", Version = 1 });
        var page = await app.NewPageAsync("admin", "/item-tracking-codes");
        await page.GetByRole(AriaRole.Link, new() { Name = "E2E-ESC", Exact = true }).ClickAsync();
        var rename = page.GetByRole(AriaRole.Button, new() { Name = "Rename" });
        await rename.ClickAsync();
        await Expect(Field(page, "New Code")).ToBeFocusedAsync();
        await Field(page, "New Code").FillAsync("E2E-OTHER");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(rename).ToBeFocusedAsync();

        await rename.ClickAsync();
        await Expect(Field(page, "New Code")).ToHaveValueAsync("E2E-ESC");
        await Field(page, "New Code").FillAsync("E2E-OTHER");
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Item Tracking Codes");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "E2E-ESC", Exact = true })).ToBeVisibleAsync();
        Assert.DoesNotContain(await app.App.Database.AllAsync<ItemTrackingCode>(), code => code.Code == "E2E-OTHER");
    }

    [Fact]
    public async Task Back_from_a_card_with_typed_entries_asks_and_Esc_stays()
    {
        await app.App.Database.AddAsync(new Core.Setup.Location { Code = "E2E-BACK", Name = "East", Version = 1 });
        var page = await app.NewPageAsync("admin", "/locations");
        await page.GetByRole(AriaRole.Link, new() { Name = "E2E-BACK" }).ClickAsync();
        await Field(page, "Name").FillAsync("Orient");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new("^Not saved$") })).ToBeVisibleAsync();
        await page.EvaluateAsync("history.back()");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Leave without saving?" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Field(page, "Name")).ToHaveValueAsync("Orient");

        await page.EvaluateAsync("history.back()");
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Leave without saving?" })
            .GetByRole(AriaRole.Button, new() { Name = "Yes" })
            .ClickAsync();
        await Expect(page).ToHaveURLAsync(app.Url + "/locations");
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
            new NoSeriesLine
            {
                SeriesCode = mark,
                LineNo = 10000,
                StartingNo = "A001",
                EndingNo = "A999",
                LastNoUsed = "A412",
                Version = 1
            },
            new Item { No = mark, Description = "Bicycle", BaseUnitOfMeasure = mark, Version = 1 },
            new ItemUnitOfMeasure { ItemNo = mark, Code = mark });
        var page = await app.NewPageAsync("admin", "/items", width, dark);
        foreach (var path in new[]
        {
            "/items", $"/items/{mark}", $"/items/{mark}/availability-by-lot", "/no-series", $"/no-series/{mark}", "/item-tracking-codes",
            "/item-tracking-codes/new",
            "/locations", $"/locations/{mark}", "/locations/new", "/vendors", "/vendors/new", "/units-of-measure", "/numbering",
            "/inventory-setup",
        })
        {
            await page.GotoAsync(path);
            await AppFixture.RestsAsync(page);
            await AppFixture.AssertAccessibleAsync(page);
        }
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
