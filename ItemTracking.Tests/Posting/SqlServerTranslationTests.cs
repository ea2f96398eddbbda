using ItemTracking.Core.Availability;
using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Posting;

/// <summary>Queries that are written once for both databases are turned into T-SQL without a server.</summary>
public sealed class SqlServerTranslationTests
{
    [Fact]
    public void Every_invariant_and_the_queries_for_numbers_of_a_document_can_be_asked_of_sql_server()
    {
        using var db = new ItemTrackingDbFactory(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = "Server=none;Database=none"
        }).CreateDbContext();

        var key = DocumentKey.PurchaseOrder("PO-1").Source;
        var line = Sheets.SalesLine(1);
        var queries = InvariantReader.Queries(db).Cast<IQueryable>()
            .Append(OpenEntryReader.SerialsInStock(db))
            .Append(OpenEntryReader.OfSerials(db, db.Set<ItemLedgerEntry>()))
            .Append(OpenEntryReader.OfLots(db, db.Set<ItemLedgerEntry>()))
            .Append(NamedEntryReader.Entries(db, [1, 2])).Append(BinQuantityReader.Contents(db))
            .Append(InvoiceableEntryReader.Entries(db, key))
            .Append(NumberWhereaboutsReader.Entries(db, ItemTrackingType.SerialNo, ["S1"]))
            .Append(NumberWhereaboutsReader.Entries(db, ItemTrackingType.LotNo, ["L1"]))
            .Append(NumberFactsReader.SerialCards(db)).Append(NumberFactsReader.LotCards(db))
            .Append(ItemReferenceReader.Rows(db, "9506000134352", ItemReferenceType.Vendor, "V1"))
            .Append(LotAvailabilityReader.Stock(db, "1000", "EAST"))
            .Append(LotAvailabilityReader.Movements(db, "1000", "EAST", DateOnly.MinValue, DateOnly.MaxValue))
            .Append(ItemAvailabilityReader.Stock(db, "1000", DateOnly.MinValue)).Append(ItemAvailabilityReader.OnOrder(db, "1000"))
            .Append(ReservationReader.OnInventory(db, "1000")).Append(ItemAvailabilityReader.Reserved(db, "1000"))
            .Append(ItemAvailabilityReader.Inventory(db, ["1000", "1100"]))
            .Append(NumberRecordsReader.Lines(db, line, new("S1", "L1"), true, false))
            .Append(NumberRecordsReader.Entries(db, line, new("", "L1"), false))
            .Append(NumberRecordsReader.Elsewhere(db, line, new("S1", "L1")))
            .Append(InboundNumbersReader.InStock(db, line, ["S1", "S2"])).Append(InboundNumbersReader.Named(db, line, ["S1", "S2"]))
            .Append(AvailabilityReader.StockOf(db, line, ["L1"], [])).Append(AvailabilityReader.StockOf(db, line, [""], ["S1"]))
            .Append(AvailabilityReader.RequestedOf(db, line, ["L1"], [])).Append(AvailabilityReader.RequestedOf(db, line, [""], ["S1"]))
            .Append(NumberFactsReader.OfLots(db)).Append(NumberFactsReader.LastOfSerials(db))
            .Append(PickFactsReader.Stock(db, "EAST", ["1000"])).Append(PickFactsReader.Reserved(db, "EAST", ["1000"], key))
            .Append(PickFactsReader.Picked(db, "EAST", ["1000"], null)).Append(PickFactsReader.Waiting(db, "EAST", ["1000"]))
            .Append(PickFactsReader.Bins(db, new() { Code = "EAST" }, ["1000"]))
            .Append(OpenActivityReader.NosOf(db, key))
            .Concat(Availability(db, line)).Concat(UndoKind.All.SelectMany(kind => OfUndo(db, kind)));
        Assert.All(queries, q => Assert.Contains("FROM [", q.ToQueryString(), StringComparison.Ordinal));
    }

    private static IEnumerable<IQueryable> OfUndo(ItemTrackingDb db, UndoKind kind)
    {
        var posted = UndoEntryReader.Entries(db, kind, "R-1", [10000]);
        return
        [
            posted, UndoEntryReader.BroughtBack(db, posted), UndoEntryReader.InTheWay(db, posted), UndoEntryReader.Invoices(db, posted),
            UndoEntryReader.Reserved(db, posted),
        ];
    }

    private static IEnumerable<IQueryable> Availability(ItemTrackingDb db, SourceLine line) =>
    [
        AvailabilityReader.Stock(db, line), AvailabilityReader.OpenRequests(db, line), AvailabilityReader.Reserved(db, line),
        AvailabilityReader.BlockedSerials(db, line), AvailabilityReader.BlockedLots(db, line),
    ];
}
