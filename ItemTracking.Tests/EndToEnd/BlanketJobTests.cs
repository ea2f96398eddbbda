using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The clerk who calls a part of a blanket order off.</summary>
[Collection("second browser")]
public sealed class BlanketJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "MAKE-2")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_a_part_of_a_blanket_order_becomes_an_order(int width, bool dark)
    {
        var page = await app.NewPageAsync("clerk", "/blanket-purchase-orders/new", width, dark);
        await Field(page, "Vendor No.").FillAsync(PurchasingData.Vendor);
        await page.Keyboard.PressAsync("Tab");
        await Expect(Heading(page)).ToHaveTextAsync(new Regex("^Blanket Purchase Order BPO-"));
        await Field(page, "Item No., line 1").FillAsync(PurchasingData.PlainItem);
        await page.Keyboard.PressAsync("Tab");
        await Field(page, "Quantity, line 1").FillAsync("80");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Field(page, "Qty. to Receive, line 1")).ToHaveValueAsync("80");
        await Field(page, "Qty. to Receive, line 1").FillAsync("10");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Post") })).ToHaveCountAsync(0);
        await AppFixture.AssertAccessibleAsync(page);

        await page.Keyboard.PressAsync("F9");
        var question = page.GetByRole(AriaRole.Dialog);
        await Expect(question).ToContainTextAsync("Do you want to make a purchase order of Blanket Purchase Order BPO-");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");

        await Expect(Heading(page)).ToHaveTextAsync(new Regex("^Purchase Order PO-"));
        await Expect(Field(page, "Quantity, line 1")).ToHaveValueAsync("10");
        await AppFixture.AssertAccessibleAsync(page);
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
