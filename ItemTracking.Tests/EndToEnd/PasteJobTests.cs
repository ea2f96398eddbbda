using ItemTracking.Core.Information;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A clerk pastes what a vendor sent, with the clipboard of the browser.</summary>
[Collection("browser")]
public sealed class PasteJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly OutboundJobData data = new(app.App.Database);

    public Task InitializeAsync() => data.Purchasing.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Case", "C-01")]
    public async Task C01_a_column_of_three_numbers_in_the_scan_box_is_three_serials()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.ScanBox.ClickAsync();
        await PasteAsync(desk, "SN1\r\nSN2\r\nSN3\r\n");
        await Expect(Status(desk, "3 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.ScanBox).ToBeFocusedAsync();

        await desk.PressAsync("X");
        await desk.PressAsync("Control+z");
        await Expect(desk.ScanBox).ToHaveValueAsync("");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.PressAsync("Control+z");
        await Expect(desk.Page.GetByText("Taken back: list of 3 lines.")).ToBeVisibleAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await Expect(desk.ScanBox).ToBeFocusedAsync();

        await PasteAsync(desk, "SN1\r\nSN2\r\nSN3\r\n");
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
        Assert.Equal(["SN1", "SN2", "SN3"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
    }

    [Fact, Trait("Case", "C-01")]
    public async Task C01_one_number_is_pasted_as_anywhere()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await PasteAsync(desk, "SN1\r\n");
        await desk.PressAsync("Enter");
        await desk.HasRowAsync(1, "SN1 1 1 1");
        await desk.ScanBox.ClickAsync();
        await PasteAsync(desk, "SN2");
        await desk.PressAsync("Enter");
        await desk.HasRowAsync(2, "SN2 1 1 1");
    }

    [Fact, Trait("Case", "C-02")]
    public async Task C02_fifty_rows_of_serial_and_lot_in_a_cell_of_the_grid_are_pairs_and_go_back_whole()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 50));
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await PasteAsync(desk, string.Join("\r\n", Enumerable.Range(1, 50).Select(n => $"P{n:00}\tL{n % 2}")));
        await Expect(Status(desk, "50 good, 0 bad.")).ToBeVisibleAsync();
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(1, "P01 L1 1 1 1");

        await Expect(desk.ActiveCell).ToBeFocusedAsync();
        await desk.PressAsync("Control+z");
        await Expect(desk.Undefined).ToHaveTextAsync("50");
        await Expect(desk.Page.GetByText("Taken back: list of 50 lines.")).ToBeVisibleAsync();
    }

    [Fact, Trait("Case", "C-02")]
    public async Task C02_a_list_in_Customized_SN_is_a_list_and_quantities_on_selected_lines_are_quantities()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).ClickAsync();
        await PasteAsync(desk, "C1\nC2\nC3");
        await Expect(Status(desk, "3 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await desk.HasRowAsync(3, "C3 1 1 1");

        await SelectAsync(desk, "Qty. to Handle (Base)", 1);
        await SelectAsync(desk, "Qty. to Handle (Base)", 3);
        await PasteAsync(desk, "0\n0");
        await Expect(Status(desk, "2 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await desk.HasRowAsync(1, "C1 1 0 0");
        await desk.HasRowAsync(2, "C2 1 1 1");
        await desk.HasRowAsync(3, "C3 1 0 0");
    }

    [Fact, Trait("Case", "C-12")]
    public async Task C12_of_a_vendors_list_95_are_taken_five_are_listed_and_mended_ones_follow()
    {
        var (address, numbers) = await ListAsync();
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.ChooseAsync("More", "Paste or Import Numbers");
        await Expect(desk.Page.GetByLabel("Numbers", new() { Exact = true })).ToBeFocusedAsync();
        await PasteAsync(desk, string.Join("\n", numbers));

        await Expect(Status(desk, "95 good, 5 bad.")).ToBeVisibleAsync();
        var bad = desk.Page.GetByRole(AriaRole.Table, new() { Name = "Bad Rows" }).GetByRole(AriaRole.Row);
        string[] reasons = ["In stock (EBLUE)", "In stock (EBLUE)", "Blocked: stolen", "Twice in the list: row 40", "characters"];
        for (var at = 0; at < reasons.Length; at++)
            await Expect(bad.Nth(at + 1)).ToContainTextAsync(reasons[at]);
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("5");
        await desk.Page.GetByLabel("Serial No., row 41").FillAsync("VL-NEW");
        await desk.PressAsync("Tab");
        await Expect(Status(desk, "95 taken. 1 good, 4 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("4");
        foreach (var (row, status) in new[] { (30, "1 good, 3 bad."), (20, "2 good, 2 bad.") })
        {
            await desk.Page.GetByLabel($"Serial No., row {row}").FillAsync("");
            await desk.TypeLinesAsync($"VL-SCANNED{row}");
            await Expect(Status(desk, $"96 taken. {status}")).ToBeVisibleAsync();
        }

        await Expect(desk.Undefined).ToHaveTextAsync("4");
        await desk.PressAsync("Escape");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await desk.Button("Close").ClickAsync();
        await desk.Button("Leave").ClickAsync();
        await desk.HasLeftAsync();
        Assert.Equal(96, (await TrackingLinesDesk.StoredAsync(app, address)).Count);
    }

    [Fact]
    public async Task A_file_of_a_spreadsheet_is_read()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 2));
        await desk.ChooseAsync("More", "Paste or Import Numbers");
        var picker = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.Button("Choose File").ClickAsync());
        await picker.SetFilesAsync(new FilePayload
        {
            Name = "list.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Lot No.;Serial No.\r\nL1;F1\r\nL1;F2\r\n"),
        });
        await Expect(Status(desk, "2 good, 0 bad. Row 1 names the columns.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await desk.HasRowAsync(2, "F2 L1 1 1 1");
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task In_Select_Entries_the_pasted_numbers_are_chosen_and_the_rest_is_told()
    {
        var item = await data.StockAsync(
            OutboundJobData.SerialCode, [.. Enumerable.Range(1, 5).Select(n => ($"SEL-{n}", "", 1m))]);
        var order = await data.OrderAsync(item, 2);
        var desk = await TrackingLinesDesk.OpenAsync(app, $"/sales-orders/{order.No}/lines/10000/tracking", "sales");
        await desk.Button("Select Entries").ClickAsync();
        await desk.Page.GetByLabel("Filter or scan").ClickAsync();
        await PasteAsync(desk, "SEL-4\nSEL-5\nSEL-9");

        await Expect(Status(desk, "2 good, 1 bad.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("Not in stock here.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Page.GetByLabel("Selected", new() { Exact = true })).ToHaveTextAsync("2");
        await desk.Button("OK").ClickAsync();
        await desk.HasRowAsync(1, "SEL-4 1 1 1");
        await desk.HasRowAsync(2, "SEL-5 1 1 1");
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task Scans_before_Select_Entries_is_drawn_and_beside_its_fields_are_chosen()
    {
        var item = await data.StockAsync(
            OutboundJobData.SerialCode, [.. Enumerable.Range(1, 5).Select(n => ($"SEL-{n}", "", 1m))]);
        var order = await data.OrderAsync(item, 3);
        var desk = await TrackingLinesDesk.OpenAsync(app, $"/sales-orders/{order.No}/lines/10000/tracking", "sales");
        await desk.Button("Select Entries").ClickAsync();
        await desk.TypeLinesAsync("SEL-3", "SEL-4");
        await Expect(desk.Page.GetByLabel("Selected", new() { Exact = true })).ToHaveTextAsync("2");
        await desk.Button("OK").FocusAsync();
        await desk.TypeLinesAsync("SEL-5");
        await Expect(desk.Page.GetByLabel("Selected", new() { Exact = true })).ToHaveTextAsync("3");
        await desk.Button("OK").ClickAsync();
        await desk.HasRowAsync(1, "SEL-3 1 1 1");
        await desk.HasRowAsync(3, "SEL-5 1 1 1");
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task The_dialog_is_accessible_empty_and_with_bad_rows(int width, bool dark)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address, width: width, dark: dark);
        await desk.ChooseAsync("More", "Paste or Import Numbers");
        await LookAsync(desk, "empty", width, dark);
        await PasteAsync(desk, "SN1\tred\nSN1\tblue\nSN2\t");
        await Expect(Status(desk, "1 good, 2 bad.")).ToBeVisibleAsync();
        await LookAsync(desk, "preview", width, dark);
        await AppFixture.AssertWithinWidthAsync(desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Cell).Last);
    }

    [Fact, Trait("Requirement", "P9")]
    public async Task P9_ten_thousand_numbers_are_previewed_and_taken_while_the_connection_stays_up()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 10_000));
        var list = string.Join("\r\n", Enumerable.Range(1, 10_000).Select(n => $"P9-{n:00000}\tL{n % 20}"));
        var sockets = 0;
        desk.Page.WebSocket += (_, _) => sockets++;
        await PasteAsync(desk, list);
        await Expect(Status(desk, "10,000 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(1, "P9-00001 L1 1 1 1");
        Assert.Equal(0, sockets);
    }

    /// <summary>An order of a hundred, and the list: two in stock, one blocked, one twice, one of 51 characters.</summary>
    private async Task<(string Address, string[] Numbers)> ListAsync()
    {
        var item = await data.StockAsync(OutboundJobData.SerialCode, ("VL-010", "", 1), ("VL-020", "", 1));
        await app.App.Database.AddAsync(
            new SerialNoInformation { ItemNo = item, SerialNo = "VL-030", Blocked = true, BlockedReason = "stolen" });
        var numbers = Enumerable.Range(1, 100).Select(n => $"VL-{n:000}").ToArray();
        numbers[40] = numbers[39];
        numbers[99] = new('X', 51);
        var order = await data.Purchasing.OrderAsync((item, 100));
        return ($"/purchase-orders/{order.No}/lines/10000/tracking", numbers);
    }

    /// <summary>Adds a line to the selected ones, by its cell under a column.</summary>
    private static async Task SelectAsync(TrackingLinesDesk desk, string caption, int line)
    {
        var heads = await desk.Grid.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync();
        var column = heads.ToList().FindIndex(head => head.Replace('\n', ' ').StartsWith(caption, StringComparison.Ordinal));
        await desk.Row(line).GetByRole(AriaRole.Gridcell).Nth(column - 1).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
    }

    private static ILocator Status(TrackingLinesDesk desk, string text) =>
        desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    private static async Task LookAsync(TrackingLinesDesk desk, string name, int width, bool dark)
    {
        await AppFixture.RestsAsync(desk.Page);
        await AppFixture.AssertAccessibleAsync(desk.Page);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"paste-{name}-{width}{(dark ? "-dark" : "")}.png") });
    }

    private static async Task PasteAsync(TrackingLinesDesk desk, string text)
    {
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await desk.PressAsync("Control+v");
    }
}
