using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents.Pasting;

/// <summary>Lists of document lines over a real database: preview, taking, and back as a whole.</summary>
public sealed class PastedLinesStoreTests
{
    [Fact, Trait("Rule", "PASTE-2")]
    public async Task What_the_preview_calls_good_is_added_and_the_rest_is_told_again()
    {
        using var company = await CreateAsync();
        var order = await company.OrderAsync((PlainItem, 1));
        var rows = Rows(DocumentKind.PurchaseOrder, "LOT\t5\nNONE\t1\nSERIAL\t2");

        var preview = (await new PastedLinesReader(company.Database.Factory).JudgeAsync(
            order.Key, rows, Pastes.Reading, Actors.PurchasingClerk)).Must();
        Assert.Single((await company.FindAsync(order.Key)).Lines);
        var added = (await company.Store.AddLinesAsync(order.Key, rows, Pastes.Reading, Actors.PurchasingClerk)).Must();

        Assert.Equal((2, 2), (preview.Taken, added.Lines.Count));
        Assert.Equal(preview.Told(), new Pasted<int>(0, [], added.Bad).Told());
        Assert.Equal(
            ["10000 PLAIN 1 BLUE", "20000 LOT 5 BLUE", "30000 SERIAL 2 BLUE"],
            added.Card.Lines.Select(line => $"{line.LineNo} {line.ItemNo} {line.Quantity:0.#} {line.LocationCode}"));
        Assert.Equal(5, added.Card.Lines[1].QtyToHandle);
    }

