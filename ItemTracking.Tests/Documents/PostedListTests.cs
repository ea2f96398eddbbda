using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.DocumentRecords;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>The list of posted documents: the database searches, sorts, cuts and counts.</summary>
public sealed class PostedListTests : IDisposable
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private readonly TestDatabase database = new();

    private PostedDocumentReader Reader => new(database.Factory);

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("", false, "R5 R4 R3 R2 R1")]
    [InlineData("", true, "R3 R2")]
    [InlineData("r4", false, "R4")]
    [InlineData("po-7", false, "R3 R1")]
    [InlineData("po-7", true, "R3")]
    [InlineData("v1 north", false, "R1")]
    [InlineData("%", false, "")]
    public async Task The_newest_stand_first_and_words_and_a_day_narrow_them(string search, bool onWorkDate, string expected)
    {
        await AddAsync();

        var part = await ListAsync(new(search, "no"), onWorkDate ? WorkDate : null);

        Assert.Equal(expected, Nos(part));
        Assert.Equal(part.Rows.Count, part.Total);
    }

    [Fact]
    public async Task A_part_follows_the_one_before_and_tells_how_many_there_are()
    {
        await AddAsync();

        var first = await ListAsync(new(Take: 2));

        Assert.Equal(("R5 R4", 5, true), (Nos(first), first.Total, first.HasMore));
        Assert.Equal("R3 R2", Nos(await ListAsync(new(Skip: 2, Take: 2))));
        Assert.False((await ListAsync(new(Skip: 4, Take: 2))).HasMore);
    }

    [Fact]
    public async Task A_row_shows_what_was_posted()
    {
        var header = Receipt("R1", WorkDate);
        (header.PartyNo, header.PartyName, header.OrderNo, header.LocationCode) = ("V1", "Northwind", "PO-7", "BLUE");
        await database.AddAsync(header);

        Assert.Equal(
            [new PostedRow(ItemLedgerDocumentType.PurchaseReceipt, "R1", WorkDate, "V1", "Northwind", "PO-7", "BLUE")],
            (await ListAsync(new())).Rows);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_see_the_documents_sees_none()
    {
        var part = await Reader.ListAsync(ItemLedgerDocumentType.SalesShipment, null, new(), Actors.PurchasingClerk);

        Assert.Equal(RefusalCode.ROL_2, Assert.Single(part.Refusals).Code);
    }

    [Theory, Trait("Database", "SQLite")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_list_is_read_from_its_index_and_no_further_than_it_shows(bool onWorkDate)
    {
        var meter = new ReadMeter(database.Options);
        await database.AddAsync([.. Enumerable.Range(1, 10).Select(n => Receipt($"R{n:0000}", WorkDate))]);
        var few = await MetAsync();
        await database.AddAsync([.. Enumerable.Range(11, 1000).Select(n => Receipt($"R{n:0000}", WorkDate))]);

        Assert.Equal(few, await MetAsync());
        Assert.Equal(2, few.Commands);
        Assert.All(meter.Plans, plan => Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal));
        Assert.Contains("INDEX IX_PostedDocumentHeader_DocumentType_PostingDate_No", meter.Plans[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("ORDER BY", meter.Plans[^1], StringComparison.Ordinal);

        Task<(int Commands, int Rows)> MetAsync() => meter.OfAsync(async () => Taken(await new PostedDocumentReader(meter).ListAsync(
            ItemLedgerDocumentType.PurchaseReceipt, onWorkDate ? WorkDate : null, new(Take: 10), Actors.PurchasingClerk)));
    }

    private Task AddAsync() => database.AddAsync(
        Of("R1", -2, "V1", "Northwind", "PO-7"), Of("R2", 0, "V2", "Southwind", "PO-8"), Of("R3", 0, "V2", "Southwind", "PO-7"),
        Of("R4", 1, "V2", "Southwind", "PO-9"), Of("R5", 2, "V2", "Southwind", "PO-9"),
        new PostedDocumentHeader { DocumentType = ItemLedgerDocumentType.PurchaseInvoice, No = "R6" });

    private static PostedDocumentHeader Of(string no, int days, string party, string name, string order)
    {
        var header = Receipt(no, WorkDate.AddDays(days));
        (header.PartyNo, header.PartyName, header.OrderNo) = (party, name, order);
        return header;
    }

    private static string Nos(ListPart<PostedRow> part) => string.Join(' ', part.Rows.Select(row => row.No));

    private async Task<ListPart<PostedRow>> ListAsync(ListQuery query, DateOnly? postedOn = null) =>
        Taken(await Reader.ListAsync(ItemLedgerDocumentType.PurchaseReceipt, postedOn, query, Actors.PurchasingClerk));
}
