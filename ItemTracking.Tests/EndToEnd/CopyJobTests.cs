using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The clerk who sends goods back, and who orders again what was ordered before.</summary>
[Collection("second browser")]
public sealed class CopyJobTests(AppFixture app) : IAsyncLifetime
{
    private const string Reverse = "Get Posted Document Lines to Reverse";

    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "COPY-1"), Trait("Rule", "COPY-2")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_an_invoice_is_taken_back_and_an_order_copied_behind_it(int width, bool dark)
    {
        var vendor = $"ECV{width}";
        await app.App.Database.AddAsync(new Vendor { No = vendor, Name = "Copying Vendor" });
        var bought = await OrderAsync(vendor, 2);
        await data.TrackAsync(bought, 10000, 2);
        await data.PostAsync(bought, PostingChoice.HandleAndInvoice);
        var other = await OrderAsync(vendor, 5);
        var page = await app.NewPageAsync("clerk", "/purchase-return-orders/new", width, dark);
        await Field(page, "Vendor No.").FillAsync(vendor);
        await page.Keyboard.PressAsync("Tab");
        await Expect(Field(page, "Vendor Name")).ToHaveValueAsync("Copying Vendor");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^Purchase Return Order PRO-"));

        await page.GetByRole(AriaRole.Button, new() { Name = Reverse }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = Reverse });
        var line = dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Posted Purchase Invoice" });
        await Expect(line).ToHaveCountAsync(1);
        await line.PressAsync("Space");
        await Expect(dialog.GetByText("1 chosen.")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Item Tracking Lines, Posted Purchase Invoice" }).PressAsync("Enter");
        var numbers = page.GetByRole(AriaRole.Dialog, new() { Name = "Posted Item Tracking Lines" });
        await Expect(numbers.GetByText($"{bought.No}-00002")).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(numbers).ToHaveCountAsync(0);
        await Expect(dialog.GetByText("1 chosen.")).ToBeVisibleAsync();
        await AppFixture.RestsAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");
        await AppFixture.WindowsAreGoneAsync(page);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1: Complete 2/2" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy Document" }).PressAsync("Enter");
        var copy = page.GetByRole(AriaRole.Dialog, new() { Name = "Copy Document" });
        await copy.GetByLabel("Document No.", new() { Exact = true }).FillAsync(other.No);
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");
        await AppFixture.WindowsAreGoneAsync(page);
        await Expect(Field(page, "Quantity, line 2")).ToHaveValueAsync("5");
        await AppFixture.AssertAccessibleAsync(page);

        var entry = (await app.App.Database.AllAsync<ItemLedgerEntry>()).First(e => e.SourceNo == vendor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1: Complete 2/2" }).PressAsync("Enter");
        var desk = await TrackingLinesDesk.OnAsync(page);
        await Expect(desk.Grid.GetByText(entry.SerialNo)).ToBeVisibleAsync();
    }

    private async Task<DocumentKey> OrderAsync(string vendor, int count)
    {
        var company = new PurchaseCompany(app.App.Database);
        var order = await data.OrderAsync((PurchasingData.SerialItem, count));
        PurchaseCompany.Taken(await company.Store.SaveHeaderAsync(
            (await company.FindAsync(order)) with { PartyNo = vendor }, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
        return order;
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
