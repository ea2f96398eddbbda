using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Purchasing;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>The card of a purchase invoice and its Get Receipt Lines.</summary>
public sealed class InvoiceCardTests
{
    [Fact, Trait("Rule", "DOC-8")]
    public async Task Lines_of_two_receipts_are_chosen_and_posted_as_one_invoice()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await ReceiveAsync(pages, (PurchaseCompany.PlainItem, 5));
        await ReceiveAsync(pages, (PurchaseCompany.Free, 3));
        var card = await OpenAsync(pages);
        card.Press("Get Receipt Lines");
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll("[role=dialog] tbody tr").Count));
        Assert.Contains("0 chosen.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal);

        card.Press("Choose All");
        card.WaitForAssertion(() => Assert.Contains("2 chosen.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        card.Press("OK");

        card.WaitForAssertion(() => Assert.Equal(["R-0001", "R-0002"], Receipts(card)));
        Assert.Empty(card.FindAll("[aria-label='Qty. to Receive, line 1'], [aria-label='Qty. to Invoice, line 1']"));
        card.Press("Post…");
        card.WaitForAssertion(() => Assert.Equal(["Invoice"], card.Choices()));
        card.Press("Post");
        card.WaitForState(() => pages.Company.Database.AllAsync<ItemLedgerEntry>().GetAwaiter().GetResult().All(e => e.CompletelyInvoiced));
    }

    [Fact, Trait("Rule", "DOC-8")]
    public async Task Nothing_chosen_is_told_and_the_window_stays()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await ReceiveAsync(pages, (PurchaseCompany.PlainItem, 5));
        var card = await OpenAsync(pages);
        card.Press("Get Receipt Lines");
        card.WaitForElement("[role=dialog] tbody tr");

        card.Press("OK");

        card.WaitForAssertion(
            () => Assert.Contains("No line is chosen.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "DOC-8")]
    public async Task Get_Receipt_Lines_stands_under_Line_and_says_when_the_vendor_is_missing()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var invoice = PurchaseCompany.Taken(await pages.Company.Store.CreateAsync(
            SourceTypes.PurchaseLine, DocumentType.Invoice, PurchaseCompany.ActorOf(DocumentKind.PurchaseInvoice)));
        var card = pages.Open<PurchaseInvoices>(invoice.Key.No);

        card.Press("Line");
        card.WaitForElements("[role=menuitem]").Single(item => item.TextContent.StartsWith("Get Receipt Lines", StringComparison.Ordinal))
            .Click();

        card.WaitForAssertion(() => Assert.StartsWith("Enter Vendor No. first", card.Issues()[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vendor_of_whom_all_is_invoiced_has_nothing_to_choose()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var card = await OpenAsync(pages);

        card.Press("Get Receipt Lines");

        card.WaitForAssertion(() => Assert.Contains(
            "Nothing is to be invoiced: all receipts are.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "DOC-12")]
    public async Task A_line_whose_receipt_was_undone_since_says_so_before_it_is_posted()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var (company, database) = (pages.Company, pages.Company.Database);
        await ReceiveAsync(pages, (PurchaseCompany.PlainItem, 5));
        await ReceiveAsync(pages, (PurchaseCompany.Free, 3));
        var invoice = await company.DocumentAsync(DocumentKind.PurchaseInvoice);
        PurchaseCompany.Taken(await new GetLinesStore(database.Transaction, company.Reader).GetAsync(
            invoice.Key, [new("R-0001", 10000), new("R-0002", 10000)], PurchaseCompany.ActorOf(DocumentKind.PurchaseInvoice)));
        PurchaseCompany.Taken(await new UndoPoster(database.Factory, database.Transaction, database.Clock).UndoAsync(
            ItemLedgerDocumentType.PurchaseReceipt, "R-0002", [10000], Guid.NewGuid(), Actors.Everyone));

        var card = pages.Open<PurchaseInvoices>(invoice.Key.No);

        card.WaitForAssertion(() => Assert.Contains(
            "Line 2: Line 10000 of the receipt R-0002, which you are attempting to invoice, has already been invoiced.",
            Assert.Single(card.Issues()), StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_look_gets_no_lines_and_posts_nothing()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var card = await OpenAsync(pages);

        Assert.DoesNotContain(
            card.FindAll("button"), button => button.TextContent.Contains("Get Receipt Lines", StringComparison.Ordinal));
        Assert.DoesNotContain(card.FindAll("button"), button => button.TextContent.Contains("Post…", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Receipts(IRenderedComponent<IComponent> card) =>
        card.FindAll(".document-lines [data-column='Receipt No.']").Select(cell => cell.TextContent.Trim()).Where(no => no.Length > 0);

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(PurchasePages pages)
    {
        var invoice = await pages.Company.DocumentAsync(DocumentKind.PurchaseInvoice);
        var card = pages.Open<PurchaseInvoices>(invoice.Key.No);
        card.WaitForAssertion(() => Assert.Equal("Northwind", card.Text("Vendor Name")));
        return card;
    }

    private static async Task ReceiveAsync(PurchasePages pages, params (string Item, decimal Quantity)[] lines)
    {
        var order = await pages.Company.OrderAsync(lines);
        var database = pages.Company.Database;
        PurchaseCompany.Taken(await new DocumentPoster(database.Factory, database.Transaction, database.Clock).PostAsync(
            order.Key, PostingChoice.Handle, Guid.NewGuid(), PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
    }
}
