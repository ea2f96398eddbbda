using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Tracking;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Complete is only said of a reclassification that posting accepts (C-40, C-43, RCL-6 to RCL-8, PST-16).</summary>
public sealed class ReclassMarksTests : ReclassTests
{
    private static readonly DateOnly January20 = new(2025, 1, 20);
    private static readonly DateOnly February15 = new(2025, 2, 15);

    [Theory, Trait("Rule", "RCL-6"), Trait("Rule", "RCL-8")]
    [InlineData("L1", 30, 100, "Only all 100 together")]
    [InlineData("L1", 100, 100, null)]
    [InlineData("L2", 30, 100, "Keeps 01/15/2025")]
    [InlineData("L2", 100, 100, "Keeps 01/15/2025")]
    [InlineData("L2", 30, 0, null)]
    public void A_lot_in_stock_keeps_its_date_unless_all_of_it_gets_another(string newLot, int quantity, int inStock, string? text)
    {
        var known = InboundNumbers.None;
        known = known with
        {
            Lots = known.Lots.Add(newLot, new(null, Joined: new(new(inStock, January15), false, null))),
        };

        var refused = RenewedNumbers.Refused(
            TrackingPolicy.Of(new() { LotSpecificTracking = true }),
            [new(1, new("", "L1"), new("", newLot), quantity, January20)], known);

        Assert.Equal(text is null ? [] : [text], refused.Select(r => r.Objection.Text));
    }

    [Fact, Trait("Case", "C-40"), Trait("Rule", "RCL-6")]
    public async Task RCL6_A_part_of_a_lot_with_a_new_date_is_complete_on_neither_page_nor_line_until_it_is_the_whole()
    {
        await DatedAsync(LotItem, January15, ("", "W-0001", 100));
        var line = await ReclassAsync(LotItem, 30);
        await RenamedAsync(line, "W-0001", "W-0001", January20);

        await AssertMarksAsync(line, "Only all 100 together: W-0001");
        var sheet = await OpenAsync(line);
        Assert.Equal("\nLine 1: W-0001 Only all 100 together", sheet.WarningsInWords());
        Assert.Equal("New: Only all 100 together", AvailabilityText.Of(sheet, sheet.Lines[0], TrackingField.AvailabilityLotNo)?.Text);
        Assert.True((await CardAsync(line)).Tracking is { IsNeeded: true, IsComplete: false });
        Taken(await SaveAsync(Taken(sheet.SetNewExpirationDate(1, January15)), new()));
        await AssertMarksAsync(line, "Nothing changes");
    }

    [Fact, Trait("Case", "C-43"), Trait("Rule", "RCL-8")]
    public async Task RCL8_Goods_that_join_a_lot_take_its_date_when_it_is_typed_and_are_not_complete_with_another()
    {
        await DatedAsync(LotItem, January15, ("", "L1", 10));
        await DatedAsync(LotItem, February15, ("", "L2", 10));
        var line = await ReclassAsync(LotItem, 10);
        await RenamedAsync(line, "L1", "L2", January20);
        await AssertMarksAsync(line, "Keeps 02/15/2025: L2");

        var sheet = await OpenAsync(line);
        sheet = Taken(sheet.SetNewLotNo(1, "L9"));
        var reader = new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock);
        sheet = Taken(sheet.SetNewLotNo(1, "L2", await reader.ExistingAsync(sheet, "", "L2")));
        Assert.Equal(February15, sheet.Lines[0].NewExpirationDate);
        Taken(await SaveAsync(sheet, new()));
        await AssertMarksAsync(line, "Complete 10/10");
        await PostedAsync(JournalTemplate.Reclass);
    }

    [Fact, Trait("Case", "C-43"), Trait("Rule", "PST-16")]
    public async Task PST16_A_new_serial_number_that_is_in_stock_is_complete_nowhere_and_one_that_is_moved_away_is()
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var line = await ReclassAsync(SerialItem, 1);
        var sheet = Taken((await OpenAsync(line)).AddLine(new("S1", Quantity: 1)));
        Taken(await SaveAsync(Taken(sheet.SetNewSerialNo(1, "S2")), new(KeepWarnings: true)));

        await AssertMarksAsync(line, "In stock (BLUE): S2");
        sheet = await OpenAsync(line);
        Assert.Equal(
            "New: In stock (BLUE), it cannot come in again before it has left",
            AvailabilityText.Sentence(sheet.OfSerialNo(sheet.Lines[0])));
        Taken(await SaveAsync(Taken(sheet.SetNewSerialNo(1, "S3")), new()));
        await AssertMarksAsync(line, "Complete 1/1");
        await PostedAsync(JournalTemplate.Reclass);
    }

    [Fact, Trait("Case", "C-43"), Trait("Rule", "PST-16")]
    public async Task PST16_What_others_ask_for_of_the_old_number_does_not_hide_that_the_new_one_is_refused()
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var sale = (await Company.SalesOrderAsync((SerialItem, 1))).Key;
        await Company.TrackAsync(sale, 10000, ("S1", "", 1));
        var line = await ReclassAsync(SerialItem, 1);
        var sheet = Taken((await OpenAsync(line)).AddLine(new("S1", Quantity: 1)));
        Assert.Equal(AvailabilityFlag.Requested, sheet.OfSerialNo(sheet.Lines[0]).Flag);
        Taken(await SaveAsync(Taken(sheet.SetNewSerialNo(1, "S2")), new(KeepWarnings: true)));

        sheet = await OpenAsync(line);
        Assert.StartsWith(
            "New: In stock (BLUE)", AvailabilityText.Sentence(sheet.OfSerialNo(sheet.Lines[0])), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "RCL-6")]
    public async Task RCL6_A_line_finds_the_lots_as_the_lines_before_it_leave_them()
    {
        await DatedAsync(LotItem, January15, ("", "L1", 100));
        await RenamedAsync(await ReclassAsync(LotItem, 60), "L1", "L2", January15);
        var rest = await ReclassAsync(LotItem, 40);
        await RenamedAsync(rest, "L1", "L1", January20);

        await AssertMarksAsync(rest, "Complete 40/40");
        await PostedAsync(JournalTemplate.Reclass);
    }

    [Fact, Trait("Rule", "RCL-10")]
    public async Task RCL10_Expired_goods_are_complete_because_they_may_be_reclassified()
    {
        await AddAsync("MILK", new() { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true });
        await DatedAsync("MILK", new DateOnly(2025, 1, 10), ("", "OLD", 5));
        var line = await ReclassAsync("MILK", 5);
        await RenamedAsync(line, "OLD", "OLD", January20);

        await AssertMarksAsync(line, "Complete 5/5");
        await PostedAsync(JournalTemplate.Reclass);
    }

    private async Task<JournalLineCard> CardAsync(JournalLineCard line) => Taken(
        await new ItemJournalReader(Company.Database.Factory)
            .LineAsync(JournalTemplate.Reclass, Batch, line.LineNo, Actors.InventoryManager));

    /// <summary>The line of the journal and its page say the same.</summary>
    private async Task AssertMarksAsync(JournalLineCard line, string text) =>
        Assert.Equal((text, text), ((await CardAsync(line)).Tracking.Text, (await OpenAsync(line)).State.Text));
}
