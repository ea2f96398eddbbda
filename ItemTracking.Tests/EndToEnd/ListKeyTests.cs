using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The keys of a list of records, and those that every page answers.</summary>
[Collection("browser")]
public sealed partial class ListKeyTests(AppFixture app, KeyDesk desk) : IClassFixture<KeyDesk>, IAsyncLifetime
{
    private static readonly string[] Keys =
    [
        "Fields: Alt+Up", "Fields: F2",
        "Page: Alt+F3", "Page: Alt+N", "Page: Alt+Q", "Page: Alt+Shift+F3", "Page: Alt+T", "Page: Ctrl+Alt+Q", "Page: Ctrl+Enter",
        "Page: Ctrl+F1", "Page: Ctrl+F12", "Page: Escape", "Page: F3", "Page: F5",
    ];

    private readonly PurchasingData data = new(app.App.Database);

    private ILocator Search => desk.Field("Search Purchase Orders");

    private ILocator FirstOrder =>
        desk.Page.GetByRole(AriaRole.Table, new() { Name = "Purchase Orders" }).GetByRole(AriaRole.Link).First;

    public async Task InitializeAsync()
    {
        await data.EnsureAsync();
        await desk.AtAsync(app, "clerk", async () =>
        {
            await data.OrderAsync((PurchasingData.PlainItem, 1));
            await data.OrderAsync((PurchasingData.PlainItem, 2));
            return "/purchase-orders";
        });
        await FirstOrder.WaitForAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ctrl_F1_shows_what_the_page_answers_and_nothing_else() =>
        Assert.Equal(Keys.Order(), await desk.HelpAsync());

    [Fact]
    public async Task F3_searches_and_a_second_F3_is_the_browsers()
    {
        Assert.True(await desk.TakesAsync("F3"));
        await Expect(Search).ToBeFocusedAsync();
        Assert.False(await desk.TakesAsync("F3"));
    }

    [Fact]
    public async Task F5_reads_the_list_again_in_its_place_and_Ctrl_F5_is_the_browsers()
    {
        var added = await data.OrderAsync((PurchasingData.PlainItem, 3));
        Assert.True(await desk.TakesAsync("F5"));

        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = added.No, Exact = true })).ToBeVisibleAsync();
        await desk.IsNotLoadedAgainAsync();
        Assert.False(await desk.TakesAsync("Control+F5"));
    }

    [Fact]
    public async Task Alt_F3_filters_to_the_value_and_Ctrl_Alt_Shift_F3_shows_all_again()
    {
        var no = await FirstOrder.InnerTextAsync();
        await FirstOrder.FocusAsync();
        await desk.PressAsync("Alt+F3");
        await Expect(Search).ToHaveValueAsync(no);
        await Expect(desk.Page.GetByText(OneRecord())).ToBeVisibleAsync();

        await desk.PressAsync("Control+Alt+Shift+F3");
        await Expect(Search).ToHaveValueAsync("");
        await Expect(desk.Page.GetByText(OneRecord())).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Alt_Shift_F3_leads_from_a_column_to_the_search_and_Ctrl_Enter_back_to_the_rows()
    {
        await FirstOrder.FocusAsync();
        await desk.PressAsync("Alt+Shift+F3");
        await Expect(Search).ToBeFocusedAsync();

        await desk.PressAsync("Control+Enter");
        await Expect(FirstOrder).ToBeFocusedAsync();
    }

    [Fact]
    public async Task F2_selects_the_text_or_sets_the_caret_behind_it()
    {
        await Search.FillAsync("12");
        await desk.PressAsync("F2");
        await desk.Page.Keyboard.TypeAsync("3");
        await Expect(Search).ToHaveValueAsync("3");
        await desk.PressAsync("F2");
        await desk.PressAsync("F2");
        await desk.Page.Keyboard.TypeAsync("4");
        await Expect(Search).ToHaveValueAsync("34");
        await desk.PressAsync("Escape");
        await Expect(Search).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Alt_Up_says_what_a_button_is_for_until_Esc()
    {
        await desk.Button("New").FocusAsync();
        await desk.PressAsync("Alt+ArrowUp");
        await Expect(desk.Page.GetByText("Starts a new purchase order.", new() { Exact = true })).ToBeVisibleAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Page.GetByText("Starts a new purchase order.", new() { Exact = true })).ToBeHiddenAsync();
        await Expect(desk.Heading("Purchase Orders")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ctrl_Down_and_Ctrl_Up_lead_from_card_to_card_of_the_list()
    {
        var links = desk.Page.GetByRole(AriaRole.Table, new() { Name = "Purchase Orders" }).GetByRole(AriaRole.Link);
        var (first, second) = (await links.Nth(0).InnerTextAsync(), await links.Nth(1).InnerTextAsync());
        await links.First.PressAsync("Enter");
        await Expect(desk.Heading($"Purchase Order {first}")).ToBeVisibleAsync();
        await desk.PressAsync("Control+ArrowDown");
        await Expect(desk.Heading($"Purchase Order {second}")).ToBeVisibleAsync();
        await desk.PressAsync("Control+ArrowUp");
        await Expect(desk.Heading($"Purchase Order {first}")).ToBeVisibleAsync();
        await Expect(desk.Button("Previous record")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ctrl_Alt_Q_finds_entries_and_says_when_there_are_none()
    {
        await desk.PressAsync("Control+Alt+q");
        await Expect(desk.Dialog("Find Entries")).ToBeVisibleAsync();
        await Expect(desk.Field("Serial, lot or item no.")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("NOWHERE");
        await desk.PressAsync("Enter");
        await Expect(desk.Dialog("Find Entries")).ToContainTextAsync("Nothing is known of NOWHERE");
        await desk.Field("Serial, lot or item no.").FillAsync(PurchasingData.PlainItem);
        await desk.PressAsync("Enter");

        await Expect(desk.Page).ToHaveURLAsync(new Regex($"/items/{PurchasingData.PlainItem}$"));
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Alt+n", "New Purchase Order")]
    [InlineData("Alt+t", "My Settings")]
    [InlineData("Escape", "Home")]
    public async Task A_key_leads_to_another_page(string key, string heading)
    {
        await desk.PressAsync(key);
        await Expect(desk.Heading(heading)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ctrl_F12_hides_the_navigation_and_shows_it_again()
    {
        var navigation = desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await desk.PressAsync("Control+F12");
        await Expect(navigation).ToBeHiddenAsync();
        await desk.PressAsync("Control+F12");
        await Expect(navigation).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("q")]
    [InlineData("r")]
    [InlineData("s")]
    [InlineData("i")]
    public async Task A_sign_that_is_typed_with_AltGr_is_no_shortcut(string key)
    {
        await desk.Page.EvaluateAsync(
            """
            key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {
              key, code: `Key${key.toUpperCase()}`, ctrlKey: true, altKey: true, modifierAltGraph: true, bubbles: true, cancelable: true }))
            """,
            key);

        Assert.False(await desk.Page.EvaluateAsync<bool>("() => window.taken"));
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [GeneratedRegex("^1 record$")]
    private static partial Regex OneRecord();
}
