using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

[Trait("Rule", "RSV-5")]
public sealed class ReservationStoreTests : ReservationTests
{
    [Fact]
    public async Task Without_a_number_the_oldest_stock_is_reserved_and_no_more_than_is_left_of_the_line()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 5);

        Assert.Equal(5, await ReserveAsync(line, ReserveChoice.Ask));

        Assert.Equal(["SO-1001 10000 < L1 3", "SO-1001 10000 < L2 2"], await KeptAsync());
        Assert.Equal("Fully reserved.", Message(await TryReserveAsync(line)));
    }

    [Fact]
    public async Task A_line_that_names_specific_numbers_asks_and_No_reserves_any_stock()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 5);
        await NameAsync(line, ("", "L2", 2));

        var question = Assert.Single((await TryReserveAsync(line, ReserveChoice.Ask)).Refusals);

        Assert.Equal(
            ("Do you want to reserve specific tracking numbers?", true), (question.Message, question.Kind == OutcomeKind.Question));
        Assert.Equal(5, await ReserveAsync(line, ReserveChoice.AnyStock));
        Assert.Equal(["SO-1001 10000 < L1 3", "SO-1001 10000 < L2 2"], await KeptAsync());
    }

    [Fact]
    public async Task Numbers_that_are_not_specific_are_not_asked_for()
    {
        await StockAsync(Free, ("", "L1", 3));
        var line = await SalesLineAsync(Free, 3);
        await NameAsync(line, ("", "L9", 2));

        Assert.Equal(3, await ReserveAsync(line, ReserveChoice.Ask));
        Assert.Empty((await OfLineAsync(line)).Numbers);
    }

    [Fact]
    public async Task Only_the_chosen_numbers_are_reserved_each_for_what_the_line_names()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9), ("", "L3", 9));
        var line = await SalesLineAsync(LotItem, 8);
        await NameAsync(line, ("", "L1", 4), ("", "L2", 2), ("", "L3", 1));

        Assert.Equal(5, await ReserveAsync(line, ReserveChoice.SpecificNumbers, new("", "L1"), new("", "L2")));

        Assert.Equal(["SO-1001 10000 < L1 3 by L1", "SO-1001 10000 < L2 2 by L2"], await KeptAsync());
        Assert.Equal(
            [("L1", 4m, 3m, 1m), ("L2", 2m, 2m, 0m), ("L3", 1m, 0m, 1m)],
            (await OfLineAsync(
                line)).Numbers.Select(n => (n.Numbers.LotNo, n.QuantityBase, n.ReservedQuantityBase, n.NotReservedQuantityBase)));
    }

    [Fact]
    public async Task What_is_reserved_by_number_already_is_not_reserved_again()
    {
        await StockAsync(LotItem, ("", "L1", 9), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 8);
        await NameAsync(line, ("", "L1", 3), ("", "L2", 2));
        TrackingNumbers chosen = new("", "L1");
        Assert.Equal(3, await ReserveAsync(line, ReserveChoice.SpecificNumbers, chosen));

        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(line, ReserveChoice.SpecificNumbers, chosen)));
        Assert.Equal(2, await ReserveAsync(line, ReserveChoice.SpecificNumbers));

        Assert.Equal(["SO-1001 10000 < L1 3 by L1", "SO-1001 10000 < L2 2 by L2"], await KeptAsync());
    }

    [Fact]
    public async Task By_number_no_more_is_reserved_than_is_left_of_the_line()
    {
        await StockAsync(LotItem, ("", "L2", 5));
        var line = await SalesLineAsync(LotItem, 8);
        await NameAsync(line, ("", "L1", 6));
        Assert.Equal(5, await ReserveAsync(line, ReserveChoice.AnyStock));
        await StockAsync(LotItem, ("", "L1", 9));

        Assert.Equal(3, await ReserveAsync(line, ReserveChoice.SpecificNumbers));

        Assert.Equal(["SO-1001 10000 < L1 3 by L1", "SO-1001 10000 < L2 5"], await KeptAsync());
    }

    [Fact]
    public async Task Of_what_is_on_order_no_more_is_reserved_by_number_than_nobody_keeps()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await NameAsync(order.Key.Line(10000), ("", "L1", 3));
        Assert.Equal(4, await ReserveAsync(await SalesLineAsync(LotItem, 4)));
        var line = await SalesLineAsync(LotItem, 3);
        await NameAsync(line, ("", "L1", 3));

        Assert.Equal(1, await ReserveAsync(line, ReserveChoice.SpecificNumbers));
    }

    [Fact]
    public async Task What_was_shipped_is_not_reserved_and_what_is_reserved_bounds_what_is_left()
    {
        await StockAsync(PlainItem, ("", "", 20));
        var order = await Company.SalesOrderAsync((PlainItem, 8));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 3 });
        await ShipAsync(order.Key);

        Assert.Equal(5, await ReserveAsync(order.Key.Line(10000)));

        Assert.StartsWith(
            "Quantity must not be less than Reserved Quantity",
            Message(await Company.TryChangeAsync(order.Key, 0, l => l with { Quantity = 7 })), StringComparison.Ordinal);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 9 });
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task Stock_goes_below_zero_although_others_keep_what_is_on_order()
    {
        await Company.OrderAsync((PlainItem, 3));
        await ReserveAsync(await SalesLineAsync(PlainItem, 3));

        await ShipAsync((await Company.SalesOrderAsync((PlainItem, 5))).Key);

        Assert.Equal(-5, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Fact]
    public async Task A_line_without_numbers_has_no_specific_reservation()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        Assert.Equal(
            "There is nothing available to reserve.",
            Message(await TryReserveAsync(await SalesLineAsync(LotItem, 1), ReserveChoice.SpecificNumbers)));
    }

    [Fact]
    public async Task Where_stock_is_short_what_is_on_order_follows_the_first_expected_first()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        var undated = await Company.OrderAsync((LotItem, 100));
        var late = await OrderForAsync(4, new(2025, 2, 20));
        var early = await OrderForAsync(4, new(2025, 2, 10));

        Assert.Equal(9, await ReserveAsync(await SalesLineAsync(LotItem, 9)));

        Assert.Equal(["SO-1001 10000 < L1 3", $"SO-1001 10000 < {late} 10000 2", $"SO-1001 10000 < {early} 10000 4"], await KeptAsync());
        Assert.Equal(0, (await Company.FindAsync(undated.Key)).Lines[0].ReservedQuantity);
    }

    [Fact]
    public async Task What_is_on_order_is_reserved_once_and_goods_of_other_lots_are_not()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await NameAsync(order.Key.Line(10000), ("", "L1", 3));
        var first = await SalesLineAsync(LotItem, 9);
        await NameAsync(first, ("", "L1", 2), ("", "L2", 7));
        Assert.Equal(2, await ReserveAsync(first, ReserveChoice.SpecificNumbers));
        var second = await SalesLineAsync(LotItem, 9);
        await NameAsync(second, ("", "L1", 9));
        Assert.Equal(1, await ReserveAsync(second, ReserveChoice.SpecificNumbers));

        Assert.Equal(2, await ReserveAsync(await SalesLineAsync(LotItem, 9)));
        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(second)));
    }

    [Fact]
    public async Task Goods_that_a_customer_gives_back_are_on_order_and_a_return_to_the_vendor_calls_for_them()
    {
        var giving = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 3));
        var returned = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (PlainItem, 2));

        Assert.Equal(2, await ReserveAsync(returned.Key.Line(10000)));

        Assert.Equal([$"{returned.Key.No} 10000 < {giving.Key.No} 10000 2"], await KeptAsync());
        Assert.Equal(
            $"Sales Return Order {giving.Key.No}", Assert.Single((await OfLineAsync(returned.Key.Line(10000))).Reservations).SuppliedBy);
    }

    [Fact]
    public async Task A_line_that_brings_goods_in_reserves_nothing()
    {
        var order = await Company.OrderAsync((PlainItem, 3));
        Assert.Equal(
            "Nothing leaves stock with this Purchase Line, so there is nothing to reserve for it.",
            Message(await TryReserveAsync(order.Key.Line(10000))));
    }

    [Fact]
    public async Task An_item_that_is_never_reserved_says_so()
    {
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>()
                .Where(i => i.No == PlainItem)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Reserve, ReserveMethod.Never));
        await StockAsync(PlainItem, ("", "", 3));

        Assert.Equal("Reserve must not be Never in Item No.=PLAIN.", Message(await TryReserveAsync(await SalesLineAsync(PlainItem, 1))));
    }

    [Fact]
    public async Task Work_is_never_reserved()
    {
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == PlainItem).ExecuteUpdateAsync(set => set.SetProperty(i => i.Type, ItemType.Service));
        await Company.OrderAsync((PlainItem, 3));

        Assert.Equal(
            "Type must be equal to 'Inventory'  in Item: No.=PLAIN. Current value is 'Service'.",
            Message(await TryReserveAsync(await SalesLineAsync(PlainItem, 1))));
    }

    [Fact]
    public async Task A_line_that_is_not_there_is_said_to_be_missing() =>
        Assert.Equal(
            "The Sales Line does not exist. Identification fields and values: Document Type=Order,Document No.=SO-9,Line No.=10000",
            Message(await TryReserveAsync(DocumentKey.SalesOrder("SO-9").Line(10000))));

    [Fact]
    public async Task What_others_keep_without_a_number_gives_way_and_is_pointed_out_RSV_6()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var other = await SalesLineAsync(LotItem, 2);
        await ReserveAsync(other);
        var line = await SalesLineAsync(LotItem, 3);
        Assert.Null((await OfLineAsync(line)).Note);
        await NameAsync(line, ("", "L1", 3));
        Assert.Equal("2 of the Total Reserved Quantity are nonspecific and may be available.", (await OfLineAsync(line)).Note);

        Assert.Equal(3, await ReserveAsync(line, ReserveChoice.SpecificNumbers));

        Assert.Equal(["SO-1001 10000 < L2 2", "SO-1002 10000 < L1 3 by L1"], await KeptAsync());
        Assert.Null((await OfLineAsync(line)).Note);
    }

    [Fact]
    public async Task One_reservation_or_all_of_a_line_are_cancelled()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 5);
        await ReserveAsync(line);
        var kept = (await OfLineAsync(line)).Reservations;
        Assert.Equal(
            [("L1", 3m, false, "sales"), ("L2", 2m, false, "sales")],
            kept.Select(r => (r.SuppliedNumbers.LotNo, r.QuantityBase, r.IsSpecific, r.CreatedBy)));
        Assert.Equal($"Item Ledger Entry {kept[0].ItemLedgerEntryNo}", kept[0].SuppliedBy);

        Taken(await Reservations.CancelAsync(line, kept[0].EntryNo, Actors.SalesOrderProcessor));

        Assert.Equal(["SO-1001 10000 < L2 2"], await KeptAsync());
        Assert.StartsWith(
            "The Reservation does not exist.", Message(await Reservations.CancelAsync(line, kept[0].EntryNo, Actors.SalesOrderProcessor)),
            StringComparison.Ordinal);
        Assert.Equal((5m, 2m), ((await OfLineAsync(line)).OutstandingQuantityBase, (await OfLineAsync(line)).ReservedQuantityBase));
        Taken(await Reservations.CancelAllAsync(line, Actors.SalesOrderProcessor));
        Assert.Empty(await KeptAsync());
    }

    [Fact, Trait("Rule", "INF-9")]
    public async Task A_blocked_lot_can_be_reserved()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        await Company.Database.AddAsync(new Core.Information.LotNoInformation
        {
            ItemNo = LotItem,
            LotNo = "L1",
            Blocked = true,
            BlockedReason = "pH"
        });
        var line = await SalesLineAsync(LotItem, 2);
        await NameAsync(line, ("", "L1", 2));

        Assert.Equal(2, await ReserveAsync(line, ReserveChoice.SpecificNumbers));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_change_sales_orders_reserves_and_cancels_nothing_for_them()
    {
        await StockAsync(PlainItem, ("", "", 3));
        var line = await SalesLineAsync(PlainItem, 2);
        await ReserveAsync(line);

        Assert.Equal(
            RefusalCode.ROL_2,
            Assert.Single((await Reservations.ReserveAsync(line, ReserveChoice.AnyStock, [], Actors.PurchasingClerk)).Refusals).Code);
        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await Reservations.CancelAllAsync(line, Actors.Auditor)).Refusals).Code);
        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await Reader.OfLineAsync(line, Actors.PurchasingClerk)).Refusals).Code);
        Assert.NotEmpty(await KeptAsync());
    }

    private async Task<string> OrderForAsync(decimal quantity, DateOnly expected)
    {
        var order = await Company.OrderAsync((LotItem, quantity));
        await Company.ChangeAsync(order.Key, 0, l => l with { ExpectedReceiptDate = expected });
        return order.Key.No;
    }
}
