using Bunit;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>What is posted of a transfer order (DOC-14, DOC-16, DOC-18).</summary>
public sealed class TransferPostDialogTests
{
    [Theory, Trait("Rule", "DOC-14")]
    [InlineData(false, "Ship,Receive")]
    [InlineData(true, "Ship and Receive")]
    public async Task What_can_be_posted_is_offered(bool direct, string choices)
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = await OpenAsync(desk, (await desk.Orders.OrderAsync(direct, (PlainItem, 5))).No);

        Assert.Equal(choices.Split(','), card.Choices());
        Assert.True(card.Find("[role=radiogroup] input").HasAttribute("checked"));
        Assert.Equal(
            ["1", PlainItem, "Item PLAIN", "5", "PCS", "Not needed"],
            card.FindAll("[role=dialog] tbody td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact, Trait("Rule", "DOC-16")]
    public async Task Ship_makes_one_posted_shipment_and_links_to_it()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(PlainItem, ("", "", 5));
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        var card = await OpenAsync(desk, order.No);

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Equal("Posted Transfer Shipment TS-0001", Assert.Single(card.PostedLinks()).TextContent.Trim()));
        Assert.Equal("/posted-transfer-shipments/TS-0001", card.PostedLinks()[0].GetAttribute("href"));
        Assert.Empty(card.Choices());
        Assert.Equal(5, (await desk.Orders.FindAsync(order.No)).Lines[0].QuantityShipped);
    }

    [Fact, Trait("Rule", "DOC-16")]
    public async Task What_is_shipped_is_proposed_for_receipt_and_the_finished_order_gives_way_to_its_receipt()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        await desk.StockAsync(PlainItem, ("", "", 5));
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        await desk.Orders.PostAsync(order.No, TransferChoice.Ship);
        var card = await OpenAsync(desk, order.No);
        Assert.True(card.FindAll("[role=radiogroup] input")[1].HasAttribute("checked"));
        Assert.Contains("Qty. to Receive", card.FindAll("[role=dialog] thead th").Select(head => head.TextContent));

        card.Press("Post");

        Eventually.Equal("/posted-transfer-receipts/TR-0001", () => desk.Address);
    }

    [Theory, Trait("Case", "C-46")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Handle_first_works_from_the_window_for_the_side_that_is_posted(bool shipped)
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 3));
        await desk.Orders.TrackAsync(order.No, Serials("S", 3));
        if (shipped)
            await desk.Orders.PostAsync(order.No, TransferChoice.Ship);
        await desk.Orders.ChangeAsync(order.No, line => shipped ? line with { QtyToReceive = 2 } : line with { QtyToShip = 2 });
        var card = await OpenAsync(desk, order.No);
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));

        card.Press("Handle first 2 of line 1");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        card.Press("Post");

        card.WaitForAssertion(() => Assert.Single(card.PostedLinks()));
        var line = (await desk.Orders.FindAsync(order.No)).Lines[0];
        Assert.Equal(2, shipped ? line.QuantityReceived : line.QuantityShipped);
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_makes_one_document()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(PlainItem, ("", "", 5));
        var card = await OpenAsync(desk, (await desk.Orders.OrderAsync(true, (PlainItem, 5))).No);

        card.Press("Post");

        Eventually.Equal("/posted-direct-transfers/TD-0001", () => desk.Address);
        Assert.Single(await desk.Company.Database.AllAsync<PostedDocumentHeader>(), posted => posted.TransferToCode == "RED");
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task Missing_numbers_are_told_and_lead_to_the_shipment()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 3));
        var card = await OpenAsync(desk, order.No);

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Equal(
            ["Line 1: You must assign a serial number for item SERIAL."], card.Issues()));
        card.Press("Open tracking of line 1");
        Eventually.Equal($"/transfer-orders/{order.No}/lines/10000/tracking/shipment", () => desk.Address);
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task What_stands_against_a_receipt_leads_to_the_receipt()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        await desk.Orders.ChangeAsync(order.No, line => line with { QtyToReceive = 1 });
        var card = await OpenAsync(desk, order.No);
        card.FindAll("[role=radiogroup] input")[1].Click();

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        card.Press("Open tracking of line 1");
        Eventually.Equal($"/transfer-orders/{order.No}/lines/10000/tracking/receipt", () => desk.Address);
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task A_receipt_of_nothing_is_refused_and_the_issue_stays_on_the_card()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = await OpenAsync(desk, (await desk.Orders.OrderAsync(false, (PlainItem, 5))).No);
        card.FindAll("[role=radiogroup] input")[1].Click();
        card.WaitForAssertion(() => Assert.Contains(
            "Nothing is posted of any line.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Equal(["No items are currently in transit."], card.Issues()));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.Choices()));
        Assert.Equal(["No items are currently in transit."], card.Issues());
    }

    [Theory, Trait("Rule", "DATE-2")]
    [InlineData("Yes", 1)]
    [InlineData("No", 0)]
    public async Task A_posting_date_far_from_the_work_date_is_asked_about(string answer, int posted)
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(PlainItem, ("", "", 5));
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        var open = desk.Open(order.No);
        open.Type("Posting Date", "11/22/2028");
        open.WaitForAssertion(() => Assert.Equal("Saved 12:00", open.State()));
        var card = await OpenAsync(desk, order.No);

        card.Press("Post");
        card.WaitForAssertion(() => Assert.Contains("is more than a year after the work date", card.Question(), StringComparison.Ordinal));
        card.Press(answer);

        card.WaitForAssertion(() => Assert.Null(card.Question()));
        card.WaitForAssertion(() => Assert.Equal(posted, card.PostedLinks().Count));
    }

    private static Task<IRenderedComponent<IComponent>> OpenAsync(TransferDesk desk, string no)
    {
        var card = desk.Open(no);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        return Task.FromResult(card);
    }
}
