using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Transfers.Pasting;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>Lists of lines of a transfer order: preview, taking, and back as a whole.</summary>
public sealed class PastedTransferLinesTests : TransferTests
{
    [Fact, Trait("Rule", "PASTE-2")]
    public async Task What_the_preview_calls_good_is_added_and_the_rest_is_told_again()
    {
        var order = await TransferAsync((PlainItem, 1));
        var rows = Rows("LOT\t5\nNONE\t1\nSERIAL\t-2\nSERIAL\t0\nSERIAL\t2");

        var preview = Taken(await new PastedTransferLinesReader(Company.Database.Factory).JudgeAsync(
            order.No, rows, Pastes.Reading, Actors.InventoryManager));
        Assert.Single((await FindAsync(order.No)).Lines);
        var added = Taken(await AddAsync(order.No, rows));

        Assert.Equal((2, 2), (preview.Taken, added.Lines.Count));
        Assert.Equal(
            [
                "2: NONE is neither an item number nor a bar code.", "3: Quantity must be positive.",
                "4: The quantity must not be 0.",
            ],
            added.Bad.Select(row => $"{row.Row.Place}: {Assert.Single(row.Reasons).Message}"));
        Assert.Equal(preview.Bad.Select(row => row.Row.Place), added.Bad.Select(row => row.Row.Place));
        Assert.Equal(
            ["10000 PLAIN 1 1", "20000 LOT 5 5", "30000 SERIAL 2 2"],
            added.Card.Lines.Select(line => $"{line.LineNo} {line.ItemNo} {line.Quantity:0.#} {line.QtyToShip:0.#}"));
    }

    [Fact, Trait("Rule", "PASTE-1")]
    public async Task Named_columns_say_the_variant_the_unit_and_what_is_shipped_first_and_a_bar_code_stands_for_an_item()
    {
        await Company.AddVariantsAsync(LotItem);
        await Company.Database.AddAsync(
            new ItemReference { ItemNo = LotItem, ReferenceNo = "09506000134352", VariantCode = "BLACK", UnitOfMeasureCode = "BOX" });
        var order = await TransferAsync();

        var added = Taken(await AddAsync(
            order.No,
            Rows(
                "Item No.\tVariant\tQuantity\tUnit\tQty. to Ship\nlot\tred\t5\tBOX\t2\n9506000134352\t\t1\t\t\nlot\tblue\t1\t\t\n"
                + "lot\t\t1\t\t4")));

        Assert.Equal(
            ["LOT RED 5 BOX 60 2", "LOT BLACK 1 BOX 12 1"],
            added.Card.Lines.Select(line => $"{line.ItemNo} {line.VariantCode} {line.Quantity:0.#} {line.UnitOfMeasureCode} "
                + $"{line.QuantityBase:0.#} {line.QtyToShip:0.#}"));
        Assert.Equal(["Variant Code", "Qty. to Ship"], added.Bad.Select(row => Assert.Single(row.Reasons).Field));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_list_goes_back_whole_and_lines_beside_it_stay()
    {
        var order = await TransferAsync((PlainItem, 1));
        var added = Taken(await AddAsync(order.No, Rows("LOT\t5\nSERIAL\t2")));
        await ChangeAsync(order.No, line => line with { Quantity = 9 });

        var card = Taken(await TakeBackAsync(order.No, added, false));

        Assert.Equal(["10000 PLAIN 9"], card.Lines.Select(line => $"{line.LineNo} {line.ItemNo} {line.Quantity:0.#}"));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task Nothing_goes_back_where_a_line_of_it_was_changed_or_shipped_since()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var (changed, shipped) = (await TransferAsync((PlainItem, 1)), await TransferAsync());
        var added = Taken(await AddAsync(changed.No, Rows("LOT\t5\nPLAIN\t2")));
        await ChangeAsync(changed.No, line => line with { Quantity = 3 }, 2);

        Assert.Equal(
            "Lines of the list were changed or deleted since, the first at line 3. Nothing was taken back.",
            Message(await TakeBackAsync(changed.No, added, true)));
        Assert.Equal(3, (await FindAsync(changed.No)).Lines.Count);

        added = Taken(await AddAsync(shipped.No, Rows("PLAIN\t5")));
        await ShipAsync(shipped.No);
        Assert.Equal(RefusalCode.PASTE_3, Assert.Single((await TakeBackAsync(shipped.No, added, true)).Refusals).Code);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task Where_numbers_were_entered_since_it_asks_and_they_go_with_the_line()
    {
        var order = await TransferAsync((PlainItem, 1));
        var added = Taken(await AddAsync(order.No, Rows("SERIAL\t2\nLOT\t5")));
        await TrackAsync(order, 30000, ("", "L1", 5));

        var asked = await TakeBackAsync(order.No, added, false);
        Assert.Equal(OutcomeKind.Question, asked.Kind);
        Assert.StartsWith("Item tracking is defined for item LOT in the Transfer Line.", Message(asked), StringComparison.Ordinal);
        Taken(await TakeBackAsync(order.No, added, true));

        Assert.Single((await FindAsync(order.No)).Lines);
        Assert.Empty(await Company.Database.AllAsync<TrackingSpecification>());
    }

    [Fact]
    public async Task A_released_order_takes_no_list_and_gives_none_back()
    {
        var order = await TransferAsync();
        var added = Taken(await AddAsync(order.No, Rows("LOT\t5")));
        Taken(await Transfers.ReleaseAsync(order.No, (await FindAsync(order.No)).Version, Actors.InventoryManager));

        Assert.Single(Taken(await AddAsync(order.No, Rows("LOT\t5"))).Bad);
        Assert.True((await TakeBackAsync(order.No, added, true)).IsRefused);
        Assert.Single((await FindAsync(order.No)).Lines);
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_a_list_of_more_than_a_thousand_lines_is_refused_whole()
    {
        var order = await TransferAsync();

        Assert.Equal(
            "A document takes 1,000 lines at once; this list has 1,001.",
            Message(await AddAsync(order.No, Rows(string.Join('\n', Enumerable.Repeat("LOT\t1", 1001))))));
        Assert.Empty((await FindAsync(order.No)).Lines);
    }

    [Fact, Trait("Requirement", "P9")]
    public async Task P9_the_number_of_queries_does_not_grow_with_the_rows()
    {
        var order = await TransferAsync();

        Assert.Equal(await QueriesAsync(order.No, 2), await QueriesAsync(order.No, 1000));
    }

    private async Task<int> QueriesAsync(string no, int count)
    {
        var meter = new ReadMeter(Company.Database.Options);
        var items = Enumerable.Range(1, count).Select(n => n % 2 == 0 ? "LOT" : $"{n}");
        Taken(await new PastedTransferLinesReader(meter).JudgeAsync(
            no, Rows(string.Join('\n', items.Select(item => $"{item}\t1"))), Pastes.Reading, Actors.InventoryManager));
        return meter.Commands;
    }

    private Task<Outcome<AddedLines<TransferCard>>> AddAsync(string no, IReadOnlyList<PastedRow> rows) =>
        Transfers.AddLinesAsync(no, rows, Pastes.Reading, Actors.InventoryManager);

    private Task<Outcome<TransferCard>> TakeBackAsync(string no, AddedLines<TransferCard> added, bool consent) =>
        Transfers.TakeBackLinesAsync(no, added.Lines, consent, Actors.InventoryManager);

    private static IReadOnlyList<PastedRow> Rows(string text) =>
        LineLists.Table(TransferLists.Columns, Taken(PastedText.Read(text)), Pastes.Reading).Rows();
}
