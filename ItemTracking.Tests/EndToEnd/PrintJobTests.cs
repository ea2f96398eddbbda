using System.Text;
using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>What was received or shipped goes along on paper, with every number.</summary>
[Collection("second browser")]
public sealed partial class PrintJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "DOC-6")]
    public async Task By_keyboard_alone_a_shipment_is_posted_and_its_page_is_printed_at_once()
    {
        var serials = await data.StockAsync(3);
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 3));
        await data.TrackSerialsAsync(order, 10000, serials);
        var page = await app.NewPageAsync("sales", $"/sales-orders/{order.No}");
        await page.AddInitScriptAsync("window.print = () => { document.title = 'Printed'; };");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Post and Print…", Exact = true })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => addEventListener('pointerdown', () => window.pointer = true, true)");

        await page.Keyboard.PressAsync("Shift+F9");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        var note = page.GetByRole(AriaRole.Article, new() { NameRegex = new("^Sales Shipment ") });
        foreach (var serial in serials)
            await Expect(note).ToContainTextAsync(serial);
        await Expect(page).ToHaveTitleAsync("Printed");
        await AppFixture.AssertAccessibleAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("window.pointer === true"));
    }

    [Fact]
    public async Task Two_thousand_numbers_are_printed_in_columns_over_a_few_pages()
    {
        const int Count = 2_000;
        var order = await data.OrderAsync((PurchasingData.SerialItem, Count));
        await data.TrackAsync(order, 10000, Count);
        await data.PostAsync(order, PostingChoice.Handle);
        var address = $"/posted-purchase-receipts/{await data.ReceiptOfAsync(order)}?print=page";
        var page = await app.NewPageAsync("clerk", address, 360, dark: true);
        var note = page.GetByRole(AriaRole.Article, new() { NameRegex = new("^Purchase Receipt ") });
        await Expect(note).ToContainTextAsync($"{order.No}-02000");
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        var printed = await note.InnerTextAsync();
        Assert.Equal(Count, Number().Matches(printed).Select(match => match.Value).Distinct().Count());

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));

        Assert.InRange(PdfPage().Count(pdf), 5, 15);
    }

    [GeneratedRegex(@"PO-\d+-\d{5}")]
    private static partial Regex Number();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
