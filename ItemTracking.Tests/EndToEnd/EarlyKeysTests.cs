using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Keys that are pressed before the page is ready, or while the focus is nowhere, do what they do at any other time.</summary>
[Collection("second browser")]
public sealed partial class EarlyKeysTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Case", "C-54")]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(400)]
    public async Task C54_Item_Tracking_Lines_open_by_key_in_the_moment_after_a_page_load(int milliseconds)
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 3));
        var page = await app.NewPageAsync("clerk", "/purchase-orders");
        await page.GotoAsync($"/purchase-orders/{order.No}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForTimeoutAsync(milliseconds);
        await page.Keyboard.PressAsync("Control+Alt+i");

        await Expect(page).ToHaveURLAsync(TrackingAddress());
    }

    [Fact, Trait("Case", "C-54")]
    public async Task C54_the_line_that_takes_the_focus_next_is_meant_where_there_are_several()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 1), (PurchasingData.SerialItem, 3));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{order.No}");
        await Expect(page.GetByLabel("Item No., line 2", new() { Exact = true })).ToBeVisibleAsync();
        await page.EvaluateAsync("document.activeElement?.blur()");
        await page.Keyboard.PressAsync("Control+Alt+i");
        await page.WaitForTimeoutAsync(200);
        Assert.DoesNotMatch(TrackingAddress(), page.Url);
        await page.GetByLabel("Item No., line 2", new() { Exact = true }).FocusAsync();

        await Expect(page).ToHaveURLAsync(TrackingAddress());
        Assert.Contains("/lines/20000/", page.Url, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "SCN-6")]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Scans_begun_just_after_Item_Tracking_Lines_were_called_arrive_whole_and_in_order(bool byKey, bool isSlow)
    {
        var page = await app.NewPageAsync("clerk");
        if (isSlow)
            await page.RouteWebSocketAsync("**/_blazor**", TrackingLinesScanTests.Delay);
        foreach (var pause in new[] { 0, 30, 60, 100 })
        {
            var order = await data.OrderAsync((PurchasingData.SerialItem, 3));
            var desk = new TrackingLinesDesk(page);
            await page.GotoAsync($"/purchase-orders/{order.No}");
            await page.GetByLabel("Item No., line 1", new() { Exact = true }).ClickAsync();
            if (byKey)
                await page.Keyboard.PressAsync("Control+Alt+i");
            else
                await page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1" }).ClickAsync();
            await Task.Delay(pause);
            string[] numbers = [$"ABCDEFGHIJ{pause}X{order.No}", $"{pause}Y{order.No}", $"{pause}Z{order.No}"];
            foreach (var number in numbers)
                await page.Keyboard.TypeAsync($"{number}\n", new() { Delay = 5 });

            await Expect(desk.Undefined).ToHaveTextAsync("0");
            await Expect(desk.ScanBox).ToBeFocusedAsync();
            var address = page.Url;
            await page.Keyboard.PressAsync("Control+Enter");
            await desk.HasLeftAsync();
            Assert.Equal(numbers, (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
        }
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_after_Item_Tracking_Lines_were_called_from_an_issue_of_the_Post_dialog_arrives_whole()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 1));
        var page = await app.NewPageAsync("clerk");
        await page.RouteWebSocketAsync("**/_blazor**", TrackingLinesScanTests.Delay);
        await page.GotoAsync($"/purchase-orders/{order.No}");
        var desk = new OrderDesk(page, order);
        await desk.Button("Post…").ClickAsync();
        await desk.Button("Post").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Open tracking of line 1" }).ClickAsync();
        await page.Keyboard.TypeAsync($"ISSUE{order.No}\n", new() { Delay = 5 });

        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await desk.Tracking.HasRowAsync(1, $"ISSUE{order.No} 1 1 1");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_after_Item_Tracking_Lines_were_called_on_a_line_that_is_still_being_saved_goes_into_no_cell()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 1));
        var page = await app.NewPageAsync("clerk");
        await page.RouteWebSocketAsync("**/_blazor**", TrackingLinesScanTests.Delay);
        await page.GotoAsync($"/purchase-orders/{order.No}");
        var desk = new OrderDesk(page, order);
        await desk.Field("Item No., line 2").ClickAsync();
        await page.Keyboard.TypeAsync(PurchasingData.SerialItem);
        await desk.Field("Quantity, line 2").FocusAsync();
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Control+Alt+i");
        await page.Keyboard.TypeAsync($"NEW{order.No}\n", new() { Delay = 5 });

        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await desk.Tracking.HasRowAsync(1, $"NEW{order.No} 1 1 1");
    }

    [Fact]
    public async Task An_action_whose_key_is_pressed_before_its_button_is_drawn_runs_once()
    {
        var page = await app.NewPageAsync("admin", "/");
        await page.GotoAsync("/items", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.True(await page.EvaluateAsync<bool>("performance.getEntriesByName(location.origin + '/js/page.js').length > 0"));
        await page.Keyboard.PressAsync("Alt+n");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New Item" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_in_the_Post_dialog_posts_also_at_once_or_when_the_focus_was_lost(bool atOnce)
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 2));
        var desk = await OrderDesk.OpenAsync(app, order);
        await Expect(desk.Button("Post…")).ToBeEnabledAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        if (!atOnce)
        {
            await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeFocusedAsync();
            await desk.Page.EvaluateAsync("document.activeElement.blur()");
        }

        await desk.Page.Keyboard.PressAsync("Enter");

        await desk.IsReceivedAsync();
    }

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_a_text_in_a_field_that_was_not_left_is_asked_about_and_handed_over_before_the_page_is_loaded_anew()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 2));
        var page = (await OrderDesk.OpenAsync(app, order)).Page;
        var asked = 0;
        page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.AcceptAsync();
        };
        var field = page.GetByLabel("Description, line 1", new() { Exact = true });
        await field.FillAsync("Changed");
        await page.ReloadAsync();

        Assert.Equal(1, asked);
        await Expect(field).ToHaveValueAsync("Changed");
    }

    [GeneratedRegex("/lines/[0-9]+/tracking$")]
    private static partial Regex TrackingAddress();
}
