using ItemTracking.Core.Orders;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A supervisor takes back what was received by mistake.</summary>
[Collection("second browser")]
public sealed class UndoJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData purchasing = new(app.App.Database);

    public Task InitializeAsync() => purchasing.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "PST-29"), Trait("Rule", "PST-30")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_alone_one_of_three_receipt_lines_is_undone(int width, bool dark)
    {
        var order = await purchasing.OrderAsync(
            (PurchasingData.PlainItem, 3), (PurchasingData.SerialItem, 2), (PurchasingData.PlainItem, 5));
        await purchasing.TrackAsync(order, 20000, 2);
        await purchasing.PostAsync(order, PostingChoice.Handle);
        var page = await app.NewPageAsync("supervisor", $"/posted-purchase-receipts/{await purchasing.ReceiptOfAsync(order)}", width, dark);
        await page.EvaluateAsync("() => addEventListener('pointerdown', () => document.title = 'A pointer was used', true)");
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo Receipt", Exact = true });
        await Expect(undo).ToHaveAttributeAsync("aria-disabled", "true");

        await OrderDesk.PressUntilFocusedAsync(page, "Tab", page.GetByLabel("Select line 2", new() { Exact = true }), most: 40);
        await page.Keyboard.PressAsync("Space");
        await Expect(undo).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await AppFixture.AssertAccessibleAsync(page);
        await OrderDesk.PressUntilFocusedAsync(
            page, "Shift+Tab", page.GetByRole(AriaRole.Button, new() { Name = "Ledger Entries", Exact = true }), most: 40);
        await OrderDesk.PressUntilFocusedAsync(page, "ArrowRight", undo);
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Undo Receipt" });
        await Expect(dialog).ToContainTextAsync("Do you really want to undo the selected Receipt lines?");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "No" })).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("y");

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Line 2 is undone." })).ToBeVisibleAsync();
        await Expect(page.Locator("td[data-column='Quantity']")).ToHaveTextAsync(["3", "2", "-2", "5"]);
        await AppFixture.AssertAccessibleAsync(page);
        Assert.NotEqual("A pointer was used", await page.TitleAsync());
        Assert.Equal([3m, 0m, 5m], (await purchasing.FindAsync(order)).Lines.Select(line => line.QuantityHandled));
        await OrderDesk.PressUntilFocusedAsync(
            page, "Shift+Tab", page.GetByRole(AriaRole.Link, new() { Name = $"Purchase Order {order.No}", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(order.No);
    }
}
