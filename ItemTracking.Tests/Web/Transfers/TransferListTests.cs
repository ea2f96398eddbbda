using Bunit;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>The list of transfer orders.</summary>
public sealed class TransferListTests
{
    [Fact]
    public async Task The_list_shows_where_goods_go_and_what_is_on_its_way_since_when()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        await desk.Orders.OrderAsync(false, (PlainItem, 1));
        var list = desk.Open();

        list.WaitForAssertion(() => Assert.Equal(2, list.FindAll("tbody tr").Count));
        Assert.Equal(
            [
                "No.", "Transfer-from Code", "Transfer-to Code", "Status", "Shipment Date", "Receipt Date", "Tracking", "In Transit",
                "In Transit since",
            ],
            list.FindAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Equal(
            ["TO-1001", "BLUE", "RED", "Open", "", "", "Complete 3/3", "2", "01/15/2025"],
            list.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("", list.FindAll("tbody tr")[1].QuerySelectorAll("td")[7].TextContent.Trim());
    }

    [Fact]
    public async Task The_view_of_what_is_in_transit_leaves_out_the_others()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        await desk.Orders.OrderAsync(false, (PlainItem, 1));
        var empty = desk.OpenList("/transfer-orders?view=in-transit");
        empty.WaitForAssertion(() => Assert.Equal("Nothing is in transit. All shows the other transfer orders.", empty.EmptyText()));

        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        var list = desk.OpenList("/transfer-orders?view=in-transit");

        list.WaitForAssertion(() => Assert.Equal(order.No, list.Find("tbody tr a").TextContent.Trim()));
        Assert.Single(list.FindAll("tbody tr"));
    }

    [Theory]
    [InlineData(Roles.WarehouseSupervisor, "No transfer orders yet. New creates the first.", 1)]
    [InlineData(Roles.WarehouseWorker, "No transfer orders yet.", 0)]
    public async Task An_empty_list_shows_the_way_on_to_whoever_may_take_it(string role, string text, int ways)
    {
        await using var desk = await TransferDesk.CreateAsync(role);
        var list = desk.Open();

        list.WaitForAssertion(() => Assert.Equal(text, list.EmptyText()));
        Assert.Equal(ways, list.Buttons("New").Count);
    }

    [Fact]
    public async Task The_list_is_sorted_by_the_day_of_shipment()
    {
        await using var desk = await TransferDesk.CreateAsync();
        foreach (var day in new[] { 3, 1, 2 })
        {
            var order = await desk.Orders.OrderAsync(false);
            await using var db = desk.Company.Database.Factory.CreateDbContext();
            await db.Set<TransferHeader>().Where(h => h.No == order.No)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.ShipmentDate, new DateOnly(2025, 1, day)));
        }

        var list = desk.Open();
        list.WaitForAssertion(() => Assert.Equal(3, list.FindAll("tbody tr").Count));

        list.FindAll("thead th button").Single(button => button.TextContent.Trim() == "Shipment Date").Click();

        list.WaitForAssertion(() => Assert.Equal(
            ["01/01/2025", "01/02/2025", "01/03/2025"],
            list.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[4].TextContent.Trim())));
    }

    [Fact]
    public async Task New_begins_an_order()
    {
        await using var desk = await TransferDesk.CreateAsync();
        desk.Open().Press("New");

        Eventually.Equal("/transfer-orders/new", () => desk.Address);
    }
}
