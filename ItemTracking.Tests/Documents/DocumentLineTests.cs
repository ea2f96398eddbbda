using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

public sealed class DocumentLineTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await PurchaseCompany.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_item_fills_description_unit_and_location_and_a_quantity_fills_the_rest()
    {
        var order = await company.OrderAsync((PlainItem, 10), (LotItem, 2));

        var line = order.Lines[0];
        Assert.Equal((10000, "Item PLAIN", "PCS", "BLUE"), (line.LineNo, line.Description, line.UnitOfMeasureCode, line.LocationCode));
        Assert.Equal((10m, 10m, 10m, 10m), (line.Quantity, line.QuantityBase, line.QtyToHandle, line.QtyToInvoice));
        Assert.Equal(20000, order.Lines[1].LineNo);
    }

    [Fact]
    public async Task Another_item_brings_its_own_description_and_a_typed_text_stays()
    {
        var order = await company.OrderAsync((PlainItem, 1), (PlainItem, 1));

        Assert.Equal("Item FREE", (await company.ChangeAsync(order.Key, 0, l => l with { ItemNo = "free" })).Lines[0].Description);
        Assert.Equal(
            "Mine", (await company.ChangeAsync(order.Key, 1, l => l with { ItemNo = "free", Description = "Mine" })).Lines[1].Description);
    }

    [Fact]
    public async Task A_unit_counts_in_base_units()
    {
        var order = await company.OrderAsync((PlainItem, 3));

        var line = (await company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "box" })).Lines[0];
        Assert.Equal((3m, 36m, 12m), (line.Quantity, line.QuantityBase, line.QtyPerUnitOfMeasure));
    }

    [Fact, Trait("Rule", "PST-8")]
    public async Task Quantity_to_invoice_follows_the_quantity_to_receive_unless_it_was_typed()
    {
        var order = await company.OrderAsync((PlainItem, 10));

        Assert.Equal(4m, (await company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 })).Lines[0].QtyToInvoice);
        Assert.Equal(1m, (await company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 1 })).Lines[0].QtyToInvoice);
        var line = (await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 20 })).Lines[0];
        Assert.Equal((20m, 20m), (line.QtyToHandle, line.QtyToInvoice));
    }

    [Theory, Trait("Rule", "PST-8")]
    [InlineData(11, 0, "You cannot receive more than 10 units.")]
    [InlineData(-1, 0, "You cannot receive more than 10 units.")]
    [InlineData(4, 5, "You cannot invoice more than 4 units.")]
    [InlineData(4, -1, "You cannot invoice more than 4 units.")]
    public async Task No_more_can_be_received_or_invoiced_than_there_is(decimal toHandle, decimal toInvoice, string message)
    {
        var order = await company.OrderAsync((PlainItem, 10));

        Assert.Contains(message, (await company.TryChangeAsync(
            order.Key, 0, l => l with { QtyToHandle = toHandle, QtyToInvoice = toInvoice })).Refusals.Select(r => r.Message));
    }

    [Fact]
    public async Task All_refusals_of_a_line_come_together_and_name_it()
    {
        var order = await company.OrderAsync((PlainItem, 10));

        var refused = await company.TryChangeAsync(
            order.Key, 0, l => l with { UnitOfMeasureCode = "X", LocationCode = "TRANSIT", QtyToHandle = 11, QtyToInvoice = 0 });

        Assert.Equal(["Unit of Measure", "Location Code", "Qty. to Receive"], refused.Refusals.Select(r => r.Field));
        Assert.All(refused.Refusals, r => Assert.Equal(10000, r.Line));
    }

    [Theory]
    [InlineData(
        "",
        "Item No. must have a value in Purchase Line: Document Type=Order,Document No.=PO-1001,Line No.=10000. It cannot be zero or "
            + "empty.")]
    [InlineData("NONE", "The Item does not exist. Identification fields and values: No.='NONE'")]
    public async Task A_line_needs_an_item(string item, string message)
    {
        var order = await company.OrderAsync();

        Assert.Equal(
            message,
            Message(await company.Store.SaveLineAsync(
                order.Key, new DocumentLineCard { ItemNo = item, Quantity = 1 }, Actors.PurchasingClerk)));
    }

    [Fact, Trait("Rule", "COD-19")]
    public async Task A_serial_specific_item_comes_in_whole_units()
    {
        var order = await company.OrderAsync((SerialItem, 2));

        Assert.Contains(
            "Quantity (Base) must be an integer in Purchase Line",
            (await company.TryChangeAsync(order.Key, 0, l => l with { Quantity = 2.5m })).Refusals[0].Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "ITL-40")]
    [InlineData(
        "0.5",
        "The value 0.5 in field Quantity is of lower precision than expected. \n\n"
            + "Note: Default rounding precision of 1 is used if a rounding precision is not defined.")]
    [InlineData("1e20", "Quantity must be between -999999999 and 999999999.")]
    public async Task A_quantity_the_item_cannot_have_is_refused(string quantity, string message)
    {
        await company.AddItemAsync("WHOLE", "", precision: 1);
        var order = await company.OrderAsync();

        var refused = await company.Store.SaveLineAsync(
            order.Key,
            new DocumentLineCard
            {
                ItemNo = "WHOLE",
                Quantity = decimal.Parse(
                    quantity, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)
            },
            Actors.PurchasingClerk);
        Assert.StartsWith(message, refused.Refusals[0].Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "DOC-4"), Trait("Rule", "ITL-58")]
    [InlineData(9, LotItem, "BLUE", "Item tracking defined for item LOT in the Purchase Line accounts for more than the quantity you "
        + "have entered.\nYou must adjust the existing item tracking and then reenter the new quantity.")]
    [InlineData(0, LotItem, "BLUE", "Item tracking defined for item LOT in the Purchase Line accounts for more than the quantity you "
        + "have entered.\nYou must adjust the existing item tracking and then reenter the new quantity.")]
    [InlineData(
        -10, LotItem, "BLUE",
        "Item tracking is defined for item LOT in the Purchase Line.\nYou must delete the existing item tracking before modifying or "
            + "deleting the Purchase Line.")]
    [InlineData(
        10, Free, "BLUE",
        "Item tracking is defined for item LOT in the Purchase Line.\nYou must delete the existing item tracking before modifying or "
            + "deleting the Purchase Line.")]
    [InlineData(
        10, LotItem, "RED",
        "Item tracking is defined for item LOT in the Purchase Line.\nYou must delete the existing item tracking before modifying or "
            + "deleting the Purchase Line.")]
    public async Task Tracking_is_never_lost_by_changing_its_line(int quantity, string item, string location, string message)
    {
        var order = await company.OrderAsync((LotItem, 10));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 6), ("", "L2", 4));

        Assert.Equal(
            message,
            Message(await company.TryChangeAsync(
                order.Key, 0, l => l with { ItemNo = item, Quantity = quantity, LocationCode = location })));
        await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 12 });
    }

    [Fact, Trait("Rule", "DOC-5")]
    public async Task A_quantity_stays_above_what_was_received()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        await company.Database.HandleAsync(order.Key, 10000, 6);

        Assert.Contains(
            "Quantity must not be less than Quantity Received in Purchase Line",
            (await company.TryChangeAsync(order.Key, 0, l => l with { Quantity = 5 })).Refusals[0].Message, StringComparison.Ordinal);
        Assert.Contains(
            "Quantity Received must be equal to '0'",
            (await company.TryChangeAsync(order.Key, 0, l => l with { ItemNo = Free })).Refusals[0].Message, StringComparison.Ordinal);
        Assert.Equal(1m, (await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 7 })).Lines[0].QtyToHandle);
    }

    [Fact, Trait("Rule", "DOC-5")]
    public async Task A_quantity_may_fall_to_what_was_received()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        await company.Database.HandleAsync(order.Key, 10000, 6);

        Assert.Equal(0m, (await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 6 })).Lines[0].QtyToHandle);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_quantity_may_fall_to_what_is_tracked()
    {
        var order = await company.OrderAsync((LotItem, 10));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 6));

        Assert.Equal(6m, (await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 6 })).Lines[0].Quantity);
    }

    [Fact]
    public async Task A_new_line_takes_the_day_of_its_document_and_a_line_without_a_day_keeps_none()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        var day = new DateOnly(2025, 2, 1);
        Taken(await company.Store.SaveHeaderAsync(order with { ExpectedReceiptDate = day }, Actors.PurchasingClerk));

        Assert.Null((await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11 })).Lines[0].ExpectedReceiptDate);
        var added = new DocumentLineCard { ItemNo = PlainItem, Quantity = 1 };
        Assert.Equal(day, Taken(await company.Store.SaveLineAsync(order.Key, added, Actors.PurchasingClerk)).Lines[1].ExpectedReceiptDate);
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task A_change_that_matters_to_tracking_raises_its_version_and_a_quantity_to_receive_does_not()
    {
        var order = await company.OrderAsync((LotItem, 10));
        await company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        Assert.Equal(0, Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion);

        await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11 });
        Assert.Equal(1, Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion);
    }

    [Fact]
    public async Task Of_two_people_who_save_one_line_the_second_is_told()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11 });

        var second = Assert.Single((await company.Store.SaveLineAsync(
            order.Key, order.Lines[0] with { Quantity = 12 }, Actors.PurchasingClerk)).Refusals);
        Assert.Equal((RefusalCode.SAVE_1, 10000), (second.Code, second.Line));
        Assert.Equal(11m, (await company.FindAsync(order.Key)).Lines[0].Quantity);
    }

    [Fact]
    public async Task Two_people_who_add_a_line_at_once_both_get_one()
    {
        var order = await company.OrderAsync();

        var saved = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(
            () => company.Store.SaveLineAsync(
                order.Key, new DocumentLineCard { ItemNo = PlainItem, Quantity = n }, Actors.PurchasingClerk))));

        Assert.All(saved, s => Assert.False(s.IsRefused));
        Assert.Equal(Enumerable.Range(1, 8).Select(n => n * 10000), (await company.FindAsync(order.Key)).Lines.Select(l => l.LineNo));
    }
}
