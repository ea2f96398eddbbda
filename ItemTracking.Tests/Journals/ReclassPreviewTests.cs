using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>What a reclassification would do, what puts it right, and how it is taken back.</summary>
public sealed class ReclassPreviewTests : ReclassTests
{
    private static readonly DateOnly January20 = new(2025, 1, 20);
    private static readonly DateOnly February15 = new(2025, 2, 15);

    [Fact, Trait("Rule", "RCL-10")]
    public async Task Each_number_is_shown_before_and_after_and_nothing_is_written()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 10));
        await RenamedAsync(
            await ReclassAsync(LotItem, 10, line => line with { NewLocationCode = "RED" }), "LOT-A", "LOT-B", February15);
        var before = await EntriesAsync();

        var preview = await PreviewAsync();

        Assert.Equal(
            [
                new ReclassifiedNumber(
                    10000, LotItem, 10, new(new("", "LOT-A"), January15, "BLUE", ""), new(new("", "LOT-B"), February15, "RED", "")),
            ],
            preview.Numbers);
        Assert.Empty(preview.Refusals);
        Assert.Equal(before.Count, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Rule", "RCL-6")]
    public async Task A_part_of_a_lot_becomes_the_whole_by_one_correction_or_keeps_its_date_by_another()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-L", 40));
        await RenamedAsync(await ReclassAsync(LotItem, 15), "LOT-L", "LOT-L", January20);

        var preview = await PreviewAsync();

        Assert.Single(preview.Refusals);
        Assert.Equal(
            [
                new ReclassCorrection(10000, "LOT-L", January15),
                new ReclassCorrection(10000, "LOT-L", January20, new TrackingNumbers("", "LOT-L"), 40),
            ],
            preview.Corrections);

        Taken(await Corrections.ApplyAsync(Batch, preview.Corrections[1], Actors.InventoryManager));
        Assert.Empty((await PreviewAsync()).Refusals);
        await PostedAsync(JournalTemplate.Reclass);
        Assert.Equal((40m, January20), ((await EntriesAsync())[^1].Quantity, (await EntriesAsync())[^1].ExpirationDate!.Value));
    }

    [Fact, Trait("Rule", "RCL-8")]
    public async Task What_joins_a_lot_gets_the_date_of_that_lot_by_the_only_correction()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 10));
        await DatedAsync(LotItem, February15, ("", "LOT-B", 10));
        await RenamedAsync(await ReclassAsync(LotItem, 10), "LOT-A", "LOT-B", January15);

        var correction = Assert.Single((await PreviewAsync()).Corrections);
        Assert.Equal(new(10000, "LOT-B", February15), correction);

        Taken(await Corrections.ApplyAsync(Batch, correction, Actors.InventoryManager));
        await PostedAsync(JournalTemplate.Reclass);
        Assert.Equal(20, await StockOfLotAsync("LOT-B"));
    }

    [Fact, Trait("Rule", "RCL-7")]
    public async Task Lots_on_two_lines_that_become_one_get_the_first_date_by_a_correction()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5), ("", "LOT-B", 5));
        await RenamedAsync(await ReclassAsync(LotItem, 5), "LOT-A", "LOT-N", January15);
        await RenamedAsync(await ReclassAsync(LotItem, 5), "LOT-B", "LOT-N", January20);

        var correction = Assert.Single((await PreviewAsync()).Corrections);
        Assert.Equal(new(20000, "LOT-N", January15), correction);
        Taken(await Corrections.ApplyAsync(Batch, correction, Actors.InventoryManager));

        Assert.Empty((await PreviewAsync()).Refusals);
    }

    [Fact, Trait("Rule", "RCL-14"), Trait("Rule", "RCL-4")]
    public async Task What_was_posted_is_taken_back_by_lines_the_other_way_round()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 5));
        await DatedAsync(LotItem, February15, ("", "LOT-B", 5));
        var sheet = await OpenAsync(await ReclassAsync(LotItem, 10, line => line with { NewLocationCode = "RED" }));
        sheet = Taken(sheet.TakeOver(sheet.Offer()));
        foreach (var line in sheet.Lines)
            sheet = Renamed(sheet, line.LineNo, "LOT-N", January20);
        Taken(await SaveAsync(sheet, new()));
        await PostedAsync(JournalTemplate.Reclass);

        Assert.Equal([10000, 20000], Taken(await CounterLines.AddAsync(Batch, "rc-1", January15, Actors.InventoryManager)));
        Assert.All(
            await LinesAsync(JournalTemplate.Reclass),
            line => Assert.Equal(("RED", "BLUE", 5m), (line.LocationCode, line.NewLocationCode, line.Quantity)));
        await PostedAsync(JournalTemplate.Reclass);

        Assert.Equal(
            [("LOT-A", "BLUE", 5m, January15), ("LOT-B", "BLUE", 5m, February15)],
            (await EntriesAsync()).Where(e => e.Open).OrderBy(e => e.LotNo)
                .Select(e => (e.LotNo, e.LocationCode, e.RemainingQuantity, e.ExpirationDate!.Value)));
    }

    [Fact, Trait("Rule", "RCL-14")]
    public async Task Only_what_is_still_there_is_taken_back()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        await RenamedAsync(await ReclassAsync(LotItem, 5), "LOT-A", "LOT-B", January20);
        await PostedAsync(JournalTemplate.Reclass);
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(ItemLedgerEntryType.NegativeAdjmt, LotItem, 2), ("", "LOT-B", 2));
        await PostedAsync();

        Taken(await CounterLines.AddAsync(Batch, "RC-1", January15, Actors.InventoryManager));

        Assert.Equal(3, Assert.Single(await LinesAsync(JournalTemplate.Reclass)).Quantity);
        Assert.Equal(
            "No reclassification was posted as Document No. RC-9.",
            Message(await CounterLines.AddAsync(Batch, "RC-9", January15, Actors.InventoryManager)));
    }

    private CounterLineStore CounterLines => new(Company.Database.Transaction);

    private ReclassCorrectionStore Corrections
    {
        get
        {
            var sheets = new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock);
            return new(new(Company.Database.Factory), Lines, sheets, new(Company.Database.Transaction, sheets));
        }
    }

    private async Task<ReclassPreview> PreviewAsync() => Taken(await Journals.PreviewAsync(Batch, Actors.InventoryManager));
}
