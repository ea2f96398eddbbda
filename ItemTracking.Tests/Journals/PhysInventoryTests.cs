using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Stock is counted beside the books.</summary>
public sealed class PhysInventoryTests : JournalTests
{
    private const string BinItem = "KEPT";

    [Fact, Trait("Scenario", "O-203")]
    public async Task What_was_issued_completely_does_not_stand_on_the_list()
    {
        await GivenBinsAsync();
        await FoundInBinAsync("B1", ("", "LOT-1", 5), ("", "LOT-2", 5));
        await AddAsync(NegativeAdjmt, BinItem, 5, l => l with { LocationCode = "GREEN", BinCode = "B1" });
        await TrackAsync(Assert.Single(await LinesAsync()), ("", "LOT-1", 5));
        await PostedAsync();

        Assert.Equal(1, Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager)));

        Assert.Equal(
            [("GREEN", "B1", "LOT-2", 5m, (decimal?)null)],
            (await CountedAsync()).Select(l => (l.LocationCode, l.BinCode, l.LotNo, l.QtyCalculated, l.QtyPhysInventory)));
    }

    [Fact, Trait("Scenario", "O-204")]
    public async Task A_serial_that_lies_in_another_bin_moves_there()
    {
        await GivenBinsAsync("SN");
        await FoundInBinAsync("B1", ("SN1", "", 1));
        await FoundInBinAsync("B2", ("SN2", "", 1));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        await ScanAsync("SN1", "B1");
        await ScanAsync("SN2", "B1");
        await CountAsync("SN2", "B2", 0);

        await PostedAsync(JournalTemplate.PhysInventory);

        var inBins = (await Company.Database.AllAsync<WarehouseEntry>())
            .GroupBy(e => (e.BinCode, e.SerialNo)).Select(g => (g.Key.BinCode, g.Key.SerialNo, Quantity: g.Sum(e => e.QtyBase)))
            .Where(b => b.Quantity != 0).Order();
        Assert.Equal([("B1", "SN1", 1m), ("B1", "SN2", 1m)], inBins);
        Assert.Equal(
            [("SN1", 1m), ("SN2", 1m)],
            (await Company.Database.AllAsync<TrackingBalance>()).Where(b => b.OnHand != 0).Select(b => (b.SerialNo, b.OnHand)).Order());
    }

    [Fact]
    public async Task Only_what_differs_is_posted_and_the_lines_go()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 10), ("", "LOT-B", 4), ("", "LOT-C", 2));
        Taken(await Counts.CalculateAsync(Batch, new(January15, LotItem, "blue", DocumentNo: "C-1"), Actors.InventoryManager));
        await CountAsync("LOT-A", "", 8);
        await CountAsync("LOT-B", "", 4);
        await CountAsync("LOT-C", "", 5);
        Assert.Equal(["LOT-A", "LOT-C"], (await CountedAsync(JournalLinesShown.Different)).Select(l => l.LotNo));

        await PostedAsync(JournalTemplate.PhysInventory);

        Assert.Equal(
            [(NegativeAdjmt, "LOT-A", -2m, "C-1"), (PositiveAdjmt, "LOT-C", 3m, "C-1")],
            (await EntriesAsync()).TakeLast(2).Select(e => (e.EntryType, e.LotNo, e.Quantity, e.DocumentNo)));
        Assert.Empty(await CountedAsync());
        Assert.Equal((8m, 4m, 5m), (await StockOfLotAsync("LOT-A"), await StockOfLotAsync("LOT-B"), await StockOfLotAsync("LOT-C")));
    }

    [Fact]
    public async Task A_count_that_finds_what_the_books_say_is_audited_with_its_document()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 10));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        await CountAsync("LOT-A", "", 10);

        var posted = await PostedAsync(JournalTemplate.PhysInventory);

        Assert.Equal(("C-1", 0), (posted.HandlingDocumentNo, posted.EntryCount));
        Assert.Equal("Document No.: C-1", (await Company.Database.AllAsync<AuditEntry>()).Last(e => e.Action == AuditAction.Posted).After);
    }

    [Fact]
    public async Task Lines_that_nobody_counted_are_asked_for_and_keep_their_stock()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 10), ("", "LOT-B", 4));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        await CountAsync("LOT-B", "", 1);

        var question = Assert.Single((await PostAsync(JournalTemplate.PhysInventory)).Refusals);
        Assert.Equal(
            ("1 line was not counted. Its stock stays as the books say, and the line goes.\nDo you want to post?", OutcomeKind.Question),
            (question.Message, question.Kind));
        await PostedAsync(JournalTemplate.PhysInventory, new(DropNotCounted: true));

        Assert.Equal((10m, 1m), (await StockOfLotAsync("LOT-A"), await StockOfLotAsync("LOT-B")));
    }

    [Fact]
    public async Task Calculating_again_renews_the_books_and_keeps_what_was_counted()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 10));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        await CountAsync("LOT-A", "", 12);
        await FoundAsync(LotItem, null, ("", "LOT-A", 1), ("", "LOT-B", 3));

        Assert.Equal(2, Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager)));

        Assert.Equal(
            [("LOT-A", 11m, (decimal?)12m, 1m), ("LOT-B", 3m, null, 0m)],
            (await CountedAsync()).Select(l => (l.LotNo, l.QtyCalculated, l.QtyPhysInventory, l.Quantity)));
    }

    [Fact]
    public async Task A_serial_counts_once_and_a_lot_one_for_each_scan()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(SerialItem, null, ("S1", "", 1));
        await FoundAsync(LotItem, null, ("", "LOT-A", 10));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));

        Assert.Equal(1, (await ScanAsync("s1")).Line.QtyPhysInventory);
        var twice = Assert.Single((await TryScanAsync("S1")).Refusals);
        await ScanAsync("LOT-A");
        var lot = await ScanAsync("LOT-A");

        Assert.Equal("Serial No. S1 was counted here already.", twice.Message);
        Assert.Equal((2m, false), (lot.Line.QtyPhysInventory, lot.IsNew));
    }

    [Fact]
    public async Task A_stranger_gets_a_line_where_its_item_is_known_and_is_refused_else()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(SerialItem, null, ("S1", "", 1));
        await AddAsync(NegativeAdjmt, SerialItem, 1);
        await TrackAsync(Assert.Single(await LinesAsync()), ("S1", "", 1));
        await PostedAsync();

        var found = await ScanAsync("S1");
        Assert.Equal(
            (true, SerialItem, 0m, (decimal?)1m),
            (found.IsNew, found.Line.ItemNo, found.Line.QtyCalculated, found.Line.QtyPhysInventory));
        Assert.Equal("S99 is no number that is known.", Assert.Single((await TryScanAsync("S99")).Refusals).Message);
        var chosen = Taken(await Counts.ScanAsync(
            Batch, "S99", new(January15, "BLUE", ItemNo: SerialItem, DocumentNo: "C-1"), Actors.InventoryManager));
        Assert.Equal((true, "S99"), (chosen.IsNew, chosen.Line.SerialNo));

        await PostedAsync(JournalTemplate.PhysInventory);
        Assert.Equal(["S1", "S99"], (await EntriesAsync()).TakeLast(2).Select(e => e.SerialNo));
    }

    [Fact]
    public async Task A_number_that_left_meanwhile_is_refused_and_the_count_stays()
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(SerialItem, null, ("S1", "", 1), ("S2", "", 1));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        await CountAsync("S1", "", 0);
        await CountAsync("S2", "", 1);
        await AddAsync(NegativeAdjmt, SerialItem, 1);
        await TrackAsync(Assert.Single(await LinesAsync()), ("S1", "", 1));
        await PostedAsync();

        var refusal = Assert.Single((await PostAsync(JournalTemplate.PhysInventory)).Refusals);

        Assert.Equal(RefusalCode.PST_15, refusal.Code);
        Assert.Equal([(decimal?)0m, 1m], (await CountedAsync()).Select(l => l.QtyPhysInventory));
    }

    [Theory]
    [InlineData("S1", 2, "Qty. (Phys. Inventory) must be 0 or 1 when Serial No. is stated.")]
    [InlineData("S1", -1, "Qty. (Phys. Inventory) must be between 0 and 999999999.")]
    public async Task A_count_that_cannot_be_is_refused(string serialNo, decimal counted, string message)
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await FoundAsync(SerialItem, null, (serialNo, "", 1));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));
        var line = Assert.Single(await CountedAsync());

        Assert.Equal(message, Message(await Counts.CountAsync(Batch, line.LineNo, line.Version, counted, Actors.InventoryManager)));
    }

    [Fact]
    public async Task Nothing_in_stock_is_said_with_the_filters()
    {
        await GivenCountAsync();

        Assert.Equal(
            "The books have nothing in stock for item PLAIN, location RED.",
            Message(await Counts.CalculateAsync(Batch, new(January15, "plain", "red"), Actors.InventoryManager)));
    }

    private async Task GivenBinsAsync(string kept = "LOT")
    {
        await GivenJournalAsync();
        await GivenCountAsync();
        await Company.Database.AddAsync(
            new Location { Code = "GREEN", BinMandatory = true },
            new Bin { LocationCode = "GREEN", Code = "B1" },
            new Bin { LocationCode = "GREEN", Code = "B2" },
            kept == "SN"
                ? new ItemTrackingCode { Code = "WHSE", SNSpecificTracking = true, SNWarehouseTracking = true }
                : new ItemTrackingCode { Code = "WHSE", LotSpecificTracking = true, LotWarehouseTracking = true });
        await Company.AddItemAsync(BinItem, "WHSE");
    }

    private Task FoundInBinAsync(string bin, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        FoundAsync(BinItem, l => l with { LocationCode = "GREEN", BinCode = bin }, numbers);

    private Task<IReadOnlyList<JournalLineCard>> CountedAsync(JournalLinesShown show = JournalLinesShown.All) =>
        LinesAsync(JournalTemplate.PhysInventory, show);

    private async Task CountAsync(string number, string bin, decimal counted)
    {
        var line = (await CountedAsync()).Single(l => (l.SerialNo == number || l.LotNo == number) && l.BinCode == bin);
        Taken(await Counts.CountAsync(Batch, line.LineNo, line.Version, counted, Actors.InventoryManager));
    }

    private async Task<ScannedCount> ScanAsync(string number, string bin = "") => Taken(await TryScanAsync(number, bin));

    private Task<Outcome<ScannedCount>> TryScanAsync(string number, string bin = "") => Counts.ScanAsync(
        Batch, number, new(January15, bin.Length > 0 ? "green" : "blue", bin, DocumentNo: "C-1"), Actors.InventoryManager);
}
