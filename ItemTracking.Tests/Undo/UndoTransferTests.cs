using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using static ItemTracking.Core.Documents.Transfers.TransferDirection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>Goods that were shipped to another location come back from transit (PST-31, DOC-20).</summary>
public sealed class UndoTransferTests : UndoTests
{
    [Fact, Trait("Rule", "PST-31"), Trait("Rule", "DOC-20")]
    public async Task What_was_shipped_is_where_it_came_from_and_to_be_shipped_again()
    {
        await StockAsync(LotItem, ("", "L1", 6));
        var order = await TransferAsync((LotItem, 6));
        await TrackAsync(order, 10000, ("", "L1", 6));
        var shipment = await ShipAsync(order.No);

        await UndoAsync(UndoKind.TransferShipment, shipment);

        Assert.Equal(
            [("BLUE", -6m, false, 0L), (Transit, 6m, false, 0L), (Transit, -6m, true, 3L), ("BLUE", 6m, true, 2L)],
            (await EntriesAsync()).Skip(1).Select(e => (e.LocationCode, e.Quantity, e.Correction, e.AppliesToEntry)));
        Assert.Equal([0m, 0m, 0m, 0m, 6m], (await EntriesAsync()).Select(e => e.RemainingQuantity));
        Assert.Equal(
            [(10000, 6m, true), (20000, -6m, true)],
            (await LinesAsync(UndoKind.TransferShipment, shipment)).Select(l => (l.LineNo, l.Quantity, l.Correction)));
        var line = Assert.Single((await FindAsync(order.No)).Lines);
        Assert.Equal((0m, 6m, 0m, 0m), (line.QuantityShipped, line.QtyToShip, line.QtyInTransit, line.QtyToReceive));
        Assert.Equal([("L1", 6m, 6m, false)], await SideAsync(order.No, Outbound));
        Assert.Equal([("L1", 6m, 0m, true)], await SideAsync(order.No, Inbound));
        Assert.Empty(await PostedTrackingAsync(UndoKind.TransferShipment.Type, shipment.HandlingDocumentNo));
        await ShipAsync(order.No);
        Assert.True((await ReceiveAsync(order.No)).DocumentDeleted);
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task Of_two_shipments_of_a_line_the_one_that_is_not_received_is_undone()
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await TransferAsync((LotItem, 10));
        await TrackAsync(order, 10000, ("", "L1", 10));
        var first = await ShipSomeAsync(order.No, 4);
        await ReceiveAsync(order.No);
        var second = await ShipSomeAsync(order.No, 3);

        var refusal = Assert.Single((await TryUndoAsync(UndoKind.TransferShipment, first)).Refusals);
        await UndoAsync(UndoKind.TransferShipment, second);

        Assert.Equal(
            (RefusalCode.PST_31,
                "This shipment has already been received. Undo Shipment can only be applied to posted, but not received Transfer Lines.",
                "Line 1, Lot No. L1: received with Posted Transfer Receipt TR-0001.", 10000),
            (refusal.Code, refusal.Message, refusal.WayOut, refusal.Line));
        var line = Assert.Single((await FindAsync(order.No)).Lines);
        Assert.Equal((4m, 6m, 0m, 4m), (line.QuantityShipped, line.QtyToShip, line.QtyInTransit, line.QuantityReceived));
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task What_is_received_in_part_stays()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        var shipment = await ShipAsync(order.No);
        await ChangeAsync(order.No, l => l with { QtyToReceive = 1 });
        await ReceiveAsync(order.No);

        Assert.Equal(
            "This shipment has already been received. Undo Shipment can only be applied to posted, but not received Transfer Lines.",
            Message(await TryUndoAsync(UndoKind.TransferShipment, shipment)));
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task What_is_reserved_of_a_line_in_transit_stays_in_transit()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        var sale = await Company.SalesOrderAsync((PlainItem, 3));
        await Company.ChangeAsync(sale.Key, 0, l => l with { LocationCode = "RED" });
        await ReserveAsync(sale.Key.Line(10000));
        var shipment = await ShipAsync(order.No);

        var refusal = Assert.Single((await TryUndoAsync(UndoKind.TransferShipment, shipment)).Refusals);

        Assert.Equal(
            (RefusalCode.PST_31,
                "You cannot undo transfer shipment line 10000 because this line is Reserved. Reservation Entry No. 1",
                "Line 1: kept for Sales Order SO-1001. Cancel that reservation first."),
            (refusal.Code, refusal.Message, refusal.WayOut));
        Taken(await Reservations.CancelAllAsync(sale.Key.Line(10000), Support.Actors.SalesOrderProcessor));
        await UndoAsync(UndoKind.TransferShipment, shipment);
    }

