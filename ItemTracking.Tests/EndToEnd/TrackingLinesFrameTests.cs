using ItemTracking.Core.NumberSeries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>What stands around the lines never is in the way of the work on them: menus, windows, the FactBoxes, the way out.</summary>
[Collection("browser")]
public sealed class TrackingLinesFrameTests(AppFixture app)
{
    [Fact, Trait("Case", "C-56")]
    public async Task A_menu_closes_by_Esc_by_a_click_elsewhere_and_when_another_opens()
    {
        var desk = await OpenAsync(3);
        var items = desk.Page.GetByRole(AriaRole.Menuitem);
        var column = desk.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Warranty Date" });

        await desk.Button("Information").ClickAsync();
        await Expect(items.Filter(new() { HasText = "Comment" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await desk.PressAsync("Escape");
        await Expect(items).ToHaveCountAsync(0);
        await Expect(desk.Button("Information")).ToBeFocusedAsync();

        await desk.Button("Columns").ClickAsync();
        await column.ClickAsync();
        await Expect(column).ToBeCheckedAsync();
        await Expect(desk.Grid.GetByRole(AriaRole.Columnheader, new() { Name = "Warranty Date" })).ToBeVisibleAsync();
        await desk.Button("Information").ClickAsync();
        await Expect(column).ToHaveCountAsync(0);
        await Expect(items.Filter(new() { HasText = "Comment" })).ToBeVisibleAsync();
        await desk.Button("More").ClickAsync();
        await Expect(items.Filter(new() { HasText = "Delete Line" })).ToBeVisibleAsync();
        await Expect(items.Filter(new() { HasText = "Comment" })).ToHaveCountAsync(0);

        await desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Expect(items).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "ITL-49")]
    public async Task A_line_is_deleted_and_put_back_from_the_menu_by_mouse_and_by_key()
    {
        var desk = await OpenAsync(3);
        await desk.TypeLinesAsync("S1", "S2");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.ClickAsync("Serial No.", 2);
        await desk.ChooseAsync("More", "Delete Line");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await Expect(desk.ScanBox).ToBeFocusedAsync();

        var undo = desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Undo" });
        await Expect(undo).ToHaveCountAsync(0);
        await desk.Button("More").PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Button("More")).ToBeFocusedAsync();
        await Expect(undo).ToHaveCountAsync(0);
        await desk.PressAsync("ArrowUp");
        await Expect(desk.Page.GetByRole(AriaRole.Menuitem).Last).ToBeFocusedAsync();
        for (var i = 0; i < 12 && !await undo.EvaluateAsync<bool>("item => item === document.activeElement"); i++)
            await desk.PressAsync("ArrowUp");
        await Expect(undo).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await Expect(desk.Page.GetByLabel(InLine())).ToBeFocusedAsync();
        await desk.HasRowAsync(2, "S2 1 1 1");
    }

    [Fact, Trait("Case", "C-52")]
    public async Task A_number_typed_at_once_goes_into_Customized_SN_and_the_preview_names_the_lot()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3));
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Enter Customized SN" }).WaitForAsync();
        await desk.TypeAsync("SN-0001");
        await Expect(desk.Page.GetByLabel("Customized SN", new() { Exact = true })).ToHaveValueAsync("SN-0001");
        await desk.Page.GetByLabel("Create New Lot No.", new() { Exact = true }).CheckAsync();
        await Expect(desk.Page.GetByLabel("Preview")).ToContainTextAsync("SN-0001, SN-0002 … SN-0003 (3 numbers), lot LOT");
        await desk.PressAsync("Escape");
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
    }

    [Fact, Trait("Case", "C-52")]
    public async Task Where_the_series_takes_no_manual_numbers_the_dialog_says_so_before_anything_is_typed()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3);
        var series = $"SN{address.Split('/')[2][2..]}";
        await using (var db = app.App.Database.Factory.CreateDbContext())
            await db.Set<NoSeries>()
                .Where(each => each.Code == series)
                .ExecuteUpdateAsync(each => each.SetProperty(s => s.ManualNos, false).SetProperty(s => s.DefaultNos, true));
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.Button("Create Customized SN").ClickAsync();

        await Expect(desk.Page.GetByLabel("Customized SN", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(desk.Page.GetByText(
            "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in No. "
                + $"Series {series}."))
            .ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(desk.Page);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Who_scans_goes_on_scanning_after_a_window()
    {
        var desk = await OpenAsync(3);
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await desk.Button("Discard Changes").ClickAsync();
        await Expect(desk.Button("No")).ToBeFocusedAsync();
        await desk.PressAsync("n");

        await Expect(desk.ScanBox).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(3)]
    public async Task Close_is_in_sight_whatever_stands_above_it_and_the_actions_are_one_row(int quantity)
    {
        var desk = await OpenAsync(quantity);
        if (quantity > 3)
        {
            await desk.Button("Create Customized SN").ClickAsync();
            await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("S00001");
            await desk.Page.GetByLabel("Quantity to Create", new() { Exact = true }).FillAsync($"{quantity - 4}");
            await desk.Button("OK").ClickAsync();
            await Expect(desk.Undefined).ToHaveTextAsync("4");
            await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
            await desk.PressAsync("Control+End");
            await Expect(desk.Cell("Qty. to Invoice (Base)", quantity - 3)).ToBeFocusedAsync();
            await desk.PressAsync("Home");
        }
        else
        {
            await desk.TypeLinesAsync("S00001");
        }

        await desk.TypeLinesAsync("S00001", "S00001", "S00001");
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToContainTextAsync("3 issues");

        await Expect(desk.Button("Close")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(desk.Button("Discard Changes")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"));
        var tops = await Task.WhenAll((await desk.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Actions" }).GetByRole(AriaRole.Button)
            .AllAsync())
            .Select(async button => (await button.BoundingBoxAsync())!.Y));
        Assert.Single(tops.Select(top => Math.Round(top)).Distinct());
        Assert.InRange(tops.Length, 4, 8);
    }

    [Fact]
    public async Task The_FactBoxes_give_their_room_to_the_grid_and_stay_closed_on_the_next_page()
    {
        var desk = await OpenAsync(3);
        var facts = desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "FactBoxes" });
        var before = (await desk.Grid.BoundingBoxAsync())!.Width;
        await Expect(desk.Button("FactBoxes")).ToHaveAttributeAsync("aria-expanded", "true");
        await desk.PressAsync("Alt+F2");
        await Expect(desk.Button("FactBoxes")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(facts.GetByText("What the code asks for")).ToBeHiddenAsync();
        Assert.True((await desk.Grid.BoundingBoxAsync())!.Width > before + 150);
        await AppFixture.AssertAccessibleAsync(desk.Page);

        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = Chip() }).ClickAsync();
        await desk.Undefined.WaitForAsync();
        await Expect(desk.Button("FactBoxes")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    private async Task<TrackingLinesDesk> OpenAsync(int quantity) =>
        await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, quantity, lot: false));

    private static System.Text.RegularExpressions.Regex InLine() => new(@"^Serial No\., line \d+$");

    private static System.Text.RegularExpressions.Regex Chip() => new("^Tracking, line 1: ");
}
