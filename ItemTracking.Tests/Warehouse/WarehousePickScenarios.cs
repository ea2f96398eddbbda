using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>Picks and put-aways that are registered, at a location with receipts, shipments and bins: IN, OUT, B1 and B2.</summary>
public sealed class WarehousePickScenarios : WarehouseTests
{
    private const string LotAndMovedSerial = "WLOTTR";

    private static void WithDocuments(Location location)
    {
        (location.RequireReceive, location.RequireShipment, location.PickAccordingToFefo) = (true, true, true);
        if (location.BinMandatory)
            (location.ReceiptBinCode, location.ShipmentBinCode) = ("IN", "OUT");
    }

    [Fact, Trait("Scenario", "O-176")]
    public async Task Serial_numbers_of_a_lot_from_several_receipts_are_picked_and_in_transit_with_their_dates()
    {
        await GivenAsync();
        var date = new DateOnly(2025, 1, 30);
        foreach (var serial in new[] { "S1", "S2", "S3", "S4" })
            await StockAtAsync("BINS", Both, date, (serial, "LOT-L", 1));
        var order = await TransferAsync(card => card with { TransferFromCode = "BINS" }, (Both, 4));
        await TrackAsync(order, 10000, ("S1", "LOT-L", 1), ("S2", "LOT-L", 1), ("S3", "LOT-L", 1), ("S4", "LOT-L", 1));
        await ReleaseAsync(order.No);
        var shipment = await WhseDocumentAsync(TransferOrders.Key(order.No));
        var pick = await PickAsync(shipment);
        Assert.Equal(["S1", "S2", "S3", "S4"], pick.Lines.Where(l => l.TakeLineNo == 0).Select(l => l.SerialNo));
        await PostFilledAsync(pick);

        await PostAsync(shipment);

        Assert.Equal(
            Enumerable.Repeat((Transit, 1m, (DateOnly?)date), 4),
            (await EntriesAsync()).Where(e => e.Open).Select(e => (e.LocationCode, e.RemainingQuantity, e.ExpirationDate)));
    }

