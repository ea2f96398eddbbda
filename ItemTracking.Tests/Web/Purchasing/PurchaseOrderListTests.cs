using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Purchasing;

namespace ItemTracking.Tests.Web.Purchasing;

public sealed class PurchaseOrderListTests
{
    [Fact]
    public async Task The_list_shows_every_order_with_the_state_of_its_tracking()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 10));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 6));
        await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));

        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.Equal(2, list.FindAll("tbody tr").Count));
        Assert.Equal(
            ["No.", "Vendor", "Name", "Status", "Expected Receipt Date", "Location", "Tracking"],
            list.FindAll("th").Select(th => th.TextContent.Trim()));
        Assert.Equal(
            ["PO-1001", "V1", "Northwind", "Open", "", "BLUE", "4 of 10 undefined"],
            list.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(td => td.TextContent.Trim()));
        Assert.Equal("Not needed", list.FindAll("tbody tr")[1].QuerySelectorAll("td")[^1].TextContent.Trim());
        Assert.Equal("/purchase-orders/PO-1001", list.Find("tbody a").GetAttribute("href"));
    }

    [Fact, Trait("Case", "C-40")]
    public async Task Lines_with_incomplete_tracking_are_listed_each_with_the_way_to_its_tracking_page()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1), (PurchaseCompany.SerialItem, 10));
        await pages.Company.TrackAsync(order.Key, 20000, PurchaseCompany.Serials("S", 6));
        pages.Go("/purchase-orders?view=incomplete-lines");

        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.Equal(
            ["PO-1001, line 2", "Northwind", "SERIAL", "Item SERIAL", "", "BLUE", "4 of 10 undefined"],
            Assert.Single(list.FindAll("tbody tr")).QuerySelectorAll("td").Select(td => td.TextContent.Trim())));
        Assert.Equal("/purchase-orders/PO-1001/lines/20000/tracking", list.Find("tbody a").GetAttribute("href"));
        Assert.Equal("Lines with incomplete tracking", list.Find(".views [aria-current]").TextContent.Trim());
    }

    [Fact]
    public async Task The_outstanding_lines_of_an_item_are_listed_each_with_the_way_to_itself()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1), (PurchaseCompany.SerialItem, 10));
        pages.Go("/purchase-orders?item=serial");

        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.Equal(
            ["PO-1001, line 2", "Northwind", "SERIAL", "Item SERIAL", "10", "", "BLUE", "10 of 10 undefined"],
            Assert.Single(list.FindAll("tbody tr")).QuerySelectorAll("td").Select(td => td.TextContent.Trim())));
        Assert.Equal("/purchase-orders/PO-1001?line=20000", list.Find("tbody a").GetAttribute("href"));
        Assert.Empty(list.FindAll(".views [aria-current]"));
    }

    [Fact]
    public async Task The_search_box_narrows_the_list()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var list = pages.Open<PurchaseOrders>();

        list.Find("input[type=search]").Input("1002");

        list.WaitForAssertion(() => Assert.Equal("PO-1002", Assert.Single(list.FindAll("tbody a")).TextContent));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var pages = await PurchasePages.CreateAsync();

        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.Equal("No purchase orders yet. New creates the first.", list.EmptyText()));
        list.Press("New");
        Eventually.Equal("/purchase-orders/new", () => pages.Address);
    }

    [Fact]
    public async Task Who_may_only_read_is_not_offered_a_new_order()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);

        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.Equal("No purchase orders yet.", list.EmptyText()));
        Assert.Empty(list.Buttons("New"));
    }
}
