using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

public sealed class PasteLinesTests
{
    [Fact, Trait("Case", "C-01")]
    public void C01_a_column_of_three_numbers_is_three_serials()
    {
        var pasted = Open(PurchaseLine(3), SNSpecific).Paste("sn1\r\nsn2\r\nsn3\r\n");

        Assert.Equal(["SN1/ 1", "SN2/ 1", "SN3/ 1"], pasted.Taken.Shown());
        Assert.Equal((3, 0), (pasted.Good.Count, pasted.Bad.Count));
    }

    [Fact, Trait("Case", "C-02")]
    public void C02_two_columns_are_pairs_of_serial_and_lot()
    {
        var text = string.Join("\r\n", Enumerable.Range(1, 50).Select(n => $"S{n:00}\tL{(n % 2) + 1}"));

        var pasted = Open(PurchaseLine(50), SNAndLotSpecific).Paste(text);

        Assert.Equal(Enumerable.Range(1, 50).Select(n => $"S{n:00}/L{(n % 2) + 1} 1"), pasted.Taken.Shown());
    }

    [Fact, Trait("Case", "C-02")]
    public void C02_a_list_of_lots_counts_one_unit_each_or_the_quantity_beside_it()
    {
        Assert.Equal(["/L1 1", "/L2 1"], Open(PurchaseLine(5), LotSpecific).Paste("L1\nL2").Taken.Shown());
        Assert.Equal(["/L1 3", "/L2 1.5"], Open(PurchaseLine(5), LotSpecific).Paste("L1\t3\nL2\t1.5").Taken.Shown());
    }

    [Fact, Trait("Case", "C-12")]
    public void C12_of_a_hundred_numbers_95_are_taken_and_five_listed_with_their_reasons()
    {
        var numbers = Enumerable.Range(1, 100).Select(n => $"V{n:000}").ToArray();
        numbers[40] = numbers[39];
        numbers[99] = new('X', 51);
        var facts = new PastedFacts
        {
            Elsewhere = Pastes.Elsewhere(
                ("V010", new("EAST", null, null)), ("V020", new("", null, null)), ("V030", new(null, null, "stolen"))),
        };

        var pasted = Open(PurchaseLine(100), SNSpecific).Paste(string.Join('\n', numbers), facts);

        Assert.Equal((95, 95m), (pasted.Good.Count, pasted.Taken.Matrix.Defined.Quantity));
        Assert.Equal(
            [
                "10: In stock (EAST)", "20: In stock", "30: Blocked: stolen", "41: Twice in the list: row 40 has it too.",
                $"100: The length of the string is 51, but it must be less than or equal to 50 characters. Value: {numbers[99]}",
            ],
            pasted.Told());
    }

    [Fact]
    public void A_number_that_is_on_the_page_or_on_another_document_or_in_a_blocked_lot_is_told()
    {
        var facts = new PastedFacts
        {
            Elsewhere = Pastes.Elsewhere(
                ("S2", new(null, new(SourceTypes.PurchaseLine, 1, "PO-1008", "", 10000), null))).With(Pastes.BlockedLot("L3", "wet")),
        };

        var pasted = Open(PurchaseLine(5), SNAndLotSpecific, Serial("S1", "L1")).Paste("s1\tL1\nS2\tL1\nS3\tL3\nS4\tL1", facts);

        Assert.Equal(["1: On line 1 of this page already.", "2: On PO-1008", "3: Blocked: wet"], pasted.Told());
        Assert.Equal(["S1/L1 1", "S4/L1 1"], pasted.Taken.Shown());
    }

    [Theory, Trait("Case", "C-04")]
    [InlineData("S1\tL1", "1: Item tracking code SNALL knows no lot numbers.")]
    [InlineData("Lot No.\tQuantity\nL1\t2", "2: Item tracking code SNALL knows no lot numbers. Every unit needs a serial number.")]
    public void C04_never_a_lot_on_an_item_whose_code_knows_no_lots(string text, string told)
    {
        var pasted = Open(PurchaseLine(5), SNSpecific).Paste(text);

        Assert.Equal([told], pasted.Told());
        Assert.Empty(pasted.Taken.Lines);
    }

    [Fact, Trait("Case", "C-04")]
    public void C04_never_a_serial_number_on_an_item_whose_code_knows_none() => Assert.Equal(
        ["2: Item tracking code LOTALL knows no serial numbers."],
        Open(PurchaseLine(5), LotSpecific).Paste("Serial No.\tLot No.\nS1\tL1").Told());

    [Theory]
    [InlineData("Serial No.\tLot No.\n\tL1", "2: Every unit needs a serial number.")]
    [InlineData("Serial No.\tQuantity\n\t1", "2: There is no number in this row.")]
    [InlineData("Serial No.\tQuantity\nS1\t2", "2: Quantity (Base) must be -1, 0 or 1 when Serial No. is stated.")]
    [InlineData("Serial No.\tQuantity\nS1\t-1", "2: Quantity must be positive.")]
    [InlineData("Serial No.\tQuantity\nS1\t0", "2: The quantity must not be 0.")]
    [InlineData("Serial No.\tQuantity\nS1\tone", "2: 'one' is no quantity.")]
    [InlineData("Serial No.\tExpiration\nS1\tsoon", "2: 'soon' is no date.")]
    [InlineData("Serial No.\tExpiration\nS1\t1999-12-31",
        "2: Expiration Date must be a date of the years 2000 to 2099. Its value is 12/31/1999.")]
    [InlineData("Serial No.\tWarranty\nS1\t31.12.2027", "2: '31.12.2027' is no date.")]
    [InlineData("S\u202E1\nS1..S0",
        "1: Serial No. must not contain control, bidirectional or invisible characters: character 2 is U+202E.")]
    public void What_no_line_can_hold_is_told(string text, string told)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("en-US");
        var pasted = Open(PurchaseLine(5), SNAndLotSpecific).Paste(text);

