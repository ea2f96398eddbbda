using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>A batch is posted whole or not at all, with everything that stands against it.</summary>
public sealed class JournalPostingTests : JournalTests
{
    [Fact, Trait("Rule", "PST-5")]
    public async Task One_wrong_line_of_many_keeps_the_whole_batch_and_all_its_reasons_are_told()
    {
        await GivenJournalAsync();
        for (var n = 0; n < 20; n++)
            await AddAsync(PositiveAdjmt, PlainItem, 1, l => l with { DocumentNo = n == 7 ? "" : "J-1" });
        await AddAsync(PositiveAdjmt, LotItem, 5);
        await AddAsync(NegativeAdjmt, SerialItem, 1, l => l with { LocationCode = "RED" });

        var refusals = (await PostAsync()).Refusals;

        Assert.Equal([80000, 210000, 220000], refusals.Select(r => r.Line ?? 0).Distinct().Order());
        Assert.Contains(
            "Document No. must have a value in Item Journal Line: Journal Template Name=ITEM,Journal Batch Name=DEFAULT,Line No.=80000. It "
                + "cannot be zero or empty.",
            refusals.Select(r => r.Message));
        Assert.Empty(await EntriesAsync());
        Assert.Equal(22, (await LinesAsync()).Count);
    }

    [Fact]
    public async Task Every_kind_of_line_moves_stock_its_own_way_PST_1()
    {
        await GivenJournalAsync();
        await AddAsync(Purchase, PlainItem, 10);
        await AddAsync(Sale, PlainItem, 2);
        await AddAsync(PositiveAdjmt, PlainItem, 3, l => l with { UnitOfMeasureCode = "BOX" });
        await AddAsync(NegativeAdjmt, PlainItem, 4);

        var posted = await PostedAsync();

        Assert.Equal(
            [(Purchase, 10m), (Sale, -2m), (PositiveAdjmt, 36m), (NegativeAdjmt, -4m)],
            (await EntriesAsync()).Select(e => (e.EntryType, e.Quantity)));
        Assert.Equal(("J-1", 4), (posted.HandlingDocumentNo, posted.EntryCount));
    }

    [Fact, Trait("Rule", "NOS-9")]
    public async Task Lines_without_a_number_share_the_next_of_the_series()
    {
        await SeriesAsync("JNL", "T-0001");
        await GivenJournalAsync(noSeries: "JNL");
        await AddAsync(PositiveAdjmt, PlainItem, 1, l => l with { DocumentNo = "" });
        await AddAsync(PositiveAdjmt, PlainItem, 1);
        await AddAsync(PositiveAdjmt, PlainItem, 1, l => l with { DocumentNo = "" });

        Assert.Equal("T-0001", Taken(await Batches.FindAsync(JournalTemplate.Item, Batch, Actors.Auditor)).NextDocumentNo);
        await PostedAsync();

        Assert.Equal(["T-0001", "J-1", "T-0001"], (await EntriesAsync()).Select(e => e.DocumentNo));
        Assert.Equal(
            ["T-0001", "J-1", "T-0001"], (await Company.Database.AllAsync<ValueEntry>()).OrderBy(v => v.EntryNo).Select(v => v.DocumentNo));
    }

    [Fact, Trait("Rule", "I10")]
    public async Task A_second_arrival_of_a_request_posts_nothing_more()
    {
        await GivenJournalAsync();
        await AddAsync(PositiveAdjmt, PlainItem, 1);
        var request = Guid.NewGuid();

        var first = Taken(await Journals.PostAsync(JournalTemplate.Item, Batch, request, Actors.InventoryManager, day: new(January15)));
        await AddAsync(PositiveAdjmt, PlainItem, 5);
        var second = Taken(await Journals.PostAsync(JournalTemplate.Item, Batch, request, Actors.InventoryManager, day: new(January15)));

        Assert.Equal(first, second);
        Assert.Single(await EntriesAsync());
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task Of_two_users_who_post_one_batch_one_posts_and_the_other_is_told()
    {
        await GivenJournalAsync();
        await AddAsync(PositiveAdjmt, PlainItem, 1);

        var outcomes = await AtOnceAsync(2, _ => PostBlindAsync());

        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.Single(await EntriesAsync());
    }

    [Fact, Trait("Rule", "PST-26")]
    public async Task What_is_blocked_is_not_scrapped()
    {
        await GivenJournalAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 5));
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-A", Blocked = true });
        var line = await AddAsync(NegativeAdjmt, LotItem, 2);
        await TrackAsync(line, ("", "LOT-A", 2));

