using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The camera scans where the browser can read bar codes; here both are played.</summary>
[Collection("browser")]
public sealed class CameraScanTests(AppFixture app)
{
    /// <summary>A camera that shows a grey picture, and a reader that sees the same two codes in it again and again.</summary>
    private const string Played = """
        window.BarcodeDetector = class {
          static getSupportedFormats() { return Promise.resolve(['code_128', 'data_matrix']); }
          detect() { return Promise.resolve([{ rawValue: 'CAM-1' }, { rawValue: 'CAM-2' }]); }
        };
        Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => {
          const canvas = document.createElement('canvas');
          setInterval(() => canvas.getContext('2d').fillRect(0, 0, 9, 9), 50);
          window.camera = canvas.captureStream(5);
          return window.camera;
        } } });
        """;

    [Fact, Trait("Rule", "SCN-1"), Trait("Rule", "SCN-10")]
    public async Task There_is_a_button_where_the_browser_reads_bar_codes_each_code_is_one_scan_and_the_camera_stops_with_its_window()
    {
        var page = await app.NewPageAsync("clerk");
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3);
        await page.AddInitScriptAsync("delete window.BarcodeDetector;");
        await page.GotoAsync(address);
        var without = await TrackingLinesDesk.OnAsync(page);
        await Expect(without.Button("Scan with camera")).ToHaveCountAsync(0);

        await page.AddInitScriptAsync(Played);
        await page.GotoAsync(address);
        var desk = await TrackingLinesDesk.OnAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("'camera' in window"));
        await page.GetByLabel("Lot for what follows", new() { Exact = true }).FillAsync("l-77");
        await desk.PressAsync("Enter");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await Expect(desk.Button("Clear lot L-77")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Lot for what follows", new() { Exact = true })).ToHaveValueAsync("L-77");
        await desk.Button("Scan with camera").ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Scan with Camera" });
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("CAM-2 added on line 2");
        await Expect(dialog.GetByLabel("Picture of the camera")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await desk.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        for (var i = 0; i < 50 && await IsOnAsync(page); i++)
            await Task.Delay(100);
        Assert.False(await IsOnAsync(page));
        await desk.HasRowAsync(1, "CAM-1 L-77 1 1 1");
        await desk.HasRowAsync(2, "CAM-2 L-77 1 1 1");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToHaveCountAsync(0);
    }

    private static Task<bool> IsOnAsync(IPage page) =>
        page.EvaluateAsync<bool>("window.camera.getTracks().some(track => track.readyState === 'live')");
}