    [Fact, Trait("Scenario", "O-181")]
    public async Task The_movements_of_a_pick_carry_the_lot_that_is_tracked_in_the_warehouse()
    {
        await GivenAsync();
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = LotAndMovedSerial,
            LotSpecificTracking = true,
            LotWarehouseTracking = true,
            SNPurchaseInboundTracking = true,
            SNTransferTracking = true,
        });
        await Company.AddItemAsync(LotAndMovedSerial, LotAndMovedSerial);
        await StockAtAsync("BINS", LotAndMovedSerial, null, ("SN1", "LOT-A", 1));
        var order = await TransferAsync(card => card with { TransferFromCode = "BINS" }, (LotAndMovedSerial, 1));
        await TrackAsync(order, 10000, ("SN1", "LOT-A", 1));
        await ReleaseAsync(order.No);
        var shipment = await WhseDocumentAsync(TransferOrders.Key(order.No));
        var pick = await PickAsync(shipment);
        Assert.Equal(
            $"Warehouse item tracking is not enabled for No. {LotAndMovedSerial}.",
            Message(await TryLineAsync(pick, 0, l => l with { SerialNo = "SN1" })));
        await LineAsync(pick, 0, l => l with { LotNo = "LOT-A", QtyToHandleBase = 1 });

        await PostAsync(pick);

        Assert.Equal(
            [("B1", "", "LOT-A", -1m), ("OUT", "", "LOT-A", 1m)],
            (await Company.Database.AllAsync<WarehouseEntry>()).Skip(1).Select(e => (e.BinCode, e.SerialNo, e.LotNo, e.QtyBase)));
        await PostAsync(shipment);
        Assert.Equal(("SN1", "LOT-A"), (await EntriesAsync()).Where(e => e.Open).Select(e => (e.SerialNo, e.LotNo)).Single());
    }

    [Fact, Trait("Rule", "DOC-21"), Trait("Rule", "DOC-30")]
    public async Task A_pick_is_registered_in_parts_and_no_more_ships_than_was_picked()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, new(2025, 6, 1), ("", "L1", 6));
        await StockAtAsync("BINS", Lot, new(2025, 7, 1), ("", "L2", 6));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 10);
        var shipment = await WhseDocumentAsync(order);
        Assert.Equal(("OUT", 0m), shipment.Lines.Select(l => (l.BinCode, l.QtyToHandleBase)).Single());
        var pick = await PickAsync(shipment);
        Assert.Equal(
            [
                (WarehouseAction.Take, "B1", "L1", 6m), (WarehouseAction.Place, "OUT", "L1", 6m), (WarehouseAction.Take, "B1", "L2", 4m),
                (WarehouseAction.Place, "OUT", "L2", 4m),
            ],
            pick.Lines.Select(l => (l.Action, l.BinCode, l.LotNo, l.QtyBase)));
        await LineAsync(pick, 0, l => l with { QtyToHandleBase = 5 });
        Assert.Equal(5, (await CardAsync(pick)).Lines[1].QtyToHandleBase);

        await PostAsync(pick);

        var line = (await CardAsync(shipment)).Lines[0];
        Assert.Equal((5m, 5m), (line.QtyPickedBase, line.QtyToHandleBase));
        Assert.Equal([("L1", 5m, 5m)], await RowsAsync(order));
        await LineAsync(shipment, 0, l => l with { QtyToHandleBase = 6 });
        Assert.Contains(
            "Qty. to Ship must not be greater than 5 units in Warehouse Shipment Line No.=WS-1001,Line No.=10000.",
            (await TryPostAsync(shipment)).Refusals.Select(r => r.Message));
        await PostFilledAsync(shipment);
        await PostFilledAsync(pick);
        Assert.Equal([("L1", 6m, 1m), ("L2", 4m, 4m)], await RowsAsync(order));
        await PostFilledAsync(shipment);
        Assert.Equal([("L1", -6m), ("L2", -4m)], (await EntriesAsync()).Where(e => e.Quantity < 0).GroupBy(e => e.LotNo)
            .Select(g => (g.Key, g.Sum(e => e.Quantity))));
        Assert.Equal(
            ["RPI-0001", "RPI-0002"],
            (await Company.Database.AllAsync<PostedActivityHeader>()).Where(h => h.Type == WarehouseActivityType.Pick).Select(h => h.No));
    }

    [Fact, Trait("Rule", "EXP-2"), Trait("Rule", "DOC-21")]
    public async Task What_is_picked_or_has_just_come_is_not_proposed_to_another_pick()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, new(2025, 6, 1), ("", "L1", 5));
        await PostFilledAsync(await PickAsync(await WhseDocumentAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 3))));
        var received = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 9, ("", "L9", 9));
        await PostAsync(await WhseDocumentAsync(received));

        var pick = await PickAsync(await WhseDocumentAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 9)));

        Assert.Equal([("", "L1", 2m)], Numbers(pick).Where((_, index) => index % 2 == 0));
    }

    [Fact, Trait("Rule", "DOC-21"), Trait("Rule", "DOC-28")]
    public async Task What_a_receipt_brought_is_put_away_in_the_bins_that_the_worker_chooses()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 9, ("", "L1", 4), ("", "L2", 5));
        await PostAsync(await WhseDocumentAsync(order));
        var putAway = await MadeAsync(Taken(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));
        Assert.Equal(
            [("IN", "L1", 4m), ("", "L1", 4m), ("IN", "L2", 5m), ("", "L2", 5m)],
            putAway.Lines.Select(l => (l.BinCode, l.LotNo, l.QtyBase)));
        Assert.Equal("There is nothing to handle.", Message(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));
        await LineAsync(putAway, 1, l => l with { BinCode = "B1", QtyToHandleBase = 3 });
        Taken(await Activities.SplitLineAsync(putAway.Type, putAway.No, 10000, (await CardAsync(putAway)).Lines[0].Version, Supervisor));
        await AutofillAsync(putAway);
        Assert.StartsWith(
            "Bin Code must have a value in Warehouse Activity Line", Message(await TryPostAsync(putAway)), StringComparison.Ordinal);
        foreach (var index in new[] { 3, 5 })
            await LineAsync(putAway, index, l => l with { BinCode = "B2" });

        await PostAsync(putAway);

        Assert.Equal(
            [("B1", "L1", 3m), ("B2", "L1", 1m), ("B2", "L2", 5m), ("IN", "L1", 0m), ("IN", "L2", 0m)],
            (await Company.Database.AllAsync<BinBalance>()).Select(b => (b.BinCode, b.LotNo, b.QtyBase)).Order());
        Assert.Empty(await Company.Database.AllAsync<WarehouseActivityHeader>());
    }

    [Fact, Trait("Rule", "DOC-32")]
    public async Task A_serial_number_is_put_away_with_the_lot_that_it_came_in()
    {
        await GivenAsync();
        await PostAsync(await WhseDocumentAsync(
            await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Both, 2, ("S1", "L1", 1), ("S2", "L2", 1))));
        var putAway = await MadeAsync(Taken(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));
        await LineAsync(putAway, 1, l => l with { BinCode = "B1", LotNo = "L2", QtyToHandleBase = 1 });

        Assert.Equal(
            ["Lot No. must be equal to 'L1'"],
            (await TryPostAsync(putAway)).Refusals.Where(r => r.Code == RefusalCode.DOC_32).Select(r => r.Message[..29]));
    }

    [Fact, Trait("Rule", "DOC-25"), Trait("Rule", "DOC-22")]
    public async Task A_pick_keeps_the_lots_of_its_order_and_says_a_number_on_every_line()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 5));
        await StockAtAsync("BINS", Lot, null, ("", "L2", 5));
        var pick = await PickAsync(await WhseDocumentAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 5, ("", "L1", 5))));
        await LineAsync(pick, 0, l => l with { LotNo = "L2", QtyToHandleBase = 5 });
        Assert.StartsWith("Cannot match item tracking.", Message(await TryPostAsync(pick)), StringComparison.Ordinal);

        await LineAsync(pick, 0, l => l with { LotNo = "" });

        Assert.StartsWith(
            "Lot No. must have a value in Warehouse Activity Line", Message(await TryPostAsync(pick)), StringComparison.Ordinal);
        await LineAsync(pick, 0, l => l with { LotNo = "L1" });
        Assert.Equal("L1", (await CardAsync(pick)).Lines[1].LotNo);
        await PostAsync(pick);
    }

    [Fact, Trait("Scenario", "O-190")]
    public async Task A_receipt_that_is_not_put_away_is_undone()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Serial, 4, Serials("S", 4));
        var posted = await PostAsync(await WhseDocumentAsync(order));

        Taken(await UndoAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo));

        Assert.Equal(
            [4m, -4m],
            (await Company.Database.AllAsync<Core.Documents.Posted.PostedDocumentLine>()).OrderBy(l => l.LineNo).Select(l => l.Quantity));
        Assert.DoesNotContain(await EntriesAsync(), e => e.Open);
        Assert.Equal(0, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
        Assert.Equal("There is nothing to handle.", Message(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));
        await PostAsync(await WhseDocumentAsync(order.Source));
        var putAway = await MadeAsync(Taken(await Activities.CreatePutAwayAsync("PWR-0002", Supervisor)));
        Assert.Equal(4, putAway.Lines.Count(l => l.TakeLineNo == 0));
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_the_warehouse_works_on_or_has_put_away_is_not_undone()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 4, ("", "L1", 4));
        var posted = await PostAsync(await WhseDocumentAsync(order));
        var putAway = await MadeAsync(Taken(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));

        Assert.Equal(
            "You cannot undo line 10000 because warehouse put-away lines have already been created.",
            Message(await UndoAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo)));
        await LineAsync(putAway, 1, l => l with { BinCode = "B2", QtyToHandleBase = 4 });
        await PostAsync(putAway);
        Assert.Equal(
            "You cannot undo line 10000 because warehouse put-away lines have already been posted.",
            Message(await UndoAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo)));
    }

    [Fact, Trait("Scenario", "O-195")]
    public async Task What_came_back_by_an_undo_and_was_moved_to_its_bin_is_proposed_again()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, new(2025, 6, 1), ("", "X", 50));
        await StockAtAsync("BINS", Lot, new(2025, 12, 1), ("", "Y", 50));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 50);
        var shipment = await WhseDocumentAsync(order);
        await PostFilledAsync(await PickAsync(shipment));
        var posted = await PostAsync(shipment);
        Taken(await UndoAsync(ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo));
        var back = new NewMovement
        {
            LocationCode = "BINS",
            ItemNo = Lot,
            LotNo = "X",
            FromBinCode = "OUT",
            ToBinCode = "B1",
            QtyBase = 50,
        };
        var movement = await CardAsync(WarehouseActivityType.Movement, Taken(await Activities.CreateMovementAsync(back, Supervisor)));
        await PostAsync(movement);
        var card = Taken(await Company.Store.ReopenAsync(order, (await Company.FindAsync(order)).Version, Actors.SalesOrderProcessor));
        Taken(await Company.Store.DeleteAsync(order, card.Version, true, Actors.SalesOrderProcessor));

        var pick = await PickAsync(await WhseDocumentAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 50)));

        Assert.Equal([("", "X", 50m), ("", "X", 50m)], Numbers(pick));
        Assert.Equal(
            [("OUT", -50m), ("B1", 50m)],
            (await Company.Database.AllAsync<WarehouseEntry>()).TakeLast(2).Select(e => (e.BinCode, e.QtyBase)));
    }

    [Fact, Trait("Rule", "DOC-28")]
    public async Task A_movement_takes_no_more_than_lies_in_its_bin_and_names_bins_that_are_there()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 10));
        var move = new NewMovement { LocationCode = "BINS", ItemNo = Lot, LotNo = "L1", FromBinCode = "B1", ToBinCode = "B2", QtyBase = 6 };

        Assert.Equal(
            ["From Bin Code", "To Bin Code", "Quantity (Base)"],
            (await Activities.CreateMovementAsync(move with { FromBinCode = "X", ToBinCode = "Y", QtyBase = 0 }, Supervisor)).Refusals
                .Select(r => r.Field));
        var movement = await CardAsync(WarehouseActivityType.Movement, Taken(await Activities.CreateMovementAsync(move, Supervisor)));
        await PostAsync(movement);
        movement = await CardAsync(WarehouseActivityType.Movement, Taken(await Activities.CreateMovementAsync(move, Supervisor)));
        Assert.Equal($"You have insufficient quantity of Item {Lot} in bin B1.", Message(await TryPostAsync(movement)));
        await LineAsync(movement, 0, l => l with { QtyToHandleBase = 4 });
        await PostAsync(movement);
        Assert.Equal(
            [("B1", 0m), ("B2", 10m)], (await Company.Database.AllAsync<BinBalance>()).Select(b => (b.BinCode, b.QtyBase)).Order());
    }

    [Fact, Trait("Rule", "ITL-25"), Trait("Rule", "DOC-24")]
    public async Task A_shipment_that_is_picked_locks_the_numbers_of_its_lines()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 5));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 5, ("", "L1", 5));
        var shipment = await WhseDocumentAsync(order);
        var reason = (await Company.OpenTrackingAsync(order.Line(10000))).Rights.Mode.Reason!;
        Assert.Equal(RefusalCode.DOC_24, reason.Code);
        Assert.StartsWith($"Warehouse Shipment {shipment.No} ", reason.WayOut, StringComparison.Ordinal);

        var pick = await PickAsync(shipment);

        reason = (await Company.OpenTrackingAsync(order.Line(10000))).Rights.Mode.Reason!;
        Assert.StartsWith($"Warehouse Pick {pick.No} ", reason.WayOut, StringComparison.Ordinal);
        Assert.Contains(
            pick.No, Message(await Activities.DeleteAsync(shipment.Type, shipment.No, shipment.Version, Supervisor)),
            StringComparison.Ordinal);
        var bought = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 5);
        await WhseDocumentAsync(bought);
        Assert.Null((await Company.OpenTrackingAsync(bought.Line(10000))).Rights.Mode.Reason);
    }

    [Fact, Trait("Rule", "DOC-29")]
    public async Task New_numbers_are_given_on_the_shipment_line_when_the_goods_leave_and_never_on_pick_lines()
    {
        const string Sold = "SOLDSERIAL";
        await GivenAsync();
        await Company.Database.AddAsync(new ItemTrackingCode { Code = Sold, SNSalesOutboundTracking = true });
        await Company.AddItemAsync(Sold, Sold);
        await StockAtAsync("BINS", Sold, null, ("", "", 3));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Sold, 3);
        var shipment = await WhseDocumentAsync(order);
        var pick = await PickAsync(shipment);
        Assert.Equal(
            $"Warehouse item tracking is not enabled for No. {Sold}.",
            (await TryLineAsync(pick, 0, line => line with { SerialNo = "NEW1" })).Refusals[0].Message);
        await PostFilledAsync(pick);
        await AutofillAsync(shipment);
        Assert.Contains("You must assign a serial number", (await TryPostAsync(shipment)).Refusals[0].Message, StringComparison.Ordinal);

        await Company.TrackAsync(order, 10000, Serials("NEW", 3));
        await PostAsync(shipment);

        Assert.Equal(
            Serials("NEW", 3).Select(n => n.Item1),
            (await EntriesAsync()).Where(e => e.Quantity < 0).Select(e => e.SerialNo).Order());
    }

    [Fact, Trait("Rule", "WRK-2"), Trait("Rule", "WRK-4"), Trait("Rule", "DOC-28")]
    public async Task Goods_are_put_away_and_picked_scan_by_scan_and_what_is_placed_follows_what_is_taken()
    {
        await GivenAsync();
        var scanning = new ActivityScanStore(Activities, Company.Database.Factory, Company.Database.Clock);
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 8, ("", "L1", 4), ("", "L2", 4));
        await PostAsync(await WhseDocumentAsync(order));
        var putAway = await MadeAsync(Taken(await Activities.CreatePutAwayAsync("PWR-0001", Supervisor)));
        foreach (var (lot, bin) in new[] { ("L2", "B2"), ("L1", "B1") })
        {
            putAway = await ScanAsync(putAway, lot);
            Assert.True(ActivitySteps.Next(putAway) is { AsksForBin: false } || putAway.Lines.All(l => l.QtyToHandleBase > 0));
        }

        while (ActivitySteps.Next(putAway) is { AsksForBin: true } step)
            putAway = await ScanAsync(putAway, step.Line.LotNo == "L1" ? "B1" : "B2");
        Assert.Equal(["L1 B1", "L2 B2"], putAway.Lines.Where(l => l.TakeLineNo != 0).Select(l => $"{l.LotNo} {l.BinCode}").Order());
        await PostAsync(putAway);

        var sale = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 4);
        var pick = await PickAsync(await WhseDocumentAsync(sale));
        var proposed = ActivitySteps.Next(pick)!.Line.LotNo;
        var other = proposed == "L1" ? "L2" : "L1";
        var refusal = Assert.Single((await scanning.ScanAsync(pick.Type, pick.No, other, Supervisor)).Refusals);
        Assert.Equal(RefusalCode.WRK_4, refusal.Code);
        pick = Taken(await scanning.SwapAsync(pick.Type, pick.No, other, Supervisor));

        Assert.All(pick.Lines, line => Assert.Equal((other, 4m), (line.LotNo, line.QtyToHandleBase)));
        Assert.Null(ActivitySteps.Next(pick));
        await PostAsync(pick);

        async Task<WarehouseActivityCard> ScanAsync(WarehouseActivityCard card, string text) =>
            Taken(await scanning.ScanAsync(card.Type, card.No, text, Supervisor));
    }

    private async Task GivenAsync()
    {
        await GivenWarehouseAsync(WithDocuments);
        await Company.Database.AddAsync(
            new Bin { LocationCode = "BINS", Code = "IN", Version = 1 }, new Bin { LocationCode = "BINS", Code = "OUT", Version = 1 });
    }

    private async Task<WarehouseActivityCard> PickAsync(WarehouseActivityCard shipment) =>
        await MadeAsync(Taken(await Activities.CreatePickAsync(shipment.No, Supervisor)));

    private async Task<IEnumerable<(string LotNo, decimal Quantity, decimal ToHandle)>> RowsAsync(DocumentKey order) =>
        (await Company.Database.AllAsync<Core.Tracking.TrackingSpecification>()).Where(t => t.SourceId == order.No)
            .OrderBy(t => t.LineNo).Select(t => (t.LotNo, -t.QuantityBase, -t.QtyToHandleBase));
}
