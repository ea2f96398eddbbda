using ItemTracking.Core.Assignment;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using static ItemTracking.Core.Documents.Transfers.TransferDirection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>
/// Transfer orders. The receipt of what is not shipped is the shipment side itself, read with the opposite sign (STO-13): that both follow
/// each other is seen on the page of the receipt, before and after goods are shipped.
/// </summary>
public sealed class TransferScenarios : TransferTests
{
    [Fact, Trait("Scenario", "O-168"), Trait("Rule", "PST-5")]
    public async Task A_number_that_transfers_require_must_be_assigned()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNTRANS", SNTransferTracking = true });
        await Company.AddItemAsync("I1", "SNTRANS");
        await StockAsync("I1", ("", "", 20));
        var order = await TransferAsync(("I1", 5));

        Assert.Equal("You must assign a serial number for item I1.", Message(await PostAsync(order.No, TransferChoice.Ship)));
    }

    [Fact, Trait("Scenario", "O-169"), Trait("Rule", "DOC-15")]
    public async Task Each_line_is_received_with_the_lot_it_was_shipped_with()
    {
        await StockAsync(LotItem, ("", "LOT-A", 8));
        var order = await TransferAsync((LotItem, 4), (LotItem, 4));
        await TrackAsync(order, 10000, ("", "LOT-A", 4));
        await TrackAsync(order, 20000, ("", "LOT-A", 4));

        await ShipAsync(order.No);

        Assert.Equal([("LOT-A", 4m, 4m, false)], await SideAsync(order.No, Inbound));
        Assert.Equal([("LOT-A", 4m, 4m, false)], await SideAsync(order.No, Inbound, 20000));
    }

    [Fact, Trait("Scenario", "O-170"), Trait("Rule", "STO-13")]
    public async Task Less_to_ship_is_less_to_receive()
    {
        await StockAsync(LotItem, ("", "LOT-A", 50));
        var order = await TransferAsync((LotItem, 50));
        await TrackAsync(order, 10000, ("", "LOT-A", 50));

        await HandleAsync(order.No, Outbound, ("LOT-A", 25));

        Assert.Equal([("LOT-A", 50m, 0m, true)], await SideAsync(order.No, Inbound));
        await ChangeAsync(order.No, l => l with { QtyToShip = 25 });
        await ShipAsync(order.No);
        Assert.Equal([("LOT-A", 25m, 0m, true), ("LOT-A", 25m, 25m, false)], await SideAsync(order.No, Inbound));
    }

    [Fact, Trait("Scenario", "O-171"), Trait("Rule", "STO-13")]
    public Task Quantities_that_were_raised_in_later_visits_are_handled_whole_on_both_sides() => RaisedAndHandledAsync(10, 20);

    [Fact, Trait("Scenario", "O-172"), Trait("Rule", "STO-13")]
    public Task Quantities_that_were_raised_in_later_visits_are_handled_half_on_both_sides() => RaisedAndHandledAsync(5, 10);

    private async Task RaisedAndHandledAsync(decimal first, decimal second)
    {
        await StockAsync(LotItem, ("", "LOT1", 10), ("", "LOT2", 20));
        var order = await TransferAsync((LotItem, 80));
        await VisitAsync(order.No, 5, 10, 0);
        await VisitAsync(order.No, 10, 20, 0);

        await HandleAsync(order.No, Outbound, ("LOT1", first), ("LOT2", second));

        Assert.Equal([("LOT1", 10m, first, false), ("LOT2", 20m, second, false)], await SideAsync(order.No, Outbound));
        Assert.Equal([("LOT1", 10m, 0m, true), ("LOT2", 20m, 0m, true)], await SideAsync(order.No, Inbound));
        await ChangeAsync(order.No, l => l with { QtyToShip = first + second });
        await ShipAsync(order.No);
        Assert.Equal(
            [("LOT1", first, first), ("LOT2", second, second)],
            (await SideAsync(order.No, Inbound)).Where(row => !row.IsNotShipped).Select(row => (row.Number, row.Quantity, row.ToHandle)));
    }

    [Fact, Trait("Scenario", "O-173"), Trait("Rule", "DOC-16")]
    public async Task Two_partial_shipments_are_received_together()
    {
        await StockAsync(LotItem, ("", "LOT1", 5), ("", "LOT2", 5));
        var order = await TransferAsync((LotItem, 10));
        await TrackAsync(order, 10000, ("", "LOT1", 5), ("", "LOT2", 5));
        await HandleAsync(order.No, Outbound, ("LOT1", 3), ("LOT2", 2));
        await ChangeAsync(order.No, l => l with { QtyToShip = 5 });
        await ShipAsync(order.No);
        await ShipAsync(order.No);

        Assert.Equal([("LOT1", 5m, 5m, false), ("LOT2", 5m, 5m, false)], await SideAsync(order.No, Inbound));
    }

    [Fact, Trait("Scenario", "O-174"), Trait("Rule", "PST-27")]
    public async Task A_lot_of_two_visits_is_one_entry_at_each_place()
    {
        await StockAsync(LotItem, ("", "LOT-A", 100));
        var order = await TransferAsync((LotItem, 50));
        await TrackAsync(order, 10000, ("", "LOT-A", 30));
        var sheet = await OpenAsync(order.No, Outbound);
        await Company.CloseTrackingAsync(Taken(sheet.SetQuantity(sheet.Lines[0].LineNo, 50)));

        await ShipAsync(order.No);

        Assert.Equal([("BLUE", "LOT-A", -50m), (Transit, "LOT-A", 50m)], await MovedAsync());
    }

    [Fact, Trait("Scenario", "O-175"), Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_is_posted_in_one_step()
    {
        await StockAsync(LotItem, ("", "LOT-L", 15));
        var order = await DirectAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "LOT-L", 5));

        var posted = await ShipAsync(order.No);

        Assert.Equal([("BLUE", "LOT-L", -5m), ("RED", "LOT-L", 5m)], await MovedAsync());
        Assert.True(posted.DocumentDeleted);
        var numbers = await PostedTrackingAsync(ItemLedgerDocumentType.DirectTransfer, posted.HandlingDocumentNo);
        Assert.Equal([("LOT-L", 5m)], numbers.Select(r => (r.LotNo, r.Quantity)));
    }

    [Fact, Trait("Scenario", "O-176"), Trait("Rule", "DOC-19")]
    public async Task Serials_of_a_lot_that_came_in_apart_travel_with_their_dates()
    {
        var date = new DateOnly(2025, 1, 30);
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "BOTH", SNSpecificTracking = true, LotSpecificTracking = true, StrictExpirationPosting = true });
        await Company.AddItemAsync("DATED", "BOTH");
        foreach (var serial in Enumerable.Range(1, 4).Select(n => $"SN{n}"))
        {
            var receipt = await Company.OrderAsync(("DATED", 1));
            await Company.TrackAsync(receipt.Key, 10000, (serial, "LOT-L", 1));
            if (serial == "SN1")
                await SetTrackingAsync(receipt.Key, _ => true, line => line with { ExpirationDate = date });
            await PostAllAsync(receipt.Key);
        }

        var order = await TransferAsync(("DATED", 4));
        var sheet = await OpenAsync(order.No, Outbound);
        await Company.CloseTrackingAsync(Taken(sheet.TakeOver(sheet.Offer())));
        Taken(await TryHeaderAsync(order.No, card => card with { PostingDate = date }));

        await ShipAsync(order.No);

        var inTransit = (await EntriesAsync()).Where(e => e.LocationCode == Transit).ToList();
        Assert.Equal(4, inTransit.Sum(e => e.RemainingQuantity));
        Assert.All(inTransit, e => Assert.Equal((date, "LOT-L"), (e.ExpirationDate!.Value, e.LotNo)));
    }

    private async Task VisitAsync(string no, decimal first, decimal second, decimal toHandle)
    {
        var sheet = await OpenAsync(no, Outbound);
        if (sheet.Lines.Count == 0)
        {
            sheet = Taken(sheet.AddLine(new("", "LOT1", first)));
            sheet = Taken(sheet.AddLine(new("", "LOT2", second)));
        }

        sheet = Taken(Taken(sheet.SetQuantity(sheet.Lines[0].LineNo, first)).SetQuantity(sheet.Lines[1].LineNo, second));
        sheet = Taken(Taken(sheet.SetQtyToHandle(sheet.Lines[0].LineNo, toHandle)).SetQtyToHandle(sheet.Lines[1].LineNo, toHandle));
        await Company.CloseTrackingAsync(sheet);
    }
}
