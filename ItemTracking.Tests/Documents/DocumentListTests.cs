using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.DocumentRecords;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>The list of orders: the database searches, filters, sorts, cuts and counts.</summary>
public sealed class DocumentListTests : IDisposable
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private readonly TestDatabase database = new();

    private DocumentReader Reader => new PurchaseCompany(database).Reader;

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(DocumentListView.All, "DUE LATER NO-DATE OPEN OVERDUE RECEIVED")]
    [InlineData(DocumentListView.ToHandle, "DUE NO-DATE OVERDUE")]
    [InlineData(DocumentListView.UndefinedTracking, "LATER OPEN OVERDUE")]
    public async Task A_view_shows_its_orders(DocumentListView view, string expected)
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "N" },
            Header("DUE", DocumentStatus.Released, WorkDate), Line("DUE", 10, "L"), Numbers("DUE", 10000, "A", 10),
            Header("OVERDUE", DocumentStatus.Released, WorkDate.AddDays(9)), Line("OVERDUE", 10, "L"), Numbers("OVERDUE", 10000, "A", 4),
            Header("NO-DATE", DocumentStatus.Released), Line("NO-DATE", 1),
            Header("LATER", DocumentStatus.Released, WorkDate.AddDays(1)), Line("LATER", 10, "L"),
            Header("OPEN", DocumentStatus.Open, WorkDate), Line("OPEN", 10, "L"), Numbers("OPEN", 10000, "A", 12),
            Header("RECEIVED", DocumentStatus.Released, WorkDate), Line("RECEIVED", 10, handled: 10),
            Of(DocumentKind.SalesOrder, Header("SALES", DocumentStatus.Released)), Of(DocumentKind.SalesOrder, Line("SALES", 10, "L")));
        await ExpectAsync("OVERDUE", WorkDate.AddDays(-3));

        var part = await ListAsync(new(), view);

        Assert.Equal(expected, Nos(part));
        Assert.Equal(part.Rows.Count, part.Total);
    }

    [Theory]
    [InlineData(null, "A B C D")]
    [InlineData("tracking", "A B C D")]
    [InlineData("no", "A B C D")]
    [InlineData("party", "C B A D")]
    [InlineData("name", "D A B C")]
    [InlineData("status", "A C D B")]
    [InlineData("due", "C D B A")]
    [InlineData("location", "B D A C")]
    public async Task It_is_sorted_by_every_column_but_the_tracking_and_those_alike_by_number(string? sortBy, string expected)
    {
        await database.AddAsync(
            Order("A", "V2", "Bolt", "RED", WorkDate.AddDays(1)), Order("B", "V1", "Bolt", "BLUE", WorkDate, DocumentStatus.Released),
            Order("C", "V0", "Cog", "RED", null), Order("D", "V3", "Axle", "BLUE", null));

        Assert.Equal(expected, Nos(await ListAsync(new(SortBy: sortBy))));
        if (sortBy is not (null or "tracking"))
            Assert.Equal(string.Join(' ', expected.Split(' ').Reverse()), Nos(await ListAsync(new(SortBy: sortBy, Descending: true))));
    }

    [Theory]
    [InlineData("", "PO-1 PO-2 PO-3")]
    [InlineData("  ", "PO-1 PO-2 PO-3")]
    [InlineData("po-2", "PO-2")]
    [InlineData("v2", "PO-2 PO-3")]
    [InlineData("NORTH", "PO-1")]
    [InlineData("south v2 3", "PO-3")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    public async Task Every_searched_word_stands_in_number_or_party(string search, string expected)
    {
        await database.AddAsync(Order("PO-1", "V1", "Northwind"), Order("PO-2", "V2", "Southwind"), Order("PO-3", "V2", "Southwind"));

        var part = await ListAsync(new(search));

        Assert.Equal(expected, Nos(part));
        Assert.Equal(part.Rows.Count, part.Total);
    }

    [Fact]
    public async Task A_part_follows_the_one_before_and_tells_how_many_there_are()
    {
        await database.AddAsync([.. Enumerable.Range(1, 5).Select(n => Order($"PO-{n}", "V1", "Northwind"))]);

        var first = await ListAsync(new(SortBy: "party", Take: 2));
        var last = await ListAsync(new(SortBy: "party", Skip: 4, Take: 2));

        Assert.Equal(("PO-1 PO-2", 5, true), (Nos(first), first.Total, first.HasMore));
        Assert.Equal("PO-3 PO-4", Nos(await ListAsync(new(SortBy: "party", Skip: 2, Take: 2))));
        Assert.Equal(("PO-5", 5, false), (Nos(last), last.Total, last.HasMore));
        Assert.Equal(0, (await ListAsync(new("nothing"))).Total);
    }

    [Fact]
    public async Task A_row_shows_its_header_and_the_tracking_of_its_lines_together()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "N" },
            Order("PO-1", "V1", "Northwind", "BLUE", WorkDate, DocumentStatus.Released),
            Line("PO-1", 10, "L"), Line("PO-1", 10, "L", 20000), Line("PO-1", 1, "N", 30000),
            Numbers("PO-1", 20000, "A", 4), Numbers("PO-1", 20000, "B", 6),
            Order("PO-2", "V1", "Northwind"), Line("PO-2", 1),
            Of(DocumentKind.SalesOrder, Order("SO-1", "C1", "Contoso")), Of(DocumentKind.SalesOrder, Line("SO-1", 8, "L")),
            Of(DocumentKind.SalesOrder, Numbers("SO-1", 10000, "A", -5)));

        Assert.Equal(
            [
                new DocumentRow("PO-1", "V1", "Northwind", DocumentStatus.Released, WorkDate, "BLUE", new(true, 20, 10, 0)),
                new DocumentRow("PO-2", "V1", "Northwind", DocumentStatus.Open, null, "", TrackingState.NotNeeded),
            ],
            (await ListAsync(new())).Rows);
        var sales = await Reader.ListAsync(DocumentKind.SalesOrder, DocumentListView.All, new(), WorkDate, Actors.SalesOrderProcessor);
        Assert.Equal("3 of 8 undefined", Assert.Single(Taken(sales).Rows).Tracking.Text);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_see_the_documents_sees_none()
    {
        Assert.Equal("ROL-2", await RefusalAsync(DocumentKind.PurchaseOrder, Actor.Nobody));
        Assert.Equal("ROL-2", await RefusalAsync(DocumentKind.SalesOrder, Actors.PurchasingClerk));

        async Task<string> RefusalAsync(DocumentKind kind, Actor actor) =>
            Assert.Single((await Reader.ListAsync(kind, DocumentListView.All, new(), WorkDate, actor)).Refusals).Code.Id;
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task The_first_part_of_a_thousand_orders_reads_as_much_as_that_of_ten()
    {
        var meter = new ReadMeter(database.Options);
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true }, new Item { No = "L", ItemTrackingCode = "LOT" });
        await AddOrdersAsync(1, 10);
        await database.AddAsync(Of(DocumentKind.SalesOrder, Header("SO-1")), Of(DocumentKind.SalesOrder, Line("SO-1", 10, "L")));

        foreach (var view in Enum.GetValues<DocumentListView>())
            await MetAsync(view);
        var few = await MetAsync(DocumentListView.All);
        await AddOrdersAsync(11, 1000);

        Assert.Equal(few, await MetAsync(DocumentListView.All));
        Assert.Equal(few, await MetAsync(DocumentListView.ToHandle));
        Assert.Equal(few, await MetAsync(DocumentListView.UndefinedTracking));
        Assert.Equal(6, few.Commands);

        Task<(int Commands, int Rows)> MetAsync(DocumentListView view) => meter.OfAsync(async () =>
        {
            var reader = new DocumentReader(meter, new TrackedLinesStore(), new ReservedLinesStore());
            var part = await reader.ListAsync(DocumentKind.PurchaseOrder, view, new(Take: 10), WorkDate, Actors.PurchasingClerk);
            Assert.Equal(10, Taken(part).Rows.Count);
        });
    }

    [Theory, Trait("Database", "SQLite")]
    [InlineData(DocumentListView.All, null)]
    [InlineData(DocumentListView.All, "no")]
    [InlineData(DocumentListView.All, "party")]
    [InlineData(DocumentListView.All, "name")]
    [InlineData(DocumentListView.All, "status")]
    [InlineData(DocumentListView.All, "due")]
    [InlineData(DocumentListView.All, "location")]
    [InlineData(DocumentListView.ToHandle, null)]
    [InlineData(DocumentListView.UndefinedTracking, null)]
    public async Task No_list_scans_a_table_or_sorts_what_it_does_not_show(DocumentListView view, string? sortBy)
    {
        var meter = new ReadMeter(database.Options);
        var reader = new DocumentReader(meter, new TrackedLinesStore(), new ReservedLinesStore());

        foreach (var descending in new[] { false, true })
        {
            var query = new ListQuery(SortBy: sortBy, Descending: descending);
            await meter.OfAsync(async () =>
                Taken(await reader.ListAsync(DocumentKind.PurchaseOrder, view, query, WorkDate, Actors.PurchasingClerk)));

            Assert.Equal(6, meter.Commands);
            var steps = meter.Plans.Skip(1).SelectMany(plan => plan.Split("; ")).ToList();
            Assert.DoesNotContain(
                steps,
                step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
            Assert.All(
                steps.Where(step => step.Contains("autoindex_DocumentLine", StringComparison.Ordinal)),
                step => Assert.Matches(@"\(SourceType=\? AND DocumentType=\? AND DocumentNo=\?( AND LineNo=\?)?\)", step));
            Assert.DoesNotContain(meter.Plans, plan => plan.Contains("ORDER BY", StringComparison.Ordinal));
        }
    }

    private static DocumentHeader Order(
        string no, string party, string name, string location = "", DateOnly? due = null, DocumentStatus status = DocumentStatus.Open)
    {
        var header = Header(no, status, due);
        (header.PartyNo, header.PartyName, header.LocationCode) = (party, name, location);
        return header;
    }

    private static string Nos(ListPart<DocumentRow> part) => string.Join(' ', part.Rows.Select(row => row.No));

    private Task AddOrdersAsync(int first, int last) => database.AddAsync(
    [
        .. Enumerable.Range(first, last - first + 1).SelectMany(n => new object[]
        {
            Header($"PO-{n:0000}", DocumentStatus.Released), Line($"PO-{n:0000}", 10, "L"), Numbers($"PO-{n:0000}", 10000, "A", 4),
        }),
    ]);

    private async Task ExpectAsync(string no, DateOnly day)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Set<DocumentLine>().Where(l => l.DocumentNo == no)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpectedReceiptDate, day));
    }

    private async Task<ListPart<DocumentRow>> ListAsync(ListQuery query, DocumentListView view = DocumentListView.All) =>
        Taken(await Reader.ListAsync(DocumentKind.PurchaseOrder, view, query, WorkDate, Actors.PurchasingClerk));
}
