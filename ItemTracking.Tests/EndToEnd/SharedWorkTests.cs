using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// Two people work on the same: nobody's work is overwritten in silence, the second is told and keeps what was typed (R5).
/// </summary>
[Collection("second browser")]
public sealed class SharedWorkTests(AppFixture app)
{
    [Fact, Trait("Requirement", "R5"), Trait("Rule", "STO-9")]
    public async Task R5_Two_on_one_tracking_page_see_both_values_before_one_overwrites_the_other()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 9, serial: false);
        var before = await TrackingLinesDesk.OpenAsync(app, address);
        await before.TypeLinesAsync("L1", "2");
        await before.PressAsync("Control+Enter");
        await before.HasLeftAsync();
        var (first, second) = (await TrackingLinesDesk.OpenAsync(app, address), await TrackingLinesDesk.OpenAsync(app, address));
        await SetQuantityAsync(first, "5");
        await first.PressAsync("Control+Enter");
        await first.HasLeftAsync();
        await SetQuantityAsync(second, "3");
        await second.PressAsync("Control+Enter");
        await second.Button("Reload and keep my entries").ClickAsync();

        var choice = second.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Quantity (Base), 1, L1" });
        await Expect(choice.GetByLabel("Mine: 3")).ToBeCheckedAsync();
        await Expect(choice.GetByLabel("Theirs: 5")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(second.Page);
        await second.Button("Cancel").ClickAsync();
        await Expect(second.Cell("Quantity (Base)", 1).Or(second.Row(1))).ToContainTextAsync("3");

        await second.Button("Reload and keep my entries").ClickAsync();
        await choice.GetByLabel("Mine: 3").FocusAsync();
        await second.PressAsync("ArrowRight");
        await Expect(choice.GetByLabel("Theirs: 5")).ToBeCheckedAsync();
        await second.Button("Keep all of theirs").ClickAsync();
        await second.PressAsync("Control+Enter");
        await Expect(second.Undefined).ToHaveTextAsync("4");
        await Expect(second.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(second.ActiveCell).ToBeFocusedAsync();
        await second.PressAsync("Control+Enter");
        await second.HasLeftAsync();
        Assert.Equal(5, Assert.Single(await TrackingLinesDesk.StoredAsync(app, address)).QuantityBase);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_Two_on_one_document_line_choose_with_the_keyboard()
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var key = await data.OrderAsync((PurchasingData.PlainItem, 5));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        await page.GetByLabel("Quantity, line 1", new() { Exact = true }).WaitForAsync();
        var company = new PurchaseCompany(app.App.Database);
        await company.ChangeAsync(key, 0, line => line with { Quantity = 7 });
        await page.GetByLabel("Quantity, line 1", new() { Exact = true }).FillAsync("9");
        await page.GetByLabel("Quantity, line 1", new() { Exact = true }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the other user's changes" }).ClickAsync();

        var choice = page.GetByRole(AriaRole.Radiogroup, new() { Name = "Quantity, Line 1" });
        await Expect(choice.GetByLabel("Mine: 9")).ToBeCheckedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await choice.GetByLabel("Mine: 9").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(choice.GetByLabel("Theirs: 7")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save my entries" }).ClickAsync();
        await Expect(page.GetByLabel("Quantity, line 1", new() { Exact = true })).ToHaveValueAsync("7");
        Assert.Equal(7, (await company.FindAsync(key)).Lines[0].Quantity);
    }

    private static async Task SetQuantityAsync(TrackingLinesDesk desk, string quantity)
    {
        await desk.ClickAsync("Quantity (Base)", 1);
        await desk.PressAsync("Control+a");
        await desk.TypeAsync(quantity);
        await desk.PressAsync("Enter");
    }
}
