using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>What the store of transfer orders takes, and what it refuses.</summary>
public sealed class TransferRuleTests : TransferTests
{
    [Fact, Trait("Rule", "DOC-14")]
    public async Task An_in_transit_location_can_be_used_as_such_only()
    {
        Assert.Equal(
            "You can use In-Transit location TRANSIT for transfer orders only.",
            Message(await TryHeaderAsync((await TransferAsync()).No, card => card with { TransferToCode = "transit" })));
        Assert.StartsWith(
            "Use As In-Transit must be equal to 'Yes'",
            Message(await TryHeaderAsync((await TransferAsync()).No, card => card with { InTransitCode = "RED", TransferToCode = "" })),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task Goods_go_to_another_location_than_they_leave()
    {
        var order = await TransferAsync();

        Assert.Equal(
            "Transfer-from Code and Transfer-to Code must not be the same.",
            Message(await TryHeaderAsync(order.No, card => card with { TransferToCode = "blue" })));
        Assert.True((await TryHeaderAsync(order.No, card => card with { TransferToCode = "NOWHERE" })).IsRefused);
        Assert.Equal("RED", (await FindAsync(order.No)).TransferToCode);
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task The_posting_names_every_location_that_is_missing()
    {
        await StockAsync(PlainItem, ("", "", 4));
        var order = await TransferAsync(
            card => card with { TransferFromCode = "", TransferToCode = "", InTransitCode = "" }, (PlainItem, 4));

        Assert.Equal(
            ["Transfer-from Code", "Transfer-to Code", "In-Transit Code"],
            (await PostAsync(order.No, TransferChoice.Ship)).Refusals.Where(r => r.Code == RefusalCode.DOC_14).Select(r => r.Field));
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_ships_as_much_as_it_receives()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var order = await DirectAsync((PlainItem, 10));
        Assert.Equal((10m, 10m), (order.Lines[0].QtyToShip, order.Lines[0].QtyToReceive));
        await ChangeAsync(order.No, l => l with { QtyToShip = 6 });
        Assert.Equal(6, (await FindAsync(order.No)).Lines[0].QtyToReceive);
        await ChangeAsync(order.No, l => l with { QtyToReceive = 5 });

        Assert.Equal(
            "The quantity to ship and quantity to receive must be equal in a direct transfer.",
            Message(await PostAsync(order.No, TransferChoice.Ship)));

        Assert.Empty(await MovedAsync());
        await ChangeAsync(order.No, l => l with { QtyToReceive = 6 });
        await ShipAsync(order.No);
        Assert.Equal((4m, 4m, 0m), await RestAsync(order.No));
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task No_more_is_shipped_than_is_left()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var order = await TransferAsync((PlainItem, 10));
        Assert.Equal("You cannot ship more than 10 units.", Message(await TryChangeAsync(order.No, l => l with { QtyToShip = 11 })));
        await ShipAsync(order.No);

        Assert.Equal("All items have been shipped.", Message(await TryChangeAsync(order.No, l => l with { QtyToShip = 1 })));
        Assert.Equal("All items have been shipped.", Message(await PostAsync(order.No, TransferChoice.Ship)));
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task No_more_is_received_than_is_in_transit()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var order = await TransferAsync((PlainItem, 10));
        Assert.Equal("No items are currently in transit.", Message(await TryChangeAsync(order.No, l => l with { QtyToReceive = 1 })));
        await ChangeAsync(order.No, l => l with { QtyToShip = 4 });
        await ShipAsync(order.No);

        Assert.Equal("You cannot receive more than 4 units.", Message(await TryChangeAsync(order.No, l => l with { QtyToReceive = 5 })));
        Assert.Equal(4, (await FindAsync(order.No)).Lines[0].QtyToReceive);
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task What_is_shipped_keeps_its_item_its_places_and_its_line()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var order = await TransferAsync((PlainItem, 10));
        await ChangeAsync(order.No, l => l with { QtyToShip = 4 });
        await ShipAsync(order.No);
        var card = await FindAsync(order.No);

        Assert.Equal(RefusalCode.DOC_18, Only(await TryChangeAsync(order.No, l => l with { ItemNo = Free, QtyToShip = 0 })).Code);
        Assert.Equal(RefusalCode.DOC_18, Only(await TryChangeAsync(order.No, l => l with { Quantity = 3, QtyToShip = 0 })).Code);
        Assert.Equal("Transfer-to Code", Only(await TryHeaderAsync(order.No, c => c with { TransferToCode = "", })).Field);
        Assert.Equal("Transfer-from Code", Only(await TryHeaderAsync(order.No, c => c with { TransferFromCode = "", })).Field);
        Assert.Equal("Direct Transfer", Only(await TryHeaderAsync(order.No, c => c with { DirectTransfer = true })).Field);
        Assert.Equal(
            RefusalCode.DOC_18,
            Only(await Transfers.DeleteLineAsync(order.No, 10000, card.Lines[0].Version, true, Actors.InventoryManager)).Code);
        Assert.Equal(RefusalCode.DOC_18, Only(await Transfers.DeleteAsync(order.No, card.Version, true, Actors.InventoryManager)).Code);
        await ReceiveAsync(order.No);
        card = await FindAsync(order.No);
        Taken(await Transfers.DeleteLineAsync(order.No, 10000, card.Lines[0].Version, true, Actors.InventoryManager));
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task A_negative_quantity_is_no_transfer()
    {
        var order = await TransferAsync();

        var refused = await Transfers.SaveLineAsync(order.No, new() { ItemNo = PlainItem, Quantity = -1 }, Actors.InventoryManager);

        Assert.Equal(["Quantity must be positive.", "Qty. to Ship must be positive."], refused.Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_line_is_not_made_less_than_its_numbers()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await TransferAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));

        Assert.StartsWith(
            $"Item tracking defined for item {LotItem} in the Transfer Line accounts for more than the quantity you have entered.",
            Message(await TryChangeAsync(order.No, l => l with { Quantity = 4 })), StringComparison.Ordinal);
        Assert.Equal(RefusalCode.DOC_4, Only(await TryHeaderAsync(order.No, c => c with { TransferFromCode = "" })).Code);
    }

    [Fact, Trait("Scenario", "O-201"), Trait("Rule", "DOC-4")]
    public async Task A_transfer_order_with_numbers_asks_before_it_is_deleted()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await TransferAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));

        Assert.Equal(
            $"Transfer order {order.No} has item reservation. Do you want to delete it anyway?",
            Message(await Transfers.DeleteAsync(order.No, order.Version, false, Actors.InventoryManager)));
        Assert.Single((await FindAsync(order.No)).Lines);
        Taken(await Transfers.DeleteAsync(order.No, order.Version, true, Actors.InventoryManager));

        Assert.True((await Orders.FindAsync(order.No, Actors.Auditor)).IsRefused);
        Assert.Empty(await TrackingAsync());
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_line_with_numbers_asks_before_it_is_deleted()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await TransferAsync((LotItem, 5));
        await TrackAsync(order, 10000, ("", "L1", 5));
        var version = (await FindAsync(order.No)).Lines[0].Version;

        Assert.Equal(
            $"Item tracking is defined for item {LotItem} in the Transfer Line.\nDo you want to delete the Transfer Line and the item "
                + "tracking lines?",
            Message(await Transfers.DeleteLineAsync(order.No, 10000, version, false, Actors.InventoryManager)));
        Taken(await Transfers.DeleteLineAsync(order.No, 10000, version, true, Actors.InventoryManager));

        Assert.Empty(await TrackingAsync());
    }

