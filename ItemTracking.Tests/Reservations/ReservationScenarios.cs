using ItemTracking.Core.Assignment;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Stock that is kept for a line, as everybody else meets it.</summary>
public sealed class ReservationScenarios : ReservationTests
{
    [Fact, Trait("Scenario", "O-136")]
    public async Task What_the_line_itself_has_reserved_is_not_offered_again()
    {
        await StockAsync(SerialItem, Serials("S", 5));
        var line = await SalesLineAsync(SerialItem, 5);
        await NameAsync(line, ("S00002", "", 1));
        await ReserveAsync(line, ReserveChoice.SpecificNumbers);

        var offer = (await OpenAsync(line)).Offer();

        var reserved = offer.Rows.Single(row => row.Figures.Numbers.SerialNo == "S00002");
        Assert.Equal((0m, 0m), (reserved.SelectedQuantity, reserved.TotalAvailableQuantity));
        Assert.Equal(
            (1m, 1m, 0m),
            (
                reserved.Figures.TotalReservedQuantity, reserved.Figures.CurrentReservedQuantity,
                reserved.Figures.NonspecificReservedQuantity));
        Assert.Equal(4, offer.Selected);
    }

    [Fact, Trait("Scenario", "O-141")]
    public async Task Stock_that_others_keep_without_a_number_is_not_proposed()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        await ReserveAsync(await SalesLineAsync(SerialItem, 1));
        var line = await SalesLineAsync(SerialItem, 2);
        var sheet = await OpenAsync(line);

        var offer = sheet.Offer();

        Assert.Equal(1, offer.Selected);
        Assert.Equal([(1m, 0m), (0m, 1m)], offer.Rows.Select(row => (row.Figures.NonspecificReservedQuantity, row.SelectedQuantity)));
        await Company.EditTrackingAsync(Key(line), 10000, s => s.TakeOver(offer));
        var refused = await PostAsync(Key(line), PostingChoice.Handle);
        Assert.StartsWith(
            "Qty. to Handle (Base) in the item tracking assigned to the document line for item SERIAL is currently 1. It must be 2.",
            Assert.Single(refused.Refusals).Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-146")]
    public async Task A_lot_that_one_line_names_is_exchanged_with_what_the_other_keeps()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20), ("", "LOT-B", 10));
        var order = await Company.SalesOrderAsync((LotItem, 11), (LotItem, 19));
        await ReserveAsync(order.Key.Line(10000));
        await ReserveAsync(order.Key.Line(20000));

        await NameAsync(order.Key.Line(20000), ("", "LOT-A", 19));

        Assert.Equal(["SO-1001 10000 < LOT-A 1", "SO-1001 10000 < LOT-B 10", "SO-1001 20000 < LOT-A 19 by LOT-A"], await KeptAsync());
    }

    [Fact, Trait("Scenario", "O-147")]
    public async Task Of_two_purchase_lines_the_one_with_the_lot_is_reserved()
    {
        var order = await Company.OrderAsync((LotItem, 5), (LotItem, 5));
        await NameAsync(order.Key.Line(10000), ("", "L1", 5));
        await NameAsync(order.Key.Line(20000), ("", "L2", 5));
        var line = await SalesLineAsync(LotItem, 5);
        await NameAsync(line, ("", "L1", 5));

        Assert.Equal(5, await ReserveAsync(line, ReserveChoice.SpecificNumbers));

        Assert.Equal(["SO-1001 10000 < PO-1001 10000 5 by L1"], await KeptAsync());
        Assert.Equal([5m, 0m], (await Company.FindAsync(order.Key)).Lines.Select(l => l.ReservedQuantity));
    }

    [Fact, Trait("Scenario", "O-148")]
    public async Task A_lot_that_another_line_keeps_by_number_cannot_be_reserved()
    {
        await StockAsync(LotItem, ("", "LOT-A", 1));
        var first = await SalesLineAsync(LotItem, 1);
        await NameAsync(first, ("", "LOT-A", 1));
        await ReserveAsync(first, ReserveChoice.SpecificNumbers);
        var second = await SalesLineAsync(LotItem, 1);
        await NameAsync(second, ("", "LOT-A", 1));

        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(second, ReserveChoice.SpecificNumbers)));
        Assert.Equal("There is nothing available to reserve.", Message(await TryReserveAsync(second)));
    }

    private async Task<TrackingSheet> OpenAsync(Core.Documents.SourceRef line) =>
        await Company.OpenTrackingAsync(Key(line), line.SourceRefNo);

    private static Core.Documents.DocumentKey Key(Core.Documents.SourceRef line) =>
        new(line.SourceType, (Core.Documents.DocumentType)line.SourceSubtype, line.SourceId);
}
