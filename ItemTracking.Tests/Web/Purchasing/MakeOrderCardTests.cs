using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Sales;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>The cards of quotes and blanket orders.</summary>
public sealed class MakeOrderCardTests
{
    [Fact, Trait("Rule", "MAKE-1"), Trait("Rule", "ITL-14")]
    public async Task A_quote_has_no_Post_and_becomes_an_order_after_a_question()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var quote = await pages.Company.DocumentAsync(DocumentKind.PurchaseQuote, (PurchaseCompany.PlainItem, 5));
        var card = pages.Open<PurchaseQuotes>(quote.Key.No);
        card.WaitForElement("[aria-label='Quantity, line 1']");
        Assert.DoesNotContain(card.FindAll("button"), button => button.TextContent.Contains("Post", StringComparison.Ordinal));
        Assert.Empty(card.FindAll("[aria-label^='Qty. to'], [aria-label^='Quantity Received'], [aria-label^='Reserved']"));

        card.Press("Make Order");
        card.WaitForAssertion(() => Assert.Contains(
            $"Do you want to make a purchase order of Purchase Quote {quote.Key.No}?",
            card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.EndsWith(
            "/purchase-orders/PO-1001", pages.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Single(await pages.Company.Database.AllAsync<DocumentHeader>());
    }

    [Fact, Trait("Rule", "MAKE-2"), Trait("Rule", "ITL-14")]
    public async Task A_blanket_order_shows_what_comes_next_and_says_at_its_line_what_is_too_much()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var blanket = await pages.Company.DocumentAsync(DocumentKind.BlanketSalesOrder, (PurchaseCompany.PlainItem, 8));
        var card = pages.Open<BlanketSalesOrders>(blanket.Key.No);
        card.WaitForElement("[aria-label='Qty. to Ship, line 1']");
        Assert.Contains("Quantity Shipped", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("[aria-label^='Qty. to Invoice'], [aria-label^='Reserved']"));
        await pages.Company.ChangeAsync(blanket.Key, 0, l => l with { QtyToHandle = 0 });
        card = pages.Open<BlanketSalesOrders>(blanket.Key.No);
        card.WaitForElement("[aria-label='Qty. to Ship, line 1']");

        card.Press("Make Order");
        card.WaitForElement("[role=dialog]");
        card.Press("Yes");

        card.WaitForAssertion(() =>
            Assert.Equal("There is nothing to order: Qty. to Ship is 0 on every line.", card.Issues()[0].Split('\n')[0].Trim()));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_see_a_quote_makes_no_order_of_it()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var quote = await pages.Company.DocumentAsync(DocumentKind.PurchaseQuote, (PurchaseCompany.PlainItem, 5));

        var card = pages.Open<PurchaseQuotes>(quote.Key.No);

        card.WaitForElement("[aria-label='Quantity, line 1'], [data-column='Quantity']");
        Assert.DoesNotContain(card.FindAll("button"), button => button.TextContent.Contains("Make Order", StringComparison.Ordinal));
    }
}
