using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Item Tracking Lines and its neighbours where every manual says they are: Lines, Line.</summary>
[Collection("second browser")]
public sealed class LineMenuTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Case", "C-54")]
    public async Task Ctrl_Alt_I_opens_the_selected_line_of_a_released_order()
    {
        var page = await ReleasedAsync();
        await Row(page, 2).GetByRole(AriaRole.Gridcell).First.ClickAsync();
        await Expect(Row(page, 2)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Control+Alt+i");

        await IsTrackingOfAsync(page, 2);
    }

    [Fact, Trait("Case", "C-54")]
    public async Task Lines_Line_Item_Tracking_Lines_opens_the_selected_line_of_a_released_order()
    {
        var page = await ReleasedAsync();
        await Row(page, 2).GetByText("E-LOT").ClickAsync();
        await ChooseAsync(page, "Line", "Item Tracking Lines");

        await IsTrackingOfAsync(page, 2);
    }

    [Fact, Trait("Case", "C-54")]
    public async Task Without_a_selected_line_the_menu_says_so()
    {
        var page = await ReleasedAsync();
        await ChooseAsync(page, "Line", "Item Tracking Lines");

        await Expect(page.GetByText("No line is selected.")).ToBeVisibleAsync();
    }

    [Theory, Trait("Case", "C-54")]
    [InlineData("Order", "Item Tracking Lines", "/tracking$")]
    [InlineData("Item", "Item Tracking Lines", "/tracking$")]
    [InlineData("Item", "Availability", "/items/E-SERIAL/availability-by-lot")]
    [InlineData("Item", "Item Card", "/items/E-SERIAL$")]
    public async Task Sales_orders_have_it_under_Order_and_Item(string menu, string action, string address)
    {
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 2));
        var page = await app.NewPageAsync("sales", $"/sales-orders/{order.No}");
        await ChooseAsync(page, menu, action);

        await Expect(page).ToHaveURLAsync(new Regex(address));
    }

    [Fact]
    public async Task Reserve_of_the_menu_opens_the_reservations_of_the_only_line()
    {
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 2));
        var page = await app.NewPageAsync("sales", $"/sales-orders/{order.No}");
        await ChooseAsync(page, "Order", "Reserve");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private async Task<IPage> ReleasedAsync()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 2), (PurchasingData.LotItem, 3));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{order.No}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen", Exact = true }).WaitForAsync();
        return page;
    }

    private static ILocator Row(IPage page, int position) =>
        page.GetByRole(AriaRole.Grid, new() { Name = "Lines" }).GetByRole(AriaRole.Row).Nth(position);

    private static async Task ChooseAsync(IPage page, string menu, string action)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = menu, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private static async Task IsTrackingOfAsync(IPage page, int position)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Item Tracking Lines", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText($"Line {position}", new() { Exact = true }).First).ToBeVisibleAsync();
    }
}
