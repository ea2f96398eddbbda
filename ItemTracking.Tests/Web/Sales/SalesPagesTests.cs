using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Sales;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Sales;

/// <summary>The pages of documents with the words of sales and of returns.</summary>
public sealed class SalesPagesTests
{
    [Fact]
    public async Task A_sales_order_asks_for_a_customer_and_ships()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var card = pages.Open<SalesOrders>("new");
        Assert.Equal("New Sales Order", card.Find("h1").TextContent);

        card.Type("Customer No.", "c1");

        card.WaitForAssertion(() => Assert.Equal("Sales Order SO-1001", card.Find("h1").TextContent));
        Eventually.Equal("/sales-orders/SO-1001", () => pages.Address);
        Assert.Equal("Contoso", card.Text("Customer Name"));
        Assert.Equal("", card.Text("External Document No."));
        Assert.Single(card.FindAll("label"), label => label.TextContent.Trim() == "Shipment Date");
        Assert.Equal(
            [
                "Line", "Item No. *", "Description", "Location Code", "Unit of Measure", "Quantity", "Qty. to Ship", "Qty. to Invoice",
                "Quantity Shipped", "Quantity Invoiced", "Reserved Quantity", "Tracking"
            ],
            card.FindAll("[data-lines] th").Select(th => th.TextContent.Trim()));
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task Ship_makes_one_shipment_and_links_to_its_numbers()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var company = pages.Company;
        var bought = await company.OrderAsync((PurchaseCompany.SerialItem, 2));
        await company.TrackAsync(bought.Key, 10000, PurchaseCompany.Serials("S", 2));
        PurchaseCompany.Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var order = await company.SalesOrderAsync((PurchaseCompany.SerialItem, 2));
        await company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 2));
        var card = pages.Open<SalesOrders>(order.Key.No);
        Assert.Single(card.Buttons("Tracking, line 1: Complete 2/2"));

        card.Press("Post…");
        card.WaitForAssertion(() => Assert.Equal(["Ship", "Invoice", "Ship and Invoice"], card.Choices()));
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Equal("/posted-sales-shipments/S-0001", card.PostedLinks()[0].GetAttribute("href")));

        var shipment = pages.Open<PostedSalesShipments>("S-0001");
        shipment.WaitForAssertion(() => Assert.Equal("Posted Sales Shipment S-0001", shipment.Find("h1").TextContent));
        Assert.Equal("Contoso", shipment.Text("Customer Name"));
        var numbers = pages.Open<PostedSalesShipments>("S-0001", 10000);
        numbers.WaitForAssertion(() => Assert.Equal(
            ["S00001 1", "S00002 1"],
            numbers.FindAll("tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[2].TextContent}")));
    }

    [Fact, Trait("Rule", "DOC-4"), Trait("Scenario", "O-198")]
    public async Task No_to_the_question_keeps_the_tracking_of_a_sales_line()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var order = await pages.Company.SalesOrderAsync((PurchaseCompany.SerialItem, 1));
        await pages.Company.TrackAsync(order.Key, 10000, ("S1", "", 1));
        var card = pages.Open<SalesOrders>(order.Key.No);

        card.Press("Delete line 1");
        card.WaitForAssertion(() => Assert.Equal(
            "Item tracking is defined for item SERIAL in the Sales Line.\nDo you want to delete the Sales Line and the item tracking "
                + "lines?\n\nLine 1 of Sales Order SO-1001: 1 PCS of item SERIAL; 1 (Base) of it have item tracking, which goes with it.",
            card.Question()));
        card.Press("No");

        card.WaitForAssertion(() => Assert.Null(card.Question()));
        var row = Assert.Single(await pages.Company.Database.AllAsync<TrackingSpecification>());
        Assert.Equal(("S1", -1m), (row.SerialNo, row.QuantityBase));
    }

    [Fact, Trait("Rule", "DOC-4"), Trait("Scenario", "O-200")]
    public async Task Deleting_a_tracked_return_order_asks_once()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var order = await pages.Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PurchaseCompany.LotItem, 4));
        await pages.Company.TrackAsync(order.Key, 10000, ("", "L1", 4));
        var card = pages.Open<SalesReturnOrders>(order.Key.No);

        card.Press("Delete");
        card.WaitForAssertion(() => Assert.Equal(
            "Return Order SRO-1001 has item reservation. Do you want to delete it anyway?", card.Question()));
        card.Press("Yes");

        Eventually.Equal("/sales-return-orders", () => pages.Address);
        Assert.Empty(await pages.Company.Database.AllAsync<TrackingSpecification>());
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_look_at_sales_sees_no_way_to_change_them()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var order = await pages.Company.SalesOrderAsync((PurchaseCompany.PlainItem, 1));
        var card = pages.Open<SalesOrders>(order.Key.No);

        card.WaitForAssertion(() => Assert.Equal("Read only", card.State()));
        Assert.Empty(card.FindAll("[data-lines] input"));
        Assert.Empty(card.Buttons("Post…"));
        var list = pages.Open<SalesOrders>();
        list.WaitForAssertion(() => Assert.Equal("/sales-orders/SO-1001", list.Find("tbody a").GetAttribute("href")));
        Assert.Empty(list.Buttons("New"));
    }

    [Theory]
    [InlineData("Sales Order", "to-ship", "To ship today")]
    [InlineData("Sales Return Order", "to-receive", "To receive today")]
    [InlineData("Purchase Return Order", "to-ship", "To ship today")]
    public void The_view_of_what_is_due_has_the_words_of_its_direction(string kind, string view, string caption) =>
        Assert.Contains((view, caption), DocumentViews.Captions(DocumentKind.All.Single(k => k.Caption == kind)));
}
