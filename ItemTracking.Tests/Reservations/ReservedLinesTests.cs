using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Reserved lines on document cards.</summary>
[Trait("Rule", "RSV-5")]
public sealed class ReservedLinesTests : ReservationTests
{
    [Fact]
    public async Task Reserved_Quantity_is_shown_in_the_unit_of_the_line_with_the_sign_of_the_document()
    {
        await StockAsync(PlainItem, ("", "", 30));
        var sales = await Company.SalesOrderAsync((PlainItem, 3));
        await Company.ChangeAsync(sales.Key, 0, l => l with { UnitOfMeasureCode = "BOX" });
        await ReserveAsync(sales.Key.Line(10000));
        Assert.Equal(2.5m, (await Company.FindAsync(sales.Key)).Lines[0].ReservedQuantity);

        var purchase = await Company.OrderAsync((LotItem, 8), (LotItem, -2));
        await ReserveAsync(purchase.Key.Line(20000));
        Assert.Equal([2m, -2m], (await Company.FindAsync(purchase.Key)).Lines.Select(l => l.ReservedQuantity));
    }

    [Fact]
    public async Task A_line_cannot_call_for_less_than_is_reserved_for_it()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await Company.SalesOrderAsync((PlainItem, 5));
        await ReserveAsync(order.Key.Line(10000));

        var refused = Assert.Single((await Company.TryChangeAsync(order.Key, 0, l => l with { Quantity = 4 })).Refusals);

        Assert.Equal(
            (
                "Quantity must not be less than Reserved Quantity in Sales Line Document Type=Order,Document No.=SO-1001,Line No.=10000.",
                "Quantity"),
            (refused.Message, refused.Field));
        Assert.Equal("5 (Base) are reserved. Cancel reservations first.", refused.WayOut);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 6 });
    }

    [Fact]
    public async Task A_line_cannot_bring_in_less_than_is_reserved_of_it()
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        await ReserveAsync(await SalesLineAsync(PlainItem, 3));

        Assert.StartsWith(
            "Quantity must not be less than Reserved Quantity in Purchase Line",
            Message(await Company.TryChangeAsync(order.Key, 0, l => l with { Quantity = 2 })), StringComparison.Ordinal);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 3 });
    }

    [Fact]
    public async Task A_reserved_line_keeps_its_item_location_and_direction()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var order = await Company.SalesOrderAsync((PlainItem, 5));
        await ReserveAsync(order.Key.Line(10000));
        var expected =
            "Reserved Quantity must be equal to '0'  in Sales Line: Document Type=Order,Document No.=SO-1001,Line No.=10000. Current "
                + "value is '5'.";

        Assert.Equal([(expected, "Item No.")], await RefusedAsync(order.Key, l => l with { ItemNo = LotItem }));
        Assert.Equal([(expected, "Location Code")], await RefusedAsync(order.Key, l => l with { LocationCode = "RED" }));
        Assert.Equal([(expected, "Quantity")], await RefusedAsync(order.Key, l => l with { Quantity = -5 }));
    }

    [Fact]
    public async Task Reservations_go_with_the_line_they_are_for_and_with_the_line_that_supplies_them()
    {
        await StockAsync(PlainItem, ("", "", 1));
        var supply = await Company.OrderAsync((PlainItem, 2), (PlainItem, 2));
        var sales = await Company.SalesOrderAsync((PlainItem, 1), (PlainItem, 4));
        await ReserveAsync(sales.Key.Line(10000));
        await ReserveAsync(sales.Key.Line(20000));

        await DeleteLineAsync(supply.Key, 0);
        Assert.Equal(["SO-1001 10000 <  1", "SO-1001 20000 < PO-1002 20000 2"], await KeptAsync());

        await DeleteLineAsync(sales.Key, 0);
        Assert.Equal(["SO-1001 20000 < PO-1002 20000 2"], await KeptAsync());
    }

    [Fact]
    public async Task A_document_with_reservations_asks_before_it_is_deleted_with_them()
    {
        await StockAsync(PlainItem, ("", "", 1));
        var order = await Company.SalesOrderAsync((PlainItem, 1));
        await ReserveAsync(order.Key.Line(10000));

        var asked = Assert.Single((await Company.Store.DeleteAsync(
            order.Key, (await Company.FindAsync(order.Key)).Version, false, Actors.SalesOrderProcessor)).Refusals);

        Assert.Equal(
            ("Order SO-1001 has item reservation. Do you want to delete it anyway?", true),
            (asked.Message, asked.Kind == OutcomeKind.Question));
        Taken(await Company.Store.DeleteAsync(order.Key, (await Company.FindAsync(order.Key)).Version, true, Actors.SalesOrderProcessor));
        Assert.Empty(await KeptAsync());
    }

    private async Task DeleteLineAsync(DocumentKey key, int index)
    {
        var line = (await Company.FindAsync(key)).Lines[index];
        Taken(await Company.Store.DeleteLineAsync(key, line.LineNo, line.Version, true, ActorOf(DocumentKind.Of(key))));
    }

    private async Task<IEnumerable<(string, string?)>> RefusedAsync(DocumentKey key, Func<DocumentLineCard, DocumentLineCard> change) =>
        (await Company.TryChangeAsync(key, 0, change)).Refusals.Select(r => (r.Message, r.Field));
}
