using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Goods that come and go without a document.</summary>
public sealed class ItemJournalScenarios : JournalTests
{
    [Fact, Trait("Scenario", "O-086"), Trait("Rule", "PST-5")]
    public async Task A_line_without_the_lot_that_its_item_needs_is_named_when_the_batch_is_posted()
    {
        await GivenJournalAsync();
        await AddAsync(PositiveAdjmt, LotItem, 5);

        Assert.Equal("You must assign a lot number for item LOT. Line No. = '10000'.", Message(await PostAsync()));

        Assert.Single(await LinesAsync());
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Scenario", "O-087"), Trait("Rule", "PST-2")]
    public async Task Serials_asked_for_when_stock_is_found_are_four_entries_of_one()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNPOS", SNPosAdjmtInboundTracking = true });
        await Company.AddItemAsync("FOUND", "SNPOS");
        await GivenJournalAsync();
        var line = await AddAsync(PositiveAdjmt, "FOUND", 4);
        Assert.StartsWith("You must assign a serial number for item FOUND.", Message(await PostAsync()), StringComparison.Ordinal);

        await Company.AssignSerialsAsync(RefOf(line), "FOUND", 4);
        await PostedAsync();

        var entries = await EntriesAsync();
        Assert.Equal(
            Enumerable.Repeat((PositiveAdjmt, 1m, 1m, true), 4),
            entries.Select(e => (e.EntryType, e.Quantity, e.InvoicedQuantity, e.CompletelyInvoiced)));
        Assert.Equal(["NEW-1", "NEW-2", "NEW-3", "NEW-4"], entries.Select(e => e.SerialNo));
        Assert.All(entries, e => Assert.Equal(
            ("J-1", ItemLedgerDocumentType.None, January15, ""), (e.DocumentNo, e.DocumentType, e.PostingDate, e.OrderNo)));
        Assert.Empty(await LinesAsync());
        Assert.Empty(await TrackingAsync());
    }

    [Fact, Trait("Scenario", "O-088"), Trait("Rule", "PST-1")]
    public async Task A_negative_adjustment_of_less_than_nothing_brings_goods_in()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNNEG", SNNegAdjmtInboundTracking = true });
        await Company.AddItemAsync("BACK", "SNNEG");
        await GivenJournalAsync();
        var line = await AddAsync(NegativeAdjmt, "BACK", -4);
        Assert.StartsWith("You must assign a serial number for item BACK.", Message(await PostAsync()), StringComparison.Ordinal);

        await TrackAsync(line, [.. Serials("S", 4).Select(s => s with { Quantity = -1 })]);
        await PostedAsync();

