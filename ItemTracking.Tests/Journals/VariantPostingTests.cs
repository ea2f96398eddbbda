using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Journals.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Two variants of one item, posted apart.</summary>
public sealed class VariantPostingTests : ReclassTests
{
    [Fact, Trait("Rule", "PST-16")]
    public async Task Two_variants_of_one_item_hold_the_same_serial_number_and_one_holds_it_once()
    {
        await GivenVariantsAsync();
        await StockOfAsync(SerialItem, "RED", ("S1", "", 1));
        await StockOfAsync(SerialItem, "BLACK", ("S1", "", 1));

        Assert.Equal([("RED", "S1"), ("BLACK", "S1")], (await EntriesAsync()).Select(e => (e.VariantCode, e.SerialNo)));
        var order = await OrderOfAsync(DocumentKind.PurchaseOrder, SerialItem, "RED", 1);
        await Company.TrackAsync(order, 10000, ("S1", "", 1));
        Assert.Equal("Serial No. S1 is already on inventory.", Message(await PostAsync(order, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-12")]
    public async Task A_lot_of_one_variant_is_neither_offered_nor_shipped_for_the_other()
    {
        await GivenVariantsAsync();
        await StockOfAsync(LotItem, "RED", ("", "L1", 10));
        await StockOfAsync(LotItem, "BLACK", ("", "L2", 10));
        var order = await OrderOfAsync(DocumentKind.SalesOrder, LotItem, "BLACK", 4);

        var sheet = await Company.OpenTrackingAsync(order.Line(10000));
        Assert.Equal(["L2"], sheet.Offer().Rows.Select(row => row.Figures.Numbers.LotNo));
        Assert.Equal(["L2"], sheet.LookUp(null, ItemTrackingType.LotNo).Select(row => row.Figures.Numbers.LotNo));
        await Company.TrackAsync(order, 10000, ("", "L1", 4));
        Assert.Equal(
            "Item Tracking Lot No. L1 for Item No. LOT Variant BLACK cannot be fully applied.",
            Message(await PostAsync(order, PostingChoice.Handle)));

        var other = await OrderOfAsync(DocumentKind.SalesOrder, LotItem, "BLACK", 4);
        await Company.TrackAsync(other, 10000, ("", "L2", 4));
        await ShipAsync(other);
        Assert.Equal(
            [("BLACK", 6m), ("RED", 10m)],
            (await Company.Database.AllAsync<TrackingBalance>()).Where(b => b.OnHand != 0).Select(b => (b.VariantCode, b.OnHand)).Order());
    }

    [Fact, Trait("Rule", "PST-12")]
    public async Task Goods_without_a_variant_are_a_kind_of_their_own()
    {
        await GivenVariantsAsync();
        await StockOfAsync(PlainItem, "", ("", "", 5));
        await Company.Database.AddAsync(new InventorySetup { PreventNegativeInventory = true, Version = 1 });
        var order = await OrderOfAsync(DocumentKind.SalesOrder, PlainItem, "RED", 1);

        Assert.Equal("You have insufficient quantity of Item PLAIN on inventory.", Message(await PostAsync(order, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "RCL-1")]
    public async Task A_lot_of_one_variant_is_not_reclassified_for_the_other()
    {
        await GivenVariantsAsync();
        await StockOfAsync(LotItem, "RED", ("", "LOT-A", 10));
        var line = await ReclassAsync(LotItem, 10, l => l with { VariantCode = "black" });
        Assert.Equal("BLACK", line.VariantCode);
        Assert.Empty((await OpenAsync(line)).Offer().Rows);
        var sheet = await ChosenAsync(line, "LOT-A");
        sheet = Renamed(sheet, sheet.Lines[0].LineNo, "LOT-B", null);
        var question = Assert.Single((await SaveAsync(sheet, new())).Refusals);
        Taken(await SaveAsync(sheet, new CloseConsent().To(question)));

        Assert.Equal("You have insufficient quantity of Item LOT on inventory.", Message(await PostAsync(JournalTemplate.Reclass)));
    }

    [Fact, Trait("Rule", "RCL-1")]
    public async Task A_lot_that_is_reclassified_keeps_its_variant()
    {
        await GivenVariantsAsync();
        await StockOfAsync(LotItem, "RED", ("", "LOT-A", 10));
        var line = await ReclassAsync(LotItem, 10, l => l with { VariantCode = "RED" });
        var sheet = await ChosenAsync(line, "LOT-A");
        Taken(await SaveAsync(Renamed(sheet, sheet.Lines[0].LineNo, "LOT-B", null), new()));
        Assert.Equal("RED", Assert.Single(Taken(await Journals.PreviewAsync(Batch, Actors.InventoryManager)).Numbers).VariantCode);

        await PostedAsync(JournalTemplate.Reclass);

        Assert.Equal(
            [("RED", "LOT-A", -10m), ("RED", "LOT-B", 10m)],
            (await EntriesAsync()).TakeLast(2).Select(e => (e.VariantCode, e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Rule", "INF-1"), Trait("Rule", "PST-26")]
    public async Task Information_of_a_number_is_of_one_variant()
    {
        await GivenVariantsAsync();
        await StockOfAsync(LotItem, "RED", ("", "L1", 10));
        await StockOfAsync(LotItem, "BLACK", ("", "L1", 10));
        InformationKey red = new(ItemTrackingType.LotNo, LotItem, "RED", "L1");
        var cards = new InformationStore(Company.Database.Transaction, Company.Database.Factory);
        var card = Taken(await cards.SaveAsync(new InformationCard { Key = red, Description = "Red" }, Actors.InventoryManager));
        Taken(await new BlockStore(Company.Database.Transaction, Company.Database.Clock)
            .SetAsync(red, card.Version, true, "Leaks", Actors.InventoryManager));

        Assert.True((await cards.FindAsync(red with { VariantCode = "BLACK" }, Actors.InventoryManager)).IsRefused);
        var (ofRed, ofBlack) = (await SaleAsync("RED"), await SaleAsync("BLACK"));
        Assert.StartsWith(
            "Blocked must be equal to 'No'  in Lot No. Information: Item No.=LOT,Variant Code=RED,Lot No.=L1.",
            (await PostAsync(ofRed, PostingChoice.Handle)).Refusals[0].Message, StringComparison.Ordinal);
        await ShipAsync(ofBlack);

        async Task<DocumentKey> SaleAsync(string variant)
        {
            var order = await OrderOfAsync(DocumentKind.SalesOrder, LotItem, variant, 1);
            await Company.ForceTrackingAsync(order, 10000, "", "L1", 1);
            await ForceTrackingAsync(order, _ => true, row => row.VariantCode = variant);
            return order;
        }
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_blocked_variant_is_neither_received_nor_invoiced()
    {
        await GivenVariantsAsync();
        var received = await OrderOfAsync(DocumentKind.PurchaseOrder, PlainItem, "RED", 2);
        await ReceiveAsync(received);
        var order = await OrderOfAsync(DocumentKind.PurchaseOrder, PlainItem, "RED", 2);
        var other = await OrderOfAsync(DocumentKind.PurchaseOrder, PlainItem, "BLACK", 2);
        await Company.BlockVariantAsync(PlainItem, "RED");

        const string blocked = "Blocked must be equal to 'No'  in Item Variant: Item No.=PLAIN,Code=RED. Current value is 'Yes'.";
        foreach (var outcome in new[] { await PostAsync(order, PostingChoice.Handle), await PostAsync(received, PostingChoice.Invoice) })
        {
            var refusal = Assert.Single(outcome.Refusals);
            Assert.Equal((blocked, "Variant Code", 10000), (refusal.Message, refusal.Field, refusal.Line));
        }

        await ReceiveAsync(other);
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_blocked_variant_is_not_posted_by_a_journal()
    {
        await GivenVariantsAsync();
        await AddAsync(PositiveAdjmt, PlainItem, 2, l => l with { VariantCode = "RED" });
        await Company.BlockVariantAsync(PlainItem, "RED");

        Assert.Equal(
            "Blocked must be equal to 'No'  in Item Variant: Item No.=PLAIN,Code=RED. Current value is 'Yes'.", Message(await PostAsync()));
    }

    [Theory]
    [InlineData("BLUE", "The Item Variant does not exist. Identification fields and values: Item No.='PLAIN',Code='BLUE'")]
    [InlineData("OLD", "Blocked must be equal to 'No'  in Item Variant: Item No.=PLAIN,Code=OLD. Current value is 'Yes'.")]
    public async Task A_variant_that_is_unknown_or_blocked_comes_onto_no_journal_line(string variant, string message)
    {
        await GivenVariantsAsync();

        var refusal = Assert.Single((await TryAddAsync(PositiveAdjmt, PlainItem, 1, l => l with { VariantCode = variant })).Refusals);

        Assert.Equal((message, "Variant Code", 10000), (refusal.Message, refusal.Field, refusal.Line));
    }

    [Fact]
    public async Task Another_item_takes_the_variant_of_a_journal_line_away_and_a_tracked_line_keeps_it()
    {
        await GivenVariantsAsync();
        var line = await AddAsync(PositiveAdjmt, LotItem, 10, l => l with { VariantCode = "RED" });
        Assert.Equal("", (await ChangeAsync(line, l => l with { ItemNo = PlainItem })).VariantCode);

        var tracked = await AddAsync(PositiveAdjmt, LotItem, 10, l => l with { VariantCode = "RED" });
        await TrackAsync(tracked, ("", "L1", 10));
        tracked = (await LinesAsync()).Single(l => l.LineNo == tracked.LineNo);
        var refusal = Assert.Single((await Lines.SaveLineAsync(
            JournalTemplate.Item, Batch, tracked with { VariantCode = "BLACK" }, Actors.InventoryManager)).Refusals);
        Assert.Equal((RefusalCode.DOC_4, "Variant Code"), (refusal.Code, refusal.Field));
    }

    [Fact, Trait("Rule", "PASTE-2")]
    public async Task A_list_of_goods_makes_a_line_for_each_variant()
    {
        await GivenVariantsAsync();
        var rows = JournalLists.Table(
            Taken(PastedText.Read(
                "Item No.\tVariant\tQuantity\tLot No.\nlot\tred\t5\tL1\nlot\tblack\t2\tL1\nlot\tred\t1\tL2\nlot\tblue\t1\tL1")),
            Pastes.Reading).Rows();
        var store = new ListedGoodsStore(
            Company.Database.Transaction,
            new(Company.Database.Factory, new(Company.Database.Factory, Company.Database.Clock), Company.Database.Clock));

        var added = Taken(await store.AddAsync(
            Batch, new(January15, DocumentNo: "OPEN", LocationCode: "blue"), rows, Pastes.Reading, Actors.InventoryManager));

        Assert.Equal([("RED", 6m), ("BLACK", 2m)], (await LinesAsync()).Select(l => (l.VariantCode, l.Quantity)));
        Assert.Equal(
            "The Item Variant does not exist. Identification fields and values: Item No.='LOT',Code='BLUE'",
            Assert.Single(Assert.Single(added.Bad).Reasons).Message);
        await PostedAsync();
        Assert.Equal(
            [("BLACK", "L1", 2m), ("RED", "L1", 5m), ("RED", "L2", 1m)],
            (await EntriesAsync()).Select(e => (e.VariantCode, e.LotNo, e.Quantity)).Order());
    }

    [Fact]
    public async Task A_count_has_a_line_for_each_variant_and_adjusts_the_one_that_differs()
    {
        await GivenVariantsAsync();
        await GivenCountAsync();
        await StockOfAsync(LotItem, "RED", ("", "L1", 10));
        await StockOfAsync(LotItem, "BLACK", ("", "L1", 7));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        var lines = await LinesAsync(JournalTemplate.PhysInventory);
        Assert.Equal([("BLACK", 7m), ("RED", 10m)], lines.Select(l => (l.VariantCode, l.QtyCalculated)));

        var scanned = await Counts.ScanAsync(Batch, "L1", new(January15, "BLUE", DocumentNo: "C-1"), Actors.InventoryManager);
        Assert.Equal("L1 is a number of items LOT BLACK and LOT RED.", Assert.Single(scanned.Refusals).Message);
        Taken(await Counts.CountAsync(Batch, lines[0].LineNo, lines[0].Version, 5, Actors.InventoryManager));
        Taken(await Counts.CountAsync(Batch, lines[1].LineNo, lines[1].Version, 10, Actors.InventoryManager));
        await PostedAsync(JournalTemplate.PhysInventory);

        var adjusted = (await EntriesAsync())[^1];
        Assert.Equal(("BLACK", "L1", -2m), (adjusted.VariantCode, adjusted.LotNo, adjusted.Quantity));
    }

    [Fact]
    public async Task A_scanned_number_that_has_no_line_gets_one_of_the_variant_that_the_books_know_it_from()
    {
        await GivenVariantsAsync();
        await GivenCountAsync();
        await StockOfAsync(SerialItem, "RED", ("S1", "", 1));

        var found = Taken(await Counts.ScanAsync(Batch, "S1", new(January15, "BLUE", DocumentNo: "C-1"), Actors.InventoryManager));

        Assert.Equal(("RED", 1m, 1m), (found.Line.VariantCode, found.Line.QtyCalculated, found.Line.QtyPhysInventory));
    }

    [Theory, Trait("Rule", "SCN-7"), Trait("Rule", "COD-6")]
    [InlineData("BLUE", "")]
    [InlineData("GREEN", "B1")]
    public async Task A_bar_code_of_one_variant_counts_that_one_and_what_the_books_have_of_the_other_is_not_its(string location, string bin)
    {
        const string Gtin = "09506000134352";
        const string Binned = "BINNED";
        await GivenJournalAsync();
        await GivenCountAsync();
        await Company.Database.AddAsync(
            new Location { Code = "GREEN", BinMandatory = true }, new Bin { LocationCode = "GREEN", Code = "B1" },
            new ItemTrackingCode { Code = "WHSE", LotSpecificTracking = true, LotWarehouseTracking = true });
        await Company.AddItemAsync(Binned, "WHSE");
        await Company.AddVariantsAsync(Binned);
        await Company.Database.AddAsync(new ItemReference { ItemNo = Binned, ReferenceNo = Gtin, VariantCode = "BLACK" });
        await FoundOfAsync("RED", 10);

        var unknown = await ScanAsync();
        Assert.Equal(("BLACK", 0m, 1m), (unknown.VariantCode, unknown.QtyCalculated, unknown.QtyPhysInventory));

        Taken(await Lines.DeleteLinesAsync(
            JournalTemplate.PhysInventory, Batch, new Dictionary<int, long> { [unknown.LineNo] = unknown.Version }, true,
            Actors.InventoryManager));
        await FoundOfAsync("BLACK", 3);
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        var known = await ScanAsync();
        Assert.Equal(("BLACK", 3m, 1m), (known.VariantCode, known.QtyCalculated, known.QtyPhysInventory));

        Task FoundOfAsync(string variant, decimal quantity) => FoundAsync(
            Binned, l => l with { VariantCode = variant, LocationCode = location, BinCode = bin }, ("", "L1", quantity));

        async Task<JournalLineCard> ScanAsync() => Taken(await Counts.ScanAsync(
            Batch, $"(01){Gtin}(10)L1", new(January15, location, bin, DocumentNo: "C-1"), Actors.InventoryManager)).Line;
    }

    private async Task GivenVariantsAsync()
    {
        await GivenJournalAsync();
        await Company.AddVariantsAsync(SerialItem, LotItem, PlainItem);
    }

    private async Task<DocumentKey> OrderOfAsync(DocumentKind kind, string item, string variant, decimal quantity)
    {
        var order = await Company.DocumentAsync(kind, (item, quantity));
        await Company.ChangeAsync(order.Key, 0, line => line with { VariantCode = variant });
        return order.Key;
    }

    private async Task StockOfAsync(string item, string variant, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await OrderOfAsync(DocumentKind.PurchaseOrder, item, variant, numbers.Sum(n => n.Quantity));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order, 10000, numbers);
        await PostAllAsync(order);
    }
}
