using Microsoft.Playwright;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Tables of many columns stand whole beside the navigation of a screen of 1280 px.</summary>
[Collection("second browser")]
public sealed class WideTableTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_state_of_a_line_is_read_whole_in_the_list_and_on_the_order_and_leaves_its_buttons_beside_it()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 12_000));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders?view=incomplete-lines&search={order.No}");
        var state = page.GetByText("12,000 of 12,000 undefined");
        await state.WaitForAsync();
        await AppFixture.AssertWithinWidthAsync(state);

        await page.GotoAsync($"/purchase-orders/{order.No}");
        var delete = page.GetByRole(AriaRole.Button, new() { Name = "Delete line 1" });
        var chip = (await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: ") }).BoundingBoxAsync())!;
        var beside = (await delete.BoundingBoxAsync())!;
        await AppFixture.AssertWithinWidthAsync(delete);
        Assert.InRange(beside.X, chip.X + chip.Width, 1280);
        Assert.InRange(beside.Y + (beside.Height / 2), chip.Y, chip.Y + chip.Height);
    }
}
