using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>What stands behind the figures of a number.</summary>
public sealed class NumberRecordsTests : PostingTests
{
    private static readonly TrackingNumbers LotA = new("", "LOT-A");

    private NumberRecordsReader Records => new(Company.Database.Factory);

    [Fact, Trait("Rule", "SEL-4")]
    public async Task Who_asks_for_a_number_is_told_with_document_party_date_and_quantity()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var counted = await AskAsync(LotItem, ("", "LOT-A", 8));
        await Company.ChangeAsync(counted, 0, line => line with { ExpectedReceiptDate = new(2025, 2, 3) });
        var waiting = await AskAsync(LotItem, ("", "LOT-A", 3));
        await SetTrackingAsync(waiting, _ => true, row => row with { QtyToHandleBase = 0 });
        await AskAsync(LotItem, ("", "LOT-B", 5));

        var asking = await RequestsAsync(counted, LotA);

        Assert.Equal(
            [(counted.No, 8m, true, true), (waiting.No, 3m, false, false)],
            asking.Select(line => (line.Source.SourceId, line.QuantityBase, line.IsCounted, line.IsCurrent)));
        Assert.Equal(
            (1, "Contoso", "BLUE", new DateOnly(2025, 2, 3), "sales"),
            (asking[0].Position, asking[0].PartyName, asking[0].LocationCode, asking[0].Date, asking[0].CreatedBy));
    }

    [Fact, Trait("Rule", "SEL-4")]
    public async Task A_request_shows_what_of_it_is_reserved_by_its_number()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var own = await AskAsync(LotItem, ("", "LOT-A", 8));
        var other = await AskAsync(LotItem, ("", "LOT-A", 5));
        Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock)
            .ReserveAsync(other.Line(10000), ReserveChoice.SpecificNumbers, [], Actors.SalesOrderProcessor));

        var asking = await RequestsAsync(own, LotA);

        Assert.Equal(
            [(0m, 8m, 0m), (5m, 0m, 0m)],
            asking.Select(line => (line.ReservedQuantityBase, line.AvailableQuantityBase, line.CurrentReservedQuantityBase)));
        Assert.Equal(5, (await RequestsAsync(other, LotA))[1].CurrentReservedQuantityBase);
        Assert.Equal(5, Assert.Single((await StockAsync(own, LotA)).Entries).ReservedQuantityBase);
    }

    [Fact, Trait("Rule", "SEL-4")]
    public async Task Total_Quantity_is_told_entry_by_entry_and_expected_receipts_beside_it_AVL_18()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        await StockAsync(LotItem, ("", "LOT-A", 4), ("", "LOT-B", 1));
        var expected = await Company.OrderAsync((LotItem, 7));
        await Company.TrackAsync(expected.Key, 10000, ("", "LOT-A", 7));
        var order = await AskAsync(LotItem, ("", "LOT-A", 1));

        var stock = await StockAsync(order, LotA);

        Assert.Equal([20m, 4m], stock.Entries.Select(entry => entry.RemainingQuantity));
        Assert.Equal(["R-0001", "R-0002"], stock.Entries.Select(entry => entry.DocumentNo));
        Assert.Equal(
            (expected.Key.No, 7m), (stock.ExpectedReceipts.Single().Source.SourceId, stock.ExpectedReceipts.Single().QuantityBase));
        Assert.Equal("", stock.Remark);
    }

    [Fact, Trait("Rule", "AVL-15")]
    public async Task A_lot_comes_with_all_its_serial_numbers_unless_exactly_the_lot_is_meant()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync("CHAIR", "SNLOT");
        await StockAsync("CHAIR", ("S1", "LOT-A", 1), ("S2", "LOT-A", 1), ("S3", "LOT-B", 1));
        var order = await AskAsync("CHAIR", ("S1", "LOT-A", 1), ("S3", "LOT-B", 1));

        Assert.Equal(["S1", "S2"], (await StockAsync(order, LotA)).Entries.Select(entry => entry.Numbers.SerialNo));
        Assert.Equal(["S1"], (await RequestsAsync(order, LotA)).Select(line => line.Numbers.SerialNo));
        Assert.Empty((await StockAsync(order, LotA, exactly: true)).Entries);
        Assert.Empty(await RequestsAsync(order, LotA, exactly: true));
        Assert.Single((await StockAsync(order, new("S1", "LOT-A"), exactly: true)).Entries);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task The_party_of_a_document_is_told_to_those_who_may_see_it()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (LotItem, 2));
        await Company.TrackAsync(back.Key, 10000, ("", "LOT-A", 2));
        var order = await AskAsync(LotItem, ("", "LOT-A", 1));

        var line = (await RequestsAsync(order, LotA)).Single(line => line.Source.SourceId == back.Key.No);

        Assert.Equal((2m, "", false), (line.QuantityBase, line.PartyName, line.MayOpen));
        var manager = Taken(await Records.RequestsAsync(
            (await Company.OpenTrackingAsync(order, 10000)).Source, LotA, true, Actors.InventoryManager));
        Assert.Contains(manager, line => line is { PartyName: "Northwind", MayOpen: true });
    }

    [Fact, Trait("Rule", "SEL-2")]
    public async Task Stock_elsewhere_is_told_by_location()
    {
        var bought = await Company.OrderAsync((LotItem, 20));
        await Company.ChangeAsync(bought.Key, 0, line => line with { LocationCode = "RED" });
        await Company.TrackAsync(bought.Key, 10000, ("", "LOT-A", 20));
        await PostAllAsync(bought.Key);
        var source = (await Company.OpenTrackingAsync((await Company.SalesOrderAsync((LotItem, 1))).Key, 10000)).Source;

        Assert.Equal([new StockElsewhere("RED", 20)], Taken(await Records.ElsewhereAsync(source, Actors.SalesOrderProcessor)));
    }

    [Fact, Trait("Rule", "AVL-1")]
    public async Task Lines_whose_numbers_were_taken_asked_for_or_received_elsewhere_are_told_and_others_are_not()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20), ("", "LOT-B", 20), ("", "LOT-C", 20), ("", "LOT-D", 20));
        var order = await AskAsync(LotItem, ("", "LOT-A", 1), ("", "LOT-B", 1), ("", "LOT-C", 1), ("", "LOT-D", 1));
        var sheet = await Company.OpenTrackingAsync(order, 10000);
        Assert.Empty(await TouchedAsync(sheet));

        await AskAsync(LotItem, ("", "LOT-B", 5));
        var shipped = await AskAsync(LotItem, ("", "LOT-C", 3));
        await ShipAsync(shipped);
        await StockAsync(LotItem, ("", "LOT-D", 1), ("", "LOT-E", 1));

        Assert.Equal([2, 3, 4], await TouchedAsync(sheet));
        Assert.Equal([2, 4], await TouchedAsync(sheet.Delete([3]).Must()));
        var fresh = Taken(await new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock)
            .RefreshAvailabilityAsync(sheet, Actors.SalesOrderProcessor));
        Assert.Empty(await TouchedAsync(fresh));
    }

    [Fact, Trait("Rule", "AVL-1")]
    public async Task A_serial_number_that_was_shipped_elsewhere_touches_its_line_alone()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        var order = await AskAsync(SerialItem, ("S00001", "", 1), ("S00002", "", 1));
        var sheet = await Company.OpenTrackingAsync(order, 10000);
        await SetTrackingAsync(order, _ => true, row => row with { QtyToHandleBase = 0 });
        await ShipAsync(await AskAsync(SerialItem, ("S00003", "", 1)));
        await SetTrackingAsync(order, _ => true, row => row with { QtyToHandleBase = 1 });
        Assert.Empty(await TouchedAsync(sheet));

        await AskAsync(SerialItem, ("S00002", "", 1));

        Assert.Equal([2], await TouchedAsync(sheet));
    }

    [Fact, Trait("Rule", "AVL-1"), Trait("Database", "SQLite")]
    public async Task Changes_elsewhere_are_looked_for_by_the_numbers_of_the_page()
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        var line = Sheets.SalesLine(1);
        foreach (var (lots, serials, key) in new[]
        {
            (new[] { "L1" }, Array.Empty<string>(), "LotNo=?"),
            ([""], ["S1"], "LotNo=? AND SerialNo=?")
        })
        {
            Assert.Contains(
                key, await QueryPlan.OfAsync(db, AvailabilityReader.StockOf(db, line, lots, serials)), StringComparison.Ordinal);
            Assert.Contains(
                key, await QueryPlan.OfAsync(db, AvailabilityReader.RequestedOf(db, line, lots, serials)), StringComparison.Ordinal);
        }
    }

    private async Task<IReadOnlyList<int>> TouchedAsync(TrackingSheet sheet) =>
        sheet.TouchedElsewhere(Taken(await new AvailabilityReader(Company.Database.Factory)
            .StandAsync(sheet.Source, sheet.Watched(), Actors.SalesOrderProcessor)));

    /// <summary>A sales order whose only line asks for the numbers.</summary>
    private async Task<DocumentKey> AskAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    private async Task<IReadOnlyList<AvailItemTrackingLine>> RequestsAsync(
        DocumentKey order, TrackingNumbers numbers, bool exactly = false) =>
        Taken(await Records.RequestsAsync(
            (await Company.OpenTrackingAsync(order, 10000)).Source, numbers, exactly, Actors.SalesOrderProcessor));

    private async Task<NumberStock> StockAsync(DocumentKey order, TrackingNumbers numbers, bool exactly = false) =>
        Taken(await Records.StockAsync(
            (await Company.OpenTrackingAsync(order, 10000)).Source, numbers, exactly, Actors.SalesOrderProcessor));
}