    [Fact]
    public async Task A_released_order_takes_quantities_to_ship_and_to_receive_only()
    {
        var order = await TransferAsync((PlainItem, 5));
        order = Taken(await Transfers.ReleaseAsync(order.No, order.Version, Actors.InventoryManager));

        Assert.Equal(RefusalCode.DOC_6, Only(await TryChangeAsync(order.No, l => l with { Quantity = 6 })).Code);
        Assert.Equal(RefusalCode.DOC_6, Only(await TryHeaderAsync(order.No, c => c with { TransferToCode = "" })).Code);
        await ChangeAsync(order.No, l => l with { QtyToShip = 2 });
        Taken(await Transfers.ReopenAsync(order.No, (await FindAsync(order.No)).Version, Actors.InventoryManager));
        await ChangeAsync(order.No, l => l with { Quantity = 6 });
    }

    [Fact, Trait("Rule", "R5")]
    public async Task Nobody_saves_over_what_somebody_else_saved()
    {
        var order = await TransferAsync((PlainItem, 5));
        await ChangeAsync(order.No, l => l with { Quantity = 6 });

        Assert.Equal(
            OutcomeKind.Outdated, (await Transfers.SaveLineAsync(order.No, order.Lines[0], Actors.InventoryManager)).Kind);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_change_or_post_transfers_is_told()
    {
        var order = await TransferAsync((PlainItem, 5));

        Assert.True((await Transfers.CreateAsync(Actors.PurchasingClerk)).IsRefused);
        Assert.True((await Transfers.SaveLineAsync(order.No, order.Lines[0], Actors.Auditor)).IsRefused);
        Assert.True((await Transfers.DeleteAsync(order.No, order.Version, true, Actors.Auditor)).IsRefused);
        Assert.True((await Orders.FindAsync(order.No, Actors.SalesOrderProcessor)).IsRefused);
        Assert.True((await TransferPoster.PostAsync(order.No, TransferChoice.Ship, Guid.NewGuid(), Actors.Auditor)).IsRefused);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_posts_transfers_may_say_how_much_and_nothing_else()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await TransferAsync((PlainItem, 5));
        var worker = new Core.Users.Actor("worker", [Core.Users.Roles.WarehouseWorker]);

        order = Taken(await Transfers.SaveQuantitiesAsync(
            order.No, order.Lines[0] with { QtyToShip = 3, Quantity = 9, Description = "Other" }, worker));

        var line = order.Lines[0];
        Assert.Equal((3m, 5m, $"Item {PlainItem}"), (line.QtyToShip, line.Quantity, line.Description));
        Assert.Equal(
            "You cannot ship more than 5 units.",
            Message(await Transfers.SaveQuantitiesAsync(order.No, line with { QtyToShip = 6 }, worker)));
        Assert.True((await Transfers.SaveLineAsync(order.No, line with { QtyToShip = 1 }, worker)).IsRefused);
    }

    [Fact, Trait("Rule", "SET-6")]
    public async Task Item_and_locations_of_an_order_are_in_use()
    {
        var order = await TransferAsync((PlainItem, 5));
        await using var db = Company.Database.Factory.CreateDbContext();
        var usage = new TransferUsageReader();

        Assert.All(
            [(SetupTables.Item, PlainItem), (SetupTables.Location, "BLUE"), (SetupTables.Location, "RED"), (SetupTables.Location, Transit)],
            used => Assert.Contains(
                $"Transfer Order {order.No}", usage.FindAsync(db, used.Item1, used.Item2).Result!.Message, StringComparison.Ordinal));
        Assert.Null(await usage.FindAsync(db, SetupTables.Item, Free));
    }

    [Theory, Trait("Rule", "PST-16")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_serial_number_on_two_lines_of_an_order_is_complete_on_neither_until_one_line_rests(bool direct)
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var order = direct
            ? await DirectAsync((SerialItem, 1), (SerialItem, 1), (SerialItem, 1))
            : await TransferAsync((SerialItem, 1), (SerialItem, 1), (SerialItem, 1));
        await TrackAsync(order, 10000, ("S1", "", 1));
        await TrackAsync(order, 20000, ("S1", "", 1));
        await TrackAsync(order, 30000, ("S2", "", 1));
        Assert.Equal(["On another line: S1", "On another line: S1", "Complete 1/1"], await StatesAsync(order.No));
        Assert.Equal(
            ["On another line: S1", "On another line: S1"], [await OnPageAsync(order.No, 10000), await OnPageAsync(order.No, 20000)]);
        Assert.True((await PostAsync(order.No, TransferChoice.Ship)).IsRefused);

        await ChangeAsync(order.No, line => line with { QtyToShip = 0 }, 1);

        Assert.Equal(["Complete 1/1", "Complete 1/1", "Complete 1/1"], await StatesAsync(order.No));
        Assert.Equal(["Complete 1/1", "Complete 1/1"], [await OnPageAsync(order.No, 10000), await OnPageAsync(order.No, 20000)]);
        await ShipAsync(order.No);
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_serial_number_of_an_order_may_stand_on_another_order_and_on_a_sale_until_one_of_them_goes()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        var (first, second) = (await TransferAsync((SerialItem, 1)), await TransferAsync((SerialItem, 1)));
        var sale = (await Company.SalesOrderAsync((SerialItem, 1))).Key;
        await TrackAsync(first, 10000, ("S1", "", 1));
        await TrackAsync(second, 10000, ("S1", "", 1));
        await Company.TrackAsync(sale, 10000, ("S1", "", 1));
        Assert.Equal(["Complete 1/1"], await StatesAsync(first.No));
        Assert.Equal(["Complete 1/1"], await StatesAsync(second.No));

        await ShipAsync(first.No);

        Assert.Equal(["Not in stock here: S1"], await StatesAsync(second.No));
        Assert.Equal("Not in stock here: S1", (await Company.FindAsync(sale)).Lines[0].Tracking.Text);
    }

    [Fact, Trait("Rule", "RSV-3"), Trait("Rule", "ITL-56")]
    public async Task Of_a_lot_that_another_line_of_the_order_takes_no_more_counts_than_that_line_ships()
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await TransferAsync((LotItem, 8), (LotItem, 8));
        await TrackAsync(order, 10000, ("", "L1", 8));
        await TrackAsync(order, 20000, ("", "L1", 8));
        Assert.Equal(["6 not in stock: L1", "6 not in stock: L1"], await StatesAsync(order.No));

        await ChangeAsync(order.No, line => line with { QtyToShip = 2 }, 1);

        Assert.Equal("Complete 8/8", (await StatesAsync(order.No))[0]);
        await ShipAsync(order.No);
    }

