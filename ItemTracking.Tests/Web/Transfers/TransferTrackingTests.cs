using Bunit;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>Item Tracking Lines of both sides of a transfer (ITL-24, DOC-17).</summary>
[Trait("Rule", "ITL-24")]
public sealed class TransferTrackingTests
{
    private const string AsShipped =
        "These numbers were shipped with TS-0001. They are received unchanged: only Qty. to Handle (Base) can be changed.";

    [Theory]
    [InlineData(Roles.WarehouseSupervisor)]
    [InlineData(Roles.WarehouseWorker)]
    public async Task The_receipt_says_on_opening_what_can_be_done_and_marks_in_words_what_is_not_shipped(string role)
    {
        await using var desk = await TransferDesk.CreateAsync(role);
        var page = await OpenReceiptAsync(desk);

        Assert.Equal(
            $"{AsShipped} What is not shipped yet is changed on Item Tracking Lines, Shipment.", page.Find(".notice").TextContent.Trim());
        Assert.StartsWith("No changes", page.State(), StringComparison.Ordinal);
        var rows = page.FindAll("[data-grid] tbody tr[data-row]");
        Assert.Equal(3, rows.Count);
        Assert.Equal("Not shipped", Assert.Single(page.FindAll("[data-remark]")).TextContent);
        Assert.Contains("S00003", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("waits", rows[0].GetAttribute("class"));
        Assert.Empty(page.FindAll("[data-grid] [data-flag]"));
    }

    [Fact]
    public async Task Every_cell_but_the_quantity_to_handle_of_what_is_in_transit_says_why_it_is_locked()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var page = await OpenReceiptAsync(desk);

        Assert.Null(page.Find("[data-grid]").GetAttribute("data-readonly"));
        Assert.Null(page.Find("[data-grid]").GetAttribute("data-adds"));
        var cells = page.FindAll("[data-grid] tbody tr[data-row]").Select(row => row.QuerySelectorAll("td")
            .Where(cell => cell.GetAttribute("data-locked") is null && cell.GetAttribute("aria-readonly") is null)
            .Select(cell => cell.GetAttribute("data-col")));
        Assert.Equal([[], [nameof(TrackingField.QtyToHandleBase)], [nameof(TrackingField.QtyToHandleBase)]], cells);
        var shipped = page.FindAll("[data-grid] tbody tr[data-row]")[1];
        Assert.Equal(AsShipped, shipped.QuerySelector("td[data-col=SerialNo]")!.GetAttribute("data-locked"));
        Assert.Empty(page.FindAll("[data-grid] [data-required]"));
    }

    [Fact]
    public async Task A_worker_chooses_what_is_received_and_it_is_stored()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        var page = await OpenReceiptAsync(desk);

        await page.InvokeAsync(() => Page(page).EnterAsync(
            [new("q", 1, "cell", 2, nameof(TrackingField.QtyToHandleBase), "0", 1, 1, IsNew: false)]));
        page.WaitForAssertion(() => Assert.StartsWith("Not saved yet", page.State(), StringComparison.Ordinal));
        Assert.NotEmpty(page.Buttons("Discard Changes"));
        page.Press("Close");

