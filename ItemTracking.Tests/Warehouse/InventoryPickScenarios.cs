using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>Scenarios of picks: what is proposed, and what posting makes of what the worker says.</summary>
public sealed class InventoryPickScenarios : WarehouseTests
{
    private static readonly DateOnly Early = new(2025, 6, 1);
    private static readonly DateOnly Late = new(2025, 12, 1);

    private static void Fefo(Location location) => location.PickAccordingToFefo = true;

    private static void FefoAndAlways(Location location) =>
        (location.PickAccordingToFefo, location.AlwaysCreatePickLine) = (true, true);

    [Fact, Trait("Scenario", "O-112")]
    public async Task A_blocked_serial_number_is_not_counted_for_a_pick()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Serial, null, ("SN1", "", 1), ("SN2", "", 1));
        await BlockAsync(Serial, ItemTrackingType.SerialNo, "SN2");

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Serial, 2));

        Assert.Equal(1, pick.Lines.Sum(l => l.QtyBase));
    }

    [Fact, Trait("Scenario", "O-149")]
    public async Task A_reservation_without_a_lot_does_not_change_what_expires_first()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("EAST", Lot, Late, ("", "L1", 30));
        await StockAtAsync("EAST", Lot, Early, ("", "L2", 30));
        var order = await OrderAtAsync(DocumentKind.PurchaseReturnOrder, "EAST", Lot, 30);
        await ReserveAsync(order, specific: false);

        var pick = await CreateAsync(order);

        Assert.Equal([("", "L2", 30m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-150")]
    public async Task A_lot_that_the_order_fixed_is_picked_although_it_expires_later()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("EAST", Lot, Late, ("", "L1", 30));
        await StockAtAsync("EAST", Lot, Early, ("", "L2", 30));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 30, ("", "L1", 30));
        await ReserveAsync(order, specific: true);

        var pick = await CreateAsync(order);

        Assert.Equal([("", "L1", 30m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-151")]
    public async Task Blocked_lots_are_passed_over()
    {
        await GivenWarehouseAsync(Fefo);
        foreach (var lot in new[] { "A", "B", "C" })
            await StockAtAsync("EAST", Lot, Early, ("", lot, 1));
        await BlockAsync(Lot, ItemTrackingType.LotNo, "A", "B");

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 1));

        Assert.Equal([("", "C", 1m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-152")]
    public async Task Blocked_serial_numbers_are_passed_over()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("EAST", Serial, Early, ("SN1", "", 1), ("SN2", "", 1), ("SN3", "", 1));
        await BlockAsync(Serial, ItemTrackingType.SerialNo, "SN1", "SN2");

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Serial, 1));

        Assert.Equal([("SN3", "", 1m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-153")]
    public async Task What_is_missing_beside_a_valid_lot_has_a_line_of_its_own()
    {
        await GivenWarehouseAsync(FefoAndAlways);
        await StockAtAsync("BINS", StrictLot, WorkDate.AddDays(30), ("", "VALID", 30));
        await StockAtAsync("BINS", StrictLot, WorkDate.AddDays(-1), ("", "EXPIRED", 70));

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", StrictLot, 50));

        Assert.Equal([("", "VALID", 30m), ("", "", 20m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-154")]
    public async Task Where_only_an_expired_lot_is_left_a_line_without_lot_has_all_of_it()
    {
        await GivenWarehouseAsync(FefoAndAlways);
        await StockAtAsync("BINS", StrictLot, WorkDate.AddDays(-1), ("", "EXPIRED", 60));

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", StrictLot, 25));

        Assert.Equal([("", "", 25m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-155")]
    public async Task Serial_numbers_have_a_line_each()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Serial, null, Serials("S", 5));

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Serial, 5));

        Assert.Equal(Enumerable.Repeat(("", "", 1m), 5), Numbers(pick));
        Assert.All(pick.Lines, line => Assert.Equal((0m, true, false), (line.QtyToHandleBase, line.KnowsSerialNos, line.KnowsLotNos)));
    }

    [Fact, Trait("Scenario", "O-156")]
    public async Task A_return_to_the_vendor_is_picked_from_its_bin_with_its_dates()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("BINS", StrictSerial, WorkDate, Serials("S", 5));
        var order = await OrderAtAsync(DocumentKind.PurchaseReturnOrder, "BINS", StrictSerial, 5);
        var pick = await CreateAsync(order);

        var posted = await PostFilledAsync(pick);

        var card = await PostedAsync(pick.Type);
        Assert.Equal(
            Serials("S", 5).Select(s => (s.Serial, (DateOnly?)WorkDate, "B1", 1m)),
            card.Lines.Select(l => (l.SerialNo, l.ExpirationDate, l.BinCode, l.QtyBase)));
        Assert.Equal(posted.HandlingDocumentNo, card.PostedSourceNo);
        Assert.Equal(5, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
    }

    [Fact, Trait("Scenario", "O-157")]
    public async Task An_expired_lot_that_is_not_there_any_more_is_not_told()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("EAST", StrictLot, WorkDate.AddDays(1), ("", "L1", 20));
        var before = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", StrictLot, 20, ("", "L1", 20));
        await ShipAsync(before);
        Company.Database.Clock.Advance(TimeSpan.FromDays(10));
        await StockAtAsync("EAST", StrictLot, Late, ("", "L2", 20));
        await StockAtAsync("EAST", StrictLot, Late, ("", "L3", 20));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", StrictLot, 60);
        await ReleaseAsync(order);

        var made = await Activities.CreateAsync(order.Source, Supervisor);

        Assert.Empty(made.Messages);
        Assert.Equal([("", "L2", 20m), ("", "L3", 20m)], Numbers(await CardAsync(WarehouseActivityType.InvtPick, Taken(made)[0])));
    }

    [Fact, Trait("Scenario", "O-158")]
    public async Task A_blocked_lot_is_left_out_in_all_its_entries()
    {
        await GivenWarehouseAsync(Fefo);
        var first = new DateOnly(2030, 1, 15);
        await StockAtAsync("EAST", Lot, first, ("", "L1", 10));
        await StockAtAsync("EAST", Lot, first, ("", "L1", 5));
        foreach (var quantity in new[] { 20, 10, 20 })
            await StockAtAsync("EAST", Lot, first.AddDays(1), ("", "L2", quantity));
        await BlockAsync(Lot, ItemTrackingType.LotNo, "L2");

        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 20));

        Assert.Equal([("", "L1", 15m)], Numbers(pick));
    }

    [Fact, Trait("Scenario", "O-160")]
    public async Task A_serial_number_that_is_not_there_is_refused_and_the_right_one_posts()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Serial, null, ("SN1", "", 1));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Serial, 1);
        var pick = await CreateAsync(order);
        await LineAsync(pick, 0, l => l with { SerialNo = "SN2", QtyToHandleBase = 1 });

        Assert.Equal(
            "Serial No. SN2 is not available on inventory or it has already been reserved for another document.",
            Message(await TryPostAsync(pick)));

        await LineAsync(pick, 0, l => l with { SerialNo = "SN1" });
        await PostAsync(pick);
        Assert.Equal(1, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
    }

    [Fact, Trait("Scenario", "O-162")]
    public async Task Undefined_quantity_may_get_the_lot_that_the_order_has()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "LOT-L", 20));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 10, ("", "LOT-L", 10));
        await Company.ChangeAsync(order, 0, l => l with { Quantity = 20 });
        var pick = await CreateAsync(order);
        for (var i = 0; i < pick.Lines.Count; i++)
            await LineAsync(pick, i, l => l with { LotNo = "LOT-L" });

        await PostFilledAsync(pick);

        Assert.Equal(20, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
        Assert.Equal(
            -20, (await EntriesAsync()).Where(e => e is { EntryType: ItemLedgerEntryType.Sale, LotNo: "LOT-L" }).Sum(e => e.Quantity));
    }

    [Fact, Trait("Scenario", "O-163")]
    public async Task Another_lot_than_the_order_fixed_cannot_be_matched()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "LOT-1", 20));
        await StockAtAsync("EAST", Lot, null, ("", "LOT-2", 20));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 20, ("", "LOT-1", 20));
        var pick = await CreateAsync(order);
        await LineAsync(pick, 0, l => l with { LotNo = "LOT-2", QtyToHandleBase = 20 });

        Assert.Equal(
            $"Cannot match item tracking.\nDocument No.: {order.No}, Line No.: 10000, Item: {Lot} Item {Lot}",
            Message(await TryPostAsync(pick)));
        Assert.Equal(0, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
    }

    [Fact, Trait("Scenario", "O-164")]
    public async Task A_pick_takes_from_its_bin_when_it_is_posted_and_not_before()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("BINS", Lot, null, ("", "LOT-A", 10));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 10);
        var pick = await CreateAsync(order);
        await LineAsync(pick, 0, l => l with { LotNo = "LOT-A", QtyToHandleBase = 9 });
        Assert.Equal([("B1", "LOT-A", 10m)], await BinsAsync());

        await PostAsync(pick);

        Assert.Equal([("B1", "LOT-A", 1m)], await BinsAsync());
        var line = Assert.Single((await CardAsync(pick)).Lines);
        Assert.Equal((9m, 1m, 0m), (line.QtyHandledBase, line.QtyOutstandingBase, line.QtyToHandleBase));
    }

    [Fact, Trait("Scenario", "O-165")]
    public async Task Nothing_is_picked_of_an_order_that_leaves_together_while_something_is_missing()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 10));
        var order = await AdvisedAsync(ShippingAdvice.Complete, 11);

        Assert.Equal("There is nothing to handle.", Message(await Activities.CreateAsync(order.Source, Supervisor)));
        Assert.Empty(await Company.Database.AllAsync<WarehouseActivityHeader>());
    }

    [Fact, Trait("Scenario", "O-166")]
    public async Task What_is_there_is_picked_of_an_order_that_may_leave_in_parts()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 7));

        var pick = await CreateAsync((await AdvisedAsync(ShippingAdvice.Partial, 11)).Source);

        Assert.Equal([("", "", 7m)], Numbers(pick));
    }

    private async Task<DocumentKey> AdvisedAsync(ShippingAdvice advice, decimal quantity)
    {
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", PlainItem, quantity);
        Taken(await Company.Store.SaveHeaderAsync(
            await Company.FindAsync(order) with { ShippingAdvice = advice }, Actors.SalesOrderProcessor, linesFollow: false));
        await ReleaseAsync(order);
        return order;
    }

    private async Task ReserveAsync(DocumentKey order, bool specific) =>
        Assert.Equal(30, Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock).ReserveAsync(
            order.Line(10000), specific ? ReserveChoice.SpecificNumbers : ReserveChoice.AnyStock, [], ActorOf(DocumentKind.Of(order)))));

    private async Task<IEnumerable<(string, string, decimal)>> BinsAsync() =>
        (await Company.Database.AllAsync<BinBalance>()).Select(b => (b.BinCode, b.LotNo, b.QtyBase));

    private async Task<PostedActivityCard> PostedAsync(WarehouseActivityType type) => Taken(await ActivityReader.FindPostedAsync(
        type, Assert.Single(Taken(await ActivityReader.PostedAsync(type, "", Supervisor))).No, Supervisor));
}
