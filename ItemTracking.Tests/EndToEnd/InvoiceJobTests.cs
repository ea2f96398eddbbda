using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The clerk who invoices works from what was received.</summary>
[Collection("second browser")]
public sealed class InvoiceJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, Trait("Rule", "DOC-8"), Trait("Rule", "DOC-11")]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task By_keyboard_one_invoice_takes_over_two_receipts_with_their_numbers(int width, bool dark)
    {
        var vendor = $"EVI{width}";
        await app.App.Database.AddAsync(new Vendor { No = vendor, Name = "Invoicing Vendor" });
        var first = await ReceiveAsync(vendor, 3);
        var second = await ReceiveAsync(vendor, 2);
        var page = await app.NewPageAsync("clerk", "/purchase-invoices/new", width, dark);
        await Field(page, "Vendor No.").FillAsync(vendor);
        await page.Keyboard.PressAsync("Tab");
        await Expect(Field(page, "Vendor Name")).ToHaveValueAsync("Invoicing Vendor");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^Purchase Invoice PID-"));

        var lines = page.GetByRole(AriaRole.Grid, new() { Name = "Lines", Exact = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Get Receipt Lines" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Get Receipt Lines" });
        await Expect(dialog.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(2);
        await AppFixture.AssertAccessibleAsync(page);
        var ofFirst = dialog.GetByRole(AriaRole.Checkbox, new() { Name = $"Receipt {await data.ReceiptOfAsync(first)}" });
        await ofFirst.PressAsync("Space");
        await Expect(dialog.GetByText("1 chosen.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Choose All" }).PressAsync("Enter");
        await Expect(dialog.GetByText("2 chosen.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await AppFixture.WindowsAreGoneAsync(page);
        await Expect(lines.GetByText(await data.ReceiptOfAsync(second))).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1: Complete 3/3" }).PressAsync("Enter");
        await Expect(page.GetByText("These numbers were posted with Receipt").First).ToBeVisibleAsync();
        var desk = await TrackingLinesDesk.OnAsync(page);
        await Expect(desk.Grid.GetByText($"{first.No}-00003")).ToBeVisibleAsync();
        await Expect(desk.Row(1)).ToContainTextAsync(await data.ReceiptOfAsync(first));
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(lines.GetByText(await data.ReceiptOfAsync(second))).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("F9");
        var post = page.GetByRole(AriaRole.Dialog);
        await Expect(post.GetByRole(AriaRole.Radio, new() { Name = "Invoice", Exact = true })).ToBeCheckedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^Posted Purchase Invoice"));

        var entries = (await app.App.Database.AllAsync<ItemLedgerEntry>()).Where(e => e.SourceNo == vendor).ToList();
        Assert.Equal(5, entries.Count);
        Assert.All(entries, e => Assert.True(e.CompletelyInvoiced));
    }

    private async Task<DocumentKey> ReceiveAsync(string vendor, int count)
    {
        var company = new PurchaseCompany(app.App.Database);
        var order = await data.OrderAsync((PurchasingData.SerialItem, count));
        PurchaseCompany.Taken(await company.Store.SaveHeaderAsync(
            (await company.FindAsync(order)) with { PartyNo = vendor }, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
        await data.TrackAsync(order, 10000, count);
        await data.PostAsync(order, PostingChoice.Handle);
        return order;
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });
}
