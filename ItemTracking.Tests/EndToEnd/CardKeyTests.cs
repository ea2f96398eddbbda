using System.Text.RegularExpressions;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The keys of a card and its fields.</summary>
[Collection("browser")]
public sealed class CardKeyTests(AppFixture app, KeyDesk desk) : IClassFixture<KeyDesk>, IAsyncLifetime
{
    private const string No = "E-KEYS";

    private static readonly string[] Keys =
    [
        "Fields: Alt+Down, Alt+Right", "Fields: Alt+Up", "Fields: Ctrl+Alt+Down", "Fields: Enter", "Fields: F2", "Fields: Num+Decimal",
        "Fields: Shift+Enter",
        "Lines of a card: Ctrl+Delete", "Lines of a card: Ctrl+Insert",
        "Page: Alt+F6", "Page: Alt+N", "Page: Alt+Q", "Page: Alt+Shift+N", "Page: Alt+T", "Page: Ctrl+Alt+Q", "Page: Ctrl+Enter",
        "Page: Ctrl+F1", "Page: Ctrl+F12", "Page: Ctrl+F7", "Page: Escape", "Page: F5", "Page: F6", "Page: F7", "Page: Shift+F6",
    ];

    public async Task InitializeAsync()
    {
        await new PurchasingData(app.App.Database).EnsureAsync();
        await desk.AtAsync(app, "manager", async () =>
        {
            await app.App.Database.AddAsync(
                new Item { No = No, Description = "Desk", BaseUnitOfMeasure = "PCS", Version = 1 },
                new ItemUnitOfMeasure { ItemNo = No, Code = "PCS", QtyPerUnitOfMeasure = 1 });
            return $"/items/{No}";
        });
        await desk.Button("General").WaitForAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ctrl_F1_shows_what_the_page_answers_and_nothing_else() => Assert.Equal(Keys.Order(), await desk.HelpAsync());

    [Fact]
    public async Task F6_and_Shift_F6_lead_from_FastTab_to_FastTab_and_at_the_last_one_to_the_browser()
    {
        await desk.Button("General").FocusAsync();
        Assert.True(await desk.TakesAsync("F6"));
        await Expect(desk.Button("Inventory")).ToBeFocusedAsync();
        Assert.True(await desk.TakesAsync("Shift+F6"));
        await Expect(desk.Button("General")).ToBeFocusedAsync();
        Assert.False(await desk.TakesAsync("Shift+F6"));
        await desk.Button("Item Tracking").FocusAsync();
        Assert.False(await desk.TakesAsync("F6"));
    }

    [Fact]
    public async Task Alt_F6_closes_the_FastTab_and_opens_it_again()
    {
        await desk.Field("Description").FocusAsync();
        await desk.PressAsync("Alt+F6");
        await Expect(desk.Field("Description")).ToBeHiddenAsync();
        await desk.PressAsync("Alt+F6");
        await Expect(desk.Field("Description")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("F7", "/availability-by-lot$")]
    [InlineData("Control+F7", @"/item-ledger-entries\?item=E-KEYS$")]
    [InlineData("Control+Enter", "/items$")]
    [InlineData("Escape", "/items$")]
    public async Task A_key_leads_to_another_page(string key, string address)
    {
        await desk.PressAsync(key);
        await Expect(desk.Page).ToHaveURLAsync(new Regex(address));
    }

    [Fact]
    public async Task Enter_and_Shift_Enter_lead_from_field_to_field()
    {
        await desk.Field("Description").FocusAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Field("Base Unit of Measure")).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Field("Rounding Precision")).ToBeFocusedAsync();
        await desk.PressAsync("Shift+Enter");
        await Expect(desk.Field("Base Unit of Measure")).ToBeFocusedAsync();
        await Expect(desk.Field("Base Unit of Measure")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Alt_Up_says_what_a_field_is_for()
    {
        await desk.Field("Rounding Precision").FocusAsync();
        await desk.PressAsync("Alt+ArrowUp");
        await Expect(desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Specifies the smallest step of a quantity" }))
            .ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Alt+ArrowDown")]
    [InlineData("Alt+ArrowRight")]
    public async Task A_key_opens_the_list_of_a_field_and_Esc_closes_only_that(string key)
    {
        await desk.Page.GotoAsync(desk.Path);
        await Expect(desk.Heading($"Item Card {No}")).ToBeFocusedAsync();
        await desk.Field("Base Unit of Measure").FocusAsync();
        await desk.PressAsync(key);
        await Expect(desk.Field("Base Unit of Measure")).ToHaveAttributeAsync("aria-expanded", "true");
        await desk.PressAsync("Escape");
        await Expect(desk.Field("Base Unit of Measure")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(desk.Heading($"Item Card {No}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ctrl_Alt_Down_opens_the_list_of_the_records_in_a_tab_of_its_own()
    {
        await desk.Field("Base Unit of Measure").FocusAsync();
        var list = await desk.Page.Context.RunAndWaitForPageAsync(() => desk.PressAsync("Control+Alt+ArrowDown"));
        await Expect(list).ToHaveURLAsync(new Regex(@"/units-of-measure\?search=PCS$"));
        await list.CloseAsync();
        await desk.Page.BringToFrontAsync();
    }

    [Fact]
    public async Task Ctrl_Insert_adds_a_line_and_Ctrl_Delete_deletes_it()
    {
        await desk.Field("Qty. per Unit of Measure, line 1").FocusAsync();
        await desk.PressAsync("Control+Insert");
        await Expect(desk.Field("Code, line 2")).ToBeFocusedAsync();
        await desk.PressAsync("Control+Delete");
        await Expect(desk.Field("Code, line 2")).ToHaveCountAsync(0);
        await Expect(desk.Field("Code, line 1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task F5_reads_the_card_again_in_its_place()
    {
        await using (var db = app.App.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(item => item.No == No).ExecuteUpdateAsync(item => item.SetProperty(i => i.Description, "Table"));
        await desk.Field("Description").FocusAsync();
        await desk.PressAsync("F5");
        await Expect(desk.Field("Description")).ToHaveValueAsync("Table");
        await Expect(desk.Field("Description")).ToBeFocusedAsync();
        await desk.IsNotLoadedAgainAsync();
    }

    [Fact]
    public async Task Esc_gives_up_what_is_typed_before_it_closes_the_page()
    {
        var stored = await desk.Field("Description").InputValueAsync();
        await desk.Field("Description").FillAsync("Half typed");
        await desk.PressAsync("Escape");
        await Expect(desk.Field("Description")).ToHaveValueAsync(stored);
        await Expect(desk.Heading($"Item Card {No}")).ToBeVisibleAsync();
        await desk.Field("Description").FillAsync("Typed");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Escape");
        await Expect(desk.Dialog("Leave without saving?")).ToBeVisibleAsync();
        await desk.PressAsync("y");
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/items$"));
    }

    [Fact]
    public async Task Alt_Shift_N_saves_and_begins_a_new_record()
    {
        await desk.Field("Description").FillAsync("Saved by key");
        await desk.PressAsync("Alt+Shift+N");
        await Expect(desk.Heading("New Item")).ToBeVisibleAsync();
        await Expect(desk.Field("Description")).ToHaveValueAsync("");
        Assert.Contains(await app.App.Database.AllAsync<Item>(), item => item.No == No && item.Description == "Saved by key");
    }
}