    [Fact]
    public async Task The_list_says_what_is_in_transit_and_since_when()
    {
        await StockAsync(PlainItem, ("", "", 10));
        var (first, second) = (await TransferAsync((PlainItem, 4)), await TransferAsync((PlainItem, 6)));
        await ShipAsync(second.No);

        var all = Taken(await Orders.ListAsync(TransferListView.All, new(), Actors.Auditor)).Rows;
        var inTransit = Assert.Single(Taken(await Orders.ListAsync(TransferListView.InTransit, new(), Actors.Auditor)).Rows);

        Assert.Equal([(first.No, 0m), (second.No, 6m)], all.Select(r => (r.No, r.QtyInTransitBase)));
        Assert.Equal((second.No, second.PostingDate), (inTransit.No, inTransit.InTransitSince!.Value));
    }

    [Theory]
    [InlineData(TransferListView.All)]
    [InlineData(TransferListView.InTransit)]
    public async Task The_count_of_a_view_is_that_of_its_rows(TransferListView view)
    {
        await StockAsync(PlainItem, ("", "", 10));
        await TransferAsync((PlainItem, 1));
        foreach (var _ in Enumerable.Range(0, 2))
            await ShipAsync((await TransferAsync((PlainItem, 4))).No);

        Assert.Equal(
            Taken(await Orders.ListAsync(view, new(), Actors.Auditor)).Rows.Count,
            Taken(await Orders.CountAsync(view, Actors.Auditor)));
    }

    private async Task<IReadOnlyList<string>> StatesAsync(string no) =>
        [.. (await FindAsync(no)).Lines.Select(line => line.Shipment.Text)];

    private async Task<string> OnPageAsync(string no, int lineNo) =>
        (await OpenAsync(no, TransferDirection.Outbound, lineNo)).State.Text;

    private static Refusal Only<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals);

    private async Task<(decimal, decimal, decimal)> RestAsync(string no)
    {
        var line = (await FindAsync(no)).Lines[0];
        return (line.QtyToShip, line.QtyToReceive, line.QtyInTransit);
    }
}
