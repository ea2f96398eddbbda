using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Goods get other numbers, dates and places through the item reclassification journal.</summary>
public sealed class ReclassScenarios : ReclassTests
{
    private const string Both = "BOTH";
    private static readonly DateOnly January20 = new(2025, 1, 20);
    private static readonly DateOnly February15 = new(2025, 2, 15);

    [Fact, Trait("Scenario", "O-033")]
    public async Task A_negative_quantity_is_refused_on_the_tracking_page()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var line = await ReclassAsync(LotItem, 10);
        var sheet = await ChosenAsync(line, "LOT-A");

        var refused = sheet.SetQuantity(sheet.Lines[0].LineNo, -1);

        Assert.Equal("Quantity must be positive.", Assert.Single(refused.Refusals).Message);
    }

    [Fact, Trait("Scenario", "O-034")]
    public async Task What_was_too_much_and_discarded_leaves_nothing_to_post()
    {
        await StockAsync(LotItem, ("", "LOT-A", 11));
        var line = await ReclassAsync(LotItem, 10);
        var sheet = await ChosenAsync(line, "LOT-A");
        sheet = Taken(sheet.SetQuantity(sheet.Lines[0].LineNo, 11));
        var question = Assert.Single((await SaveAsync(sheet, new())).Refusals);
        Assert.Equal(RefusalCode.ITL_34_1, question.Code);

        await SaveAsync(sheet, new CloseConsent().To(question));

        Assert.Empty(await TrackingAsync());
        Assert.StartsWith(
            $"You must assign a lot number for item {LotItem}.", Message(await PostAsync(JournalTemplate.Reclass)),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-097"), Trait("Rule", "RCL-3")]
    public async Task Selected_entries_propose_their_own_numbers_and_dates()
    {
        await DatedAsync(SerialItem, February15, Serials("SN", 5));
        var sheet = await OpenAsync(await ReclassAsync(SerialItem, 5));

        sheet = Taken(sheet.TakeOver(sheet.Offer()));

        Assert.Equal(5, sheet.Lines.Count);
        Assert.All(sheet.Lines, line => Assert.Equal((line.SerialNo, February15), (line.NewSerialNo, line.NewExpirationDate)));
    }

    [Fact, Trait("Scenario", "O-098"), Trait("Rule", "RCL-10")]
    public async Task A_lot_gets_another_number_and_date()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 10));
        await RenamedAsync(await ReclassAsync(LotItem, 10), "LOT-A", "LOT-B", February15);

        await PostedAsync(JournalTemplate.Reclass);

        Assert.Equal(
            [(-10m, "LOT-A", January15), (10m, "LOT-B", February15)],
            (await EntriesAsync())[^2..].Select(e => (e.Quantity, e.LotNo, e.ExpirationDate!.Value)));
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-B" });
        var card = new InformationKey(ItemTrackingType.LotNo, LotItem, "", "LOT-B");
        var inventory = await new NumberInventoryReader(Company.Database.Factory).FindAsync(card, January15, Actors.Auditor);
        Assert.Equal(10, Taken(inventory).Inventory);
        Assert.Empty(await LinesAsync(JournalTemplate.Reclass));
    }

    [Fact, Trait("Scenario", "O-099"), Trait("Rule", "RCL-8")]
    public async Task What_joins_a_lot_takes_its_date()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 10));
        await DatedAsync(LotItem, February15, ("", "LOT-B", 10));
        await RenamedAsync(await ReclassAsync(LotItem, 10), "LOT-A", "LOT-B", January15);

        var refusal = Assert.Single((await PostAsync(JournalTemplate.Reclass)).Refusals);

        Assert.StartsWith("New Expiration Date must be equal to '02/15/2025'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Lot LOT-B is in stock and keeps its date. Use 02/15/2025, or choose a new lot number.", refusal.WayOut);
    }

    [Fact, Trait("Scenario", "O-100"), Trait("Rule", "RCL-6")]
    public async Task A_part_of_a_lot_keeps_its_date()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-L", 40));
        await DatedAsync(LotItem, null, ("", "LOT-L", 40));
        var before = await EntriesAsync();
        await RenamedAsync(await ReclassAsync(LotItem, 40), "LOT-L", "LOT-L", January20);

        var refusal = Assert.Single((await PostAsync(JournalTemplate.Reclass)).Refusals);

        Assert.StartsWith(
            "New Expiration Date must be equal to '01/15/2025'  in Tracking Specification", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            before.Select(e => (e.EntryNo, e.RemainingQuantity)), (await EntriesAsync()).Select(e => (e.EntryNo, e.RemainingQuantity)));
    }

    [Fact, Trait("Scenario", "O-101"), Trait("Rule", "PST-20")]
    public async Task The_latest_entry_of_a_lot_dates_what_comes_in_later()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-L", 50));
        await RenamedAsync(await ReclassAsync(LotItem, 50), "LOT-L", "LOT-L", January20);
        await PostedAsync(JournalTemplate.Reclass);
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(ItemLedgerEntryType.NegativeAdjmt, LotItem, 50), ("", "LOT-L", 50));
        await PostedAsync();
        Assert.DoesNotContain(await EntriesAsync(), e => e.Open);

        await DatedAsync(LotItem, null, ("", "LOT-L", 50));

        Assert.Equal((50m, January20), ((await EntriesAsync())[^1].Quantity, (await EntriesAsync())[^1].ExpirationDate!.Value));
    }

    [Fact, Trait("Scenario", "O-102"), Trait("Rule", "RCL-7")]
    public async Task New_serials_of_one_new_lot_have_one_date()
    {
        await AddAsync(Both, new ItemTrackingCode { Code = Both, SNSpecificTracking = true, LotSpecificTracking = true });
        await StockAsync(Both, ("S1", "LOT-A", 1), ("S2", "LOT-A", 1));
        var sheet = await OpenAsync(await ReclassAsync(Both, 2));
        sheet = Taken(sheet.TakeOver(sheet.Offer()));
        foreach (var (line, serial, date) in sheet.Lines.Zip(["A", "B"], [new DateOnly(2025, 1, 16), new DateOnly(2025, 1, 17)]))
            sheet = Renamed(sheet, line.LineNo, "LOT-N", date, serial);
        Taken(await SaveAsync(sheet, new()));

        Assert.Equal("There are multiple expiration dates registered for lot LOT-N.", Message(await PostAsync(JournalTemplate.Reclass)));
    }

    [Fact, Trait("Scenario", "O-103"), Trait("Rule", "RCL-7")]
    public async Task Lots_that_are_merged_have_one_date()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5), ("", "LOT-B", 5));
        var sheet = await OpenAsync(await ReclassAsync(LotItem, 10));
        sheet = Taken(sheet.TakeOver(sheet.Offer()));
        sheet = Renamed(sheet, sheet.Lines[0].LineNo, "LOT-N", January15);
        sheet = Renamed(sheet, sheet.Lines[1].LineNo, "LOT-N", January20);
        Taken(await SaveAsync(sheet, new(KeepWarnings: true)));

        Assert.Equal("There are multiple expiration dates registered for lot LOT-N.", Message(await PostAsync(JournalTemplate.Reclass)));

        sheet = await OpenAsync((await LinesAsync(JournalTemplate.Reclass))[0]);
        Taken(await SaveAsync(Taken(sheet.SetNewExpirationDate(sheet.Lines[1].LineNo, January15)), new()));
        await PostedAsync(JournalTemplate.Reclass);
        Assert.Equal(10, await StockOfLotAsync("LOT-N"));
    }

    [Fact, Trait("Scenario", "O-104"), Trait("Rule", "RCL-10")]
    public Task A_new_lot_needs_its_card_as_one_that_comes_in() => NeedsCardAsync(isLot: true, "Lot No.");

    [Fact, Trait("Scenario", "O-105"), Trait("Rule", "RCL-10")]
    public Task A_new_serial_needs_its_card_as_one_that_comes_in() => NeedsCardAsync(isLot: false, "Serial No.");

    private async Task NeedsCardAsync(bool isLot, string number)
    {
        await AddAsync("CARDS", new ItemTrackingCode
        {
            Code = "CARDS",
            LotSpecificTracking = isLot,
            SNSpecificTracking = !isLot,
            LotInfoInboundMustExist = isLot,
            SNInfoInboundMustExist = !isLot,
        });
        if (isLot)
            await Company.Database.AddAsync(new LotNoInformation { ItemNo = "CARDS", LotNo = "N1" });
        else
            await Company.Database.AddAsync(new SerialNoInformation { ItemNo = "CARDS", SerialNo = "N1" });
        await StockAsync("CARDS", isLot ? ("", "N1", 1) : ("N1", "", 1));
        var sheet = await OpenAsync(await ReclassAsync("CARDS", 1));
        sheet = Taken(sheet.TakeOver(sheet.Offer()));
        var no = sheet.Lines[0].LineNo;
        Taken(await SaveAsync(Taken(isLot ? sheet.SetNewLotNo(no, "n2") : sheet.SetNewSerialNo(no, "n2")), new()));

        Assert.Equal(
            $"The {number} Information does not exist. Identification fields and values: Item No.='CARDS',{number}='N2'",
            Message(await PostAsync(JournalTemplate.Reclass)));
    }

    [Fact, Trait("Scenario", "O-106"), Trait("Rule", "ITL-27")]
    public async Task The_date_is_shown_and_the_new_one_can_be_changed()
    {
        await DatedAsync(LotItem, February15, ("", "LOT-A", 5));
        var sheet = await ChosenAsync(await ReclassAsync(LotItem, 5), "LOT-A");

        Assert.Equal((false, true), (sheet.Rights.EditsExpirationDate, sheet.Rights.EditsNewExpirationDate));
        Assert.Equal((February15, February15), (sheet.Lines[0].ExpirationDate, sheet.Lines[0].NewExpirationDate));
        Assert.Equal(January20, Taken(sheet.SetNewExpirationDate(sheet.Lines[0].LineNo, January20)).Lines[0].NewExpirationDate);
    }

    [Fact, Trait("Scenario", "O-107"), Trait("Rule", "ITL-56")]
    public async Task Less_than_the_line_says_is_refused()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var line = await ReclassAsync(LotItem, 10);
        var sheet = await ChosenAsync(line, "LOT-A");
        Taken(await SaveAsync(Renamed(Taken(sheet.SetQuantity(sheet.Lines[0].LineNo, 9)), sheet.Lines[0].LineNo, "LOT-B", null), new()));

        Assert.StartsWith(
            "Qty. to Handle (Base) in the item tracking assigned to the document line for item LOT is currently 9. It must be 10.",
            Message(await PostAsync(JournalTemplate.Reclass)), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "RCL-1")]
    [InlineData("", "BLUE")]
    [InlineData("red", "RED")]
    public async Task Goods_arrive_where_they_were_unless_the_line_says_otherwise(string typed, string location)
    {
        var line = await ReclassAsync(LotItem, 1, l => l with { NewLocationCode = typed });

        Assert.Equal((ItemLedgerEntryType.Transfer, "BLUE", location), (line.EntryType, line.LocationCode, line.NewLocationCode));
    }

    [Fact, Trait("Rule", "RCL-1")]
    public async Task A_negative_quantity_is_refused_on_the_line() => Assert.Equal(
        "Quantity must not be negative when Entry Type is Transfer",
        Message(await TryReclassAsync(LotItem, -1)));

    [Fact, Trait("Rule", "RCL-11")]
    public async Task A_number_that_stays_as_it_is_is_not_posted()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5), ("", "LOT-B", 5));
        var sheet = await OpenAsync(await ReclassAsync(LotItem, 10));
        sheet = Taken(sheet.TakeOver(sheet.Offer()));
        Taken(await SaveAsync(sheet, new()));

        Assert.Equal("There is nothing to post.", Message(await PostAsync(JournalTemplate.Reclass)));

        sheet = await OpenAsync((await LinesAsync(JournalTemplate.Reclass))[0]);
        Taken(await SaveAsync(Taken(sheet.SetNewLotNo(sheet.Lines[1].LineNo, "LOT-C")), new()));
        await PostedAsync(JournalTemplate.Reclass);
        Assert.Equal(
            ["LOT-B", "LOT-C"], (await EntriesAsync()).Where(e => e.EntryType == ItemLedgerEntryType.Transfer).Select(e => e.LotNo));
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Rule", "RCL-10")]
    public async Task Who_looks_for_the_old_number_is_told_with_what_it_was_reclassified()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 10));
        await RenamedAsync(await ReclassAsync(LotItem, 10), "LOT-A", "LOT-B", January15);
        await PostedAsync(JournalTemplate.Reclass);
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(ItemLedgerEntryType.NegativeAdjmt, LotItem, 10), ("", "LOT-A", 10));

        Assert.StartsWith(
            "Lot No. LOT-A was last reclassified with Item Reclass. Journal RC-1 by manager at ",
            Assert.Single((await PostAsync()).Refusals).WayOut, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "RCL-13")]
    public async Task What_got_an_earlier_date_leaves_first_and_the_old_card_stays_as_it_is()
    {
        await DatedAsync(LotItem, January20, ("", "LOT-A", 5));
        await DatedAsync(LotItem, February15, ("", "LOT-B", 5));
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-B", Description = "Blue" });
        await RenamedAsync(await ReclassAsync(LotItem, 5), "LOT-B", "LOT-C", January15);
        await PostedAsync(JournalTemplate.Reclass);

        var sale = await Company.SalesOrderAsync((LotItem, 5));
        var offered = (await Company.OpenTrackingAsync(sale.Key.Line(10000))).Offer();

        Assert.Equal(["LOT-C", "LOT-A"], offered.Rows.Select(entry => entry.Figures.Numbers.LotNo));
        var card = Assert.Single(await Company.Database.AllAsync<LotNoInformation>());
        Assert.Equal(("LOT-B", "Blue"), (card.LotNo, card.Description));
    }

    [Fact, Trait("Rule", "RCL-9")]
    public async Task A_date_that_goes_is_asked_about_once()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 5));
        var sheet = await ChosenAsync(await ReclassAsync(LotItem, 5), "LOT-A");
        sheet = Taken(sheet.SetNewExpirationDate(sheet.Lines[0].LineNo, null));

        var question = Assert.Single((await SaveAsync(sheet, new())).Refusals);

        Assert.Equal(
            "New Expiration Date is blank on 1 line: the goods will have no expiration date any more.\nDo you want to continue?",
            question.Message);
        Taken(await SaveAsync(sheet, new CloseConsent().To(question)));
        await PostedAsync(JournalTemplate.Reclass);
        Assert.Null((await EntriesAsync())[^1].ExpirationDate);
    }

    [Theory, Trait("Rule", "RCL-11")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_that_changes_nothing_says_so_on_its_page_and_in_the_journal(bool changesDate)
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 5));
        var line = await ReclassAsync(LotItem, 5);
        var sheet = await ChosenAsync(line, "LOT-A");
        Assert.Equal("Nothing changes", sheet.State.Text);
        await Company.CloseTrackingAsync(sheet);
        Assert.Equal("Nothing changes", Assert.Single(await LinesAsync(template: JournalTemplate.Reclass)).Tracking.Text);

        sheet = await OpenAsync(line);
        var no = sheet.Lines[0].LineNo;
        sheet = Taken(changesDate ? sheet.SetNewExpirationDate(no, January20) : sheet.SetNewLotNo(no, "LOT-B"));
        Assert.Equal("Complete 5/5", sheet.State.Text);
        await Company.CloseTrackingAsync(sheet);
        Assert.Equal("Complete 5/5", Assert.Single(await LinesAsync(template: JournalTemplate.Reclass)).Tracking.Text);
    }

    [Fact, Trait("Rule", "RCL-11")]
    public async Task A_line_that_moves_its_goods_changes_something()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        var sheet = await ChosenAsync(await ReclassAsync(LotItem, 5, l => l with { NewLocationCode = "RED" }), "LOT-A");

        Assert.Equal("Complete 5/5", sheet.State.Text);
        await Company.CloseTrackingAsync(sheet);
        Assert.Equal("Complete 5/5", Assert.Single(await LinesAsync(template: JournalTemplate.Reclass)).Tracking.Text);
    }

    [Fact, Trait("Rule", "RCL-5")]
    public async Task A_new_number_that_is_needed_cannot_be_cleared()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        var sheet = await ChosenAsync(await ReclassAsync(LotItem, 5), "LOT-A");

        Assert.StartsWith(
            "New Lot No. must have a value in Tracking Specification", Message(sheet.SetNewLotNo(sheet.Lines[0].LineNo, "")),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ITL-43"), Trait("Rule", "RCL-3")]
    public async Task Another_number_overwrites_the_new_one_and_a_quantity_does_not()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5), ("", "LOT-B", 5));
        var sheet = await ChosenAsync(await ReclassAsync(LotItem, 5), "LOT-A");
        var no = sheet.Lines[0].LineNo;
        sheet = Taken(Taken(sheet.SetNewLotNo(no, "LOT-N")).SetQuantity(no, 3));
        Assert.Equal("LOT-N", sheet.Find(no)!.NewLotNo);

        Assert.Equal("LOT-B", Taken(sheet.SetLotNo(no, "LOT-B", null)).Find(no)!.NewLotNo);
    }
}