    public static TheoryData<string, ItemReferenceType, string> Kinds => new()
    {
        { DocumentKind.PurchaseOrder.Caption, ItemReferenceType.Vendor, "V1" },
        { DocumentKind.PurchaseReturnOrder.Caption, ItemReferenceType.Vendor, "V1" },
        { DocumentKind.SalesOrder.Caption, ItemReferenceType.Customer, "C1" },
        { DocumentKind.SalesReturnOrder.Caption, ItemReferenceType.Customer, "C1" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_of_document_knows_bar_codes_and_the_numbers_of_its_own_party(
        string caption, ItemReferenceType party, string partyNo)
    {
        using var company = await CreateAsync();
        var kind = DocumentKind.All.Single(each => each.Caption == caption);
        await company.Database.AddAsync(
            new ItemReference { ItemNo = LotItem, ReferenceNo = "09506000134352" },
            Reference("OURS", party, partyNo, "BOX"),
            Reference("THEIRS", party, "OTHER", ""));
        var document = await company.DocumentAsync(kind);

        var added = (await company.Store.AddLinesAsync(
            document.Key, Rows(kind, "9506000134352\t1\nours\t2\ntheirs\t3"), Pastes.Reading, ActorOf(kind))).Must();

        Assert.Equal(
            ["LOT 1 PCS 1", "LOT 2 BOX 24"],
            added.Card.Lines.Select(line => $"{line.ItemNo} {line.Quantity:0.#} {line.UnitOfMeasureCode} {line.QuantityBase:0.#}"));
        Assert.Equal(
            [$"3: THEIRS is neither an item number nor a bar code nor a number of {kind.PartyCaption.ToLowerInvariant()} {partyNo}."],
            new Pasted<int>(0, [], added.Bad).Told());
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_list_goes_back_whole_and_lines_beside_it_stay()
    {
        using var company = await CreateAsync();
        var (order, added) = await AddedAsync(company, "LOT\t5\nSERIAL\t2");
        await company.ChangeAsync(order, 0, line => line with { Quantity = 9 });

        var card = (await company.Store.TakeBackLinesAsync(order, added.Lines, false, Actors.PurchasingClerk)).Must();

        Assert.Equal(["10000 PLAIN 9"], card.Lines.Select(line => $"{line.LineNo} {line.ItemNo} {line.Quantity:0.#}"));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task Nothing_goes_back_where_a_line_of_it_was_changed_since()
    {
        using var company = await CreateAsync();
        var (order, added) = await AddedAsync(company, "LOT\t5\nSERIAL\t2");
        await company.ChangeAsync(order, 2, line => line with { Quantity = 3 });

        var refused = await company.Store.TakeBackLinesAsync(order, added.Lines, true, Actors.PurchasingClerk);

        Assert.Equal("Lines of the list were changed or deleted since, the first at line 3. Nothing was taken back.", Message(refused));
        Assert.Equal(3, (await company.FindAsync(order)).Lines.Count);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task Where_numbers_were_entered_since_it_asks_and_they_go_with_the_line()
    {
        using var company = await CreateAsync();
        var (order, added) = await AddedAsync(company, "LOT\t5\nSERIAL\t2");
        await company.TrackAsync(order, 20000, ("", "L1", 5));

        var asked = await company.Store.TakeBackLinesAsync(order, added.Lines, false, Actors.PurchasingClerk);
        Assert.Equal(OutcomeKind.Question, asked.Kind);
        Assert.StartsWith("Item tracking is defined for item LOT in the Purchase Line.", Message(asked), StringComparison.Ordinal);
        (await company.Store.TakeBackLinesAsync(order, added.Lines, true, Actors.PurchasingClerk)).Must();

        Assert.Single((await company.FindAsync(order)).Lines);
        Assert.Empty(await company.Database.AllAsync<TrackingSpecification>());
    }

    [Fact]
    public async Task A_released_document_gives_no_line_back()
    {
        using var company = await CreateAsync();
        var (order, added) = await AddedAsync(company, "LOT\t5");
        Taken(await company.Store.ReleaseAsync(order, (await company.FindAsync(order)).Version, Actors.PurchasingClerk));

        var refused = await company.Store.TakeBackLinesAsync(order, added.Lines, true, Actors.PurchasingClerk);

        Assert.Equal(RefusalCode.DOC_6, Assert.Single(refused.Refusals).Code);
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_a_list_of_more_than_a_thousand_lines_is_refused_whole()
    {
        using var company = await CreateAsync();
        var order = await company.OrderAsync();
        var rows = Rows(DocumentKind.PurchaseOrder, string.Join('\n', Enumerable.Repeat("LOT\t1", 1001)));

        Assert.Equal(
            "A document takes 1,000 lines at once; this list has 1,001.",
            Message(await company.Store.AddLinesAsync(order.Key, rows, Pastes.Reading, Actors.PurchasingClerk)));
        Assert.Empty((await company.FindAsync(order.Key)).Lines);
    }

    [Fact, Trait("Requirement", "P9")]
    public async Task P9_the_number_of_queries_does_not_grow_with_the_rows()
    {
        using var company = await CreateAsync();
        var order = await company.OrderAsync();

        var few = await QueriesAsync(company, order.Key, 2);
        var many = await QueriesAsync(company, order.Key, 1000);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 8);
    }

    private static async Task<int> QueriesAsync(PurchaseCompany company, DocumentKey order, int count)
    {
        var meter = new ReadMeter(company.Database.Options);
        var items = Enumerable.Range(1, count).Select(n => n % 2 == 0 ? "LOT" : $"{n}");
        var rows = Rows(DocumentKind.PurchaseOrder, string.Join('\n', items.Select(item => $"{item}\t1")));
        (await new PastedLinesReader(meter).JudgeAsync(order, rows, Pastes.Reading, Actors.PurchasingClerk)).Must();
        return meter.Commands;
    }

    private static async Task<(DocumentKey Order, AddedLines<DocumentCard> Added)> AddedAsync(PurchaseCompany company, string text)
    {
        var order = (await company.OrderAsync((PlainItem, 1))).Key;
        var rows = Rows(DocumentKind.PurchaseOrder, text);
        return (order, (await company.Store.AddLinesAsync(order, rows, Pastes.Reading, Actors.PurchasingClerk)).Must());
    }

    private static ItemReference Reference(string referenceNo, ItemReferenceType type, string partyNo, string unit) =>
        new() { ItemNo = LotItem, ReferenceNo = referenceNo, ReferenceType = type, PartyNo = partyNo, UnitOfMeasureCode = unit };

    private static IReadOnlyList<PastedRow> Rows(DocumentKind kind, string text) =>
        LineLists.Table(LineLists.Columns(kind), PastedText.Read(text).Must(), Pastes.Reading).Rows();
}
