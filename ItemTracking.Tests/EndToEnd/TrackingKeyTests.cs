using System.Text.RegularExpressions;
using ItemTracking.Web.Pages.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The keys of Item Tracking Lines.</summary>
[Collection("second browser")]
public sealed class TrackingKeyTests(AppFixture app, KeyDesk desk) : IClassFixture<KeyDesk>, IAsyncLifetime
{
    private static readonly string[] Keys =
    [
        "Fields: Alt+Up", "Fields: F2", "Fields: Num+Decimal", "Fields: T", "Fields: W",
        "Item Tracking Lines: Alt+Down, Alt+Right", "Item Tracking Lines: Alt+N, Ctrl+Insert", "Item Tracking Lines: Ctrl+A",
        "Item Tracking Lines: Ctrl+C", "Item Tracking Lines: Ctrl+Delete", "Item Tracking Lines: Ctrl+End",
        "Item Tracking Lines: Ctrl+Home", "Item Tracking Lines: Ctrl+Shift+Enter", "Item Tracking Lines: Ctrl+Space",
        "Item Tracking Lines: Ctrl+V", "Item Tracking Lines: Ctrl+Z", "Item Tracking Lines: Down", "Item Tracking Lines: End",
        "Item Tracking Lines: Enter", "Item Tracking Lines: F8", "Item Tracking Lines: Home", "Item Tracking Lines: Left",
        "Item Tracking Lines: PageDown", "Item Tracking Lines: PageUp", "Item Tracking Lines: Right", "Item Tracking Lines: Shift+Down",
        "Item Tracking Lines: Shift+Enter", "Item Tracking Lines: Shift+PageDown", "Item Tracking Lines: Shift+PageUp",
        "Item Tracking Lines: Shift+Tab", "Item Tracking Lines: Shift+Up", "Item Tracking Lines: Tab", "Item Tracking Lines: Up",
        "Page: Alt+F2", "Page: Alt+O", "Page: Alt+Q", "Page: Alt+T", "Page: Ctrl+Alt+Q", "Page: Ctrl+Alt+R", "Page: Ctrl+Alt+S",
        "Page: Ctrl+Enter", "Page: Ctrl+F1", "Page: Ctrl+F12", "Page: Ctrl+Shift+F12", "Page: Escape", "Page: F5", "Page: F7",
        "Page: Shift+F7",
    ];

    private TrackingLinesDesk lines = null!;

