using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Transfers;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>Scenarios of picks for transfer orders: what is picked travels, and arrives as it was picked.</summary>
public sealed class TransferPickScenarios : WarehouseTests
{
    [Fact, Trait("Scenario", "O-177")]
    public async Task A_stale_quantity_to_handle_does_not_stop_what_was_picked()
    {
        var order = await FromEastAsync(1, ("", "LOT-L", 1));
        await HandleAsync(order.No, TransferDirection.Outbound, ("LOT-L", 0));
        var pick = await CreateAsync(order);

        await PostFilledAsync(pick);
        await ReceiveAsync(order.No);

        Assert.Equal(1, (await EntriesAsync()).Where(e => e is { LocationCode: "RED", LotNo: "LOT-L" }).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Scenario", "O-179")]
    public async Task Undefined_quantity_may_be_filled_by_the_warehouse()
    {
        var order = await FromEastAsync(200, ("", "LOT-L", 160));
        var pick = await CreateAsync(order);
        await LineAsync(pick, 0, l => l with { QtyToHandleBase = 160 });
        await LineAsync(pick, 1, l => l with { LotNo = "LOT-L", QtyToHandleBase = 1 });

        await PostAsync(pick);

        Assert.Equal(161, (await FindAsync(order.No)).Lines[0].QuantityShipped);
        Assert.Equal(
            [("LOT-L", 161m, 161m, false)], (await SideAsync(order.No, TransferDirection.Inbound)).Where(row => !row.IsNotShipped));
    }

    [Fact, Trait("Scenario", "O-180")]
    public async Task Two_lots_of_a_split_line_arrive_as_they_were_picked_for_whom_they_are_reserved()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "L1", 30));
        await StockAtAsync("EAST", Lot, null, ("", "L2", 25));
        var order = await TransferAsync(card => card with { TransferFromCode = "EAST" }, (Lot, 55));
        var sale = await SaleAsync(55);
        Assert.Equal(55, await ReserveAsync(sale));
        await ReleaseAsync(order.No);
        var pick = await CreateAsync(TransferOrders.Key(order.No));
        await LineAsync(pick, 0, l => l with { LotNo = "L1", QtyToHandleBase = 30 });
        var split = Taken(await Activities.SplitLineAsync(
            pick.Type, pick.No, 10000, (await CardAsync(pick)).Lines[0].Version, Supervisor));
        await LineAsync(split, 1, l => l with { LotNo = "L2", QtyToHandleBase = 25 });

        await PostAsync(pick);

        Assert.Equal(
            [("L1", 30m, 30m, false), ("L2", 25m, 25m, false)], await SideAsync(order.No, TransferDirection.Inbound));
        Assert.Equal([("L1", 30m), ("L2", 25m)], await SuppliedAsync(sale, order));
        await ReceiveAsync(order.No);
        Assert.Equal(
            [("L1", 30m), ("L2", 25m)],
            (await EntriesAsync()).Where(e => e.LocationCode == "RED").Select(e => (e.LotNo, e.Quantity)));
        Assert.Equal(["SO-1001 10000 < L1 30", "SO-1001 10000 < L2 25"], await KeptAsync());
    }

    [Fact, Trait("Scenario", "O-178")]
    public async Task A_part_that_is_picked_is_in_transit_and_what_is_reserved_of_the_transfer_comes_with_its_lot()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "LOT-L", 150));
        var order = await TransferAsync(card => card with { TransferFromCode = "EAST" }, (Lot, 100));
        await TrackAsync(order, 10000, ("", "LOT-L", 100));
        var sale = await SaleAsync(20);
        Assert.Equal(20, await ReserveAsync(sale));
        var pick = await CreateAsync(order);
        await LineAsync(pick, 0, l => l with { QtyToHandleBase = 90 });

        await PostAsync(pick);

        Assert.Equal([("LOT-L", 100m, 10m, false)], await SideAsync(order.No, TransferDirection.Outbound));
        Assert.Equal(
            [("LOT-L", 10m, 0m, true), ("LOT-L", 90m, 90m, false)],
            (await SideAsync(order.No, TransferDirection.Inbound)).OrderBy(row => row.Quantity));
        Assert.Equal([("LOT-L", 20m)], await SuppliedAsync(sale, order));
        Assert.Equal(20, (await FindAsync(order.No)).Lines[0].ReservedQuantityInbnd);
        var other = await SaleAsync(100);
        await NameAsync(other, ("", "LOT-L", 100));
        Assert.Equal(80, await ReserveAsync(other, ReserveChoice.SpecificNumbers));
        Assert.Equal(10, Assert.Single((await CardAsync(pick)).Lines).QtyOutstandingBase);
    }

    private async Task<TransferCard> FromEastAsync(decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "LOT-L", 200));
        var order = await TransferAsync(card => card with { TransferFromCode = "EAST" }, (Lot, quantity));
        await TrackAsync(order, 10000, numbers);
        return order;
    }

    private async Task<SourceRef> SaleAsync(decimal quantity) =>
        (await OrderAtAsync(DocumentKind.SalesOrder, "RED", Lot, quantity)).Line(10000);

    /// <summary>The numbers that the reservations of a line come with, all of them with one transfer order.</summary>
    private async Task<IEnumerable<(string, decimal)>> SuppliedAsync(SourceRef line, TransferCard order)
    {
        var kept = (await OfLineAsync(line)).Reservations;
        Assert.All(kept, r => Assert.Equal((TransferOrders.Name(order.No), false), (r.SuppliedBy, r.IsSpecific)));
        return kept.Select(r => (r.SuppliedNumbers.LotNo, r.QuantityBase));
    }

    private async Task<Core.Warehouse.WarehouseActivityCard> CreateAsync(TransferCard order)
    {
        await ReleaseAsync(order.No);
        return await CreateAsync(TransferOrders.Key(order.No));
    }
}
