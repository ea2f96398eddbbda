using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The warehouse supervisor decides how numbers are handled; a clerk works by it and cannot change it.</summary>
[Collection("second browser")]
public sealed class SupervisorJobTests(AppFixture app)
{
    [Fact, Trait("Rule", "COD-4"), Trait("Rule", "COD-5")]
    public async Task A_tracking_code_is_made_with_the_keyboard_and_what_follows_is_locked()
    {
        var page = await app.NewPageAsync("supervisor", "/item-tracking-codes");
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New Item Tracking Code");
        await Field(page, "Code").FocusAsync();
        await page.Keyboard.TypeAsync("e2e-sn");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Serials everywhere");
        await Field(page, "SN Specific Tracking").FocusAsync();
        await page.Keyboard.PressAsync("Space");

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "10 settings follow from SN Specific Tracking." }))
            .ToBeVisibleAsync();
        foreach (var locked in new[] { "SN Purchase Tracking, inbound", "SN Sales Tracking, outbound", "SN Transfer Tracking" })
        {
            await Expect(Field(page, locked)).ToBeCheckedAsync();
            await Expect(Field(page, locked)).ToHaveAttributeAsync("aria-readonly", "true");
            await Field(page, locked).ClickAsync();
            await Expect(Field(page, locked)).ToBeCheckedAsync();
        }

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "FactBoxes" }))
            .ToContainTextAsync("On a purchase receipt every unit needs a serial number");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "E2E-SN", Exact = true })).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_clerk_does_not_reach_the_set_up_of_tracking_by_its_address()
    {
        await app.App.Database.AddAsync(new ItemTrackingCode { Code = "E2E-CLERK", Version = 1 });
        var page = await app.NewPageAsync("clerk");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Codes" })).ToHaveCountAsync(0);
        foreach (var path in new[] { "/item-tracking-codes", "/item-tracking-codes/new", "/item-tracking-codes/E2E-CLERK" })
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No permission");
        }
    }

    [Theory, Trait("Rule", "COD-12"), Trait("Rule", "COD-13")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Items_with_formulas_are_offered_before_dates_are_ignored_and_the_code_is_renamed(int width, bool dark)
    {
        var mark = $"M{width}";
        await app.App.Database.AddAsync(
            new UnitOfMeasure { Code = mark, Version = 1 },
            new ItemTrackingCode { Code = mark, Version = 1 },
            new Item
            {
                No = mark,
                Description = "Milk",
                BaseUnitOfMeasure = mark,
                ItemTrackingCode = mark,
                ExpirationCalculation = "10D",
                Version = 1
            });
        var page = await app.NewPageAsync("manager", $"/item-tracking-codes/{mark}", width, dark);
        await Field(page, "Ignore Expiration Dates").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Ignore Expiration Dates" })
            .GetByRole(AriaRole.Button, new() { Name = "Yes" })
            .ClickAsync();
        var items = page.GetByRole(AriaRole.Dialog, new() { Name = "Items with Expiration Calculation" });
        await Expect(items.GetByRole(AriaRole.Link, new() { Name = mark })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await items.GetByRole(AriaRole.Button, new() { Name = $"Clear Expiration Calculation of item {mark}" }).ClickAsync();
        await Expect(items.GetByRole(AriaRole.Status)).ToContainTextAsync("No item with this code has an Expiration Calculation any more.");
        await items.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new("^Saved$") })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        var rename = page.GetByRole(AriaRole.Dialog, new() { Name = $"Rename Item Tracking Code {mark}" });
        await Expect(Field(page, "New Code")).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await Field(page, "New Code").FillAsync($"n{width}");
        await rename.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{app.Url}/item-tracking-codes/N{width}");
        await page.GotoAsync($"/items/{mark}");
        await Expect(Field(page, "Item Tracking Code")).ToHaveValueAsync($"N{width}");
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
