using ItemTracking.Core.Assignment;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Documents.Transfers.TransferDirection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>Goods are shipped and received under the numbers and dates they have.</summary>
public sealed class TransferPostingTests : TransferTests
{
    private static readonly DateOnly January20 = new(2025, 1, 20);

    [Fact, Trait("Rule", "DOC-16"), Trait("Rule", "PST-27")]
    public async Task What_is_shipped_is_in_transit_and_then_received()
    {
        await StockAsync(SerialItem, Serials("SN", 3));
        var order = await TransferAsync((SerialItem, 3));
        await TrackAsync(order, 10000, Serials("SN", 3));

        var shipped = await ShipAsync(order.No);
        var received = await ReceiveAsync(order.No);

        Assert.Equal(
            [("BLUE", -1m), (Transit, 1m), ("BLUE", -1m), (Transit, 1m), ("BLUE", -1m), (Transit, 1m)],
            (await MovedAsync()).Take(6).Select(e => (e.Location, e.Quantity)));
        Assert.Equal(
            [(Transit, -1m), ("RED", 1m), (Transit, -1m), ("RED", 1m), (Transit, -1m), ("RED", 1m)],
            (await MovedAsync()).Skip(6).Select(e => (e.Location, e.Quantity)));
        Assert.False(shipped.DocumentDeleted);
        Assert.True(received.DocumentDeleted);
        Assert.Empty(await TrackingAsync());
        var ofShipment = await PostedTrackingAsync(ItemLedgerDocumentType.TransferShipment, shipped.HandlingDocumentNo);
        var ofReceipt = await PostedTrackingAsync(ItemLedgerDocumentType.TransferReceipt, received.HandlingDocumentNo);
        Assert.Equal((3m, 3m), (ofShipment.Sum(r => r.Quantity), ofReceipt.Sum(r => r.Quantity)));
        var card = await PostedAsync(ItemLedgerDocumentType.TransferShipment, shipped.HandlingDocumentNo);
        Assert.Equal(("BLUE", "RED", Transit), (card.TransferFromCode, card.TransferToCode, card.InTransitCode));
        Assert.False(card.OrderExists);
    }

    [Fact, Trait("Rule", "DOC-16")]
    public async Task A_partial_shipment_keeps_its_own_numbers()
    {
        await StockAsync(SerialItem, Serials("SN", 3));
        var order = await TransferAsync((SerialItem, 3));
        await TrackAsync(order, 10000, Serials("SN", 3));
        await HandleAsync(order.No, Outbound, ("SN00001", 0), ("SN00003", 0));
        await ChangeAsync(order.No, l => l with { QtyToShip = 1 });

        await ShipAsync(order.No);

        Assert.Equal(
            [("SN00001", 0m, true), ("SN00003", 0m, true), ("SN00002", 1m, false)],
            (await SideAsync(order.No, Inbound)).Select(r => (r.Number, r.ToHandle, r.IsNotShipped)));
        var line = Assert.Single((await FindAsync(order.No)).Lines);
        Assert.Equal((1m, 2m, 1m, 1m), (line.QuantityShipped, line.QtyToShip, line.QtyInTransit, line.QtyToReceive));
        await ReceiveAsync(order.No);
        Assert.Equal("SN00002", Assert.Single(await EntriesAsync(), e => e.LocationCode == "RED").SerialNo);
    }

    [Fact, Trait("Rule", "DOC-17")]
    public async Task A_part_of_what_is_in_transit_is_received_now_and_the_rest_later()
    {
        await StockAsync(LotItem, ("", "L1", 6), ("", "L2", 4));
        var order = await TransferAsync((LotItem, 10));
        await TrackAsync(order, 10000, ("", "L1", 6), ("", "L2", 4));
        await ShipAsync(order.No);
        await HandleAsync(order.No, Inbound, ("L1", 2), ("L2", 3));
        await ChangeAsync(order.No, l => l with { QtyToReceive = 5 });

        await ReceiveAsync(order.No);

        Assert.Equal([("L1", 6m, 4m, false), ("L2", 4m, 1m, false)], await SideAsync(order.No, Inbound));
        Assert.Equal(
            [("L1", 2m), ("L2", 3m)],
            (await EntriesAsync()).Where(e => e.LocationCode == "RED").Select(e => (e.LotNo, e.Quantity)));
        await ReceiveAsync(order.No);
        Assert.Equal(10, (await EntriesAsync()).Where(e => e.LocationCode == "RED").Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "PST-12"), Trait("Rule", "DOC-16")]
    public async Task In_transit_only_goods_of_the_same_order_are_taken()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var (first, second) = (await TransferAsync((PlainItem, 4)), await TransferAsync((PlainItem, 6)));
        await ShipAsync(first.No);
        await ShipAsync(second.No);

        await ReceiveAsync(second.No);

