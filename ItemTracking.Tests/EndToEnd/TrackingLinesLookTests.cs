using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The page is usable by everyone, on a desk and in a hand.</summary>
[Collection("browser")]
public sealed class TrackingLinesLookTests(AppFixture app)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task No_state_of_the_page_keeps_anybody_out(int width, bool dark)
    {
        var desk = await TrackingLinesDesk.OpenAsync(
            app, await TrackingLinesData.OrderAsync(app.App.Database, 10), width: width, dark: dark);
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await ShootAsync(desk, "empty", width, dark);

        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("ABC");
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Page.GetByLabel("Customized SN", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await ShootAsync(desk, "dialog", width, dark);
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("S/N-Vend0001");
        await desk.Page.GetByLabel("Quantity to Create", new() { Exact = true }).FillAsync("7");
        await desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true }).CheckAsync();
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await ShootAsync(desk, "filled", width, dark);

        await desk.ClickAsync("Serial No.", 3);
        await desk.PressAsync("Control+a");
        await desk.TypeAsync("S/N-VEND0001");
        await desk.PressAsync("ArrowDown");
        await desk.ClickAsync("Serial No.", 3);
        await desk.ScanBox.FillAsync("S/N-VEND0001");
        await desk.ScanBox.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await ShootAsync(desk, "errors", width, dark);
    }

    [Fact]
    public async Task On_a_handheld_every_control_can_be_hit()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 10), width: 360);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        foreach (var control in await desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).AllAsync())
            Assert.True((await control.BoundingBoxAsync())!.Height >= 44, await control.InnerTextAsync());
        Assert.True((await desk.Row(1).BoundingBoxAsync())!.Height >= 44);
        Assert.True((await desk.ScanBox.BoundingBoxAsync())!.Height >= 44);
    }

    private static async Task ShootAsync(TrackingLinesDesk desk, string state, int width, bool dark)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"tracking-{state}-{width}{(dark ? "-dark" : "")}.png") });
    }
}
