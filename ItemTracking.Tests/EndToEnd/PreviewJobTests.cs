using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Whoever posts looks first at what posting would write, number for number.</summary>
[Collection("second browser")]
public sealed class PreviewJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "DOC-6")]
    public async Task By_keyboard_alone_a_shipment_of_two_thousand_numbers_is_previewed_and_nothing_is_posted()
    {
        const int Count = 2_000;
        var bought = await data.OrderAsync((PurchasingData.SerialItem, Count));
        await data.TrackAsync(bought, 10000, Count);
        await data.PostAsync(bought);
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, Count));
        await data.TrackAsync(order, 10000, bought, Count);
        var before = (await app.App.Database.AllAsync<ItemLedgerEntry>()).Count;
        var desk = await OrderDesk.OpenAsync(app, order, "sales");
        await desk.Page.EvaluateAsync(
            "() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");

        await desk.Page.Keyboard.PressAsync("Control+Alt+F9");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Posting now would write 2,000 ledger entries");
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeFocusedAsync();
        var stock = dialog.GetByRole(AriaRole.Region, new() { Name = "Stock Before and After", Exact = true })
            .GetByRole(AriaRole.Table);
        await Expect(stock.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(bought.No);
        await AppFixture.RestsAsync(desk.Page);
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("2,000 invoiced entries");
        await desk.Page.Keyboard.PressAsync("Escape");
        await AppFixture.WindowsAreGoneAsync(desk.Page);

        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("window.pointers"));
        Assert.Equal(before, (await app.App.Database.AllAsync<ItemLedgerEntry>()).Count);
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task On_a_handheld_the_preview_says_what_posting_would_refuse_and_leads_there()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 2), (PurchasingData.PlainItem, 5));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{order.No}", 360, dark: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview Posting" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing would be posted.");
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        await AppFixture.AssertWithinWidthAsync(dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open tracking of line 1" }).ClickAsync();
        var tracking = await TrackingLinesDesk.OnAsync(page);
        await Expect(tracking.Undefined).ToHaveTextAsync("2");
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task On_a_handheld_every_entry_and_its_stock_stand_in_blocks()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{order.No}", 360);
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview Posting" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Posting now would write 1 ledger entry");
        await Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "Item Ledger Entries", Exact = true }).GetByRole(AriaRole.Table))
            .ToContainTextAsync("New 1");
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        await AppFixture.AssertWithinWidthAsync(dialog);
    }
}
