using System.Globalization;
using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Web.Pages.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The keys of a document and its lines.</summary>
[Collection("second browser")]
public sealed class DocumentKeyTests(AppFixture app, KeyDesk desk) : IClassFixture<KeyDesk>, IAsyncLifetime
{
    private static readonly string[] Keys =
    [
        "Fields: Alt+Down, Alt+Right", "Fields: Alt+Up", "Fields: Ctrl+Alt+Down", "Fields: Enter", "Fields: F2", "Fields: Num+Decimal",
        "Fields: Shift+Enter", "Fields: T", "Fields: W",
        "Lines: Ctrl+Delete", "Lines: Ctrl+End", "Lines: Ctrl+Home", "Lines: Ctrl+Insert", "Lines: Ctrl+Shift+Enter", "Lines: Down",
        "Lines: End", "Lines: Enter", "Lines: F8", "Lines: Home", "Lines: Left", "Lines: PageDown", "Lines: PageUp", "Lines: Right",
        "Lines: Shift+Enter", "Lines: Up",
        "Page: Alt+F6", "Page: Alt+F9", "Page: Alt+N", "Page: Alt+Q", "Page: Alt+T", "Page: Ctrl+Alt+F9", "Page: Ctrl+Alt+I",
        "Page: Ctrl+Alt+Q", "Page: Ctrl+Enter", "Page: Ctrl+F1", "Page: Ctrl+F12", "Page: Ctrl+F9", "Page: Ctrl+Shift+F12",
        "Page: Escape", "Page: F5", "Page: F6", "Page: F7", "Page: F9", "Page: Shift+F6", "Page: Shift+F7", "Page: Shift+F9",
    ];

    private readonly PurchasingData data = new(app.App.Database);

    private string No => desk.Path.Split('/')[^1];

