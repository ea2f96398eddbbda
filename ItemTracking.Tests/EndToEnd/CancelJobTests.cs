using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A posted invoice that is wrong is taken back, and what it was posted from put right.</summary>
[Collection("second browser")]
public sealed class CancelJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "CANCEL-1")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_alone_an_invoice_is_corrected_and_its_order_is_open_again(int width, bool dark)
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 2));
        await data.TrackAsync(order, 10000, 2);
        await data.PostAsync(order);
        var invoice = (await app.App.Database.AllAsync<PostedDocumentHeader>())
            .Single(h => h.DocumentType == ItemLedgerDocumentType.PurchaseInvoice && h.OrderNo == order.No).No;
        var address = $"/posted-purchase-invoices/{invoice}";
        var page = await app.NewPageAsync("clerk", address, width, dark);
        await page.EvaluateAsync("() => addEventListener('pointerdown', () => document.title = 'A pointer was used', true)");
        var correct = page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true });
        await Expect(correct).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);

        await OrderDesk.PressUntilFocusedAsync(
            page, "Tab", page.GetByRole(AriaRole.Button, new() { Name = "Print", Exact = true }), most: 60);
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowRight", correct);
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Correct" });
        await Expect(dialog).ToContainTextAsync($"Do you want to correct Posted Purchase Invoice {invoice}?");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "No" })).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("y");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Purchase Order {order.No}");
        Assert.NotEqual("A pointer was used", await page.TitleAsync());
        Assert.Equal([(2m, 0m)], (await data.FindAsync(order)).Lines.Select(line => (line.Quantity, line.QuantityHandled)));

        await page.GotoAsync(new Uri(new Uri(page.Url), address).ToString());
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "It is cancelled" })).ToBeVisibleAsync();
        await Expect(correct).ToHaveCountAsync(0);
        await AppFixture.AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Posted Purchase Credit Memo ") }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "It cancels" })).ToBeVisibleAsync();
    }
}