        Eventually.Equal("/transfer-orders/TO-1001?line=10000", () => desk.Address);
        Assert.Equal([("S00001", 0), ("S00002", 1)], await ToReceiveAsync(desk));
    }

    [Fact]
    public async Task Only_the_selected_are_received_and_what_is_not_shipped_stays_out()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var page = await OpenReceiptAsync(desk);

        await page.InvokeAsync(() => Page(page).EnterAsync(
            [new("q", 1, "select", 0, nameof(TrackingField.SerialNo), "range", 1, 1, IsNew: false)]));
        page.Press("More");
        page.WaitForElements("[role=menuitem]")
            .Single(item => item.TextContent.Trim() == "Handle Only the Selected").Click();
        page.WaitForAssertion(() => Assert.StartsWith("Not saved yet", page.State(), StringComparison.Ordinal));
        page.Press("Close");

        Eventually.Equal("/transfer-orders/TO-1001?line=10000", () => desk.Address);
        Assert.Equal([("S00001", 1), ("S00002", 0)], await ToReceiveAsync(desk));
    }

    [Fact]
    public async Task What_arrives_is_ticked_off_by_scanning()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        var page = await OpenReceiptAsync(desk);
        Assert.Empty(page.FindAll("[data-scan]"));
        page.Press("More");
        page.WaitForElements("[role=menuitem]").Single(item => item.TextContent.Trim() == "Tick Off by Scanning").Click();
        page.WaitForElement("[data-scan]");

        await page.InvokeAsync(() => Page(page).EnterAsync(
        [
            new("q", 1, "scan", 0, nameof(TrackingField.SerialNo), "S00002", 0, 0, IsNew: false),
            new("q", 2, "scan", 0, nameof(TrackingField.SerialNo), "S00003", 0, 0, IsNew: false),
        ]));

        Assert.Contains("S00003", page.Find("[aria-label=Scans] li").TextContent, StringComparison.Ordinal);
        page.Find("[aria-label='Remove scan S00003']").Click();
        page.Press("Close");
        Eventually.Equal("/transfer-orders/TO-1001?line=10000", () => desk.Address);
        Assert.Equal([("S00001", 0), ("S00002", 1)], await ToReceiveAsync(desk));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_worker_only_looks_at_the_shipment()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        var page = desk.Open(order.No, 10000, "shipment");
        page.WaitForElement("[data-grid]");

        Assert.StartsWith(
            "You do not have permission to change item tracking lines.", page.Find(".notice").TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Read only", page.State(), StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-grid]").GetAttribute("data-readonly"));
        Assert.Empty(page.Buttons("Discard Changes"));
    }

    [Fact, Trait("Rule", "DOC-17")]
    public async Task On_the_shipment_what_is_shipped_is_locked_and_the_rest_is_not()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        var page = desk.Open(order.No, 10000, "shipment");
        page.WaitForElement("[data-grid]");

        var numbers = page.FindAll("[data-grid] tbody td[data-col=SerialNo]").Take(3);
        Assert.Equal([true, true, false], numbers.Select(cell => cell.HasAttribute("data-locked")));
        Assert.NotEmpty(page.Buttons("Select Entries"));
        Assert.Empty(page.FindAll("[data-col=QtyToInvoiceBase], [data-col=QuantityInvoicedBase]"));
    }

    [Fact]
    public async Task A_side_that_there_is_not_leads_to_those_there_are()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 1));
        var page = desk.Open(order.No, 10000, "elsewhere");

        Assert.Equal(
            [$"/transfer-orders/{order.No}/lines/10000/tracking/shipment", $"/transfer-orders/{order.No}/lines/10000/tracking/receipt"],
            page.FindAll("a.touch").Select(link => link.GetAttribute("href")));
    }

    /// <summary>The receipt of three serial numbers of which the first two are shipped.</summary>
    private static async Task<IRenderedComponent<IComponent>> OpenReceiptAsync(TransferDesk desk)
    {
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        var page = desk.Open(order.No, 10000, "receipt");
        page.WaitForElement("[data-grid] tbody tr[data-row]");
        return page;
    }

    private static async Task<IEnumerable<(string SerialNo, decimal Quantity)>> ToReceiveAsync(TransferDesk desk) =>
        (await desk.Company.Database.AllAsync<TrackingSpecification>())
            .Where(row => row.SourceId == "TO-1001" && row.SourceSubtype == (int)TransferDirection.Inbound)
            .OrderBy(row => row.SerialNo).Select(row => (row.SerialNo, row.QtyToHandleBase));

    private static ItemTrackingLinesPage Page(IRenderedComponent<IComponent> page) => page.FindComponent<ItemTrackingLinesPage>().Instance;
}
