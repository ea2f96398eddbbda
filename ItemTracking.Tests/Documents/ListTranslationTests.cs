using ItemTracking.Core.Availability;
using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Documents;

/// <summary>The queries of lists are turned into T-SQL without a server.</summary>
public sealed class ListTranslationTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);
    private static readonly TrackingPolicy[] Codes = [TrackingPolicy.Of(new() { Code = "LOT", LotSpecificTracking = true })];

    [Fact]
    public void Every_list_of_documents_items_and_parties_can_be_asked_of_sql_server()
    {
        var server = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none;Database=none" };
        using var db = new ItemTrackingDbFactory(server).CreateDbContext();
        var reader = new DocumentReader(null!, new TrackedLinesStore(), new ReservedLinesStore());
        IQueryable[] queries =
        [
            .. from kind in DocumentKind.All
               from view in Enum.GetValues<DocumentListView>()
               from sortBy in new[] { null, "no", "party", "name", "status", "due", "location" }
               select reader.List(db, kind, view, new("po v1", sortBy, Descending: true), WorkDate, Codes).Skip(50).Take(50),
            .. from kind in DocumentKind.All
               from sortBy in new[] { null, "no", "item", "due" }
               select reader.IncompleteLines(db, kind, new("po v1", sortBy, Descending: true), Codes).Skip(50).Take(50),
            .. DocumentKind.All.Select(kind => DocumentReader.OutstandingLines(db, kind, "1000", new("po v1")).Skip(50).Take(50)),
            .. DocumentKind.All.Select(kind => DocumentReader.LinesToTrack(db, kind, ["PO-1", "PO-2"])),
            .. DocumentKind.All.Select(kind => DocumentViewReader.Overdue(db, kind, WorkDate)),
            TrackedLinesStore.Totals(db, SourceTypes.PurchaseLine, (int)DocumentType.Order, ["PO-1", "PO-2"]),
            RefusedNumbersReader.Rows(db, TrackedLinesStore.Of(db, SourceTypes.SalesLine, (int)DocumentType.ReturnOrder, ["SRO-1"])),
            RenewedLotsReader.InStock(db, ["1000"], ["L1"]),
            RenewedLotsReader.Leaving(db, JournalTemplate.Reclass.Key("B1"), ["L1"]),
            RenewedLotsReader.Arriving(db, JournalTemplate.Reclass.Key("B1"), ["L1"]),
            RefusedRenewalsReader.Moved(db, JournalTemplate.Reclass.Key("B1"), [10000]),
            RefusedRenewalsReader.Serials(db, JournalTemplate.Reclass.Key("B1"), [10000]),
            NamedEntriesReader.Left(db, [1, 2], comesBack: true),
            NamedEntriesReader.BackWith(db, [1, 2]),
            LinesToReverseReader.OnOpen(db, EntriesToReverseReader.Parts(db, ItemLedgerDocumentType.SalesShipment)),
            LinesToReverseReader.OnOpen(db, EntriesToReverseReader.Parts(db, ItemLedgerDocumentType.SalesInvoice)),
            .. from view in Enum.GetValues<TransferListView>()
               from sortBy in new[] { null, "no", "from", "to", "status", "shipment", "receipt" }
               select TransferReader.List(db, view, new("to east", sortBy, Descending: true)).Skip(50).Take(50),
            TransferReader.LinesToTrack(db, ["TO-1", "TO-2"]),
            TransferReader.Since(db, ["TO-1", "TO-2"]),
            PostedDocumentReader.Rows(db, ItemLedgerDocumentType.PurchaseReceipt, WorkDate, "r1").Skip(50).Take(50),
            PostedDocumentReader.Rows(db, ItemLedgerDocumentType.PurchaseReceipt, null, "").Skip(50).Take(50),
            .. new[] { null, "no", "description", "unit", "code", "blocked" }
                .Select(sortBy => ItemStore.Rows(db, new("wheel", sortBy)).Skip(50).Take(50)),
            .. new[] { null, "no", "name", "blocked" }.Select(sortBy => PartyStore<Vendor>.Rows(db, new("wind", sortBy)).Skip(50).Take(50)),
        ];

        Assert.All(queries, query => Assert.Contains("FROM [", query.ToQueryString(), StringComparison.Ordinal));
    }
}
