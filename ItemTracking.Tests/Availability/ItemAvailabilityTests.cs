using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Reservations;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>The figures of an item card. The work date is 15 January 2025.</summary>
public sealed class ItemAvailabilityTests : ReservationTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private ItemAvailabilityReader Figures => new(Company.Database.Factory);

    [Fact]
    public async Task Orders_count_with_what_is_outstanding_and_returns_do_not()
    {
        await StockAsync(PlainItem, ("", "", 20));
        var purchase = await Company.OrderAsync((PlainItem, 10));
        await Company.ChangeAsync(purchase.Key, 0, line => line with { QtyToHandle = 4 });
        await ReceiveAsync(purchase.Key);
        var sale = await Company.SalesOrderAsync((PlainItem, 5));
        await Company.ChangeAsync(sale.Key, 0, line => line with { QtyToHandle = 2 });
        await ShipAsync(sale.Key);
        await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (PlainItem, 7));
        await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 8));

        var total = (await FiguresAsync(PlainItem)).Total;

        Assert.Equal((22m, 6m, 3m), (total.Inventory, total.QtyOnPurchOrder, total.QtyOnSalesOrder));
        Assert.Equal((0m, 19m), (total.ReservedQtyOnInventory, total.Available));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task What_is_reserved_for_a_sales_order_is_not_taken_off_twice()
    {
        await StockAsync(PlainItem, ("", "", 20));
        await ReserveAsync(await SalesLineAsync(PlainItem, 4));
        await SalesLineAsync(PlainItem, 6);

        var total = (await FiguresAsync(PlainItem)).Total;

        Assert.Equal((20m, 10m, 4m, 10m), (total.Inventory, total.QtyOnSalesOrder, total.ReservedQtyOnInventory, total.Available));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task Stock_that_is_kept_for_a_return_to_the_vendor_cannot_be_promised()
    {
        await StockAsync(PlainItem, ("", "", 20));
        await ReserveAsync((await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (PlainItem, 3))).Key.Line(10000));

        var total = (await FiguresAsync(PlainItem)).Total;

        Assert.Equal((0m, 3m, 17m), (total.QtyOnSalesOrder, total.ReservedQtyOnInventory, total.Available));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task A_sales_order_that_waits_for_a_purchase_takes_nothing_of_the_stock()
    {
        await Company.OrderAsync((PlainItem, 5));
        await ReserveAsync(await SalesLineAsync(PlainItem, 5));
        await StockAsync(PlainItem, ("", "", 2));

        var total = (await FiguresAsync(PlainItem)).Total;

        Assert.Equal((2m, 5m, 5m), (total.Inventory, total.QtyOnPurchOrder, total.QtyOnSalesOrder));
        Assert.Equal((0m, 2m), (total.ReservedQtyOnInventory, total.Available));
    }

    [Fact]
    public async Task Every_location_has_its_row_and_all_rows_make_the_total()
    {
        await StockAsync(PlainItem, ("", "", 20));
        var elsewhere = await Company.OrderAsync((PlainItem, 5));
        await Company.ChangeAsync(elsewhere.Key, 0, line => line with { LocationCode = "RED" });
        await SalesLineAsync(PlainItem, 3);

        var found = await FiguresAsync(PlainItem);

        Assert.Equal(
            [("BLUE", 20m, 0m, 17m), ("RED", 0m, 5m, 0m)],
            found.Locations.Select(at => (at.LocationCode, at.Inventory, at.QtyOnPurchOrder, at.Available)));
        Assert.Equal((20m, 5m, 17m), (found.Total.Inventory, found.Total.QtyOnPurchOrder, found.Total.Available));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(30, 2)]
    [InlineData(31, 0)]
    public async Task Soon_is_after_the_work_date_and_within_thirty_days(int days, int expiring)
    {
        using var database = new TestDatabase();
        await database.AddAsync(new Item { No = "I1" }, Entry(1, 2, WorkDate.AddDays(days)), Entry(2, 3, null));

        var total = Taken(await new ItemAvailabilityReader(database.Factory).FindAsync("i1", WorkDate, Actors.Auditor)).Total;

        Assert.Equal((5m, expiring), (total.Inventory, total.ExpiringSoon));
    }

    [Theory]
    [InlineData(LotItem, ItemTrackingType.LotNo)]
    [InlineData(SerialItem, ItemTrackingType.SerialNo)]
    [InlineData(Free, ItemTrackingType.LotNo)]
    public async Task Stock_that_expires_is_looked_up_by_the_number_the_code_asks_for(string item, ItemTrackingType by) =>
        Assert.Equal(by, (await FiguresAsync(item)).DatedNumber);

    [Fact]
    public async Task An_item_without_anything_has_no_rows_and_one_that_is_not_there_is_told()
    {
        Assert.Empty((await FiguresAsync(PlainItem)).Locations);
        Assert.Equal(
            "The Item does not exist. Identification fields and values: No.='NONE'",
            Message(await Figures.FindAsync("none", WorkDate, Actors.Auditor)));
    }

    [Fact]
    public async Task The_rows_of_a_list_get_their_stock_and_those_without_any_none()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 4));
        await StockAsync(PlainItem, ("", "", 1));

        var rows = Taken(await Figures.WithInventoryAsync([Row(LotItem), Row(PlainItem), Row(SerialItem)], Actors.Auditor));

        Assert.Equal([(LotItem, 7m), (PlainItem, 1m), (SerialItem, 0m)], rows.Select(row => (row.No, row.Inventory)));
    }

    [Fact]
    public async Task The_lines_behind_a_figure_add_up_to_it()
    {
        var first = await Company.OrderAsync((PlainItem, 10), (LotItem, 1), (PlainItem, 2));
        await Company.ChangeAsync(first.Key, 0, line => line with { QtyToHandle = 10 });
        await Company.ChangeAsync(first.Key, 1, line => line with { QtyToHandle = 0 });
        await Company.ChangeAsync(first.Key, 2, line => line with { QtyToHandle = 0 });
        await ReceiveAsync(first.Key);
        await Company.OrderAsync((PlainItem, 5));

        var part = Taken(await Company.Reader.OutstandingLinesAsync(
            DocumentKind.PurchaseOrder, " plain ", new(), ActorOf(DocumentKind.PurchaseOrder)));

        Assert.Equal([("PO-1001", 3, 2m), ("PO-1002", 1, 5m)],
            part.Rows.Select(row => (row.Document.No, row.Position, row.OutstandingQuantityBase)));
        Assert.Equal((await FiguresAsync(PlainItem)).Total.QtyOnPurchOrder, part.Rows.Sum(row => row.OutstandingQuantityBase));
        Assert.True((await Company.Reader.OutstandingLinesAsync(
            DocumentKind.PurchaseOrder, PlainItem, new(), Actors.SalesOrderProcessor)).IsRefused);
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task The_reservations_behind_a_figure_say_which_stock_is_kept_for_what()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        var line = await SalesLineAsync(LotItem, 2);
        await ReserveAsync(line);
        await ReserveAsync(await SalesLineAsync(LotItem, 1));

        var part = Taken(await Reader.OnInventoryAsync(" lot ", new(Take: 1), Actors.Auditor));

        var row = Assert.Single(part.Rows);
        Assert.Equal((line.SourceId, 10000, "BLUE", "L1", "", 2m),
            (row.Document.No, row.LineNo, row.LocationCode, row.LotNo, row.SerialNo, row.QuantityBase));
        Assert.Equal((2, 0), (part.Total, Taken(await Reader.OnInventoryAsync(PlainItem, new(), Actors.Auditor)).Rows.Count));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task Every_figure_is_found_by_an_index_on_the_item_and_none_by_a_scan()
    {
        var meter = new ReadMeter(new DatabaseOptions { ConnectionString = "Data Source=:memory:" });
        await using var db = meter.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();

        foreach (var query in (IQueryable<object>[])
        [
            ItemAvailabilityReader.Stock(db, "1000", WorkDate), ItemAvailabilityReader.OnOrder(db, "1000"),
            ItemAvailabilityReader.Reserved(db, "1000"), ItemAvailabilityReader.Inventory(db, ["1000", "1100"]),
            ReservationReader.OnInventory(db, "1000"),
            DocumentReader.OutstandingLines(db, DocumentKind.SalesOrder, "1000", new()),
        ])
        {
            var plan = await QueryPlan.OfAsync(db, query);
            Assert.DoesNotContain(plan.Split("; "), step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL"));
        }

        foreach (var query in (IQueryable[])
            [ItemAvailabilityReader.Stock(db, "1000", WorkDate), ItemAvailabilityReader.Inventory(db, ["1000", "1100"])])
            Assert.Contains("IX_ItemLedgerEntry_Open", await QueryPlan.OfAsync(db, query), StringComparison.Ordinal);
    }

    private async Task<ItemFigures> FiguresAsync(string item) => Taken(await Figures.FindAsync(item, WorkDate, Actors.Auditor));

    private static ItemRow Row(string no) => new(no, "", "PCS", "", false);

    private static ItemLedgerEntry Entry(long entryNo, decimal quantity, DateOnly? expires) => new()
    {
        EntryNo = entryNo,
        ItemNo = "I1",
        LotNo = $"L{entryNo}",
        Quantity = quantity,
        RemainingQuantity = quantity,
        Positive = true,
        Open = true,
        ExpirationDate = expires,
    };
}
