using ItemTracking.Core.Assignment;
using ItemTracking.Core.Information;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Numbers are assigned, created and scanned on Item Tracking Lines of a journal line.</summary>
public sealed class JournalSheetScenarios : JournalTests
{
    private const string Chair = "CHAIR";

    private static readonly string[] FiveSerials = ["SN-0001", "SN-0002", "SN-0003", "SN-0004", "SN-0005"];

    [Fact, Trait("Scenario", "O-023"), Trait("Rule", "NUM-10")]
    public async Task Five_serials_share_the_new_lot_and_Assign_Lot_No_leaves_it()
    {
        var line = await ChairsAsync(new() { Code = "BOTH", SNSpecificTracking = true, LotSpecificTracking = true });
        var sheet = await Company.OpenTrackingAsync(RefOf(line));

        sheet = Taken(await Company.Assigner().AssignSerialNoAsync(sheet, new(5, true, false), null, Actors.InventoryManager));
        Assert.Equal(FiveSerials.Select(serial => $"{serial}/LOT-0001 1"), sheet.Shown());
        await Company.CloseTrackingAsync(sheet);
        sheet = await Company.OpenTrackingAsync(RefOf(line));
        sheet = Taken(await Company.Assigner().AssignLotNoAsync(
            sheet, [.. sheet.Lines.Select(l => l.LineNo)], sheet.Lines[0].LineNo, Actors.InventoryManager));

        Assert.Equal(FiveSerials.Select(serial => $"{serial}/LOT-0001 1"), sheet.Shown().Take(5));
        Assert.Equal((5m, 0m), (sheet.Matrix.Defined.Quantity, sheet.Matrix.Undefined.Quantity));
        Assert.Equal(FiveSerials, (await TrackingAsync()).Where(t => t.LotNo == "LOT-0001").Select(t => t.SerialNo));
    }

    [Fact, Trait("Scenario", "O-025"), Trait("Rule", "NUM-9")]
    public async Task Each_assigned_serial_has_its_card_before_the_journal_is_posted()
    {
        var line = await ChairsAsync(new() { Code = "CARDS", SNSpecificTracking = true, SNInfoInboundMustExist = true });
        var sheet = await Company.OpenTrackingAsync(RefOf(line));

        sheet = Taken(await Company.Assigner().AssignSerialNoAsync(sheet, new(5, false, true), null, Actors.InventoryManager));
        await Company.CloseTrackingAsync(sheet);

        Assert.Equal(FiveSerials, (await TrackingAsync()).Select(t => t.SerialNo));
        Assert.Equal(FiveSerials.Select(serial => (Chair, serial)), await CardsAsync());
        Assert.Empty(await EntriesAsync());
        Assert.Equal(5, (await PostedAsync()).EntryCount);
    }

    [Fact, Trait("Scenario", "O-026"), Trait("Rule", "NUM-14")]
    public async Task Customized_serials_with_cards_need_no_series()
    {
        var line = await ChairsAsync(new() { Code = "CARDS", SNSpecificTracking = true, SNInfoInboundMustExist = true }, serialNos: "");
        var sheet = await Company.OpenTrackingAsync(RefOf(line));

        var created = await Company.Assigner().CreateCustomizedSNAsync(
            sheet, new("VX1", 1, 5, false, true), null, Actors.InventoryManager);
        await Company.CloseTrackingAsync(Taken(created));

        string[] serials = ["VX1", "VX2", "VX3", "VX4", "VX5"];
        Assert.Equal(serials.Select(serial => (serial, 1m)), (await TrackingAsync()).Select(t => (t.SerialNo, t.QuantityBase)));
        Assert.Equal(serials.Select(serial => (Chair, serial)), await CardsAsync());
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Scenario", "O-041"), Trait("Rule", "SCN-5")]
    public async Task Of_three_scanned_serials_the_one_in_stock_counts_and_the_others_are_listed_with_nothing()
    {
        await GivenJournalAsync();
        await FoundAsync(SerialItem, null, ("SN1", "", 1));
        var sheet = await Company.OpenTrackingAsync(RefOf(await AddAsync(NegativeAdjmt, SerialItem, 10)));
        var reader = new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock);

        foreach (var scanned in new[] { "SN1", "SN2", "SN3" })
            sheet = Taken(sheet.Scan(scanned, await reader.ExistingAsync(sheet, scanned, "")));

        Assert.Equal(["SN1/ 1", "SN2/ 0", "SN3/ 0"], sheet.Shown());
        Assert.Equal(9, sheet.Matrix.Undefined.Quantity);
    }

    /// <summary>The Given: five of an item with series for both numbers were found.</summary>
    private async Task<JournalLineCard> ChairsAsync(ItemTrackingCode code, string serialNos = "SN")
    {
        await SeriesAsync("SN", "SN-0001");
        await SeriesAsync("LOT", "LOT-0001");
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(Chair, code.Code);
        await ChangeItemAsync(Chair, item => (item.SerialNos, item.LotNos) = (serialNos, "LOT"));
        await GivenJournalAsync();
        return await AddAsync(PositiveAdjmt, Chair, 5);
    }

    private async Task<IEnumerable<(string ItemNo, string SerialNo)>> CardsAsync() =>
        (await Company.Database.AllAsync<SerialNoInformation>()).Select(card => (card.ItemNo, card.SerialNo)).Order();
}