        Assert.Equal(Enumerable.Repeat((NegativeAdjmt, 1m), 4), (await EntriesAsync()).Select(e => (e.EntryType, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-089")]
    public async Task Numbers_on_lines_go_to_the_entries_of_items_with_a_code()
    {
        await GivenJournalAsync(trackingOnLines: true);
        await AddAsync(PositiveAdjmt, LotItem, 1, l => l with { SerialNo = "s1", LotNo = "l1" });
        await AddAsync(PositiveAdjmt, SerialItem, 1, l => l with { SerialNo = "s2", LotNo = "l2" });
        await Company.AddItemAsync("LATER", "FREE");
        await AddAsync(PositiveAdjmt, "LATER", 1, l => l with { SerialNo = "s3", LotNo = "l3" });
        await WithoutCodeAsync("LATER");

        await PostedAsync();

        Assert.Equal(
            [(LotItem, "S1", "L1"), (SerialItem, "S2", "L2"), ("LATER", "", "")],
            (await EntriesAsync()).Select(e => (e.ItemNo, e.SerialNo, e.LotNo)));
    }

    [Fact, Trait("Scenario", "O-090")]
    public async Task The_tracking_page_wins_over_the_number_on_the_line()
    {
        await GivenJournalAsync(trackingOnLines: true);
        var line = await AddAsync(PositiveAdjmt, SerialItem, 1, l => l with { SerialNo = "SN-A" });
        await TrackAsync(line, ("SN-B", "", 1));

        await PostedAsync();

        Assert.Equal(["SN-B"], (await EntriesAsync()).Select(e => e.SerialNo));
    }

    [Fact, Trait("Scenario", "O-091")]
    public async Task A_number_on_a_line_is_ignored_where_the_batch_does_not_track_on_lines()
    {
        await GivenJournalAsync();
        await AddAsync(PositiveAdjmt, SerialItem, 1, l => l with { SerialNo = "S1" });

        Assert.StartsWith("You must assign a serial number for item SERIAL", Message(await PostAsync()), StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-092")]
    public async Task Two_lots_on_the_tracking_page_leave_the_lot_of_the_line_blank()
    {
        await GivenJournalAsync(trackingOnLines: true);
        var line = await AddAsync(PositiveAdjmt, LotItem, 12, l => l with { LotNo = "LOT-A" });

        await TrackAsync(line, ("", "LOT-B", 6), ("", "LOT-C", 6));

        Assert.Equal("", Assert.Single(await LinesAsync()).LotNo);
    }

    [Fact, Trait("Scenario", "O-093")]
    public async Task The_only_lot_of_the_tracking_page_stands_on_the_line()
    {
        await GivenJournalAsync(trackingOnLines: true);
        await SeriesAsync("LOTS", "LOT0001");
        await Company.AddItemAsync("SERIES", "LOT");
        await LotSeriesAsync("SERIES", "LOTS");
        var line = await AddAsync(PositiveAdjmt, "SERIES", 7);

        await Company.AssignLotAsync(RefOf(line));

        Assert.Equal("LOT0001", Assert.Single(await LinesAsync()).LotNo);
    }

    [Fact, Trait("Scenario", "O-094")]
    public async Task Numbers_on_lines_become_item_tracking_lines_where_the_item_has_a_code()
    {
        await GivenJournalAsync(trackingOnLines: true);
        await AddAsync(PositiveAdjmt, LotItem, 1, l => l with { SerialNo = "S1", LotNo = "L1" });
        await AddAsync(PositiveAdjmt, SerialItem, 1, l => l with { SerialNo = "S2", LotNo = "L2" });
        await Company.AddItemAsync("LATER", "FREE");
        await AddAsync(PositiveAdjmt, "LATER", 1, l => l with { SerialNo = "S3", LotNo = "L3" });
        await WithoutCodeAsync("LATER");

        Assert.Equal(2, Taken(await Lines.UpdateItemTrackingLinesAsync(JournalTemplate.Item, Batch, Actors.InventoryManager)));

        Assert.Equal(
            [(10000, "S1", "L1", 1m), (20000, "S2", "L2", 1m)],
            (await TrackingAsync()).OrderBy(t => t.SourceRefNo).Select(t => (t.SourceRefNo, t.SerialNo, t.LotNo, t.QuantityBase)));
        Assert.Equal(["S1/L1 1"], (await Company.OpenTrackingAsync(JournalTemplate.Item.Key(Batch).Line(10000))).Shown());
    }

    [Fact, Trait("Scenario", "O-095")]
    public async Task A_serial_chosen_from_stock_brings_its_expiration_date()
    {
        await GivenJournalAsync(trackingOnLines: true);
        var date = new DateOnly(2025, 3, 1);
        await AddAsync(PositiveAdjmt, SerialItem, 1, l => l with { SerialNo = "SN1", ExpirationDate = date });
        await PostedAsync();

        var line = await AddAsync(PositiveAdjmt, SerialItem, -1);
        line = await ChangeAsync(line, l => l with { SerialNo = "sn1" });

        Assert.Equal(("SN1", (DateOnly?)date), (line.SerialNo, line.ExpirationDate));
    }

    [Fact, Trait("Scenario", "O-096")]
    public async Task Numbers_are_taken_on_lines_of_items_with_a_code_only()
    {
        await GivenJournalAsync(trackingOnLines: true);
        await Company.AddItemAsync("LATER", "FREE");
        var line = await AddAsync(PositiveAdjmt, "LATER", 1, l => l with { SerialNo = "S1", LotNo = "L1" });
        Assert.True(line.TakesNumbers);
        await WithoutCodeAsync("LATER");

        Assert.False(Assert.Single(await LinesAsync()).TakesNumbers);
        Assert.Equal(
            "Item Tracking Code must have a value in Item: No.=LATER. It cannot be zero or empty.",
            Message(await Lines.SaveLineAsync(JournalTemplate.Item, Batch, line with { SerialNo = "S2" }, Actors.InventoryManager)));
    }

    [Fact, Trait("Scenario", "O-199"), Trait("Rule", "DOC-4")]
    public async Task A_tracked_line_asks_before_it_is_deleted_and_No_leaves_it()
    {
        await GivenJournalAsync();
        var line = await AddAsync(PositiveAdjmt, LotItem, 5);
        await TrackAsync(line, ("", "LOT-A", 5));
        line = Assert.Single(await LinesAsync());
        var lines = new Dictionary<int, long> { [line.LineNo] = line.Version };

        Assert.Equal(
            "Item tracking is defined for item LOT in the Item Journal Line.\nDo you want to delete the Item Journal Line and the item "
                + "tracking lines?",
            Message(await Lines.DeleteLinesAsync(JournalTemplate.Item, Batch, lines, false, Actors.InventoryManager)));
        Assert.Single(await LinesAsync());
        Assert.Single(await TrackingAsync());

        Taken(await Lines.DeleteLinesAsync(JournalTemplate.Item, Batch, lines, true, Actors.InventoryManager));
        Assert.Empty(await LinesAsync());
        Assert.Empty(await TrackingAsync());
    }

    private async Task WithoutCodeAsync(string itemNo) => await ChangeItemAsync(itemNo, item => item.ItemTrackingCode = "");

    private async Task LotSeriesAsync(string itemNo, string series) => await ChangeItemAsync(itemNo, item => item.LotNos = series);
}
