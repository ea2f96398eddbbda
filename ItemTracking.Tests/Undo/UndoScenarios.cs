using ItemTracking.Core.Assignment;
using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>Undo as the reference product does it.</summary>
public sealed class UndoScenarios : UndoTests
{
    [Fact, Trait("Scenario", "O-188"), Trait("Rule", "PST-30")]
    public async Task Both_lines_of_a_receipt_are_undone_the_one_with_a_lot_and_the_one_without()
    {
        var order = await Company.OrderAsync((PlainItem, 7), (LotItem, 7));
        await Company.TrackAsync(order.Key, 20000, ("", "LOT-A", 7));
        var receipt = await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, receipt, 10000, 20000);

        Assert.Equal([7m, -7m, 7m, -7m], (await LinesAsync(UndoKind.Receipt, receipt)).Select(l => l.Quantity));
        Assert.Equal(
            [("LOT-A", 7m), ("LOT-A", -7m)],
            (await EntriesAsync()).Where(e => e.ItemNo == LotItem).Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-189"), Trait("Rule", "PST-30")]
    public async Task Both_lines_of_a_shipment_are_undone_the_one_with_a_lot_and_the_one_without()
    {
        await StockAsync(PlainItem, ("", "", 5));
        await StockAsync(LotItem, ("", "LOT-A", 8));
        var order = await Company.SalesOrderAsync((PlainItem, 5), (LotItem, 8));
        await Company.TrackAsync(order.Key, 20000, ("", "LOT-A", 8));
        var shipment = await ShipAsync(order.Key);

        await UndoAsync(UndoKind.Shipment, shipment);

        Assert.Equal([5m, -5m, 8m, -8m], (await LinesAsync(UndoKind.Shipment, shipment)).Select(l => l.Quantity));
        Assert.Equal(
            [("LOT-A", -8m), ("LOT-A", 8m)],
            (await EntriesAsync())
                .Where(e => e is { ItemNo: LotItem, EntryType: ItemLedgerEntryType.Sale }).Select(e => (e.LotNo, e.Quantity)));
        Assert.Equal([("LOT-A", -8m, -8m, 0m)], await RowsAsync(order.Key));
        Assert.Equal(8, (await Company.OpenTrackingAsync(order.Key, 20000)).Lines.Single().QtyToHandleBase);
    }

    [Fact, Trait("Scenario", "O-191"), Trait("Rule", "PST-30")]
    public async Task A_return_receipt_is_undone_and_half_of_it_received_and_credited()
    {
        var (_, shipment) = await ShippedAsync(LotItem, ("", "LOT-A", 30));
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder);
        Taken(await new ReverseLinesStore(Company.Database.Transaction, Company.Reader).GetAsync(
            order.Key, ItemLedgerDocumentType.SalesShipment, [new(shipment.HandlingDocumentNo, 10000)], Actors.SalesOrderProcessor));
        var receipt = await ReceiveAsync(order.Key);
        await UndoAsync(UndoKind.ReturnReceipt, receipt);
        await Company.EditTrackingAsync(order.Key, 10000, sheet => sheet.SetQuantity(sheet.Lines.Single().LineNo, 15));
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 15 });

        var posted = await PostAllAsync(order.Key);

        var entry = (await EntriesAsync())[^1];
        Assert.Equal((15m, "LOT-A", false), (entry.Quantity, entry.LotNo, entry.Correction));
        var memo = await PostedAsync(ItemLedgerDocumentType.SalesCreditMemo, posted.InvoiceNo);
        Assert.Equal(15, Assert.Single(memo.Lines).Quantity);
    }

    [Fact, Trait("Scenario", "O-192"), Trait("Rule", "PST-31")]
    public async Task The_serial_number_of_the_undone_shipment_comes_back_to_its_line()
    {
        await StockAsync(SerialItem, ("SN1", "", 1), ("SN2", "", 1), ("SN3", "", 1));
        var order = await TransferAsync((SerialItem, 1), (SerialItem, 1), (SerialItem, 1));
        List<PostedDocument> shipments = [];
        for (var i = 0; i < 3; i++)
        {
            await TrackAsync(order, (i + 1) * 10000, ($"SN{i + 1}", "", 1));
            foreach (var (index, line) in (await FindAsync(order.No)).Lines.Index().Where(l => l.Item.QuantityShipped == 0))
                await ChangeAsync(order.No, l => l with { QtyToShip = index == i ? 1 : 0 }, index);
            shipments.Add(await ShipAsync(order.No));
        }

        await UndoAsync(UndoKind.TransferShipment, shipments[1]);

        Assert.Equal([("SN2", 1m, 1m, false)], await SideAsync(order.No, TransferDirection.Outbound, 20000));
        Assert.Equal([1m, 0m, 1m], (await FindAsync(order.No)).Lines.Select(l => l.QuantityShipped));
        Assert.Equal("SN2", Assert.Single(await EntriesAsync(), e => e is { Open: true, LocationCode: "BLUE" }).SerialNo);
    }

    [Fact, Trait("Acceptance", "A19"), Trait("Rule", "PST-30")]
    public async Task The_lot_of_an_undone_receipt_is_open_tracking_of_its_order_line()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));

        await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal([("L1", 5m, 5m, 0m)], await RowsAsync(order.Key));
        Assert.Equal([(5m, false), (-5m, false)], (await EntriesAsync()).Select(e => (e.Quantity, e.Open)));
    }

    [Fact, Trait("Acceptance", "A14"), Trait("Rule", "PST-30")]
    public async Task What_is_blocked_expired_or_without_its_card_is_undone()
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "STRICT",
            LotSpecificTracking = true,
            IgnoreExpirationDates = false,
            StrictExpirationPosting = true,
        });
        await Company.AddItemAsync("MILK", "STRICT");
        var order = await Company.OrderAsync(("MILK", 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = new(2025, 1, 1) });
        var receipt = await ReceiveAsync(order.Key);
        await BlockAsync("MILK", "L1");
        await RequireCardsAsync("STRICT");

        await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal(0, await StockOfLotAsync("L1"));
        Assert.True((await PostAsync(order.Key, Core.Orders.PostingChoice.Handle)).IsRefused);
        Assert.True(Assert.Single(await Company.Database.AllAsync<LotNoInformation>()).Blocked);
    }

    private async Task BlockAsync(string itemNo, string lotNo)
    {
        var key = new InformationKey(ItemTrackingType.LotNo, itemNo, "", lotNo);
        var card = Taken(await new InformationStore(Company.Database.Transaction, Company.Database.Factory)
            .SaveAsync(new InformationCard { Key = key }, Actors.InventoryManager));
        Company.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Taken(await new BlockStore(Company.Database.Transaction, Company.Database.Clock)
            .SetAsync(key, card.Version, true, "Recall", Actors.InventoryManager));
        Company.Database.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task RequireCardsAsync(string code)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        var stored = db.Set<ItemTrackingCode>().Single(c => c.Code == code);
        (stored.LotInfoOutboundMustExist, stored.Version) = (true, stored.Version + 1);
        await db.SaveChangesAsync();
    }
}
