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
        await desk.PressAsync("Tab");
        await AppFixture.RestsAsync(desk.Page);
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

    [Theory, Trait("Rule", "ITL-45")]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Two_issues_above_the_lines_are_read_whole_and_lead_to_the_line_that_has_the_number(int width)
    {
        var desk = await TrackingLinesDesk.OpenAsync(
            app, await TrackingLinesData.OrderAsync(app.App.Database, 6, lot: false), width: width);
        await desk.ClickAsync("Serial No.", 1);
        await desk.TypeLinesAsync("S1", "S1", "S1");

        var issues = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Issues" });
        await Expect(issues.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(issues.GetByRole(AriaRole.Button, new() { Name = "Go to line 1" })).ToHaveCountAsync(2);
        Assert.Equal(0, await issues.EvaluateAsync<int>("box => box.scrollHeight - box.clientHeight"));
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await ShootAsync(desk, "issues", width, dark: false);
        await issues.GetByRole(AriaRole.Button, new() { Name = "Go to line 1" }).First.ClickAsync();
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_press_on_a_box_that_moves_as_a_message_goes_checks_the_box(int width)
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 10), width: width);
        await desk.Button("Create Customized SN").ClickAsync();
        var quantity = desk.Page.GetByLabel("Quantity to Create", new() { Exact = true });
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("M001");
        await quantity.FillAsync("many");
        await desk.Button("OK").ClickAsync();
        await Expect(quantity).ToHaveAttributeAsync("aria-invalid", "true");
        await AppFixture.RestsAsync(desk.Page);
        await quantity.FillAsync("7");
        var box = desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true });
        await box.ScrollIntoViewIfNeededAsync();
        var place = (await box.BoundingBoxAsync())!;
        await desk.Page.Mouse.MoveAsync(place.X + (place.Width / 2), place.Y + (place.Height / 2));
        await desk.Page.Mouse.DownAsync();
        await Expect(quantity).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await AppFixture.RestsAsync(desk.Page);
        Assert.NotEqual(place.Y, (await box.BoundingBoxAsync())!.Y);
        await desk.Page.Mouse.UpAsync();

        await Expect(box).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_message_of_a_cell_covers_no_line(int width)
    {
        var desk = await TrackingLinesDesk.OpenAsync(
            app, await TrackingLinesData.OrderAsync(app.App.Database, 6, lot: false), width: width);
        await desk.ClickAsync("Serial No.", 1);
        await desk.TypeLinesAsync("S1", "S2", "S3", "S4");
        await desk.ClickAsync("Serial No.", 2);
        await desk.PressAsync("Control+a");
        await desk.TypeAsync("S1");
        await desk.PressAsync("Enter");
        await desk.ClickAsync("Serial No.", 2);
        var note = desk.Page.Locator(".tracking-lines > .grid-note, .tracking-lines .message")
            .Filter(new() { HasText = "already exists. It is on line 1." }).Filter(new() { Visible = true });
        await Expect(note).ToHaveCountAsync(1);
        await Expect(note).ToBeInViewportAsync(new() { Ratio = 1 });
        await ShootAsync(desk, "note", width, dark: false);
        await CoversNotAsync(note, desk.Cell("Serial No.", 2));

        await desk.ClickAsync("Serial No.", 3);
        await Expect(desk.Cell("Serial No.", 3)).ToBeFocusedAsync();
        await desk.ClickAsync("Serial No.", 2);
        await CoversNotAsync(note, desk.Cell("Serial No.", 2));
        if (width == 1280)
            await CoversNotAsync(note, desk.Row(3));
    }

    private static async Task CoversNotAsync(ILocator note, ILocator place)
    {
        var (told, seen) = ((await note.BoundingBoxAsync())!, (await place.BoundingBoxAsync())!);
        Assert.False(told.Y < seen.Y + seen.Height && seen.Y < told.Y + told.Height);
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

    [Fact]
    public async Task On_a_handheld_a_line_stands_whole_on_the_screen_and_is_typed_into_where_it_stands()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 512), width: 360);
        await desk.ClickAsync("Serial No.", 1);
        foreach (var n in Enumerable.Range(1, 12))
            await desk.TypeLinesAsync($"S{n}", "L1");
        await Expect(desk.Undefined).ToHaveTextAsync("500");

        await desk.HasRowAsync(12, "S12 L1 1 1 1");
        await LiesOnItsCellAsync(desk, "Serial No.", 13);
        await desk.ClickAsync("Qty. to Handle (Base)", 12);
        await LiesOnItsCellAsync(desk, "Qty. to Handle (Base)", 12);
        await desk.PressAsync("ArrowUp");
        await LiesOnItsCellAsync(desk, "Qty. to Handle (Base)", 11);
        await desk.TypeAsync("0");
        await desk.PressAsync("Tab");
        await LiesOnItsCellAsync(desk, "Qty. to Invoice (Base)", 11);
        await desk.HasRowAsync(11, "S11 L1 1 0 0");
        await desk.PressAsync("Control+Home");
        await LiesOnItsCellAsync(desk, "Serial No.", 1);

        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("T001");
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await desk.PressAsync("Control+End");
        await desk.Row(512).WaitForAsync();
        await desk.PressAsync("ArrowUp");
        await LiesOnItsCellAsync(desk, "Qty. to Invoice (Base)", 512);
        Assert.True(await desk.Grid.EvaluateAsync<bool>("grid => grid.parentElement.scrollWidth <= grid.parentElement.clientWidth"));
        await AppFixture.AssertAccessibleAsync(desk.Page);
    }

    /// <summary>The input that is typed into covers the cell of its line and column, in sight.</summary>
    private static async Task LiesOnItsCellAsync(TrackingLinesDesk desk, string caption, int line)
    {
        await Expect(desk.Cell(caption, line)).ToBeFocusedAsync();
        await Expect(desk.Cell(caption, line)).ToBeInViewportAsync(new() { Ratio = 1 });
        var input = (await desk.Cell(caption, line).BoundingBoxAsync())!;
        var cell = (await (await desk.GridCellAsync(caption, line)).BoundingBoxAsync())!;
        Assert.Equal((cell.X, cell.Y, cell.Width, cell.Height), (input.X, input.Y, input.Width, input.Height));
    }

    private static async Task ShootAsync(TrackingLinesDesk desk, string state, int width, bool dark)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"tracking-{state}-{width}{(dark ? "-dark" : "")}.png") });
    }
}
