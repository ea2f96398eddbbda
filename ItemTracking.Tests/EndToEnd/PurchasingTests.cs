using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The purchasing clerk's job, from an order to the ledger.</summary>
[Collection("second browser")]
public sealed partial class PurchasingTests(AppFixture fixture) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 15_000 };

    private static readonly PageAssertionsToHaveURLOptions Slow = new() { Timeout = 15_000 };

    private readonly PurchasingData data = new(fixture.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_order_is_entered_by_keyboard_received_and_found_in_the_ledger()
    {
        var page = await fixture.NewPageAsync("clerk", "/purchase-orders");
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New Purchase Order" })).ToBeVisibleAsync();
        await Field(page, "Vendor No.").FocusAsync();
        await page.Keyboard.TypeAsync(PurchasingData.Vendor);
        await page.Keyboard.PressAsync("Tab");
        await Expect(Field(page, "Vendor Name")).ToHaveValueAsync("Northwind Traders");
        await Field(page, "Location Code").FillAsync(PurchasingData.Location);
        await page.Keyboard.PressAsync("Alt+n");
        await Expect(Field(page, "Item No., line 1")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(PurchasingData.SerialItem);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Field(page, "Description, line 1")).ToHaveValueAsync("Tokyo Guest Chair");
        await Field(page, "Quantity, line 1").FocusAsync();
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Field(page, "Qty. to Receive, line 1")).ToHaveValueAsync("3");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1: 3 of 3 undefined" })).ToBeVisibleAsync();

        var no = page.Url.Split('/')[^1];
        await page.Keyboard.PressAsync("Control+Alt+i");
        await Expect(page).ToHaveURLAsync($"{fixture.Url}/purchase-orders/{no}/lines/10000/tracking", Slow);
        await data.TrackAsync(DocumentKey.PurchaseOrder(no), 10000, 3);
        await page.GotoAsync($"/purchase-orders/{no}?line=10000");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 1: Complete 3/3" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        var receipt = Receipt(page);
        await Expect(receipt).ToBeVisibleAsync(Patient);
        await receipt.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{PurchasingData.SerialItem} - Posted Item Tracking Lines" }))
            .ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = $"{no}-00003" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ledger Entries" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Item Ledger Entries" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
    }

    [Fact, Trait("Rule", "PST-8")]
    public async Task A_part_is_received_and_the_rest_stays_on_the_order()
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 10));
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        await Field(page, "Qty. to Receive, line 1").FillAsync("4");

        await PostAsync(page, "Receive");

        await Expect(Receipt(page)).ToBeVisibleAsync(Patient);
        await Expect(Field(page, "Qty. to Receive, line 1")).ToHaveValueAsync("6");
        Assert.Equal((4m, 6m), await data.FindAsync(key) is { Lines: [var line] } ? (line.QuantityHandled, line.QtyToHandle) : default);
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task Posting_without_numbers_shows_every_refusal_and_leads_to_the_line()
    {
        var key = await data.OrderAsync((PurchasingData.SerialItem, 2), (PurchasingData.PlainItem, 1), (PurchasingData.LotItem, 5));
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}");

        await PostAsync(page, "Receive");

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Post Purchase Order {key.No}" });
        await Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToContainTextAsync("2 issues");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Line 1: You must assign a serial number for item E-SERIAL." }))
            .ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Line 3: You must assign a lot number for item E-LOT." }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tracking, line 3: 5 of 5 undefined" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open tracking of line 3" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{fixture.Url}/purchase-orders/{key.No}/lines/30000/tracking", Slow);
    }

    [Fact, Trait("Requirement", "R4")]
    public async Task R4_A_double_click_on_Post_makes_one_receipt()
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 200));
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        await Field(page, "Qty. to Receive, line 1").FillAsync("50");
        await Field(page, "Qty. to Receive, line 1").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post…" }).ClickAsync();

        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).DblClickAsync();

        await Expect(Receipt(page)).ToBeVisibleAsync(Patient);
        await AppFixture.RestsAsync(page);
        Assert.Single(await fixture.App.Database.AllAsync<PostedDocumentHeader>(), posted => posted.OrderNo == key.No);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task Deleting_a_tracked_line_asks_and_No_keeps_it()
    {
        var key = await data.OrderAsync((PurchasingData.SerialItem, 2), (PurchasingData.PlainItem, 1));
        await data.TrackAsync(key, 10000, 2);
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        await Field(page, "Quantity, line 1").FocusAsync();

        await page.Keyboard.PressAsync("Control+Delete");
        await Expect(page.GetByText("Do you want to delete the Purchase Line and the item tracking lines?")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal(2, (await data.FindAsync(key)).Lines.Count);

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete line 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");
        await Expect(Field(page, "Item No., line 1")).ToHaveValueAsync(PurchasingData.PlainItem);
        await Expect(Field(page, "Item No., line 1")).ToBeFocusedAsync();
        Assert.Single((await data.FindAsync(key)).Lines);
    }

    [Fact]
    public async Task Arrow_keys_move_between_lines_and_F8_copies_from_above()
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 7), (PurchasingData.PlainItem, 1));
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        await Field(page, "Quantity, line 1").FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Field(page, "Quantity, line 2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F8");

        await Expect(Field(page, "Qty. to Receive, line 2")).ToHaveValueAsync("7");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Field(page, "Quantity, line 1")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Every_page_is_accessible(int width, bool dark)
    {
        var key = await data.OrderAsync((PurchasingData.SerialItem, 3), (PurchasingData.PlainItem, 1));
        await data.TrackAsync(key, 10000, 3);
        var page = await fixture.NewPageAsync("clerk", $"/purchase-orders/{key.No}", width, dark);
        await Field(page, "Quantity, line 1").FillAsync("2");
        await Field(page, "Quantity, line 1").PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await Field(page, "Quantity, line 1").FillAsync("3");
        await PostAsync(page, "Receive");
        await Receipt(page).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).WaitForAsync();
        await AppFixture.AssertAccessibleAsync(page);
        var receipt = page.Url;
        foreach (var path in new[]
        {
            "/purchase-orders", "/purchase-orders/new", "/posted-purchase-receipts", "/posted-purchase-invoices",
            $"{receipt}/lines/10000/tracking", "/item-ledger-entries", "/item-ledger-entries?lot=NOWHERE"
        })
        {
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await AppFixture.RestsAsync(page);
            await AppFixture.AssertAccessibleAsync(page);
        }
    }

    [Fact]
    public async Task Views_of_a_list_are_changed_without_losing_the_page()
    {
        var key = await data.OrderAsync((PurchasingData.SerialItem, 2));
        var page = await fixture.NewPageAsync("clerk", "/purchase-orders?sort=-no");
        var view = page.GetByRole(AriaRole.Link, new() { Name = "Incomplete tracking", Exact = true });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = key.No, Exact = true })).ToBeVisibleAsync();

        await view.ClickAsync();
        await Expect(view).ToHaveAttributeAsync("aria-current", "page");
        await page.GetByRole(AriaRole.Link, new() { Name = "To receive today", Exact = true }).ClickAsync();
        await Expect(page.GetByText("No purchase orders in this view.")).ToBeVisibleAsync();
        await view.ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Purchase Orders" }).FillAsync(key.No);

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Purchase Orders" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = key.No, Exact = true })).ToBeVisibleAsync();
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static ILocator Receipt(IPage page) => page.GetByRole(AriaRole.Link, new() { NameRegex = ReceiptName() });

    private static async Task PostAsync(IPage page, string choice)
    {
        await page.Keyboard.PressAsync("F9");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    [GeneratedRegex(@"^Posted Purchase Receipt \S+$")]
    private static partial Regex ReceiptName();
}
