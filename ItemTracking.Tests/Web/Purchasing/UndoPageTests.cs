using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Sales;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Lines of posted documents are selected and undone (PST-29).</summary>
public sealed class UndoPageTests
{
    private const string Question = "Do you really want to undo the selected Receipt lines?";

    [Fact, Trait("Rule", "PST-29"), Trait("Rule", "PST-30")]
    public async Task A_selected_line_is_undone_after_a_question_and_the_order_is_a_link_away()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);
        var order = await ReceivedAsync(pages);
        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Equal("Select the lines first.", Undo(card).GetAttribute("aria-description")));

        Select(card, 2);
        Undo(card).Click();
        card.WaitForAssertion(() => Assert.Equal(Question, card.Question()));
        card.Press("No");
        card.WaitForAssertion(() => Assert.Null(card.Question()));
        Assert.All(await pages.Company.Database.AllAsync<PostedDocumentLine>(), line => Assert.False(line.Correction));

        Undo(card).Click();
        card.WaitForAssertion(() => Assert.Equal(Question, card.Question()));
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Equal(
            "Line 2 is undone. Its quantity and its numbers are back on the order. Purchase Order PO-1001", Said(card)));
        Assert.Equal($"/purchase-orders/{order.No}", card.PostedLinks()[0].GetAttribute("href"));
        Assert.Equal(["3", "4", "-4"], Quantities(card));
        Assert.Equal(["Correction", "Correction"], card.FindAll("td.tracking").Skip(1).Select(cell => cell.TextContent.Trim()));
        Assert.Single(card.FindAll("td.chosen input"));
        Assert.Equal([3m, 0m], (await pages.Company.FindAsync(order)).Lines.Select(line => line.QuantityHandled));
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task All_lines_are_undone_at_once_and_then_nothing_is_left_to_undo()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.InventoryManager);
        await ReceivedAsync(pages);
        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Select All Lines")));

        card.Press("Select All Lines");
        Undo(card).Click();
        card.WaitForAssertion(() => Assert.NotNull(card.Question()));
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.StartsWith("Lines 1, 3 are undone.", Said(card)));
        Assert.Equal(["3", "-3", "4", "-4"], Quantities(card));
        Assert.Equal("Every line has been undone.", Undo(card).GetAttribute("aria-description"));
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_stands_against_it_is_said_with_the_line_and_the_way_out()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);
        var order = await ReceivedAsync(pages);
        await PostAsync(pages, order, PostingChoice.Invoice);
        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Select All Lines")));

        Select(card, 2);
        Undo(card).Click();
        card.WaitForAssertion(() => Assert.NotNull(card.Question()));
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.Equal(
            [
                "Line 2: This receipt has already been invoiced. Undo Receipt can be applied only to posted, but not invoiced receipts."
            ],
            card.Issues()));
        Assert.Equal(
            "Line 2, Lot No. L1: invoiced with Posted Purchase Invoice I-0001. What is invoiced is taken back with a purchase return "
                + "order.",
            card.Find(".issues .way-out").TextContent);
        Assert.True(card.FindAll("td.chosen input")[1].HasAttribute("checked"));
    }

    [Theory, Trait("Rule", "ROL-2")]
    [InlineData(Roles.PurchasingClerk)]
    [InlineData(Roles.Auditor)]
    public async Task Who_may_not_undo_sees_nothing_of_it(string role)
    {
        await using var pages = await PurchasePages.CreateAsync(role);
        await ReceivedAsync(pages);

        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll("tbody tr").Count));

        Assert.Empty(card.Buttons("Undo Receipt"));
        Assert.Empty(card.FindAll("td.chosen"));
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task An_invoice_is_not_undone_and_a_shipment_is_by_its_own_name()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);
        var order = await ReceivedAsync(pages);
        await PostAsync(pages, order, PostingChoice.Invoice);
        var sales = await pages.Company.SalesOrderAsync((PlainItem, 1));
        await PostAsync(pages, sales.Key, PostingChoice.Handle);

        var invoice = pages.Open<PostedPurchaseInvoices>("I-0001");
        invoice.WaitForAssertion(() => Assert.NotEmpty(invoice.FindAll("tbody tr")));
        Assert.Empty(invoice.FindAll("td.chosen"));
        var shipment = pages.Open<PostedSalesShipments>("S-0001");
        shipment.WaitForAssertion(() => Assert.Single(shipment.Buttons("Undo Shipment")));
    }

    private static string Said(IRenderedComponent<IComponent> card) => string.Join(
        ' ', card.Find(".mud-alert[role=status]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Undo(IRenderedComponent<IComponent> card) => card.Buttons("Undo Receipt")[0];

    private static void Select(IRenderedComponent<IComponent> card, int position) =>
        card.Find($"input[aria-label='Select line {position}']").Change(true);

    private static IEnumerable<string> Quantities(IRenderedComponent<IComponent> card) =>
        card.FindAll("td[data-column='Quantity']").Select(cell => cell.TextContent.Trim());

    private static async Task<DocumentKey> ReceivedAsync(PurchasePages pages)
    {
        var order = await pages.Company.OrderAsync((PlainItem, 3), (LotItem, 4));
        await pages.Company.TrackAsync(order.Key, 20000, ("", "L1", 4));
        await PostAsync(pages, order.Key, PostingChoice.Handle);
        return order.Key;
    }

    private static async Task PostAsync(PurchasePages pages, DocumentKey key, PostingChoice choice) =>
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(key, choice, Guid.NewGuid(), ActorOf(DocumentKind.Of(key))));
}
