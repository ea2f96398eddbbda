using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The keys of a list with a filter.</summary>
[Collection("second browser")]
public sealed class FilterKeyTests(AppFixture app, KeyDesk desk) : IClassFixture<KeyDesk>, IAsyncLifetime
{
    private static readonly string[] Keys =
    [
        "Fields: Alt+Down, Alt+Right", "Fields: Alt+Up", "Fields: Ctrl+Alt+Down", "Fields: F2",
        "Page: Alt+F3", "Page: Alt+Q", "Page: Alt+Shift+F3", "Page: Alt+T", "Page: Ctrl+Alt+Q", "Page: Ctrl+Alt+Shift+F3",
        "Page: Ctrl+Enter", "Page: Ctrl+F1", "Page: Ctrl+F12", "Page: Escape", "Page: F5", "Page: Shift+F3",
    ];

    public async Task InitializeAsync()
    {
        await desk.AtAsync(app, "clerk", async () =>
        {
            var data = new PurchasingData(app.App.Database);
            await data.EnsureAsync();
            await data.StockAsync(2);
            return $"/item-ledger-entries?item={PurchasingData.SerialItem}";
        });
        await Document.WaitForAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private ILocator Document => desk.Page.GetByRole(AriaRole.Table, new() { Name = "Item Ledger Entries" })
        .GetByRole(AriaRole.Link, new() { NameRegex = new("^PR-") }).First;

    [Fact]
    public async Task Ctrl_F1_shows_what_the_page_answers_and_nothing_else() => Assert.Equal(Keys.Order(), await desk.HelpAsync());

    [Fact]
    public async Task Shift_F3_leads_to_the_filter_and_Ctrl_Enter_back_to_the_rows()
    {
        await desk.PressAsync("Shift+F3");
        await Expect(desk.Field("Item No.")).ToBeFocusedAsync();
        await desk.PressAsync("Control+Enter");
        await Expect(Document).ToBeFocusedAsync();
        await desk.PressAsync("Alt+Shift+F3");
        await Expect(desk.Field("Document No.")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Alt_F3_filters_to_the_value_and_Ctrl_Alt_Shift_F3_clears_the_filter()
    {
        var no = await Document.InnerTextAsync();
        await Document.FocusAsync();
        await desk.PressAsync("Alt+F3");
        await Expect(desk.Page).ToHaveURLAsync(new Regex($"document={no}"));
        await Expect(desk.Field("Document No.")).ToHaveValueAsync(no);
        await desk.PressAsync("Control+Alt+Shift+F3");
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/item-ledger-entries$"));
    }
}
