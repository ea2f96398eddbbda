using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals.Pasting;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Goods come into a journal as a list: opening stock.</summary>
[Trait("Rule", "PASTE-2")]
public sealed class ListedGoodsTests : JournalTests
{
    private static readonly ListedGoods Goods = new(January15, DocumentNo: "OPEN", LocationCode: "blue");

    private ListedGoodsReader Reader => new(
        Company.Database.Factory, new PastedFactsReader(Company.Database.Factory, Company.Database.Clock), Company.Database.Clock);

    private ListedGoodsStore Store => new(Company.Database.Transaction, Reader);

    private static IReadOnlyList<PastedRow> Rows(params string[] lines) =>
        JournalLists.Table(Taken(PastedText.Read(string.Join('\n', lines))), Pastes.Reading).Rows();

    [Fact]
    public async Task Numbers_of_one_item_at_one_place_are_one_line_with_item_tracking_lines()
    {
        await GivenJournalAsync();
        var rows = Rows(
            "Item No.\tQuantity\tLocation\tLot No.\tSerial No.", "serial\t\t\t\tS1", "lot\t5\tred\tL1\t", "SERIAL\t1\t\t\tS2",
            "plain\t7\t\t\t", "lot\t2\tred\tL2\t");

        var judged = Taken(await Reader.JudgeAsync(Batch, Goods, rows, Pastes.Reading, Actors.InventoryManager));
        Assert.Equal((3, 5, 0), (judged.Taken, judged.Good.Count, judged.Bad.Count));
        Assert.Empty(await LinesAsync());
        var added = Taken(await Store.AddAsync(Batch, Goods, rows, Pastes.Reading, Actors.InventoryManager));

        Assert.Equal([10000, 20000, 30000], added.Lines.Keys);
        Assert.Equal(
            [(SerialItem, "BLUE", 2m, "Complete 2/2"), (LotItem, "RED", 7m, "Complete 7/7"), (PlainItem, "BLUE", 7m, "Not needed")],
            (await LinesAsync()).Select(l => (l.ItemNo, l.LocationCode, l.Quantity, l.Tracking.Text)));
        await PostedAsync();
        Assert.Equal(
            [
                (SerialItem, "S1", "", 1m), (SerialItem, "S2", "", 1m), (LotItem, "", "L1", 5m), (LotItem, "", "L2", 2m),
                (PlainItem, "", "", 7m),
            ],
            (await EntriesAsync()).Select(e => (e.ItemNo, e.SerialNo, e.LotNo, e.Quantity)));
        Assert.All(await EntriesAsync(), e => Assert.Equal("OPEN", e.DocumentNo));
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_told_and_the_others_taken()
    {
        await GivenJournalAsync();
        await FoundAsync(SerialItem, null, ("S9", "", 1));
        var rows = Rows(
            "Item No.\tQuantity\tUnit\tLocation\tSerial No.", "serial\t\t\t\tS1", "serial\t\t\t\tS1", "serial\t\t\t\tS9",
            "nothing\t1\t\t\t", "plain\t\t\t\t", "plain\t-1\t\t\t", "serial\t\tBOX\t\tS2", "plain\t1\t\tnowhere\t",
            "plain\t1\t\t\tS3", "\t1\t\t\t");

        var added = Taken(await Store.AddAsync(Batch, Goods, rows, Pastes.Reading, Actors.InventoryManager));

        Assert.Equal(
            [
                (3, "Twice in the list: row 2 has it too."),
                (4, "In stock (BLUE)"),
                (5, "NOTHING is neither an item number nor a bar code."),
                (6, "There is no quantity in this row."),
                (7, "The quantity must be greater than 0."),
                (8, "Numbers are counted in the base unit, PCS."),
                (9, "The Location does not exist. Identification fields and values: Code='NOWHERE'"),
                (10, "Item Tracking Code must have a value in Item: No.=PLAIN. It cannot be zero or empty."),
                (11, "There is no item in this row."),
            ],
            added.Bad.Select(bad => (bad.Row.Place, bad.Reasons[0].Message)));
        Assert.Equal([(SerialItem, 1m)], (await LinesAsync()).Select(l => (l.ItemNo, l.Quantity)));
    }

    [Fact]
    public async Task A_list_takes_no_goods_out()
    {
        await GivenJournalAsync();

        Assert.Equal(
            "A list brings goods in: Entry Type must be Purchase or Positive Adjmt.",
            Message(await Reader.JudgeAsync(
                Batch, Goods with { EntryType = ItemLedgerEntryType.Sale }, Rows("plain\t1"), Pastes.Reading, Actors.InventoryManager)));
    }

    [Fact]
    public async Task What_a_list_brought_goes_back_whole_PASTE_3()
    {
        await GivenJournalAsync();
        await AddAsync(ItemLedgerEntryType.PositiveAdjmt, PlainItem, 1);
        var added = Taken(await Store.AddAsync(
            Batch, Goods, Rows("Item No.\tLot No.\tQuantity", "lot\tL1\t5", "lot\tL2\t5"), Pastes.Reading, Actors.InventoryManager));

        Taken(await Lines.DeleteLinesAsync(JournalTemplate.Item, Batch, added.Lines, true, Actors.InventoryManager));

        Assert.Equal([PlainItem], (await LinesAsync()).Select(l => l.ItemNo));
        Assert.Empty(await TrackingAsync());
    }

    [Fact]
    public async Task Dates_and_bar_codes_of_a_list_are_read()
    {
        await GivenJournalAsync();
        await Company.Database.AddAsync(new ItemReference
        {
            ItemNo = LotItem,
            ReferenceType = ItemReferenceType.BarCode,
            ReferenceNo = ItemReferenceType.BarCode.Normalise("9506000134352"),
        });

        Taken(await Store.AddAsync(
            Batch, Goods, Rows("GTIN\tBatch\tQty\tExpiry", "9506000134352\tL1\t5\t2027-03-01"), Pastes.Reading, Actors.InventoryManager));
        await PostedAsync();

        Assert.Equal(
            [(LotItem, "L1", (DateOnly?)new DateOnly(2027, 3, 1))],
            (await EntriesAsync()).Select(e => (e.ItemNo, e.LotNo, e.ExpirationDate)));
    }
}
