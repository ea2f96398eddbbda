using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>What a transfer order brings to RED is kept for sales orders there. Every test ends with the invariants (I7).</summary>
[Trait("Rule", "RSV-5")]
public sealed class TransferReservationTests : TransferTests
{
    [Fact]
    public async Task What_is_expected_first_is_reserved_first_and_of_a_transfer_only_where_it_goes()
    {
        await Company.Database.AddAsync(new Location { Code = "GREEN" });
        await StockAsync(LotItem, ("", "L1", 9));
        var order = await TransferAsync(card => card with { ReceiptDate = new(2025, 3, 1) }, (LotItem, 4));
        var late = await Company.OrderAsync((LotItem, 9));
        await Company.ChangeAsync(late.Key, 0, l => l with { LocationCode = "RED" });
        var sale = await SaleAsync(7);

        Assert.Equal(7, await ReserveAsync(sale));

        Assert.Equal([$"SO-1001 10000 < {late.Key.No} 10000 3", $"SO-1001 10000 < {order.No} 10000 4"], await KeptAsync());
        Assert.Equal(4, (await FindAsync(order.No)).Lines[0].ReservedQuantityInbnd);
        Assert.Equal(["", ""], (await OfLineAsync(sale)).Reservations.Select(r => r.SuppliedNumbers.LotNo));
        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(await SaleAsync(1, "GREEN"))));
    }

    [Fact]
    public async Task By_number_no_more_is_reserved_than_the_order_names_be_it_shipped_or_not()
    {
        var order = await LotsAsync();
        await ShipSomeAsync(order.No, ("L1", 4), ("L2", 0));
        var sale = await SaleAsync(10);
        await NameAsync(sale, ("", "L1", 8), ("", "L3", 2));

        Assert.Equal(6, await ReserveAsync(sale, ReserveChoice.SpecificNumbers));

        Assert.Equal([$"SO-1001 10000 < {order.No} 10000 6 by L1"], await KeptAsync());
        var other = await SaleAsync(9);
        await NameAsync(other, ("", "L1", 1), ("", "L2", 8));
        Assert.Equal(4, await ReserveAsync(other, ReserveChoice.SpecificNumbers));
        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(other)));
    }

    [Fact]
    public async Task What_is_received_in_part_is_stock_that_is_reserved_and_the_rest_is_still_to_come()
    {
        var order = await LotsAsync();
        var (any, named) = (await SaleAsync(5), await SaleAsync(3));
        await ReserveAsync(any);
        await NameAsync(named, ("", "L2", 3));
        await ReserveAsync(named, ReserveChoice.SpecificNumbers);
        await ShipSomeAsync(order.No, ("L1", 4), ("L2", 3));
        Assert.Equal([("L1", 4m), ("", 1m)], Parts(await OfLineAsync(any)));
        Assert.Equal([("L2", 3m)], Parts(await OfLineAsync(named)));

        await HandleAsync(order.No, TransferDirection.Inbound, ("L1", 4), ("L2", 1));
        await ChangeAsync(order.No, l => l with { QtyToReceive = 5 });
        await ReceiveAsync(order.No);

        Assert.Equal(
            [
                "SO-1001 10000 < L1 4", $"SO-1001 10000 < {order.No} 10000 1",
                "SO-1002 10000 < L2 1 by L2", $"SO-1002 10000 < {order.No} 10000 2 by L2",
            ],
            await KeptAsync());
        await ShipAsync(order.No);
        await ReceiveAsync(order.No);
        Assert.Equal(
            ["SO-1001 10000 < L1 1", "SO-1001 10000 < L1 4", "SO-1002 10000 < L2 1 by L2", "SO-1002 10000 < L2 2 by L2"],
            await KeptAsync());
    }

    [Fact]
    public async Task A_sale_that_waits_for_a_transfer_is_told_so_and_has_the_goods_when_they_are_there()
    {
        var order = await LotsAsync();
        var sale = await SaleAsync(6);
        await NameAsync(sale, ("", "L1", 6));
        await ReserveAsync(sale, ReserveChoice.SpecificNumbers);
        await ShipAsync(order.No);

        var refusal = Assert.Single((await PostAsync(KeyOf(sale), Core.Orders.PostingChoice.Handle)).Refusals);
        await ReceiveAsync(order.No);
        Taken(await PostAsync(KeyOf(sale), Core.Orders.PostingChoice.Handle));

        Assert.Equal("Reserved item LOT is not on inventory.", refusal.Message);
        Assert.StartsWith($"It comes with Transfer Order {order.No}.", refusal.WayOut, StringComparison.Ordinal);
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task A_direct_transfer_brings_what_is_reserved_at_once()
    {
        await StockAsync(LotItem, ("", "L1", 9));
        var order = await DirectAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        await ReserveAsync(await SaleAsync(3));

        await ShipAsync(order.No);

        Assert.Equal(["SO-1001 10000 < L1 3"], await KeptAsync());
    }

    [Fact]
    public async Task Of_two_lines_the_one_with_the_lot_is_reserved_and_goods_of_the_other_are_not_taken()
    {
        await StockAsync(LotItem, ("", "L1", 5), ("", "L2", 5));
        var order = await TransferAsync((LotItem, 5), (LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        await TrackAsync(order, 20000, ("", "L2", 5));
        var sale = await SaleAsync(4);
        await NameAsync(sale, ("", "L2", 4));

        await ReserveAsync(sale, ReserveChoice.SpecificNumbers);

        Assert.Equal([$"SO-1001 10000 < {order.No} 20000 4 by L2"], await KeptAsync());
        await ChangeAsync(order.No, l => l with { QtyToShip = 0 }, index: 1);
        await ShipAsync(order.No);
        await ReceiveAsync(order.No);
        Assert.Equal([$"SO-1001 10000 < {order.No} 20000 4 by L2"], await KeptAsync());
        await ChangeAsync(order.No, l => l with { QtyToShip = 5 }, index: 1);
        await ShipAsync(order.No);
        await ReceiveAsync(order.No);
        Assert.Equal(["SO-1001 10000 < L2 4 by L2"], await KeptAsync());
    }

    [Fact, Trait("Rule", "STO-7")]
    public async Task Numbers_that_the_shipment_names_no_more_are_reserved_no_more_unless_they_are_in_transit()
    {
        var order = await LotsAsync();
        var sale = await SaleAsync(6);
        await NameAsync(sale, ("", "L1", 6));
        await ReserveAsync(sale, ReserveChoice.SpecificNumbers);
        await ShipSomeAsync(order.No, ("L1", 2), ("L2", 0));

        var sheet = await OpenAsync(order.No, TransferDirection.Outbound);
        await Company.CloseTrackingAsync(Taken(sheet.SetQuantity(sheet.Lines.Single(l => l.LotNo == "L1").LineNo, 3)));

        Assert.Equal([$"SO-1001 10000 < {order.No} 10000 3 by L1"], await KeptAsync());
    }

    [Fact]
    public async Task A_line_does_not_bring_less_or_other_goods_than_are_reserved_of_it()
    {
        await Company.Database.AddAsync(new Location { Code = "GREEN" });
        var order = await TransferAsync((PlainItem, 5));
        await ReserveAsync(await SaleAsync(3, item: PlainItem));

        var less = Assert.Single((await TryChangeAsync(order.No, l => l with { Quantity = 2 })).Refusals);
        var other = Assert.Single((await TryChangeAsync(order.No, l => l with { ItemNo = SerialItem })).Refusals);
        var elsewhere = Assert.Single((await TryHeaderAsync(order.No, h => h with { TransferToCode = "GREEN" })).Refusals);

        Assert.Equal(
            (
                $"Quantity must not be less than Reserved Quantity Inbnd. in Transfer Line Document No.={order.No},Line No.=10000.",
                "Quantity", "3 (Base) are reserved. Cancel reservations first."),
            (less.Message, less.Field, less.WayOut));
        var expected = "Reserved Quantity Inbnd. must be equal to '0'  in Transfer Line: "
            + $"Document No.={order.No},Line No.=10000. Current value is '3'.";
        Assert.Equal(
            [(expected, "Item No."), (expected, "Transfer-to Code")],
            new[] { other, elsewhere }.Select(r => (r.Message, r.Field)));
        await ChangeAsync(order.No, l => l with { Quantity = 3 });
        Taken(await TryHeaderAsync(order.No, h => h with { TransferFromCode = "GREEN" }));
    }

    [Fact]
    public async Task Reservations_go_with_the_line_and_an_order_asks_before_it_goes_with_them()
    {
        var order = await TransferAsync((PlainItem, 1), (PlainItem, 2));
        await ReserveAsync(await SaleAsync(3, item: PlainItem));

        Taken(await Transfers.DeleteLineAsync(order.No, 10000, order.Lines[0].Version, consent: false, Actors.InventoryManager));
        Assert.Equal([$"SO-1001 10000 < {order.No} 20000 2"], await KeptAsync());
        var version = (await FindAsync(order.No)).Version;
        var asked = Assert.Single((await Transfers.DeleteAsync(order.No, version, consent: false, Actors.InventoryManager)).Refusals);

        Assert.Equal(
            ($"Transfer order {order.No} has item reservation. Do you want to delete it anyway?", OutcomeKind.Question),
            (asked.Message, asked.Kind));
        Taken(await Transfers.DeleteAsync(order.No, version, consent: true, Actors.InventoryManager));
        Assert.Empty(await KeptAsync());
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task A_line_in_transit_stays_with_what_is_reserved_of_it_and_reopening_changes_nothing()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        await ReserveAsync(await SaleAsync(3, item: PlainItem));
        await ShipAsync(order.No);
        var card = Taken(await Transfers.ReleaseAsync(order.No, (await FindAsync(order.No)).Version, Actors.InventoryManager));
        card = Taken(await Transfers.ReopenAsync(order.No, card.Version, Actors.InventoryManager));

        Assert.True((await Transfers.DeleteLineAsync(
            order.No, 10000, card.Lines[0].Version, consent: true, Actors.InventoryManager)).IsRefused);
        Assert.Equal([$"SO-1001 10000 < {order.No} 10000 3"], await KeptAsync());
    }

    [Fact, Trait("Rule", "I7")]
    public async Task Of_eight_lines_that_reserve_what_is_in_transit_while_it_is_received_none_gets_more_than_comes()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        await ShipAsync(order.No);
        var lines = new List<SourceRef>();
        for (var n = 0; n < 8; n++)
            lines.Add(await SaleAsync(2, item: PlainItem));

        await AtOnceAsync(9, async n => n < 8
            ? (await TryReserveAsync(lines[n])).Then(_ => Outcome<Done>.Of(Done.Instance))
            : (await PostBlindAsync(order.No, TransferChoice.Receive)).Then(_ => Outcome<Done>.Of(Done.Instance)));

        Assert.Equal(5, (await Company.Database.AllAsync<Reservation>()).Sum(r => r.QuantityBase));
    }

    [Fact, Trait("Rule", "I7")]
    public async Task What_is_reserved_while_the_receipt_is_posted_comes_with_it()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        await ShipAsync(order.No);
        var sale = await SaleAsync(3, item: PlainItem);
        var database = Company.Database;
        var poster = new TransferPoster(
            database.Factory, new WriteTransaction(new ActsFirst(database.Factory, () => ReserveAsync(sale))), database.Clock);

        Taken(await poster.PostAsync(order.No, TransferChoice.Receive, Guid.NewGuid(), Actors.InventoryManager));

        Assert.Equal(["SO-1001 10000 <  3"], await KeptAsync());
    }

    /// <summary>An order for 10 of which L1 has 6 and L2 has 4.</summary>
    private async Task<TransferCard> LotsAsync()
    {
        await StockAsync(LotItem, ("", "L1", 6), ("", "L2", 4));
        var order = await TransferAsync((LotItem, 10));
        await TrackAsync(order, 10000, ("", "L1", 6), ("", "L2", 4));
        return order;
    }

    private async Task ShipSomeAsync(string no, params (string Lot, decimal Quantity)[] numbers)
    {
        await HandleAsync(no, TransferDirection.Outbound, numbers);
        await ChangeAsync(no, l => l with { QtyToShip = numbers.Sum(n => n.Quantity) });
        await ShipAsync(no);
    }

    private async Task<SourceRef> SaleAsync(decimal quantity, string location = "RED", string item = LotItem)
    {
        var order = await Company.SalesOrderAsync((item, quantity));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        return order.Key.Line(10000);
    }

    private static DocumentKey KeyOf(SourceRef line) => new(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId);

    private static IEnumerable<(string, decimal)> Parts(LineReservations line) =>
        line.Reservations.Select(r => (r.SuppliedNumbers.LotNo, r.QuantityBase));
}