        var inTransit = (await EntriesAsync()).Where(e => e.LocationCode == Transit && e.Positive).ToList();
        Assert.Equal([(first.No, 4m), (second.No, 0m)], inTransit.Select(e => (e.OrderNo, e.RemainingQuantity)));
    }

    [Fact, Trait("Acceptance", "A16"), Trait("Rule", "ITL-24"), Trait("Rule", "DOC-17")]
    public async Task Only_Qty_to_Handle_of_what_was_shipped_can_be_changed_on_the_receipt()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        var order = await TransferAsync((SerialItem, 2));
        await TrackAsync(order, 10000, Serials("S", 2));
        var shipment = (await ShipAsync(order.No)).HandlingDocumentNo;
        var sheet = await OpenAsync(order.No, Inbound);

        var reason =
            $"These numbers were shipped with {shipment}. They are received unchanged: only Qty. to Handle (Base) can be changed.";
        Assert.Equal(reason, Message(sheet.SetSerialNo(2, "S00003", null)));
        Assert.Equal(reason, Message(sheet.SetQuantity(2, 0)));
        Assert.Equal(reason, Message(sheet.AddLine(new("S00003", "", 1))));
        Assert.Equal(reason, Message(sheet.Delete([2])));
        Assert.Equal(1, Taken(sheet.SetQtyToHandle(2, 0)).Matrix.Undefined.QtyToHandle);
        Assert.False(sheet.HasRemarks());
    }

    [Fact, Trait("Rule", "ITL-24")]
    public async Task Nothing_can_be_received_of_a_number_that_is_not_shipped()
    {
        await StockAsync(SerialItem, Serials("S", 1));
        var order = await TransferAsync((SerialItem, 1));
        await TrackAsync(order, 10000, Serials("S", 1));
        var sheet = await OpenAsync(order.No, Inbound);

        Assert.Equal("You cannot handle more than 0 units.", Message(sheet.SetQtyToHandle(1, 1)));
        Assert.Equal("No items are currently in transit.", Message(await PostAsync(order.No, TransferChoice.Receive)));
    }

    [Fact, Trait("Rule", "DOC-17"), Trait("Rule", "ITL-47")]
    public async Task On_the_shipment_the_shipped_part_is_locked_and_the_rest_can_be_changed()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        var order = await TransferAsync((SerialItem, 2));
        await TrackAsync(order, 10000, Serials("S", 2));
        await HandleAsync(order.No, Outbound, ("S00002", 0));
        await ChangeAsync(order.No, l => l with { QtyToShip = 1 });
        await ShipAsync(order.No);
        var sheet = await OpenAsync(order.No, Outbound);

        Assert.True(sheet.SetSerialNo(1, "S00003", null).IsRefused);
        await Company.CloseTrackingAsync(Taken(sheet.SetSerialNo(2, "S00003", null)));

        Assert.Equal(["S00003", "S00001"], (await SideAsync(order.No, Inbound)).Select(r => r.Number));
    }

    [Fact, Trait("Rule", "DOC-19"), Trait("Rule", "PST-22")]
    public async Task Expiration_and_warranty_dates_travel_unchanged()
    {
        var (expires, warranted) = (new DateOnly(2026, 5, 1), new DateOnly(2027, 5, 1));
        var receipt = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(receipt.Key, 10000, ("", "L1", 5));
        await SetTrackingAsync(receipt.Key, _ => true, line => line with { ExpirationDate = expires, WarrantyDate = warranted });
        await PostAllAsync(receipt.Key);
        var order = await TransferAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        await ShipAsync(order.No);
        await ReceiveAsync(order.No);

        Assert.All(
            (await EntriesAsync()).Where(e => e.EntryType == ItemLedgerEntryType.Transfer && e.Positive),
            e => Assert.Equal((expires, warranted), (e.ExpirationDate!.Value, e.WarrantyDate!.Value)));
    }

    [Theory, Trait("Rule", "DOC-19"), Trait("Rule", "PST-21")]
    [InlineData(0, true, null)]
    [InlineData(1, false, null)]
    [InlineData(0, true, 1)]
    public async Task Expired_goods_are_neither_shipped_nor_received_where_the_code_is_strict(
        int shippedAfter, bool isShipped, int? receivedAfter)
    {
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true });
        await Company.AddItemAsync("MILK", "STRICT");
        var receipt = await Company.OrderAsync(("MILK", 5));
        await Company.TrackAsync(receipt.Key, 10000, ("", "L1", 5));
        await SetTrackingAsync(receipt.Key, _ => true, line => line with { ExpirationDate = January20 });
        await PostAllAsync(receipt.Key);
        var order = await TransferAsync(("MILK", 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        Taken(await TryHeaderAsync(order.No, card => card with { PostingDate = January20.AddDays(shippedAfter) }));

        var shipped = await PostAsync(order.No, TransferChoice.Ship);

        Assert.Equal(isShipped, !shipped.IsRefused);
        if (!isShipped)
            Assert.StartsWith("Expiration Date  is before the posting date.", Message(shipped), StringComparison.Ordinal);
        if (receivedAfter is not { } days)
            return;
        Taken(await TryHeaderAsync(order.No, card => card with { PostingDate = January20.AddDays(days) }));
        Assert.StartsWith(
            "Expiration Date  is before the posting date.", Message(await PostAsync(order.No, TransferChoice.Receive)),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "DOC-19")]
    public async Task A_lot_that_expired_on_the_road_is_not_complete_on_card_list_or_page_and_its_refusal_names_a_way_that_works()
    {
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true });
        await Company.AddItemAsync("MILK", "STRICT");
        var receipt = await Company.OrderAsync(("MILK", 5));
        await Company.TrackAsync(receipt.Key, 10000, ("", "W-0102", 5));
        await SetTrackingAsync(receipt.Key, _ => true, line => line with { ExpirationDate = January20 });
        await PostAllAsync(receipt.Key);
        var order = await TransferAsync(("MILK", 5));
        await TrackAsync(order, 10000, ("", "W-0102", 5));
        await ShipAsync(order.No);
        Assert.Equal(["Complete 5/5", "Complete 5/5", "Complete 5/5"], await ReceiptStatesAsync());

        Taken(await TryHeaderAsync(order.No, card => card with { PostingDate = January20.AddDays(1) }));

        Assert.Equal(["Expired: W-0102", "Expired: W-0102", "Expired: W-0102"], await ReceiptStatesAsync());
        var refusal = Assert.Single((await PostAsync(order.No, TransferChoice.Receive)).Refusals);
        Assert.Equal(
            "Lot No. W-0102 expired on 01/20/2025. Receive it with a Posting Date up to 01/20/2025, or undo its shipment: "
                + "on the Posted Transfer Shipment, choose Undo Shipment.",
            refusal.WayOut);
        Taken(await TryHeaderAsync(order.No, card => card with { PostingDate = January20 }));
        await ReceiveAsync(order.No);

        async Task<string[]> ReceiptStatesAsync() =>
        [
            (await FindAsync(order.No)).Lines.Single().Receipt.Text,
            Taken(await Orders.ListAsync(TransferListView.All, new(), Actors.Auditor)).Rows.Single(row => row.No == order.No).Tracking.Text,
            (await OpenAsync(order.No, Inbound)).State.Text,
        ];
    }

    [Theory, Trait("Acceptance", "A14"), Trait("Rule", "PST-26")]
    [InlineData(TransferChoice.Ship)]
    [InlineData(TransferChoice.Receive)]
    public async Task A_blocked_lot_is_neither_shipped_nor_received(TransferChoice choice)
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await TransferAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        if (choice == TransferChoice.Receive)
            await ShipAsync(order.No);
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "L1", Blocked = true });

        Assert.All(
            (await PostAsync(order.No, choice)).Refusals,
            refusal => Assert.StartsWith(
                "Blocked must be equal to 'No'  in Lot No. Information", refusal.Message, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task What_is_not_in_stock_is_not_shipped_whatever_the_item_allows()
    {
        var order = await TransferAsync((PlainItem, 4));

        Assert.Equal(
            $"You have insufficient quantity of Item {PlainItem} on inventory.", Message(await PostAsync(order.No, TransferChoice.Ship)));
    }

    [Fact, Trait("Rule", "I10")]
    public async Task The_same_request_ships_once()
    {
        await StockAsync(PlainItem, ("", "", 4));
        var order = await TransferAsync((PlainItem, 4));
        var request = Guid.NewGuid();

        var first = Taken(await TransferPoster.PostAsync(order.No, TransferChoice.Ship, request, Actors.InventoryManager));
        var second = Taken(await TransferPoster.PostAsync(order.No, TransferChoice.Ship, request, Actors.InventoryManager));

        Assert.Equal(first, second);
        Assert.Equal(2, (await MovedAsync()).Count);
    }

    [Fact, Trait("Rule", "R1")]
    public async Task Of_two_who_ship_the_same_lot_at_once_one_is_told_that_it_is_gone()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var orders = new[] { await TransferAsync((LotItem, 5)), await TransferAsync((LotItem, 5)) };
        foreach (var order in orders)
            await TrackAsync(order, 10000, ("", "L1", 5));

        var outcomes = await AtOnceAsync(2, n => PostBlindAsync(orders[n].No, TransferChoice.Ship));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(5, (await EntriesAsync()).Where(e => e.LocationCode == Transit).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "RSV-3")]
    public async Task What_a_transfer_is_to_ship_is_requested_and_what_it_brings_is_not_available_yet()
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await TransferAsync((LotItem, 6));
        await TrackAsync(order, 10000, ("", "L1", 6));
        var sale = await Company.SalesOrderAsync((LotItem, 10));

        Assert.Equal((10m, 6m, 4m), await FiguresAsync());
        await ShipAsync(order.No);
        Assert.Equal((4m, 0m, 4m), await FiguresAsync());

        async Task<(decimal, decimal, decimal)> FiguresAsync()
        {
            var row = Assert.Single((await Company.OpenTrackingAsync(sale.Key, 10000)).Offer().Rows);
            return (row.Figures.TotalQuantity, row.Figures.TotalRequestedQuantity, row.TotalAvailableQuantity);
        }
    }
}
