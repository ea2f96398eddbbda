using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Reservations;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Postings meet stock that is reserved (PST-13, PST-15, RSV-5, RSV-6).</summary>
public sealed class ReservedStockPostingTests : ReservationTests
{
    [Fact, Trait("Scenario", "O-142"), Trait("Rule", "PST-13")]
    public async Task A_reservation_without_a_number_beats_a_mere_selection()
    {
        var selected = await SelectedAndReservedAsync();

        var refusal = Assert.Single((await PostAsync(selected, PostingChoice.Handle)).Refusals);
        Assert.Equal("Item Tracking Serial No. S00002 for Item No. SERIAL cannot be fully applied.", refusal.Message);
        Assert.StartsWith("Serial No. S00002 is reserved for Sales Order SO-1002.", refusal.WayOut, StringComparison.Ordinal);
        Assert.Equal(2, (await EntriesAsync()).Count);
        Assert.Equal(["SO-1002 10000 < S00001 1"], await KeptAsync());
    }

    [Fact, Trait("Scenario", "O-143")]
    public async Task After_the_reservation_is_cancelled_what_was_selected_is_shipped()
    {
        var selected = await SelectedAndReservedAsync();
        Taken(await Reservations.CancelAllAsync(DocumentKey.SalesOrder("SO-1002").Line(10000), ActorOf(DocumentKind.SalesOrder)));
        await PostAllAsync(selected);

        Assert.Equal(
            [("S00001", -1m, -1m), ("S00002", -1m, -1m)],
            (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.SerialNo, e.Quantity, e.InvoicedQuantity)));
    }

    [Fact, Trait("Rule", "RSV-6")]
    public async Task What_is_reserved_without_a_number_moves_to_other_stock_when_the_number_is_shipped()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        await ReserveAsync(await SalesLineAsync(SerialItem, 2));
        await ShipAsync(await SaleAsync(SerialItem, ("S00001", "", 1)));
        Assert.Equal(["SO-1001 10000 < S00002 1", "SO-1001 10000 < S00003 1"], await KeptAsync());

        Assert.True((await PostAsync(await SaleAsync(SerialItem, ("S00002", "", 1)), PostingChoice.Handle)).IsRefused);
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task A_line_ships_what_is_reserved_for_it_in_parts_and_leaves_no_reservation_behind()
    {
        await StockAsync(PlainItem, ("", "", 2));
        await StockAsync(PlainItem, ("", "", 5));
        var other = await SalesLineAsync(PlainItem, 2);
        await ReserveAsync(other);
        var order = await Company.SalesOrderAsync((PlainItem, 4));
        await ReserveAsync(order.Key.Line(10000));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 3 });
        await ShipAsync(order.Key);
        Assert.Equal([2m, 2m], (await EntriesAsync()).Where(e => e.Positive).Select(e => e.RemainingQuantity));
        Assert.Equal([2m, 1m], (await Company.Database.AllAsync<Reservation>()).Select(r => r.QuantityBase));

        await PostAllAsync(order.Key);
        Assert.Equal([other], (await Company.Database.AllAsync<Reservation>()).Select(r => r.Demand));
    }

    [Fact, Trait("Rule", "PST-13"), Trait("Rule", "PST-15")]
    public async Task Stock_of_a_plain_item_that_is_reserved_is_not_shipped_for_others_even_below_zero()
    {
        await StockAsync(PlainItem, ("", "", 5));
        await ReserveAsync(await SalesLineAsync(PlainItem, 3));

        var refusal = Assert.Single((await PostAsync(await SaleAsync(PlainItem, ("", "", 4)), PostingChoice.Handle)).Refusals);
        Assert.Equal("You have insufficient quantity of Item PLAIN on inventory.", refusal.Message);
        Assert.Equal(
            "2 of 4 are free at location BLUE, others are reserved for Sales Order SO-1001. Post a smaller quantity, or receive the "
                + "goods first.",
            refusal.WayOut);
        await ShipAsync(await SaleAsync(PlainItem, ("", "", 2)));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task What_was_reserved_of_a_purchase_line_is_reserved_of_the_goods_that_came()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await NameAsync(order.Key.Line(10000), ("", "L1", 4), ("", "L2", 6));
        var named = await SalesLineAsync(LotItem, 3);
        await NameAsync(named, ("", "L2", 3));
        await ReserveAsync(named, ReserveChoice.SpecificNumbers);
        await ReserveAsync(await SalesLineAsync(LotItem, 5));
        Assert.Equal(["SO-1001 10000 < PO-1001 10000 3 by L2", "SO-1002 10000 < PO-1001 10000 5"], await KeptAsync());

        await SetTrackingAsync(order.Key, t => t.LotNo == "L1", t => t with { QtyToHandleBase = 0 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 6 });
        await ReceiveAsync(order.Key);
        Assert.Equal(["SO-1001 10000 < L2 3 by L2", "SO-1002 10000 < L2 3", "SO-1002 10000 < PO-1001 10000 2"], await KeptAsync());

        await ReceiveAsync(order.Key);
        Assert.Equal(["SO-1001 10000 < L2 3 by L2", "SO-1002 10000 < L1 2", "SO-1002 10000 < L2 3"], await KeptAsync());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task What_is_reserved_of_goods_that_have_not_come_is_not_shipped()
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        var sale = await SaleAsync(PlainItem, ("", "", 5));
        await ReserveAsync(sale.Line(10000));

        Assert.Equal("Reserved item PLAIN is not on inventory.", Message(await PostAsync(sale, PostingChoice.Handle)));

        await ReceiveAsync(order.Key);
        await PostAllAsync(sale);
        Assert.Empty(await Company.Database.AllAsync<Reservation>());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task An_item_that_is_always_reserved_is_shipped_as_far_as_it_is()
    {
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>()
                .Where(i => i.No == PlainItem)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Reserve, ReserveMethod.Always));
        await StockAsync(PlainItem, ("", "", 5));
        var sale = await SaleAsync(PlainItem, ("", "", 3));
        Assert.Equal("Item PLAIN must be reserved.", Message(await PostAsync(sale, PostingChoice.Handle)));

        await ReserveAsync(sale.Line(10000));
        await ShipAsync(sale);
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task Stock_that_is_reserved_between_decision_and_writing_is_not_taken()
    {
        await StockAsync(SerialItem, ("S00001", "", 1));
        var sale = await SaleAsync(SerialItem, ("S00001", "", 1));
        var planned = await PlannedOrder.ReadAsync(Company.Database, sale, PostingChoice.Handle);
        await ReserveAsync(await SalesLineAsync(SerialItem, 1));

        var written = await planned.WriteAsync(Company.Database, Actors.WarehouseSupervisor);

        Assert.Equal(PlanStore.Stale, Assert.Single(written.Refusals));
    }

    [Fact, Trait("Rule", "PST-13"), Trait("Rule", "I7")]
    public async Task Who_reserves_and_who_ships_the_same_unit_at_once_do_not_both_get_it()
    {
        for (var round = 0; round < 5; round++)
        {
            var serial = $"R{round}";
            await StockAsync(SerialItem, (serial, "", 1));
            var sale = await SaleAsync(SerialItem, (serial, "", 1));
            var line = await SalesLineAsync(SerialItem, 1);
            var reserving = Task.Run(() => TryReserveAsync(line));
            var shipped = await PostBlindAsync(sale, PostingChoice.Handle);

            Assert.NotEqual(shipped.IsRefused, (await reserving).IsRefused);
            if (shipped.IsRefused)
                Taken(await Reservations.CancelAllAsync(line, ActorOf(DocumentKind.SalesOrder)));
            if (shipped.IsRefused)
                await ShipAsync(sale);
        }
    }

    /// <summary>Two serials in stock, both chosen by the first order, one reserved by the second without a number.</summary>
    private async Task<DocumentKey> SelectedAndReservedAsync()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        var selected = await SaleAsync(SerialItem, Serials("S", 2));
        await ReserveAsync(await SalesLineAsync(SerialItem, 1));
        return selected;
    }

    private async Task<DocumentKey> SaleAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }
}
