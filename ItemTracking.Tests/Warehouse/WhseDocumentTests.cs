using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>Warehouse receipts and shipments: they post the document that they were made from.</summary>
public sealed class WhseDocumentTests : WarehouseTests
{
    /// <summary>Lots are known to bins, serial numbers only when goods are bought or moved.</summary>
    private const string LotAndBoughtSerial = "WLOTSN";

    private static void WithDocuments(Location location)
    {
        (location.RequireReceive, location.RequireShipment, location.RequirePick, location.RequirePutAway) = (true, true, false, false);
        if (location.BinMandatory)
            (location.ReceiptBinCode, location.ShipmentBinCode) = ("B2", "B1");
    }

    [Fact, Trait("Scenario", "O-047")]
    public async Task Warehouse_entries_of_a_receipt_carry_the_lot_that_is_tracked_in_the_warehouse_alone()
    {
        await GivenAsync();
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = LotAndBoughtSerial,
            LotSpecificTracking = true,
            LotWarehouseTracking = true,
            SNPurchaseInboundTracking = true,
        });
        await Company.AddItemAsync(LotAndBoughtSerial, LotAndBoughtSerial);
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", LotAndBoughtSerial, 3);
        var receipt = await WhseDocumentAsync(order);
        await Company.TrackAsync(order, 10000, ("S1", "L", 1), ("S2", "L", 1), ("S3", "L", 1));

        await PostAsync(receipt);

        Assert.Equal(
            [("S1", "L", 1m), ("S2", "L", 1m), ("S3", "L", 1m)],
            (await EntriesAsync()).Select(e => (e.SerialNo, e.LotNo, e.Quantity)));
        Assert.Equal(
            [("", "L", 3m, "B2")],
            (await Company.Database.AllAsync<WarehouseEntry>()).Select(e => (e.SerialNo, e.LotNo, e.QtyBase, e.BinCode)));
    }

    [Fact, Trait("Scenario", "O-048")]
    public async Task A_receipt_needs_the_serial_numbers_of_its_lines()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Serial, 4);
        var receipt = await WhseDocumentAsync(order);

        var refused = await TryPostAsync(receipt);

        Assert.Equal("You must assign a serial number for item WSERIAL.", Assert.Single(refused.Refusals).Message);
        Assert.Empty(await EntriesAsync());
        await Company.TrackAsync(order, 10000, Serials("S", 4));
        var posted = await PostAsync(receipt);
        Assert.Equal(4, (await EntriesAsync()).Count(e => e is { SerialNo.Length: > 0, Quantity: 1 }));
        var header = Assert.Single(await Company.Database.AllAsync<PostedActivityHeader>());
        Assert.Equal(
            (WarehouseActivityType.Receipt, "PWR-0001", receipt.No, posted.HandlingDocumentNo),
            (header.Type, header.No, header.ActivityNo, header.PostedSourceNo));
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task Lines_of_such_a_location_are_not_posted_with_their_order()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Lot, 5, ("", "L1", 5));

        var refused = await PostAsync(order, PostingChoice.Handle);

        Assert.Equal(
            "Warehouse handling is required for Document Type = Order, Document No. = PO-1001, Line No. = 10000.", Message(refused));
        Assert.Equal(10000, refused.Refusals[0].Line);
        var transfer = await TransferAsync(card => card with { TransferFromCode = "EAST" }, (Lot, 5));
        Assert.Contains(
            $"Warehouse handling is required for Document No. = {transfer.No}, Line No. = 10000.",
            (await PostAsync(transfer.No, TransferChoice.Ship)).Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task A_receipt_is_posted_in_parts_and_is_gone_with_the_last()
    {
        await GivenAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", PlainItem, 10);
        var receipt = await WhseDocumentAsync(order);
        Assert.Equal(("B2", 10m, 10m), receipt.Lines.Select(l => (l.BinCode, l.QtyBase, l.QtyToHandleBase)).Single());
        Assert.Equal("There is nothing to handle.", Message(await Activities.CreateWhseDocumentAsync(order.Source, Supervisor)));
        Assert.Contains(
            receipt.No,
            Message(await Company.Store.ReopenAsync(order, (await Company.FindAsync(order)).Version, Actors.PurchasingClerk)),
            StringComparison.Ordinal);

        await LineAsync(receipt, 0, l => l with { QtyToHandleBase = 4 });
        await PostAsync(receipt);

        Assert.Equal(6, (await CardAsync(receipt)).Lines[0].QtyOutstandingBase);
        Assert.Equal(4, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
        await PostFilledAsync(receipt);
        Assert.Empty(await Company.Database.AllAsync<WarehouseActivityHeader>());
        Assert.Equal(10, (await Company.Database.AllAsync<BinBalance>()).Single().QtyBase);
    }

    [Fact, Trait("Rule", "DOC-22")]
    public async Task Numbers_stand_on_the_source_and_not_on_the_receipt()
    {
        await GivenAsync();
        var receipt = await WhseDocumentAsync(await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Lot, 5));

        var refused = await TryLineAsync(receipt, 0, l => l with { LotNo = "L1" });

        Assert.Equal("Numbers of warehouse receipts are those of their source documents.", Message(refused));
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task A_transfer_is_shipped_and_received_by_the_warehouse()
    {
        await GivenAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 8));
        var order = await TransferAsync(card => card with { TransferFromCode = "BINS", TransferToCode = "EAST" }, (Lot, 8));
        await TrackAsync(order, 10000, ("", "L1", 8));
        await ReleaseAsync(order.No);
        var shipment = await WhseDocumentAsync(TransferOrders.Key(order.No));
        Assert.Equal(("B1", 8m), shipment.Lines.Select(l => (l.BinCode, l.QtyToHandleBase)).Single());

        await PostAsync(shipment);
        var receipt = await WhseDocumentAsync(TransferOrders.Key(order.No, TransferDirection.Inbound));
        await PostAsync(receipt);

        Assert.Equal(
            ("EAST", "L1", 8m), (await EntriesAsync()).Where(e => e.Open).Select(e => (e.LocationCode, e.LotNo, e.Quantity)).Single());
        Assert.Equal(0, (await Company.Database.AllAsync<BinBalance>()).Sum(b => b.QtyBase));
    }

    private Task GivenAsync() => GivenWarehouseAsync(WithDocuments);
}