    /// <summary>The user asked to receive less of a lot than is in transit; what was undone is no part of it any more.</summary>
    [Fact, Trait("Rule", "DOC-20")]
    public async Task What_is_left_in_transit_is_to_be_received_in_full()
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await TransferAsync((LotItem, 10));
        await TrackAsync(order, 10000, ("", "L1", 10));
        await ShipSomeAsync(order.No, 4);
        var second = await ShipSomeAsync(order.No, 3);
        await HandleAsync(order.No, Inbound, ("L1", 2));

        await UndoAsync(UndoKind.TransferShipment, second);

        Assert.Equal([("L1", 4m, 4m, false)], (await SideAsync(order.No, Inbound)).Where(row => !row.IsNotShipped));
        Assert.Equal(4, (await FindAsync(order.No)).Lines[0].QtyToReceive);
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task Goods_of_two_stocks_come_back_with_the_date_that_each_had()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNDATE", SNTransferTracking = true, IgnoreExpirationDates = false });
        await Company.AddItemAsync("PILL", "SNDATE");
        foreach (var (serial, month) in new[] { ("A", 3), ("B", 5) })
        {
            var stock = await Company.OrderAsync(("PILL", 1));
            await Company.TrackAsync(stock.Key, 10000, (serial, "", 1));
            await SetTrackingAsync(stock.Key, _ => true, t => t with { ExpirationDate = new(2026, month, 1) });
            await PostAllAsync(stock.Key);
        }

        var order = await TransferAsync(("PILL", 2));
        await TrackAsync(order, 10000, ("A", "", 1), ("B", "", 1));
        var shipment = await ShipAsync(order.No);

        await UndoAsync(UndoKind.TransferShipment, shipment);

        Assert.Equal(
            [("A", new DateOnly(2026, 3, 1)), ("B", new DateOnly(2026, 5, 1))],
            (await EntriesAsync()).Where(e => e.Open).Select(e => (e.SerialNo, e.ExpirationDate!.Value)));
    }

    [Fact, Trait("Rule", "PST-31"), Trait("Rule", "DOC-22")]
    public async Task A_bin_gets_back_what_left_it()
    {
        await Company.Database.AddBinsAsync("GREEN", "B1");
        var stock = await Company.OrderAsync((PlainItem, 5));
        await Company.ChangeAsync(stock.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B1" });
        await PostAllAsync(stock.Key);
        var order = await TransferAsync(card => card with { TransferFromCode = "GREEN", TransferToCode = "BLUE" });
        order = Taken(await TryAddAsync(order.No));
        var shipment = await ShipAsync(order.No);

        await UndoAsync(UndoKind.TransferShipment, shipment);

        Assert.Equal([5m, -5m, 5m], (await Company.Database.AllAsync<WarehouseEntry>()).OrderBy(e => e.EntryNo).Select(e => e.QtyBase));
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task The_warranty_of_undone_numbers_is_asked_for_again()
    {
        await StockAsync(SerialItem, Serials("S", 1));
        var order = await TransferAsync((SerialItem, 1));
        await TrackAsync(order, 10000, Serials("S", 1));
        var shipment = await ShipAsync(order.No);
        await ForceWarrantyAsync(order.No, new(2030, 1, 1));

        await UndoAsync(UndoKind.TransferShipment, shipment);

        Assert.All(await TrackingAsync(), row => Assert.Null(row.WarrantyDate));
    }

    private async Task<PostedDocument> ShipSomeAsync(string no, decimal quantity)
    {
        await ChangeAsync(no, l => l with { QtyToShip = quantity });
        return await ShipAsync(no);
    }

    private async Task<Outcome<Core.Transfers.TransferCard>> TryAddAsync(string no) => await Transfers.SaveLineAsync(
        no, new Core.Transfers.TransferLineCard { ItemNo = PlainItem, Quantity = 5, TransferFromBinCode = "B1" },
        Support.Actors.InventoryManager);

    /// <summary>The page of a transfer has no warranty date; a later one may.</summary>
    private async Task ForceWarrantyAsync(string no, DateOnly date)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        foreach (var row in db.Set<Core.Tracking.TrackingSpecification>().Where(t => t.SourceId == no).ToList())
            row.WarrantyDate = date;
        await db.SaveChangesAsync();
    }
}
