using Bunit;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Pages.Transfers;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>Posted transfer shipments, receipts and direct transfers (DOC-16, PTP-1).</summary>
public sealed class PostedTransferPagesTests
{
    [Fact, Trait("Rule", "DOC-16")]
    public async Task A_posted_shipment_names_its_places_and_leads_to_the_order_while_that_is_there()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");

        var list = desk.OpenPosted<PostedTransferShipments>();
        list.WaitForAssertion(() => Assert.Equal(
            ["TS-0001", "01/15/2025", "BLUE", "RED", order.No], list.FindAll("tbody td").Select(cell => cell.TextContent.Trim())));
        var card = desk.OpenPosted<PostedTransferShipments>("TS-0001");
        card.WaitForAssertion(() => Assert.Equal("Posted Transfer Shipment TS-0001", card.Find("h1").TextContent));
        Assert.Equal(("BLUE", "RED", "TRANSIT"), Places(card));
        Assert.Empty(card.FindAll("[data-column='Quantity Invoiced']"));
        Assert.Equal(
            $"/transfer-orders/{order.No}",
            card.FindAll("a").Single(link => link.TextContent.Trim() == $"Open {order.No}").GetAttribute("href"));
        Assert.Equal(
            "/posted-transfer-shipments/TS-0001/lines/10000/tracking",
            card.FindAll("a").Single(link => link.GetAttribute("aria-label") == "Item Tracking Lines, line 1").GetAttribute("href"));
    }

    [Fact, Trait("Rule", "PTP-1")]
    public async Task Posted_Item_Tracking_Lines_show_the_numbers_that_left_and_arrived()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        await desk.Orders.PostAsync(order.No, TransferChoice.Receive);

        foreach (var page in new Func<IRenderedComponent<IComponent>>[]
        {
            () => desk.OpenPosted<PostedTransferShipments>("TS-0001", 10000),
            () => desk.OpenPosted<PostedTransferReceipts>("TR-0001", 10000),
        })
        {
            var numbers = page();
            numbers.WaitForAssertion(() => Assert.Equal(
                ["S00001", "S00002"], numbers.FindAll("tbody td[data-column='Serial No.']").Select(cell => cell.TextContent)));
            Assert.All(numbers.FindAll("tbody td[data-column=Quantity]"), cell => Assert.Equal("1", cell.TextContent));
        }

        var card = desk.OpenPosted<PostedTransferReceipts>("TR-0001");
        card.WaitForAssertion(() => Assert.Equal(("BLUE", "RED", "TRANSIT"), Places(card)));
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_names_no_place_in_between()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        await desk.StockAsync(PlainItem, ("", "", 2));
        var order = await desk.Orders.OrderAsync(true, (PlainItem, 2));
        await desk.Orders.PostAsync(order.No, TransferChoice.Ship);
        var card = desk.OpenPosted<PostedDirectTransfers>("TD-0001");

        card.WaitForAssertion(() => Assert.Equal("RED", card.Text("Transfer-to Code")));
        Assert.DoesNotContain("In-Transit Code", card.FindAll("label").Select(label => label.TextContent.Trim()));
        Assert.DoesNotContain($"Open {order.No}", card.FindAll("a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task Ledger_entries_of_a_transfer_lead_to_its_posted_document()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(PlainItem, ("", "", 2));
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 2));
        await desk.Orders.PostAsync(order.No, TransferChoice.Ship);
        var ledger = desk.OpenPosted<ItemLedgerEntries>();

        ledger.WaitForAssertion(() => Assert.Equal(
            2, ledger.FindAll("a").Count(link => link.GetAttribute("href") == "/posted-transfer-shipments/TS-0001")));
    }

    private static (string?, string?, string?) Places(IRenderedComponent<IComponent> card) =>
        (card.Text("Transfer-from Code"), card.Text("Transfer-to Code"), card.Text("In-Transit Code"));
}