    public async Task InitializeAsync()
    {
        await data.EnsureAsync();
        await desk.AtAsync(app, "clerk", async () =>
            DocumentRoutes.Card(await data.OrderAsync((PurchasingData.SerialItem, 3), (PurchasingData.PlainItem, 5))));
        await desk.Field("Item No., line 3").WaitForAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ctrl_F1_shows_what_the_page_answers_and_nothing_else() => Assert.Equal(Keys.Order(), await desk.HelpAsync());

    [Theory]
    [InlineData("Quantity, line 1", "ArrowDown", "Quantity, line 2")]
    [InlineData("Quantity, line 2", "ArrowUp", "Quantity, line 1")]
    [InlineData("Quantity, line 1", "PageDown", "Quantity, line 3")]
    [InlineData("Quantity, line 3", "PageUp", "Quantity, line 1")]
    [InlineData("Quantity, line 1", "Enter", "Qty. to Receive, line 1")]
    [InlineData("Quantity, line 1", "ArrowRight", "Qty. to Receive, line 1")]
    [InlineData("Description, line 1", "Shift+Enter", "Item No., line 1")]
    [InlineData("Description, line 1", "ArrowLeft", "Item No., line 1")]
    [InlineData("Quantity, line 2", "Home", "Item No., line 2")]
    [InlineData("Quantity, line 2", "End", "Qty. to Invoice, line 2")]
    [InlineData("Quantity, line 2", "Control+Home", "Item No., line 1")]
    [InlineData("Quantity, line 1", "Control+End", "Qty. to Invoice, line 3")]
    [InlineData("Quantity, line 1", "Control+Insert", "Item No., line 3")]
    [InlineData("Quantity, line 1", "Alt+n", "Item No., line 3")]
    [InlineData("Quantity, line 1", "Control+Shift+Enter", "Post…")]
    public async Task A_key_leads_to_another_field(string from, string key, string to)
    {
        await desk.Field(from).FocusAsync();
        await desk.Field(from).SelectTextAsync();
        await desk.PressAsync(key);

        var name = await desk.Page.EvaluateAsync<string>("() => document.activeElement.ariaLabel ?? document.activeElement.innerText");
        Assert.Equal(to, name);
    }

    [Fact]
    public async Task In_a_text_that_is_not_selected_the_arrows_move_the_caret()
    {
        await desk.Field("Description, line 1").FocusAsync();
        await desk.PressAsync("F2");
        await desk.PressAsync("F2");
        await desk.PressAsync("End");
        Assert.False(await desk.TakesAsync("ArrowLeft"));
        await Expect(desk.Field("Description, line 1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task F8_copies_from_above_and_Ctrl_Delete_asks_and_deletes_and_a_key_that_can_do_nothing_says_why()
    {
        await desk.Field("Description, line 1").FocusAsync();
        await desk.PressAsync("F8");
        await Expect(desk.Page.GetByText("There is no line above.")).ToBeVisibleAsync();
        await desk.Field("Item No., line 3").FocusAsync();
        await desk.PressAsync("Control+Alt+i");
        await Expect(desk.Page.GetByText("This line has no item yet: enter it first, then its numbers.")).ToBeVisibleAsync();
        await desk.PressAsync("F8");
        await Expect(desk.Field("Description, line 3")).ToHaveValueAsync("Packing Foil");
        await desk.Field("Item No., line 3").FocusAsync();
        await desk.PressAsync("Control+Delete");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await desk.PressAsync("y");
        await Expect(desk.Field("Description, line 3")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("F7", "/items/E-SERIAL/availability-by-lot$")]
    [InlineData("Shift+F7", "/items/E-SERIAL$")]
    [InlineData("Control+Alt+i", "/lines/10000/tracking$")]
    [InlineData("Control+Enter", "/purchase-orders$")]
    [InlineData("Escape", "/purchase-orders$")]
    public async Task A_key_leads_from_the_line_to_another_page(string key, string address)
    {
        await desk.Field("Quantity, line 1").FocusAsync();
        await desk.PressAsync(key);
        await Expect(desk.Page).ToHaveURLAsync(new Regex(address));
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_beside_the_fields_presses_nothing_and_says_where_numbers_are_scanned()
    {
        ILocator NotTaken(string scans) => desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"Not taken: {scans}. " });
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1:") }).FocusAsync();
        await desk.Page.Keyboard.TypeAsync("SN77\n");
        await desk.Page.Keyboard.TypeAsync("YN78\n");
        await Expect(NotTaken("SN77, YN78")).ToContainTextAsync("Numbers are scanned on Item Tracking Lines");
        await Expect(NotTaken("SN77, YN78")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.EndsWith(desk.Path, desk.Page.Url, StringComparison.Ordinal);

        await desk.Button("Delete line 2").ClickAsync();
        await Expect(desk.Button("No")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("YN79\n");
        await Expect(NotTaken("YN79")).ToBeVisibleAsync();
        await desk.PressAsync("n");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(desk.Button("Delete line 2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task F5_reads_the_document_again_in_its_place()
    {
        await using (var db = app.App.Database.Factory.CreateDbContext())
            await db.Set<DocumentLine>().Where(line => line.DocumentNo == No && line.LineNo == 20000)
                .ExecuteUpdateAsync(line => line.SetProperty(l => l.Description, "Bubble Wrap"));
        await desk.PressAsync("F5");
        await Expect(desk.Field("Description, line 2")).ToHaveValueAsync("Bubble Wrap");
        await desk.IsNotLoadedAgainAsync();
    }

    [Fact]
    public async Task Ctrl_Shift_F12_leaves_only_the_lines_in_sight()
    {
        await desk.PressAsync("Control+Shift+F12");
        await Expect(desk.Field("Vendor No.")).ToBeHiddenAsync();
        await Expect(desk.Field("Item No., line 1")).ToBeVisibleAsync();
        await desk.PressAsync("Control+Shift+F12");
        await Expect(desk.Field("Vendor No.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("t")]
    [InlineData("w")]
    [InlineData("+30D")]
    public async Task Today_work_date_and_formulas_are_typed_in_a_date(string typed)
    {
        var day = DateOnly.FromDateTime(DateTime.Today).AddDays(typed == "+30D" ? 30 : 0);
        await desk.Field("Document Date").FillAsync(typed);
        await desk.PressAsync("Enter");
        await Expect(desk.Field("Document Date")).ToHaveValueAsync(day.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact, Trait("Case", "C-25")]
    public async Task A_sum_is_typed_in_a_quantity()
    {
        await desk.Field("Quantity, line 2").FillAsync("12*4");
        await desk.PressAsync("Enter");
        await Expect(desk.Field("Quantity, line 2")).ToHaveValueAsync("48");
    }

    [Fact]
    public async Task F9_posts_and_Alt_F9_posts_and_begins_a_new_document()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        await desk.Page.GotoAsync(DocumentRoutes.Card(order));
        await desk.Field("Item No., line 1").WaitForAsync();
        await desk.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeFocusedAsync();
        await desk.PressAsync("Control+F1");
        var keys = desk.Page.GetByRole(AriaRole.Group, new() { Name = "Keyboard Shortcuts" }).GetByRole(AriaRole.Row);
        foreach (var row in new[] { @"^Escape\s*Cancel\s*Page$", @"^Ctrl\+Enter\s*Post\s*Page$", @"^Enter\s*OK\s*Dialog$" })
            await Expect(keys.Filter(new() { HasTextRegex = new Regex(row) })).ToHaveCountAsync(1);
        await desk.PressAsync("Escape");
        await Expect(keys).ToHaveCountAsync(0);
        await Expect(desk.Dialog($"Post Purchase Order {order.No}")).ToBeVisibleAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await desk.PressAsync("Alt+F9");
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Heading("New Purchase Order")).ToBeVisibleAsync();
        Assert.Equal(5, (await data.FindAsync(order)).Lines[0].QuantityHandled);
    }

    [Fact]
    public async Task Ctrl_F9_releases()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        await desk.Page.GotoAsync(DocumentRoutes.Card(order));
        await desk.Field("Item No., line 1").WaitForAsync();
        await desk.PressAsync("Control+F9");
        await Expect(desk.Button("Reopen")).ToBeVisibleAsync();
        Assert.DoesNotContain("Page: Ctrl+F9", await desk.HelpAsync());
    }
}