        Assert.Contains("Blocked must be equal to 'No'", Message(await PostAsync()), StringComparison.Ordinal);
        Assert.Equal(5, await StockOfLotAsync("LOT-A"));
    }

    [Fact]
    public async Task A_line_with_too_few_numbers_says_what_to_do_without_Qty_to_Handle_ITL_56()
    {
        await GivenJournalAsync();
        var line = await AddAsync(PositiveAdjmt, LotItem, 5);
        await TrackAsync(line, ("", "LOT-A", 3));

        var refusal = Assert.Single((await PostAsync()).Refusals);

        Assert.Equal((10000, "2 too few; add some on Item Tracking Lines, or post 3."), (refusal.Line, refusal.WayOut));
    }

    [Fact, Trait("Rule", "ITL-2")]
    public async Task The_tracking_page_opens_while_the_quantity_is_0()
    {
        await GivenJournalAsync();
        var line = await AddAsync(PositiveAdjmt, LotItem, 0);

        var sheet = await Company.OpenTrackingAsync(RefOf(line));

        Assert.Equal(
            (0m, "Item Journal DEFAULT", false),
            (sheet.Source.Quantity, sheet.Source.DocumentCaption, sheet.Source.ShowsQtyToHandle));
    }

    [Fact]
    public async Task An_empty_batch_has_nothing_to_post()
    {
        await GivenJournalAsync();
        await AddAsync(PositiveAdjmt, PlainItem, 0);

        Assert.Equal("There is nothing to post.", Message(await PostAsync()));
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_tracked_line_keeps_what_its_numbers_are_for()
    {
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(PositiveAdjmt, LotItem, 5), ("", "LOT-A", 5));
        var line = Assert.Single(await LinesAsync());

        string[] refused =
        [
            .. await RefusedAsync(line with { ItemNo = PlainItem }),
            .. await RefusedAsync(line with { LocationCode = "RED" }),
            .. await RefusedAsync(line with { EntryType = NegativeAdjmt }),
            .. await RefusedAsync(line with { Quantity = 4 }),
        ];

        const string Defined = "Item tracking is defined for item LOT in the Item Journal Line.\nYou must delete the existing item "
            + "tracking before modifying or deleting the Item Journal Line.";
        Assert.Equal(
            [
                Defined, Defined, Defined,
                "Item tracking defined for item LOT in the Item Journal Line accounts for more than the quantity you have entered.\n"
                    + "You must adjust the existing item tracking and then reenter the new quantity.",
            ],
            refused);
        Assert.Equal(Purchase, (await ChangeAsync(line, l => l with { EntryType = Purchase, Quantity = 6 })).EntryType);
    }

    [Fact, Trait("Rule", "COD-19")]
    public async Task A_serial_number_on_a_line_is_one_unit()
    {
        await GivenJournalAsync(trackingOnLines: true);

        Assert.Equal(
            "Quantity (Base) must be -1, 0 or 1 when Serial No. is stated.",
            Message(await TryAddAsync(PositiveAdjmt, SerialItem, 2, l => l with { SerialNo = "S1" })));
    }

    [Fact]
    public async Task A_line_that_somebody_changed_is_not_overwritten_R5()
    {
        await GivenJournalAsync();
        var line = await AddAsync(PositiveAdjmt, PlainItem, 1);
        await ChangeAsync(line, l => l with { Quantity = 2 });

        var refusal = Assert.Single((await Lines.SaveLineAsync(
            JournalTemplate.Item, Batch, line with { Quantity = 3 }, Actors.WarehouseSupervisor)).Refusals);

        Assert.Equal((OutcomeKind.Outdated, 10000), (refusal.Kind, refusal.Line));
        Assert.Equal(2, Assert.Single(await LinesAsync()).Quantity);
    }

    [Fact]
    public async Task A_batch_with_lines_asks_before_it_is_deleted_and_takes_its_tracking_along()
    {
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(PositiveAdjmt, LotItem, 5), ("", "LOT-A", 5));
        var batch = Taken(await Batches.FindAsync(JournalTemplate.Item, Batch, Actors.Auditor));

        Assert.Equal(
            "Item Journal DEFAULT has 1 line.\nDo you want to delete it with its lines?",
            Message(await Batches.DeleteAsync(batch, false, Actors.InventoryManager)));
        Taken(await Batches.DeleteAsync(batch, true, Actors.InventoryManager));

        Assert.Empty(await TrackingAsync());
        Assert.Empty(Taken(await Batches.ListAsync(JournalTemplate.Item, Actors.Auditor)));
    }

    [Theory, Trait("Scenario", "O-011")]
    [InlineData("ITEM", true)]
    [InlineData("PHYS. INV.", false)]
    [InlineData("RECLASS", false)]
    public async Task Numbers_on_lines_are_for_item_journals(string template, bool isAllowed)
    {
        var saved = await Batches.SaveAsync(new(template, "A", ItemTrackingOnLines: true), Actors.InventoryManager);

        Assert.Equal(
            isAllowed ? [] : ["The template type of a batch with Item Tracking on Lines can only be Item, Output, or Consumption."],
            saved.Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Rule", "RSV-7")]
    public async Task Stock_that_is_lost_asks_before_it_takes_what_others_keep()
    {
        await GivenJournalAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 5));
        var order = await Company.SalesOrderAsync((LotItem, 4));
        await ReserveAsync(order);
        await TrackAsync(await AddAsync(NegativeAdjmt, LotItem, 3), ("", "LOT-A", 3));

        var question = Assert.Single((await PostAsync()).Refusals);
        Assert.Equal(
            ("One or more reservation entries exist for the item with Item No. = LOT, Location Code = BLUE which may be disrupted if you "
                + "post this negative adjustment. Do you want to continue?", OutcomeKind.Question, 10000),
            (question.Message, question.Kind, question.Line));
        Assert.Equal(5, await StockOfLotAsync("LOT-A"));

        await PostedAsync(consent: new JournalConsent().To(question));
        Assert.Equal(2, await StockOfLotAsync("LOT-A"));
        Assert.Equal([2m], (await Company.Database.AllAsync<Reservation>()).Select(r => r.QuantityBase));
    }

    [Fact, Trait("Rule", "RSV-7")]
    public async Task Free_stock_is_lost_first_and_nothing_is_asked()
    {
        await GivenJournalAsync();
        await FoundAsync(PlainItem, null, ("", "", 5));
        var order = await Company.SalesOrderAsync((PlainItem, 4));
        await ReserveAsync(order);
        await AddAsync(NegativeAdjmt, PlainItem, 1);

        await PostedAsync();

        Assert.Equal([4m], (await Company.Database.AllAsync<Reservation>()).Select(r => r.QuantityBase));
    }

    [Fact, Trait("Rule", "RSV-3")]
    public async Task A_line_that_takes_goods_out_counts_as_requested()
    {
        await GivenJournalAsync();
        await FoundAsync(LotItem, null, ("", "LOT-A", 5));
        await TrackAsync(await AddAsync(NegativeAdjmt, LotItem, 3), ("", "LOT-A", 3));

        var order = await Company.SalesOrderAsync((LotItem, 5));
        var sheet = await Company.OpenTrackingAsync(order.Key, 10000);

        var lot = new TrackingNumbers("", "LOT-A");
        var figures = sheet.Availability.Of(lot)!;
        Assert.Equal((5m, 3m), (figures.TotalQuantity, figures.TotalRequestedQuantity));
        var asks = Assert.Single(Taken(await new NumberRecordsReader(Company.Database.Factory)
            .RequestsAsync(sheet.Source, lot, true, Actors.Everyone)));
        Assert.Equal(
            (RefOf(Assert.Single(await LinesAsync())), 3m, 1, (DateOnly?)January15),
            (asks.Source, asks.QuantityBase, asks.Position, asks.Date));
        Assert.Equal(
            asks.Source,
            Assert.Single(Taken(await new NumberUseReader(Company.Database.Factory)
                .ListAsync(new(ItemTrackingType.LotNo, LotItem, "", "LOT-A"), Actors.Everyone))).Source);
    }

    private async Task ReserveAsync(DocumentCard order) => Taken(
        await new ReservationStore(Company.Database.Transaction, Company.Database.Clock)
            .ReserveAsync(order.Key.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor));

    private async Task<IEnumerable<string>> RefusedAsync(JournalLineCard line) =>
        (await Lines.SaveLineAsync(JournalTemplate.Item, Batch, line, Actors.InventoryManager)).Refusals.Select(r => r.Message);
}