        Assert.Equal(told, pasted.Told().First());
        Assert.Empty(pasted.Taken.Lines);
    }

    [Fact, Trait("Rule", "ITL-52")]
    public void One_lot_has_one_date_on_the_page()
    {
        var pasted = Open(PurchaseLine(5), SNAndLotSpecific)
            .Paste("S1\tL1\t\nS2\tL1\t2027-01-31\nS3\tL1\t2027-02-28\nS4\tL1\t\nS5\tL2\t2027-03-31");

        Assert.Equal(["3: Lot L1 has another expiration date on this page."], pasted.Told());
        Assert.Equal(
            ["S1 2027-01-31", "S2 2027-01-31", "S4 2027-01-31", "S5 2027-03-31"],
            pasted.Taken.Lines.Select(line => $"{line.SerialNo} {line.ExpirationDate:yyyy-MM-dd}"));
    }

    [Fact, Trait("Rule", "ITL-50")]
    public void A_date_that_entries_have_given_stays()
    {
        var facts = new PastedFacts
        {
            Existing = new(new Dictionary<string, DateOnly?> { ["L1"] = new(2027, 1, 31) }, new Dictionary<string, DateOnly?>()),
        };

        var pasted = Open(PurchaseLine(5), LotSpecific).Paste("Lot\tQty\tExpiry\nL1\t2\t2027-02-28", facts);
        var same = Open(PurchaseLine(5), LotSpecific).Paste("Lot\tQty\tExpiry\nL1\t2\t2027-01-31\nL2\t1\t", facts);

        Assert.Equal(["2: Expiration date has been established by existing entries and cannot be changed."], pasted.Told());
        Assert.Equal(
            [(new DateOnly(2027, 1, 31), true), (null, false)],
            same.Taken.Lines.Select(line => ((DateOnly?)line.ExpirationDate, line.ExpirationDateLocked)));
    }

    [Fact, Trait("Rule", "ITL-50")]
    public void No_date_is_taken_where_the_code_ignores_dates()
    {
        var sheet = Open(PurchaseLine(5), WithoutDates);
        var rows = sheet.Table("Serial\tExpiry\nS1\t2027-02-28").With(1, PasteField.ExpirationDate).Rows();

        Assert.Equal(
            ["2: Item tracking code NOEXP keeps no expiration dates: choose Not used for the column."],
            sheet.Paste(rows, PastedFacts.None, Pastes.Reading, sheet.Offer()).Told());
    }

    [Theory, Trait("Rule", "ITL-50"), Trait("Rule", "PASTE-1")]
    [InlineData("Serial\tLot\tExpiry\nS1\tL1\t2027-02-28")]
    [InlineData("Serial\tLot\tExpiration Date\nS1\tL1\tno date at all")]
    public void A_named_column_of_dates_is_not_used_where_the_code_ignores_dates(string text)
    {
        var sheet = Open(PurchaseLine(5), WithoutDates);

        Assert.Equal([PasteField.SerialNo, PasteField.LotNo, PasteField.NotUsed], sheet.Table(text).Columns.ToArray());
        Assert.Contains(PasteField.ExpirationDate, sheet.Table(text).Known.Fields);
        Assert.Equal(["S1/L1 1"], sheet.Paste(text).Taken.Shown());
    }

    [Fact, Trait("Rule", "ITL-44")]
    public void A_serial_number_that_comes_back_without_a_lot_gets_the_one_it_was_sold_with()
    {
        var facts = new PastedFacts { Lots = new Dictionary<string, string> { ["S1"] = "L9" } };

        Assert.Equal(
            ["S1/L9 -1", "S2/ -1"], Open(SalesLine(-2), SNAndLotSpecific).Paste("S1\nS2", facts).Taken.Shown());
    }

    [Fact, Trait("Rule", "NUM-1")]
    public void An_empty_line_goes_and_more_than_the_line_calls_for_shows_as_too_many()
    {
        var pasted = Open(PurchaseLine(1), SNSpecific).AddLine(new()).Must().Paste("S1..S3");

        Assert.Equal(["S1/ 1", "S2/ 1", "S3/ 1"], pasted.Taken.Shown());
        Assert.Equal(-2, pasted.Taken.Matrix.Undefined.Quantity);
    }

    [Fact, Trait("Rule", "DOC-29")]
    public void A_number_that_only_the_sale_asks_for_needs_no_stock() => Assert.Equal(
        ["NEW1/ 1", "NEW2/ 1"],
        Open(SalesLine(2), new ItemTrackingCode { Code = "SNOUT", SNSalesOutboundTracking = true }).Paste("NEW1\nNEW2").Taken.Shown());

    [Fact, Trait("Requirement", "P9")]
    public void P9_ten_thousand_rows_are_read_and_judged_within_a_second()
    {
        var text = string.Join("\r\n", Enumerable.Range(1, 10_000).Select(n => $"SN-{n:00000}\tLOT-{n % 20}\t2027-01-{(n % 20) + 1:00}"));
        var sheet = Open(PurchaseLine(10_000), SNAndLotSpecific);
        sheet.Paste("S1\tL1\t2027-01-31");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var pasted = sheet.Paste(text);

        Assert.Equal(10_000, pasted.Good.Count);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 3000);
    }
}