    public async Task InitializeAsync()
    {
        await desk.AtAsync(app, "clerk", async () =>
        {
            var data = new PurchasingData(app.App.Database);
            await data.EnsureAsync();
            var order = await data.OrderAsync((PurchasingData.SerialItem, 6));
            await data.TrackAsync(order, 10000, 3);
            return DocumentRoutes.Tracking(order, 10000);
        });
        lines = await TrackingLinesDesk.OnAsync(desk.Page);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ctrl_F1_shows_what_the_page_answers_and_nothing_else() => Assert.Equal(Keys.Order(), await desk.HelpAsync());

    [Theory]
    [InlineData("Serial No.", 1, "ArrowDown", "Serial No., line 2")]
    [InlineData("Serial No.", 2, "ArrowUp", "Serial No., line 1")]
    [InlineData("Serial No.", 1, "PageDown", "Serial No., line 4")]
    [InlineData("Serial No.", 4, "PageUp", "Serial No., line 1")]
    [InlineData("Serial No.", 1, "ArrowRight", "Lot No., line 1")]
    [InlineData("Lot No.", 1, "ArrowLeft", "Serial No., line 1")]
    [InlineData("Lot No.", 1, "Home", "Serial No., line 1")]
    [InlineData("Lot No.", 2, "End", "Qty. to Invoice (Base), line 2")]
    [InlineData("Lot No.", 2, "Control+Home", "Serial No., line 1")]
    [InlineData("Lot No.", 2, "Control+End", "Qty. to Invoice (Base), line 4")]
    [InlineData("Serial No.", 1, "Tab", "Lot No., line 1")]
    [InlineData("Lot No.", 1, "Shift+Tab", "Serial No., line 1")]
    [InlineData("Serial No.", 1, "Enter", "Scan or type a number")]
    [InlineData("Serial No.", 3, "Enter", "Serial No., line 4")]
    [InlineData("Serial No.", 2, "Shift+Enter", "Serial No., line 1")]
    [InlineData("Lot No.", 1, "Control+Insert", "Serial No., line 4")]
    [InlineData("Lot No.", 1, "Alt+n", "Serial No., line 4")]
    [InlineData("Lot No.", 1, "Control+Shift+Enter", "Close")]
    [InlineData("Lot No.", 1, "Control+Alt+s", "Scan or type a number")]
    public async Task A_key_leads_to_another_cell(string column, int line, string key, string to)
    {
        await lines.ClickAsync(column, line);
        await Expect(lines.Cell(column, line)).ToBeFocusedAsync();
        await desk.PressAsync("Control+a");
        await desk.PressAsync(key);

        var target = to == "Close" ? desk.Button(to) : desk.Field(to);
        await Expect(target).ToBeFocusedAsync();
        await lines.ClickAsync("Serial No.", 1);
    }

    [Theory]
    [InlineData("Shift+ArrowDown", 2)]
    [InlineData("Shift+PageDown", 3)]
    [InlineData("Control+Space", 1)]
    [InlineData("Control+a", 3)]
    public async Task A_key_selects_lines_and_an_arrow_ends_it(string key, int selected)
    {
        await lines.ClickAsync("Serial No.", 1);
        await desk.PressAsync("F2");
        await desk.PressAsync(key);
        await Expect(desk.Page.GetByText($"{selected} selected", new() { Exact = true })).ToBeVisibleAsync();
        await desk.PressAsync("ArrowUp");
        await Expect(desk.Page.GetByText(" selected")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Shift+ArrowUp", 2)]
    [InlineData("Shift+PageUp", 3)]
    public async Task A_key_selects_lines_upwards(string key, int selected)
    {
        await lines.ClickAsync("Serial No.", 3);
        await desk.PressAsync(key);
        await Expect(desk.Page.GetByText($"{selected} selected", new() { Exact = true })).ToBeVisibleAsync();
        await desk.PressAsync("ArrowDown");
    }

    [Fact]
    public async Task Ctrl_C_copies_the_selected_lines_under_their_captions()
    {
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await lines.ClickAsync("Serial No.", 1);
        var first = await lines.Cell("Serial No.", 1).InputValueAsync();
        await desk.PressAsync("Shift+ArrowDown");
        await Expect(desk.Page.GetByText("2 selected", new() { Exact = true })).ToBeVisibleAsync();
        await desk.PressAsync("Control+c");
        await Expect(desk.Page.GetByText("2 lines copied.")).ToBeVisibleAsync();
        await desk.Page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).startsWith('Serial No.')");
        var copied = (await desk.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Split('\n');
        await desk.PressAsync("ArrowUp");

        Assert.StartsWith("Serial No.\tLot No.\t", copied[0], StringComparison.Ordinal);
        Assert.StartsWith($"{first}\t", copied[1], StringComparison.Ordinal);
        Assert.EndsWith("\t1\t1\t1", copied[1].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(copied[0].Split('\t').Length, copied[1].Split('\t').Length);
        Assert.Equal(["", ""], [copied[3], copied.ElementAtOrDefault(4) ?? ""]);
    }

    [Fact]
    public async Task F8_copies_from_above_but_no_serial_number()
    {
        await lines.ClickAsync("Serial No.", 2);
        await desk.PressAsync("F8");
        await Expect(desk.Page.GetByText("A serial number stands on one line only, so it is not copied from above.")).ToBeVisibleAsync();
        await lines.ClickAsync("Qty. to Handle (Base)", 1);
        await desk.PressAsync("F8");
        await Expect(desk.Page.GetByText("There is no line above.")).ToBeVisibleAsync();
        await lines.TypeLinesAsync("0");
        await lines.ClickAsync("Qty. to Handle (Base)", 2);
        await desk.PressAsync("F8");
        await Expect(lines.Cell("Qty. to Handle (Base)", 2)).ToHaveValueAsync("0");
        await desk.PressAsync("Escape");
        await Expect(lines.Cell("Qty. to Handle (Base)", 2)).ToHaveValueAsync("1");
        await lines.ClickAsync("Qty. to Handle (Base)", 1);
        await lines.TypeLinesAsync("1");
        await Expect(desk.Page.GetByText("No changes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ctrl_Delete_deletes_and_Ctrl_Z_takes_it_back()
    {
        await lines.ClickAsync("Serial No.", 3);
        await desk.PressAsync("Control+Delete");
        await Expect(lines.Undefined).ToHaveTextAsync("4");
        await desk.PressAsync("Control+z");
        await Expect(lines.Undefined).ToHaveTextAsync("3");
        await Expect(desk.Page.GetByText("No changes")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Alt+ArrowDown")]
    [InlineData("Alt+ArrowRight")]
    [InlineData("F7")]
    public async Task A_key_opens_a_window_about_the_number(string key)
    {
        await lines.ClickAsync("Serial No.", 1);
        await desk.PressAsync(key);
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Shift+F7", "/serial-no-information")]
    [InlineData("Alt+o", "/item-tracking-comments")]
    public async Task A_key_opens_a_tab_about_the_number(string key, string address)
    {
        await lines.ClickAsync("Serial No.", 1);
        var tab = await desk.Page.Context.RunAndWaitForPageAsync(() => desk.PressAsync(key));
        await Expect(tab).ToHaveURLAsync(new Regex(Regex.Escape(address)));
        await tab.CloseAsync();
        await desk.Page.BringToFrontAsync();
    }

    [Theory]
    [InlineData("Control+Alt+r")]
    [InlineData("F5")]
    public async Task A_key_reads_availability_again_in_its_place(string key)
    {
        var state = desk.Page.GetByText(new Regex(@"as of \d+:\d+:\d+"));
        var before = await state.InnerTextAsync();
        await desk.Page.WaitForTimeoutAsync(1000);
        await desk.PressAsync(key);
        await Expect(state).Not.ToHaveTextAsync(before);
        await desk.IsNotLoadedAgainAsync();
    }

    [Fact]
    public async Task Alt_F2_closes_the_FactBoxes_and_opens_them_again()
    {
        var pane = desk.Page.GetByRole(AriaRole.Button, new() { Name = "FactBoxes" });
        await desk.PressAsync("Alt+F2");
        await Expect(pane).ToHaveAttributeAsync("aria-expanded", "false");
        await desk.PressAsync("Alt+F2");
        await Expect(pane).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Theory]
    [InlineData("Control+Enter")]
    [InlineData("Escape")]
    public async Task A_key_closes_the_page(string key)
    {
        await desk.PressAsync(key);
        await lines.HasLeftAsync();
    }
}
