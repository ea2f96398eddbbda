using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The warehouse supervisor decides how numbers are handled; a clerk works by it and cannot change it.</summary>
[Collection("browser")]
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

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "10 settings follow from SN Specific Tracking." })).ToBeVisibleAsync();
        foreach (var locked in new[] { "SN Purchase Tracking, inbound", "SN Sales Tracking, outbound", "SN Transfer Tracking" })
        {
            await Expect(Field(page, locked)).ToBeCheckedAsync();
            await Expect(Field(page, locked)).ToBeDisabledAsync();
        }

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "FactBoxes" })).ToContainTextAsync("On a purchase receipt every unit needs a serial number");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "E2E-SN" })).ToBeVisibleAsync();
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

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
