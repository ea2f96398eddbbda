using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Pages.Purchasing;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Get Posted Document Lines to Reverse and Copy Document on the card of a document.</summary>
public sealed class CopyCardTests
{
    private const string Reverse = "Get Posted Document Lines to Reverse";

    [Fact, Trait("Rule", "COPY-1"), Trait("Scenario", "O-085")]
    public async Task Numbers_of_one_line_are_looked_at_and_the_list_stays_as_it_is()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await ReceiveAsync(pages, (PurchaseCompany.LotItem, "LOT-A", 3), (PurchaseCompany.LotItem, "LOT-B", 2));
        var card = await OpenAsync(pages);
        card.Press(Reverse);
        card.WaitForAssertion(() => Assert.Contains(
            "Of no Posted Purchase Invoice is anything left", Dialog(card), StringComparison.Ordinal));
        card.Choose("Document Type", "Posted Purchase Receipt");
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll("[role=dialog] tbody tr").Count));
        card.Type("Search lines", "lot");
        card.Find("[role=dialog] tbody tr:first-child input[type=checkbox]").Change(true);
        card.WaitForAssertion(() => Assert.Contains("1 chosen.", Dialog(card), StringComparison.Ordinal));
        var before = Rows(card);

        card.FindAll("[role=dialog] button").Last(button => button.TextContent.Contains("Item Tracking Lines", StringComparison.Ordinal))
            .Click();

        card.WaitForAssertion(() => Assert.Equal(
            ["LOT-B 2"],
            card.FindAll("[aria-label='Posted Item Tracking Lines'] tbody tr").Select(row =>
                $"{Cell(row, "Lot No.")} {Cell(row, "Quantity")}")));
        card.Press("Close");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[aria-label='Posted Item Tracking Lines']")));
        Assert.Equal(before, Rows(card));
        Assert.Contains("1 chosen.", Dialog(card), StringComparison.Ordinal);
        Assert.Equal("lot", card.Text("Search lines"));
    }

    [Fact, Trait("Rule", "COPY-1"), Trait("Rule", "PST-14")]
    public async Task Chosen_lines_come_with_numbers_that_name_what_they_take_back()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await ReceiveAsync(pages, (PurchaseCompany.LotItem, "LOT-A", 3));
        var card = await OpenAsync(pages);
        card.Press("Line");
        card.WaitForElements("[role=menuitem]").Single(item => item.TextContent.StartsWith(Reverse, StringComparison.Ordinal)).Click();
        card.WaitForElement("[role=dialog]");
        card.Choose("Document Type", "Posted Purchase Receipt");
        card.WaitForElement("[role=dialog] tbody tr");
        card.Press("OK");
        card.WaitForAssertion(() => Assert.Contains("No line is chosen.", Dialog(card), StringComparison.Ordinal));

        card.Press("Choose All");
        card.Press("OK");

        card.WaitForElement("button[aria-label^='Tracking, line 1: Complete 3/3']");
        var row = Assert.Single(
            await pages.Company.Database.AllAsync<TrackingSpecification>(), row => row.SourceSubtype == (int)DocumentType.ReturnOrder);
        Assert.Equal(("LOT-A", -3m, true), (row.LotNo, row.QuantityBase, row.ApplToItemEntry != 0));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task A_document_is_copied_behind_what_stands_there()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var from = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 4), (PurchaseCompany.Free, 2));
        var into = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 1));
        var card = pages.OpenOrder(into.Key);
        card.WaitForAssertion(() => Assert.Equal("Northwind", card.Text("Vendor Name")));

        card.Press("Copy Document");
        card.WaitForAssertion(() => Assert.Contains(
            $"What stands on Purchase Order {into.Key.No} already stays. Serial and lot numbers are not copied.", Dialog(card),
            StringComparison.Ordinal));
        card.Press("OK");
        card.WaitForAssertion(() => Assert.Contains("Document No. must be filled in.", Dialog(card), StringComparison.Ordinal));
        card.Type("Document No.", from.Key.No);
        card.Press("OK");

        card.WaitForAssertion(() => Assert.Equal(
            [PurchaseCompany.LotItem, PurchaseCompany.PlainItem, PurchaseCompany.Free], ItemsOf(card).Take(3)));
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[role=dialog]")));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task A_document_without_a_vendor_takes_the_header_as_well()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var from = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 4));
        var into = PurchaseCompany.Taken(await pages.Company.Store.CreateAsync(
            SourceTypes.PurchaseLine, DocumentType.Order, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
        var card = pages.OpenOrder(into.Key);
        card.WaitForAssertion(() => Assert.Equal("", card.Text("Vendor Name")));
        card.Press("Copy Document");
        card.WaitForElement("[role=dialog]");
        card.Type("Document No.", from.Key.No);

        card.Press("OK");

        card.WaitForAssertion(() => Assert.Equal("Northwind", card.Text("Vendor Name")));
        Assert.Equal(PurchaseCompany.PlainItem, ItemsOf(card).First());
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_look_and_a_released_document_copy_nothing()
    {
        await using (var pages = await PurchasePages.CreateAsync(Roles.Auditor))
        {
            var card = await OpenAsync(pages);
            Assert.DoesNotContain(card.FindAll("button"), IsCopying);
        }

        await using var clerks = await PurchasePages.CreateAsync();
        var order = await clerks.Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (PurchaseCompany.PlainItem, 1));
        PurchaseCompany.Taken(await clerks.Company.Store.ReleaseAsync(
            order.Key, (await clerks.Company.FindAsync(order.Key)).Version, PurchaseCompany.ActorOf(DocumentKind.PurchaseReturnOrder)));
        var released = clerks.Open<PurchaseReturnOrders>(order.Key.No);
        released.WaitForAssertion(() => Assert.Contains(released.FindAll("button"), button => button.TextContent.Contains("Reopen",
            StringComparison.Ordinal)));
        Assert.DoesNotContain(released.FindAll("button"), IsCopying);
    }

    private static bool IsCopying(AngleSharp.Dom.IElement button) =>
        button.TextContent.Contains(Reverse, StringComparison.Ordinal)
            || button.TextContent.Contains("Copy Document", StringComparison.Ordinal);

    private static string Dialog(IRenderedComponent<IComponent> card) => card.Find("[role=dialog]").TextContent;

    private static string Rows(IRenderedComponent<IComponent> card) => card.Find("[role=dialog] tbody").TextContent;

    private static string Cell(AngleSharp.Dom.IElement row, string column) =>
        row.QuerySelector($"[data-column='{column}']")!.TextContent.Trim();

    private static IEnumerable<string?> ItemsOf(IRenderedComponent<IComponent> card) =>
        card.FindAll(".document-lines input[aria-label^='Item No., line']").Select(input => input.GetAttribute("value"));

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(PurchasePages pages)
    {
        var order = await pages.Company.DocumentAsync(DocumentKind.PurchaseReturnOrder);
        var card = pages.Open<PurchaseReturnOrders>(order.Key.No);
        card.WaitForAssertion(() => Assert.Equal("Northwind", card.Text("Vendor Name")));
        return card;
    }

    private static async Task ReceiveAsync(PurchasePages pages, params (string Item, string Lot, decimal Quantity)[] lines)
    {
        var order = await pages.Company.OrderAsync([.. lines.Select(line => (line.Item, line.Quantity))]);
        foreach (var (index, (_, lot, quantity)) in lines.Index())
            await pages.Company.TrackAsync(order.Key, (index + 1) * 10000, ("", lot, quantity));
        var database = pages.Company.Database;
        PurchaseCompany.Taken(await new DocumentPoster(database.Factory, database.Transaction, database.Clock).PostAsync(
            order.Key, PostingChoice.Handle, Guid.NewGuid(), PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
    }
}
