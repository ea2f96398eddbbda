using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.DocumentRecords;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

public sealed class DocumentCuesReaderTests : IDisposable
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private static readonly DocumentKind Sales = DocumentKind.SalesOrder;

    private readonly TestDatabase database = new();

    private DocumentCuesReader Cues => new(database.Factory, new TrackedLinesStore());

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Orders_to_receive_are_released_due_and_not_received_in_full()
    {
        await database.AddAsync(
            new Item { No = "N" },
            Header("PO1", DocumentStatus.Released), Line("PO1", 10), Line("PO1", 5, lineNo: 20000),
            Header("PO2", DocumentStatus.Released, WorkDate.AddDays(-1)), Line("PO2", 10, handled: 4),
            Header("PO3", DocumentStatus.Released, WorkDate.AddDays(1)), Line("PO3", 10),
            Header("PO4", DocumentStatus.Open), Line("PO4", 10),
            Header("PO5", DocumentStatus.Released), Line("PO5", 10, handled: 10));

        Assert.Equal(
            new HomeCue(2, Detail: 1),
            (await Cues.DocumentsToHandleAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.PurchasingClerk)).Value);
    }

    [Fact]
    public async Task Receipts_are_those_of_the_day_and_their_lines_are_counted_whatever_their_units()
    {
        await database.AddAsync(
            Receipt("R1", WorkDate), ReceiptLine("R1", 1.5m), ReceiptLine("R1", 2, 20000), Receipt("R2", WorkDate), ReceiptLine("R2", 7),
            Receipt("R3", WorkDate.AddDays(-1)), ReceiptLine("R3", 7));

        var cue = await Cues.HandlingPostedAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.PurchasingClerk);
        Assert.Equal(new HomeCue(2, Detail: 3), Taken(cue));
        var list = await new PostedDocumentReader(database.Factory).ListAsync(
            ItemLedgerDocumentType.PurchaseReceipt, WorkDate, new(), Actors.PurchasingClerk);
        Assert.Equal(["R2", "R1"], Taken(list).Rows.Select(row => row.No));
    }

    [Fact, Trait("Rule", "ITL-10")]
    public async Task Lines_with_undefined_tracking_need_numbers_and_lack_or_exceed_them()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true }, new ItemTrackingCode { Code = "FREE" },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "F", ItemTrackingCode = "FREE" }, new Item { No = "N" },
            Header("PO1", DocumentStatus.Open),
            Line("PO1", 10, "L", 10000), Numbers("PO1", 10000, "A", 4), Numbers("PO1", 10000, "B", 6),
            Line("PO1", 10, "L", 20000), Numbers("PO1", 20000, "A", 4),
            Line("PO1", 3, "L", 30000), Numbers("PO1", 30000, "A", 4),
            Line("PO1", 10, "L", 40000), Line("PO1", 10, "F", 50000), Line("PO1", 10, "N", 60000), Line("PO1", 0, "L", 70000));

        Assert.Equal(
            new HomeCue(3), (await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk)).Value);
    }

    [Fact]
    public async Task Sales_orders_to_ship_and_their_lines_without_numbers_count_with_the_sign_of_the_document()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new ItemTrackingCode { Code = "IN", LotPurchaseInboundTracking = true },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "I", ItemTrackingCode = "IN" },
            Of(Sales, Header("SO1", DocumentStatus.Released)), Of(Sales, Line("SO1", 10, "L")), Of(Sales, Numbers("SO1", 10000, "A", -10)),
            Of(Sales, Line("SO1", 10, "L", 20000)), Of(Sales, Numbers("SO1", 20000, "A", 10)), Of(Sales, Line("SO1", 5, "I", 30000)),
            Header("PO1", DocumentStatus.Released), Line("PO1", 10, "L"));

        Assert.Equal(
            new HomeCue(1), (await Cues.DocumentsToHandleAsync(DocumentKind.SalesOrder, WorkDate, Actors.SalesOrderProcessor)).Value);
        Assert.Equal(
            new HomeCue(1), (await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.SalesOrder, Actors.SalesOrderProcessor)).Value);
    }

    [Fact, Trait("Rule", "PST-6")]
    public async Task Numbers_that_nobody_asked_for_must_match_the_line_as_well()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "FREE" }, new Item { No = "F", ItemTrackingCode = "FREE" }, new Item { No = "N" },
            Header("PO1", DocumentStatus.Open),
            Line("PO1", 4, "F", 10000), Numbers("PO1", 10000, "A", 1),
            Line("PO1", 4, "F", 20000), Numbers("PO1", 20000, "A", 4), Line("PO1", 4, "N", 30000));

        Assert.Equal(new HomeCue(1), Taken(await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk)));
    }

    [Fact, Trait("Case", "C-40")]
    public async Task A_figure_that_counts_lines_opens_these_lines_each_with_what_is_wrong()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true }, new Item { No = "L", ItemTrackingCode = "LOT" },
            Header("PO1", DocumentStatus.Open),
            Line("PO1", 10, "L", 10000), Numbers("PO1", 10000, "A", 10),
            Line("PO1", 10, "L", 20000), Numbers("PO1", 20000, "A", 4),
            Line("PO1", 3, "L", 30000), Numbers("PO1", 30000, "A", 4));

        Assert.Equal(["PO1 2 6 of 10 undefined", "PO1 3 Over-defined by 1"], await IncompleteAsync(DocumentKind.PurchaseOrder));
        Assert.Equal(2, (await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk)).Value!.Count);
        var reader = new Documents.PurchaseCompany(database).Reader;
        var found = Taken(await reader.IncompleteLinesAsync(
            DocumentKind.PurchaseOrder, new("po1", SortBy: "item", Skip: 1, Take: 1), Actors.PurchasingClerk));
        Assert.Equal((2, 1), (found.Total, found.Rows.Count));
        Assert.Empty(Taken(await reader.IncompleteLinesAsync(DocumentKind.PurchaseOrder, new("elsewhere"), Actors.PurchasingClerk)).Rows);
        Assert.True((await reader.IncompleteLinesAsync(DocumentKind.PurchaseOrder, new(), Actors.SalesOrderProcessor)).IsRefused);
    }

    [Theory, Trait("Rule", "ITL-10")]
    [MemberData(nameof(Kinds))]
    public async Task A_figure_and_the_list_that_it_opens_agree(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new ItemTrackingCode { Code = "IN", LotPurchaseInboundTracking = true, LotSalesInboundTracking = true },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "I", ItemTrackingCode = "IN" }, new Item { No = "N" });
        string[] items = ["L", "I", "N"];
        decimal[] quantities = [5, -5];
        decimal[] defined = [0, 2, 5, -5];
        var states =
            from item in items
            from quantity in quantities
            from numbers in defined
            from status in Enum.GetValues<DocumentStatus>()
            from day in new[] { -1, 0, 1, 2 }
            select (item, quantity, numbers, status, day);
        foreach (var (state, n) in states.Select((state, n) => (state, n)))
        {
            await database.AddAsync([
                Of(kind, Header($"D{n:000}", state.status, state.day == 2 ? null : WorkDate.AddDays(state.day))),
                Of(kind, Line($"D{n:000}", state.quantity, state.item, handled: n % 5 == 0 ? state.quantity : 0)),
                .. state.numbers == 0 ? [] : new object[] { Of(kind, Numbers($"D{n:000}", 10000, "A", kind.SignFactor * state.numbers)) }]);
        }

        var actor = ActorOf(kind);
        var all = await ListAsync(kind, DocumentListView.All, actor);
        var toHandle = await ListAsync(kind, DocumentListView.ToHandle, actor);
        var undefined = await ListAsync(kind, DocumentListView.UndefinedTracking, actor);

        Assert.Equal(192, all.Total);
        Assert.Equal(toHandle.Total, Taken(await Cues.DocumentsToHandleAsync(kind, WorkDate, actor)).Count);
        Assert.Equal(undefined.Total, Taken(await Cues.LinesWithUndefinedTrackingAsync(kind, actor)).Count);
        Assert.Equal(await IncompleteAsync(kind), undefined.Rows.Select(row => $"{row.No} 1 {row.Tracking.Text}"));
        Assert.Equal(all.Rows.Where(row => row.Tracking is { IsNeeded: true, IsComplete: false }), undefined.Rows);
        Assert.NotEqual(0, toHandle.Total);
        Assert.InRange(undefined.Rows.Count, 1, 191);
    }

    [Theory, Trait("Case", "C-40"), Trait("Case", "C-41"), Trait("Case", "C-42")]
    [MemberData(nameof(Kinds))]
    public async Task C40_What_is_missing_or_handled_otherwise_counts_and_is_listed_as_the_line_says_it(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        await database.AddAsync(
            new ItemTrackingCode { Code = "BOTH", SNSpecificTracking = true, LotSpecificTracking = true },
            new ItemTrackingCode { Code = "DATED", LotSpecificTracking = true, ManExpirDateEntryReqd = true },
            new ItemTrackingCode { Code = "WARRANTY", LotSpecificTracking = true, ManWarrantyDateEntryReqd = true },
            new Item { No = "B", ItemTrackingCode = "BOTH" }, new Item { No = "D", ItemTrackingCode = "DATED" },
            new Item { No = "W", ItemTrackingCode = "WARRANTY" });
        var (n, day) = (0, (DateOnly?)new DateOnly(2027, 1, 31));
        foreach (var (item, quantity, lot, serial, expires, warranted, toHandle, handled) in
            from item in new[] { "B", "D", "W" }
            from quantity in new decimal[] { 1, -1 }
            from lot in new[] { "A", "" }
            from serial in new[] { "S", "" }
            from expires in new[] { day, null }
            from warranted in new[] { day, null }
            from toHandle in new[] { 0, 1 }
            from handled in new[] { 0, 1 }
            where lot.Length + serial.Length > 0
            select (item, quantity, lot, serial, expires, warranted, toHandle, handled))
        {
            var numbers = Of(kind, Numbers($"D{++n:000}", 10000, lot, kind.SignFactor * quantity));
            numbers.SerialNo = serial.Length > 0 ? $"{serial}{n}" : "";
            (numbers.ExpirationDate, numbers.WarrantyDate) = (expires, warranted);
            numbers.QtyToHandleBase = toHandle * numbers.QuantityBase;
            numbers.QuantityHandledBase = handled * numbers.QuantityBase;
            var line = Of(kind, Line($"D{n:000}", quantity, item));
            line.QtyToHandleBase = quantity;
            await database.AddAsync(Of(kind, Header($"D{n:000}", DocumentStatus.Open)), line, numbers);
        }

        var actor = ActorOf(kind);
        var all = await ListAsync(kind, DocumentListView.All, actor);
        var undefined = await ListAsync(kind, DocumentListView.UndefinedTracking, actor);

        Assert.Equal(all.Rows.Where(row => !row.Tracking.IsComplete), undefined.Rows);
        Assert.Equal(undefined.Total, Taken(await Cues.LinesWithUndefinedTrackingAsync(kind, actor)).Count);
        Assert.Equal(await IncompleteAsync(kind), undefined.Rows.Select(row => $"{row.No} 1 {row.Tracking.Text}"));
        Assert.Contains(all.Rows, row => row.Tracking.Text == "Missing 1 serial no.");
        Assert.Contains(all.Rows, row => row.Tracking.Text == "Missing 1 lot no.");
        Assert.Contains(all.Rows, row => row.Tracking.Text == "Missing 1 expiration date");
        Assert.Contains(all.Rows, row => row.Tracking.Text == "Missing 1 warranty date");
        Assert.Contains(all.Rows, row => row.Tracking.Text == "Qty. to Handle 0 of 1");
        Assert.Contains(all.Rows, row => row.Tracking.IsComplete);
    }

    public static TheoryData<string> Kinds => [.. DocumentKind.All.Where(kind => kind.IsPosted).Select(kind => kind.Caption)];

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_see_purchase_documents_is_told_no_figure()
    {
        Outcome<HomeCue>[] answers =
        [
            await Cues.DocumentsToHandleAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.Administrator),
            await Cues.HandlingPostedAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.Administrator),
            await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.Administrator),
        ];

        Assert.All(answers, answer => Assert.Equal(RefusalCode.ROL_2, Assert.Single(answer.Refusals).Code));
    }

    private async Task<ListPart<DocumentRow>> ListAsync(DocumentKind kind, DocumentListView view, Actor actor) =>
        Taken(await new Documents.PurchaseCompany(database).Reader.ListAsync(kind, view, new(Take: 1000), WorkDate, actor));

    private async Task<IEnumerable<string>> IncompleteAsync(DocumentKind kind) =>
        Taken(await new Documents.PurchaseCompany(database).Reader.IncompleteLinesAsync(kind, new(Take: 200), ActorOf(kind)))
            .Rows.Select(line => $"{line.Document.No} {line.Position} {line.Tracking.Text}");
}
