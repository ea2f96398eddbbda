using ItemTracking.Web.Pages.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A clerk gives the goods of a purchase line their numbers.</summary>
[Collection("browser")]
public sealed class TrackingLinesTests(AppFixture app)
{
    [Fact, Trait("Rule", "NUM-15")]
    public async Task Customized_serial_numbers_with_a_new_lot_define_the_whole_line()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 10);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).ClickAsync();
        await desk.TypeAsync("S/N-Vend0001");
        await Expect(desk.Page.GetByLabel("Increment", new() { Exact = true })).ToHaveValueAsync("1");
        await Expect(desk.Page.GetByLabel("Quantity to Create", new() { Exact = true })).ToHaveValueAsync("10");
        await Expect(desk.Page.GetByLabel("Preview")).ToHaveTextAsync("S/N-VEND0001, S/N-VEND0002 … S/N-VEND0010 (10 numbers)");
        await desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true }).CheckAsync();
        await desk.Button("OK").ClickAsync();

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Row(10)).ToContainTextAsync("S/N-VEND0010");
        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();

        var stored = await TrackingLinesDesk.StoredAsync(app, address);
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"S/N-VEND{n:0000}"), stored.Select(row => row.SerialNo));
        Assert.Single(stored.Select(row => row.LotNo).Distinct());
    }

    [Fact, Trait("Rule", "NUM-8")]
    public async Task Serial_numbers_of_the_series_are_assigned_with_a_new_lot()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 4);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.Button("Assign Serial No.").ClickAsync();
        await Expect(desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true })).Not.ToBeCheckedAsync();
        await desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true }).CheckAsync();
        await Expect(desk.Page.GetByLabel("Preview")).ToContainTextAsync("(4 numbers), lot LOT");
        await desk.Button("OK").ClickAsync();

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        Assert.Equal(4, (await TrackingLinesDesk.StoredAsync(app, address)).Count);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Numbers_are_typed_by_keyboard_alone()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await desk.TypeLinesAsync("s1", "s2", "s3");

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(2, "S2 1 1 1");
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        Assert.Equal(["S1", "S2", "S3"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
    }

    [Fact, Trait("Rule", "ITL-45")]
    public async Task A_repeated_number_stays_in_its_cell_with_the_reason_while_the_clerk_goes_on()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 4, lot: false));
        await desk.TypeLinesAsync("S1", "S1", "S3");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await Expect(desk.Row(3)).ToContainTextAsync("S3");

        var issues = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Issues" });
        await issues.GetByRole(AriaRole.Button, new() { Name = "Line 2: Tracking specification with Serial No. S1 already exists." })
            .ClickAsync();
        await Expect(desk.Cell("Serial No.", 2)).ToBeFocusedAsync();
        await Expect(desk.Cell("Serial No.", 2)).ToHaveValueAsync("S1");
        await Expect(desk.Cell("Serial No.", 2)).ToHaveAttributeAsync("aria-invalid", "true");
        await desk.TypeAsync("S2");
        await desk.PressAsync("Enter");

        await Expect(issues).ToHaveCountAsync(0);
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.HasRowAsync(2, "S2 1 1 1");
        await desk.TypeLinesAsync("S4");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(3, "S3 1 1 1");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
    }

    [Fact, Trait("Rule", "ITL-42")]
    public async Task A_refused_quantity_is_taken_back_with_Esc()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 4, lot: false));
        await desk.TypeLinesAsync("S1");
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await desk.ClickAsync("Quantity (Base)", 1);
        await desk.TypeAsync("5");
        await desk.PressAsync("Tab");
        await desk.ClickAsync("Quantity (Base)", 1);
        await Expect(desk.Cell("Quantity (Base)", 1)).ToHaveValueAsync("5");
        await Expect(desk.Page.GetByText("Quantity (Base) must be -1, 0 or 1 when Serial No. is stated.").First).ToBeVisibleAsync();
        await desk.PressAsync("Escape");

        await Expect(desk.Cell("Quantity (Base)", 1)).ToHaveValueAsync("1");
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task The_first_press_into_the_active_cell_selects_its_text_and_the_next_one_sets_the_caret()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await desk.TypeLinesAsync("S1");
        await desk.Cell("Serial No.", 2).PressAsync("ArrowUp");
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await desk.ScanBox.ClickAsync();
        await desk.Cell("Serial No.", 1).ClickAsync();
        await desk.Page.Keyboard.TypeAsync("S9");
        await desk.Cell("Serial No.", 1).ClickAsync();
        await desk.Page.Keyboard.TypeAsync("X");
        await desk.PressAsync("Enter");

        await desk.HasRowAsync(1, "S9X 1 1 1");
    }

    [Fact, Trait("Case", "C-55")]
    public async Task Tab_in_the_empty_new_line_leads_to_its_next_cell_and_out_of_the_last_one()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3));

        await desk.PressAsync("Tab");
        await Expect(desk.Cell("Lot No.", 1)).ToBeFocusedAsync();
        await desk.PressAsync("Shift+Tab");
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await desk.PressAsync("End");
        await desk.PressAsync("Tab");
        await Expect(desk.Button("Discard Changes")).ToBeFocusedAsync();
    }

    [Fact, Trait("Rule", "ITL-49")]
    public async Task Selected_lines_are_deleted_and_put_back()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 5, lot: false));
        await desk.TypeLinesAsync("S1", "S2", "S3", "S4", "S5");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.ClickAsync("Serial No.", 2);
        await desk.PressAsync("Shift+ArrowDown");
        await desk.PressAsync("Shift+ArrowDown");
        await Expect(desk.Page.GetByText("3 selected")).ToBeVisibleAsync();
        await desk.PressAsync("Control+Delete");
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await Expect(desk.Row(3)).ToHaveCountAsync(0);
        await desk.PressAsync("Control+z");

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.HasRowAsync(3, "S3 1 1 1");
    }

    [Fact, Trait("Rule", "ITL-45")]
    public async Task A_number_that_was_typed_by_hand_and_refused_is_corrected_where_it_stands()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await desk.TypeLinesAsync("S1", "S2", "S3");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.ClickAsync("Serial No.", 2);

        await desk.ByHandAsync("S3");
        await Expect(desk.Page.GetByText("already exists").First).ToBeVisibleAsync();
        await Expect(desk.Cell("Serial No.", 2)).ToBeFocusedAsync();
        await desk.ByHandAsync("S4");

        await desk.HasRowAsync(2, "S4 1 1 1");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
    }

    [Fact, Trait("Case", "C-40")]
    public async Task Lots_that_are_missing_are_typed_down_their_column()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3));
        await desk.ScanBox.FocusAsync();
        await desk.TypeLinesAsync("S1", "S2", "S3");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.ClickAsync("Lot No.", 1);

        await desk.ByHandAsync("LA");
        await Expect(desk.Cell("Lot No.", 2)).ToBeFocusedAsync();
        await desk.ByHandAsync("LB");
        await Expect(desk.Cell("Lot No.", 3)).ToBeFocusedAsync();
        await desk.ByHandAsync("LC");

        await desk.HasRowAsync(3, "S3 LC 1 1 1");
        await Expect(desk.Page.GetByText("Complete 3/3").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Discarding_asks_and_saves_nothing()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 5, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.TypeLinesAsync("S1", "S2");
        await desk.Button("Discard Changes").ClickAsync();
        await Expect(desk.Page.GetByText("Discard 2 changed lines?")).ToBeVisibleAsync();
        await desk.Button("No").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("3");

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Purchase Orders" }).First.ClickAsync();
        await desk.Button("Discard").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync($"{app.Url}/purchase-orders", new() { Timeout = 15_000 });
        Assert.Empty(await TrackingLinesDesk.StoredAsync(app, address));
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Too_much_asks_before_it_is_discarded()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 10, serial: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.TypeAsync("L1");
        await desk.PressAsync("Enter");
        await Expect(desk.Cell("Quantity (Base)", 1)).ToBeFocusedAsync();
        await Expect(desk.Cell("Quantity (Base)", 1)).ToHaveValueAsync("10");
        await desk.TypeLinesAsync("6", "L2", "5");
        await Expect(desk.Undefined).ToHaveTextAsync("-1");
        await Expect(desk.Page.GetByText("1 too many").First).ToBeVisibleAsync();

        await desk.Button("Close").ClickAsync();
        await Expect(desk.Page.GetByText("The corrections cannot be saved as excess quantity has been defined.\nClose the form anyway?"))
            .ToBeVisibleAsync();
        await desk.PressAsync("n");
        await Expect(desk.Undefined).ToHaveTextAsync("-1");
        await desk.Button("Close").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await desk.HasLeftAsync();
        Assert.Empty(await TrackingLinesDesk.StoredAsync(app, address));
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task The_second_of_two_clerks_is_told_and_keeps_what_was_typed()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 5, lot: false);
        var first = await TrackingLinesDesk.OpenAsync(app, address);
        var second = await TrackingLinesDesk.OpenAsync(app, address);
        await first.TypeLinesAsync("A1");
        await first.PressAsync("Control+Enter");
        await first.HasLeftAsync();
        await second.TypeLinesAsync("B1", "B2");
        await second.PressAsync("Control+Enter");

        await Expect(second.Page.GetByText(
            "Another user has modified the item tracking data since it was retrieved from the database."))
            .ToBeVisibleAsync();
        await second.Button("Reload and keep my entries").ClickAsync();
        await Expect(second.Undefined).ToHaveTextAsync("2");
        await Expect(second.ActiveCell).ToBeFocusedAsync();
        await second.Button("Close").ClickAsync();
        await second.HasLeftAsync();
        Assert.Equal(["A1", "B1", "B2"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo).Order());
    }

    [Fact, Trait("Rule", "NUM-15")]
    public async Task Ten_thousand_serial_numbers_are_created_looked_at_and_saved()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 10_000);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("S00001");
        await desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true }).CheckAsync();
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0", new() { Timeout = 15_000 });

        await Expect(desk.Grid).ToHaveAttributeAsync("aria-rowcount", "10002");
        await desk.ClickAsync("Serial No.", 1);
        await desk.PressAsync("Control+End");
        await Expect(desk.Row(10_000)).ToContainTextAsync("S10000");
        Assert.True(await desk.Grid.GetByRole(AriaRole.Row).CountAsync() < 100);
        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
        Assert.Equal(10_000, (await TrackingLinesDesk.StoredAsync(app, address)).Count);
    }

    [Fact, Trait("Rule", "ITL-22")]
    public async Task Who_may_not_edit_sees_the_lines_and_is_told_why_whatever_he_presses()
    {
        const string Why = "You do not have permission to change item tracking lines.";
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var order = await data.OrderAsync((PurchasingData.SerialItem, 3));
        await data.TrackAsync(order, 10000, 2);
        var desk = await TrackingLinesDesk.OpenAsync(app, DocumentRoutes.Tracking(order, 10000), "auditor");
        await Expect(desk.Button("Assign Serial No.")).ToBeDisabledAsync();
        await Expect(desk.Button("Assign Serial No.")).ToHaveAccessibleDescriptionAsync(Why);
        await Expect(desk.ScanBox).ToHaveCountAsync(0);

        await desk.ClickAsync("Serial No.", 1);
        var told = desk.Page.GetByText(Why, new() { Exact = true });
        foreach (var (keys, line) in new[] { ("X", 2), ("Control+Delete", 1), ("Alt+N", 2), ("F8", 1) })
        {
            await desk.PressAsync(keys);
            await Expect(told).ToBeVisibleAsync();
            await desk.PressAsync(line == 2 ? "ArrowDown" : "ArrowUp");
            await Expect(told).ToBeHiddenAsync();
        }

        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
    }
}
