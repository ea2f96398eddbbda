using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment.Pasting;

/// <summary>A vendor's list over a real database, until it is stored.</summary>
public sealed class PastedFactsReaderTests
{
    [Fact, Trait("Case", "C-12")]
    public async Task C12_of_a_vendors_list_95_are_stored_and_five_told_with_their_reasons()
    {
        using var company = await PurchaseCompany.WithLineAsync(100, Sheets.SNSpecific);
        await company.ReceiveAsync(1, "V010", "", 1);
        await company.ReceiveAsync(2, "V020", "", 1);
        await company.Database.AddAsync(
            new SerialNoInformation { ItemNo = "1000", SerialNo = "V030", Blocked = true, BlockedReason = "stolen" });
        var numbers = Enumerable.Range(1, 100).Select(n => $"V{n:000}").ToArray();
        numbers[40] = numbers[39];
        numbers[99] = new('X', 51);

        var pasted = await PasteAsync(company, string.Join("\r\n", numbers));
        var stored = (await company.SaveAsync(pasted.Taken)).Must();

        Assert.Equal((95, 95), (pasted.Good.Count, stored.Lines.Count));
        Assert.Equal(
            [
                "10: In stock (EAST)", "20: In stock (EAST)", "30: Blocked: stolen", "41: Twice in the list: row 40 has it too.",
                $"100: The length of the string is 51, but it must be less than or equal to 50 characters. Value: {numbers[99]}",
            ],
            pasted.Told());
        Assert.Equal(numbers[..99].Except(["V010", "V020", "V030"]), stored.Lines.Select(line => line.SerialNo));
    }

    [Fact]
    public async Task A_number_that_another_document_brings_in_is_told_and_one_that_has_come_or_is_sold_is_not()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.SNSpecific);
        await company.Database.AddAsync(
            Named("PO-1008", "S1", 1), Named("PO-1009", "S2", 1, handled: 1), Named("PO-1", "S3", 1, lineNo: 20000),
            Named("SO-1", "S4", -1, SourceTypes.SalesLine), Named("PO-1", "S5", 1));

        Assert.Equal(["1: On PO-1008", "3: On another line"], (await PasteAsync(company, "S1\nS2\nS3\nS4\nS5\n", fresh: true)).Told());
    }

    [Fact]
    public async Task Of_another_item_or_variant_nothing_counts()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.SNSpecific);
        await company.Database.AddAsync(
            Named("PO-1008", "S1", 1, item: "2000"),
            new SerialNoInformation { ItemNo = "2000", SerialNo = "S2", Blocked = true, BlockedReason = "stolen" },
            new ItemLedgerEntry
            {
                EntryNo = 1,
                ItemNo = "1000",
                VariantCode = "RED",
                SerialNo = "S3",
                RemainingQuantity = 1,
                Positive = true
            });

        Assert.Empty((await PasteAsync(company, "S1\nS2\nS3")).Told());
    }

    [Fact, Trait("Rule", "ITL-51")]
    public async Task A_lot_gets_the_date_it_came_in_with_and_a_blocked_one_is_told()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.LotSpecific);
        await company.ReceiveAsync(1, "", "L1", 2, new(2027, 1, 31));
        await company.Database.AddAsync(new LotNoInformation { ItemNo = "1000", LotNo = "L2", Blocked = true, BlockedReason = "wet" });

        var pasted = await PasteAsync(company, "L1\nL2\nL3");

        Assert.Equal(["2: Blocked: wet"], pasted.Told());
        Assert.Equal(
            [("L1", new DateOnly(2027, 1, 31)), ("L3", null)], pasted.Taken.Lines.Select(line => (line.LotNo, line.ExpirationDate)));
    }

    [Fact, Trait("Rule", "ITL-44")]
    public async Task Where_serial_numbers_are_not_specific_the_lot_in_stock_here_is_taken_over()
    {
        using var company = await PurchaseCompany.WithLineAsync(
            5, new ItemTrackingCode { Code = "LOTSN", LotSpecificTracking = true, SNPurchaseInboundTracking = true });
        await company.ReceiveAsync(1, "S1", "L1", 1);
        await company.ReceiveAsync(2, "S1", "L2", 1);

        Assert.Equal(["S1/L1 1", "S2/L9 1", "S3/ 1"], (await PasteAsync(company, "S1\t\nS2\tL9\nS3\t")).Taken.Shown());
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_a_list_that_is_taken_while_somebody_else_saves_the_line_is_laid_over_what_he_saved()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.SNSpecific);
        var pasted = await PasteAsync(company, "S1\nS2\nS3");
        (await company.SaveAsync((await company.OpenAsync()).AddLine(new("S2")).Must())).Must();

        Assert.Equal(OutcomeKind.Outdated, (await company.SaveAsync(pasted.Taken)).Kind);
        var merged = pasted.Taken.Unsaved().Onto(await company.OpenAsync()).Sheet;

        (await company.SaveAsync(merged)).Must();
        Assert.Equal(["S1/ 1", "S2/ 1", "S3/ 1"], (await company.StoredAsync()).Order());
    }

    [Fact, Trait("Requirement", "P9")]
    public async Task P9_the_number_of_queries_does_not_grow_with_the_rows()
    {
        using var company = await PurchaseCompany.WithLineAsync(5000, Sheets.SNAndLotSpecific);
        var few = await QueriesAsync(company, "S1..S2\tL1");
        var many = await QueriesAsync(company, "S1..S5000\tL1");

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 6);
    }

    private static async Task<int> QueriesAsync(PurchaseCompany company, string text)
    {
        var sheet = await company.OpenAsync();
        var rows = sheet.Rows(text);
        var meter = new ReadMeter(company.Database.Options);
        (await new PastedFactsReader(meter, TimeProvider.System).ReadAsync(sheet, rows, Actors.PurchasingClerk)).Must();
        return meter.Commands;
    }

    private static async Task<Pasted<TrackingSheet>> PasteAsync(PurchaseCompany company, string text, bool fresh = false)
    {
        var sheet = await company.OpenAsync();
        if (fresh)
            sheet = sheet.Delete([.. sheet.Lines.Select(line => line.LineNo)]).Must();
        var rows = sheet.Rows(text);
        var reader = new PastedFactsReader(company.Database.Factory, TimeProvider.System);
        var facts = await reader.ReadAsync(sheet, rows, Actors.PurchasingClerk);
        return sheet.Paste(rows, facts.Must(), Pastes.Reading, EntrySelection.Empty);
    }

    private static TrackingSpecification Named(
        string document, string serialNo, decimal quantity, int sourceType = SourceTypes.PurchaseLine, int lineNo = 10000,
        decimal handled = 0, string item = "1000") => new()
        {
            SourceType = sourceType,
            SourceSubtype = (int)DocumentType.Order,
            SourceId = document,
            SourceRefNo = lineNo,
            LineNo = 10000,
            ItemNo = item,
            LocationCode = "WEST",
            SerialNo = serialNo,
            QuantityBase = quantity,
            QtyToHandleBase = quantity - handled,
            QuantityHandledBase = handled,
        };
}
