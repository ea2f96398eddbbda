using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// The database fails under somebody's hands: the page stays with all that was typed, says so, and goes on when it is repaired (issue 10,
/// part 1.3).
/// </summary>
[Collection("second browser")]
public sealed class DatabaseFaultJobTests(AppFixture app) : IDisposable
{
    public void Dispose() => app.App.Faults.Repair();

    [Theory]
    [InlineData(Fault.Full)]
    [InlineData(Fault.Gone)]
    public async Task A_tracking_page_that_cannot_be_closed_keeps_its_lines_and_saves_them_once(Fault fault)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.TypeLinesAsync("A1", "A2");
        await Expect(desk.Undefined).ToHaveTextAsync("1");

        app.App.Faults.Break(fault);
        await desk.PressAsync("Control+Enter");

        await Expect(desk.Page.GetByText("The database").First).ToBeVisibleAsync();
        await Expect(desk.Row(1)).ToContainTextAsync("A1");
        await Expect(desk.Row(2)).ToContainTextAsync("A2");
        await AppFixture.AssertAccessibleAsync(desk.Page);
        app.App.Faults.Repair();
        Assert.Empty(await TrackingLinesDesk.StoredAsync(app, address));
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        Assert.Equal(["A1", "A2"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo).Order());
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_shown_when_it_is_tried_again()
    {
        var page = await app.NewPageAsync("admin");
        app.App.Faults.Break(Fault.Gone);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })
            .GetByRole(AriaRole.Link, new() { Name = "Vendors" })
            .ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The page could not be shown" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        app.App.Faults.Repair();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Vendors", Level = 1 })).ToBeVisibleAsync();
    }
}
