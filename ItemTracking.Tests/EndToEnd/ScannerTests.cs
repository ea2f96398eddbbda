using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Scanners as they are set up in practice: other keys at the end of a scan, prefixes, GS1 bar codes.</summary>
[Collection("browser")]
public sealed class ScannerTests(AppFixture app)
{
    [Fact, Trait("Case", "C-03")]
    public async Task Scans_that_end_with_Tab_are_taken_and_the_surplus_one_stays_in_sight()
    {
        var desk = await ScanningAsync(3, lot: false);
        foreach (var number in new[] { "S1", "S2", "S3", "S4" })
            await ScanAsync(desk, number, "Tab");

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        var scans = desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" });
        await Expect(scans.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(scans).ToContainTextAsync("S4");
        await Expect(scans).ToContainTextAsync("surplus");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        foreach (var line in new[] { 1, 2, 3 })
            await desk.HasRowAsync(line, $"S{line} 1 1 1");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Tab_leaves_an_empty_scan_box_and_a_line_feed_ends_a_scan_too()
    {
        var desk = await ScanningAsync(3, lot: false);
        await ScanAsync(desk, "S1", "Control+j");
        await ScanAsync(desk, "S2", "Enter");
        await desk.PressAsync("Control+j");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await Expect(desk.ScanBox).ToBeFocusedAsync();

        await desk.PressAsync("Tab");
        await Expect(desk.ScanBox).Not.ToBeFocusedAsync();
    }

    [Fact, Trait("Case", "C-04")]
    public async Task A_second_scan_in_the_grid_never_becomes_the_lot_of_an_item_without_lots()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await ScanAsync(desk, "S1", "Tab");
        await ScanAsync(desk, "S2", "Tab");

        await Expect(desk.Page.GetByText("has no lot numbers.").First).ToBeVisibleAsync();
        await desk.ClickAsync("Lot No.", 1);
        await Expect(desk.Cell("Lot No.", 1)).ToHaveValueAsync("S2");
        await Expect(desk.Cell("Lot No.", 1)).ToHaveAttributeAsync("aria-invalid", "true");
        await desk.PressAsync("Escape");
        await desk.HasRowAsync(1, "S1 1 1 1");
    }

    [Fact, Trait("Case", "C-05")]
    public async Task Ten_numbers_scanned_on_opening_are_ten_serial_numbers()
    {
        var desk = await ScanningAsync(10, lot: true);
        foreach (var number in Enumerable.Range(1, 10))
            await ScanAsync(desk, $"S{number}", "Enter");

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(10, "S10 1 1 1");
        await Expect(desk.Grid.GetByRole(AriaRole.Row)).ToHaveCountAsync(12);

        await desk.PressAsync("ArrowDown");
        await Expect(desk.ActiveCell).ToBeFocusedAsync();

        var address = desk.Page.Url;
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        await desk.Page.GotoAsync(address);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await desk.TypeLinesAsync("S11");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToContainTextAsync("surplus");
        await desk.HasRowAsync(1, "S1 1 1 1");
    }

    [Theory, Trait("Case", "C-06")]
    [InlineData("]d2010950600013435217280310" + "10LOT7", "21S9", "Control+]")]
    [InlineData("]d2010950600013435217280310" + "10LOT7\u001d", "21S9", null)]
    [InlineData("0109506000134352" + "1728031010LOT7~", "21S9", null)]
    public async Task One_GS1_bar_code_fills_serial_number_lot_and_date(string first, string second, string? fnc1)
    {
        var desk = await ScanningAsync(2, lot: true);
        await desk.Page.Keyboard.InsertTextAsync(first);
        if (fnc1 is not null)
            await desk.PressAsync(fnc1);
        await ScanAsync(desk, second, "Enter");

        await desk.HasRowAsync(1, "S9 LOT7 3/10/2028 1 1 1");
    }

    [Theory, Trait("Case", "C-06")]
    [InlineData("]C1SN-1")]
    [InlineData("]d2SN-1")]
    public async Task A_prefix_is_stripped_in_the_scan_box_and_in_a_cell(string scan)
    {
        var desk = await ScanningAsync(2, lot: false);
        await ScanAsync(desk, scan, "Enter");
        await desk.HasRowAsync(1, "SN-1 1 1 1");

        await desk.ClickAsync("Serial No.", 2);
        await Expect(desk.Cell("Serial No.", 2)).ToBeFocusedAsync();
        await ScanAsync(desk, scan.Replace("SN-1", "SN-2", StringComparison.Ordinal), "Enter");
        await desk.HasRowAsync(2, "SN-2 1 1 1");
    }

    [Fact, Trait("Case", "C-06")]
    public async Task A_GS1_bar_code_in_a_cell_fills_its_line_and_one_with_a_fault_stays_with_its_reason()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 2));
        await ScanAsync(desk, "]d2172813" + "1010LOT7", "Enter");
        await Expect(desk.Page.GetByText("is no date").First).ToBeVisibleAsync();
        await desk.ClickAsync("Serial No.", 1);
        await desk.Cell("Serial No.", 1).FillAsync("]d217280300" + "10LOT7\u241d21S9");
        await desk.PressAsync("Enter");

        await desk.HasRowAsync(1, "S9 LOT7 3/31/2028 1 1 1");
    }

    [Theory, Trait("Case", "C-09")]
    [InlineData("first")]
    [InlineData("selected")]
    [InlineData("scanned")]
    public async Task Four_of_ten_are_received_without_touching_the_other_lines(string how)
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var order = await data.OrderAsync((PurchasingData.SerialItem, 10));
        var address = $"/purchase-orders/{order.No}/lines/10000/tracking";
        string Number(int n) => $"{order.No}-{n}";
        var page = await app.NewPageAsync("clerk", address);
        var desk = new TrackingLinesDesk(page);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        foreach (var number in Enumerable.Range(0, 10))
            await ScanAsync(desk, Number(number), "Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        await page.GetByLabel("Qty. to Receive, line 1", new() { Exact = true }).FillAsync("4");
        await page.GetByLabel("Qty. to Receive, line 1", new() { Exact = true }).PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1" }).ClickAsync();
        await desk.Undefined.WaitForAsync();
        await desk.ActiveCell.WaitForAsync();

        await (how switch
        {
            "first" => desk.Button("Handle first 4").ClickAsync(),
            "selected" => SelectFourAsync(desk),
            _ => TickOffFourAsync(desk, Number),
        });
        await Expect(desk.Page.GetByLabel("Undefined Quantity to Handle")).ToHaveTextAsync("0");
        await desk.PressAsync("Control+Enter");
        if (how == "scanned")
            await desk.Button("Leave").ClickAsync();
        await desk.HasLeftAsync();

        var handled = (await TrackingLinesDesk.StoredAsync(app, address)).Where(row => row.QtyToHandleBase != 0);
        Assert.Equal([Number(0), Number(1), Number(2), Number(3)], handled.Select(row => row.SerialNo));
    }

    private static async Task SelectFourAsync(TrackingLinesDesk desk)
    {
        await desk.ClickAsync("Serial No.", 1);
        foreach (var _ in Enumerable.Range(0, 3))
            await desk.PressAsync("Shift+ArrowDown");
        await desk.ChooseAsync("More", "Handle Only the Selected");
    }

    private static async Task TickOffFourAsync(TrackingLinesDesk desk, Func<int, string> number)
    {
        await desk.ChooseAsync("More", "Tick Off by Scanning");
        await Expect(desk.Page.GetByLabel("Scan to tick off")).ToBeFocusedAsync();
        foreach (var scan in new[] { number(3), number(1), "X9", number(0), number(2), number(2) })
            await ScanAsync(desk, scan, "Enter");
        var scans = desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" });
        await Expect(scans).ToContainTextAsync("X9 was not expected");
        await Expect(scans).ToContainTextAsync($"{number(2)} is ticked off already");
    }

    /// <summary>A page as it is opened: the scan box has the focus.</summary>
    private async Task<TrackingLinesDesk> ScanningAsync(int quantity, bool lot)
    {
        var page = await app.NewPageAsync("clerk", await TrackingLinesData.OrderAsync(app.App.Database, quantity, lot: lot));
        var desk = new TrackingLinesDesk(page);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        return desk;
    }

    private static async Task ScanAsync(TrackingLinesDesk desk, string number, string end)
    {
        await desk.Page.Keyboard.InsertTextAsync(number);
        await desk.PressAsync(end);
    }
}
