using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// Two variants of an item are received and one of them is shipped, by keyboard alone. The application is one of its own: where an item has
/// variants, the lines of every document have a column more.
/// </summary>
public sealed class VariantJobTests(AppFixture app) : IClassFixture<AppFixture>, IAsyncLifetime
{
    private readonly InboundJobData data = new(app.App.Database);

    public async Task InitializeAsync()
    {
        await data.EnsureAsync();
        if ((await app.App.Database.AllAsync<ItemVariant>()).Count == 0)
            await app.App.Database.AddAsync(
                new ItemVariant { ItemNo = PurchasingData.LotItem, Code = "RED", Description = "Red" },
                new ItemVariant { ItemNo = PurchasingData.LotItem, Code = "BLACK", Description = "Black" });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_clerk_receives_two_variants_of_an_item_under_one_lot_and_ships_one()
    {
        var bought = await data.Purchasing.OrderAsync((PurchasingData.LotItem, 5), (PurchasingData.LotItem, 3));
        var desk = await OrderDesk.OpenAsync(app, bought);
        await WatchAsync(desk.Page);
        await NameVariantAsync(desk, 2, 3, "black");
        await NameVariantAsync(desk, 1, 3, "red");
        await AppFixture.RestsAsync(desk.Page);
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await TypeLotAsync(desk, 1, 3, "Variant Code RED");
        await Expect(desk.Chip("Complete 5/5")).ToBeFocusedAsync();
        await TypeLotAsync(desk, 2, 3, "Variant Code BLACK");
        await PostAsync(desk);

        var sold = await data.Purchasing.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.LotItem, 2));
        desk = await OrderDesk.OpenAsync(app, sold, "sales");
        await WatchAsync(desk.Page);
        await NameVariantAsync(desk, 1, 2, "black");
        await TypeLotAsync(desk, 1, 2, "Variant Code BLACK");
        await Expect(desk.Chip("Complete 2/2")).ToBeFocusedAsync();
        await PostAsync(desk);
        await desk.OpenPostedTrackingByKeyAsync();
        await Expect(desk.Page.GetByText("Variant Code BLACK")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(desk.Page);

        Assert.Equal(
            [("RED", "L-1", 5m), ("BLACK", "L-1", 3m)],
            (await data.EntriesAsync(bought)).Select(entry => (entry.VariantCode, entry.LotNo, entry.Quantity)));
        Assert.Equal(
            [("BLACK", "L-1", -2m)],
            (await data.EntriesAsync(sold)).Select(entry => (entry.VariantCode, entry.LotNo, entry.Quantity)));
        await data.AssertSoundAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_variants_on_the_card_of_an_item_are_accessible(int width)
    {
        var page = await app.NewPageAsync("manager", $"/items/{PurchasingData.LotItem}", width);

        await Expect(page.GetByLabel("Item Variant Code, line 2", new() { Exact = true })).ToHaveValueAsync("RED");
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
    }

    /// <summary>From the new line up to a line, and on to its second field.</summary>
    private static async Task NameVariantAsync(OrderDesk desk, int line, int newLine, string variant)
    {
        await ToLineAsync(desk, line, newLine);
        await desk.PressUntilFocusedAsync("Enter", desk.Field($"Variant Code, line {line}"));
        await desk.Page.Keyboard.TypeAsync(variant);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field($"Variant Code, line {line}")).ToHaveValueAsync(variant.ToUpperInvariant());
    }

    private static async Task ToLineAsync(OrderDesk desk, int line, int newLine)
    {
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field($"Item No., line {newLine}"));
        await desk.PressUntilFocusedAsync("ArrowUp", desk.Field($"Item No., line {line}"));
    }

    /// <summary>Types the lot on the page of a line and closes it; the page says which variant it is for.</summary>
    private static async Task TypeLotAsync(OrderDesk desk, int line, int newLine, string variant)
    {
        await ToLineAsync(desk, line, newLine);
        await desk.Page.Keyboard.PressAsync("Control+Alt+i");
        await Expect(desk.Page.GetByText(variant)).ToBeVisibleAsync();
        await desk.Tracking.IntoLinesAsync();
        await desk.Tracking.TypeLinesAsync("l-1");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.AtOrderAsync();
    }

    private static async Task PostAsync(OrderDesk desk)
    {
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.IsReceivedAsync();
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("window.pointers"));
    }

    private static Task WatchAsync(IPage page) =>
        page.EvaluateAsync("() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");
}
