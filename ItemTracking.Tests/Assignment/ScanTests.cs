using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment;

public sealed class ScanTests
{
    [Fact, Trait("Rule", "SCN-4")]
    public void A_scanned_serial_number_is_one_unit()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific).Scan("s1", null).Must();

        Assert.Equal(["S1/ 1"], sheet.Shown());
        Assert.Equal("Tracking specification with Serial No. S1 already exists.", sheet.Scan("S1", null).Message());
    }

    [Fact, Trait("Rule", "SCN-4")]
    public void Each_scan_of_a_lot_counts_one_unit()
    {
        var sheet = Open(PurchaseLine(2.5m), LotSpecific).Scan("L1", null).Must().Scan("l1", null).Must();

        Assert.Equal(["/L1 2"], sheet.Shown());
        Assert.Equal(["/L1 2.5"], sheet.Scan("L1", null).Must().Shown());
    }

    [Fact, Trait("Rule", "SCN-3")]
    public void A_scan_is_refused_once_everything_is_defined() =>
        Assert.Equal(
            "Item tracking is successfully defined for quantity 2.",
            Open(PurchaseLine(2), LotSpecific, Lot("L1", 2)).Scan("L1", null).Message());

    [Fact, Trait("Rule", "SCN-3"), Trait("Rule", "ITL-45")]
    public void A_number_that_stands_on_the_page_is_no_surplus_and_says_where_it_can_be_handled()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific, Serial("S1"), Serial("S2")).SetQtyToHandle(2, 0).Must();

        string[] told = ["S1", "S2", "S3"];
        Assert.Equal(
            [
                ("Tracking specification with Serial No. S1 already exists.", "It is on line 1."),
                (
                    "Tracking specification with Serial No. S2 already exists.",
                    "It is on line 2, where Qty. to Handle (Base) is 0. Set it there, or choose Tick Off by Scanning."),
                ("Item tracking is successfully defined for quantity 2.", "Nothing is left to scan: this one is surplus."),
            ],
            told.Select(number => sheet.Scan(number, null).Refusals[0]).Select(refusal => (refusal.Message, refusal.WayOut)));
    }

    [Fact, Trait("Rule", "SCN-4")]
    public void Scans_of_goods_that_come_back_count_down() =>
        Assert.Equal(["/L1 -2"], Open(SalesLine(-2), LotSpecific).Scan("L1", null).Must().Scan("L1", null).Must().Shown());

    [Fact, Trait("Scenario", "O-040")]
    public void The_scan_that_defines_the_last_unit_says_so()
    {
        var sheet = Open(PurchaseLine(5), LotSpecific);
        var said = new List<string>();
        foreach (var lot in new[] { "LOT1", "LOT1", "LOT2", "LOT2", "LOT2" })
        {
            var scanned = sheet.Scan(lot, null);
            said.Add(string.Join("", scanned.Messages));
            sheet = scanned.Must();
        }

        Assert.Equal(["", "", "", "", "Item tracking is successfully defined for quantity 5."], said);
        Assert.Equal(["/LOT1 2", "/LOT2 3"], sheet.Shown());
    }

    [Fact, Trait("Rule", "SCN-5")]
    public void A_lot_that_goes_out_is_taken_as_far_as_it_is_called_for_and_available()
    {
        var stock = Of([Stock("L1", 4, new(2025, 3, 1)), Stock("L2", 9)], Request("L1", 1));
        var sheet = Sheet(8, LotSpecific, stock).Scan("l1", null).Must();

        Assert.Equal(["/L1 3"], sheet.Shown());
        Assert.Equal((new DateOnly(2025, 3, 1), true), (sheet.Lines[0].ExpirationDate, sheet.Lines[0].ExpirationDateLocked));
        Assert.Equal(RefusalCode.ITL_45, Assert.Single(sheet.Scan("L1", null).Refusals).Code);
        Assert.Equal(["/L1 3", "/L2 5"], sheet.Scan("L2", null).Must().Shown());
    }

    [Fact, Trait("Rule", "SCN-5")]
    public void A_number_that_is_not_in_stock_is_listed_with_quantity_0()
    {
        var listed = Sheet(8, LotSpecific, Of([], Request("L9", 2))).Scan("l9", null).Must();
        Assert.Equal(["/L9 0"], listed.Shown());
        Assert.Equal(RefusalCode.ITL_45, Assert.Single(listed.Scan("L9", null).Refusals).Code);
        Assert.Equal(
            "Serial No. must not contain control, bidirectional or invisible characters: character 2 is U+202E.",
            Sheet(8, SNSpecific, Of([])).Scan("S\u202E1", null).Message());
    }

    [Fact, Trait("Rule", "SCN-5")]
    public void A_serial_number_that_goes_out_brings_its_lot_along()
    {
        var sheet = Sheet(2, SNAndLotSpecific, Of([Stock("L9", 1, serialNo: "S1")]));

        Assert.Equal(["S1/L9 1"], sheet.Scan("S1", ExistingNumber.None with { Lot = new("L9", ExistingNumber.None) }).Must().Shown());
    }

    [Fact, Trait("Rule", "SCN-5")]
    public void On_a_negative_purchase_line_goods_go_out() =>
        Assert.Equal(["/L1 -2"], Sheet(PurchaseLine(-2), LotSpecific, Of([Stock("L1", 5)])).Scan("L1", null).Must().Shown());

    [Fact, Trait("Rule", "DOC-29")]
    public void A_number_that_only_the_sale_asks_for_is_one_unit_without_stock() =>
        Assert.Equal(
            ["NEW1/ 1"], Sheet(2, new() { Code = "SNOUT", SNSalesOutboundTracking = true }, Of([])).Scan("NEW1", null).Must().Shown());

    [Fact, Trait("Rule", "SCN-7")]
    public void A_bar_code_fills_serial_number_lot_and_date()
    {
        var sheet = Open(PurchaseLine(2), SNAndLotSpecific).Scan(Label with { SerialNo = "s9", LotNo = "lot7" }, null).Must();

        Assert.Equal(["S9/LOT7 1"], sheet.Shown());
        Assert.Equal(new DateOnly(2028, 3, 10), sheet.Lines.Single().ExpirationDate);
    }

    [Fact, Trait("Rule", "SCN-7")]
    public void A_date_that_is_established_stays_and_is_told()
    {
        var known = new ExistingNumber(true, new DateOnly(2027, 1, 31));
        var scanned = Open(PurchaseLine(2), LotSpecific).Scan(Label with { LotNo = "L1" }, known);

        Assert.Equal(new DateOnly(2027, 1, 31), scanned.Must().Lines.Single().ExpirationDate);
        Assert.Contains(scanned.Messages, message => message.Contains("the line keeps", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData(null, 1)]
    [InlineData(5, 5)]
    public void A_lot_counts_as_many_as_its_bar_code_says(int? count, int quantity) =>
        Assert.Equal(
            [$"/L1 {quantity}"],
            Open(PurchaseLine(5), LotSpecific).Scan(Label with { LotNo = "L1", SerialNo = "S1", Count = count }, null).Must().Shown());

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("", null, "The bar code has no serial number, but this line needs one for every unit.")]
    [InlineData("S1", 2, "The bar code has one serial number, but counts 2 units.")]
    public void A_bar_code_that_does_not_fit_a_line_of_serial_numbers_is_refused(string serialNo, int? count, string message) =>
        Assert.Equal(
            message,
            Open(PurchaseLine(5), SNSpecific).Scan(new ElementString { SerialNo = serialNo, LotNo = "L1", Count = count }, null).Message());

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("", null, "The bar code has no lot number, but this line needs one.")]
    [InlineData("L1", 6, "The bar code counts 6 units, but only 5 are undefined.")]
    public void A_bar_code_that_does_not_fit_a_line_of_lots_is_refused(string lotNo, int? count, string message) =>
        Assert.Equal(
            message,
            Open(PurchaseLine(5), LotSpecific).Scan(new ElementString { SerialNo = "S1", LotNo = lotNo, Count = count }, null).Message());

    [Fact, Trait("Rule", "SCN-7")]
    public void A_serial_number_that_belongs_to_another_lot_is_refused()
    {
        var known = ExistingNumber.None with { Lot = new("L1", ExistingNumber.None) };
        var scanned = Open(SalesLine(-2), SNAndLotSpecific).Scan(Label with { SerialNo = "S1", LotNo = "L2" }, known);

        Assert.Equal("Serial No. S1 belongs to lot L1, but its bar code says L2.", scanned.Message());
    }

    [Fact, Trait("Rule", "SCN-7")]
    public void A_bar_code_of_goods_that_go_out_takes_not_more_than_it_counts()
    {
        var sheet = Sheet(8, LotSpecific, Of([Stock("L1", 20)]));

        Assert.Equal(["/L1 3"], sheet.Scan(Label with { LotNo = "L1", Count = 3 }, null).Must().Shown());
        Assert.Equal(["/L1 8"], sheet.Scan(Label with { LotNo = "L1", Count = 12 }, null).Must().Shown());
    }

    [Fact, Trait("Case", "C-04")]
    public void A_lot_is_no_lot_where_the_code_knows_none()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific).AddLine(new(SerialNo: "S1")).Must();

        Assert.Equal("Item Tracking Code SNALL has no lot numbers.", sheet.SetLotNo(1, "S2", null).Message());
        Assert.Equal("Item Tracking Code SNALL has no lot numbers.", sheet.AddLine(new(SerialNo: "S2", LotNo: "S3")).Message());
        Assert.Equal(["S1/ 1"], sheet.SetLotNo(1, " ", null).Must().Shown());
        var scanned = Open(PurchaseLine(2), SNSpecific).Scan(Label with { SerialNo = "S5", LotNo = "L5" }, null);
        Assert.Equal(["S5/ 1"], scanned.Must().Shown());
    }

    [Fact, Trait("Rule", "SCN-7")]
    public void A_bar_code_of_another_item_is_refused_and_one_of_a_box_counts_what_is_in_it()
    {
        var sheet = Open(PurchaseLine(24), LotSpecific);
        var read = new ScannedText("", Label with { Gtin = "09506000134352", LotNo = "L1" });

        Assert.Equal(
            "GTIN 09506000134352 is item 2000, but this line is for item 1000.",
            sheet.CheckItem(read, new("2000", "", "", 1), hasBarCode: true).Refusals.Single().Message);
        Assert.Equal(
            "GTIN 09506000134352 is not known, and item 1000 has others.",
            sheet.CheckItem(read, null, hasBarCode: true).Refusals.Single().Message);
        Assert.Same(read, sheet.CheckItem(read, null, hasBarCode: false).Value);
        Assert.Same(read, sheet.CheckItem(read, new("1000", "", "", 1), hasBarCode: true).Value);
        Assert.Equal(12, sheet.CheckItem(read, new("1000", "", "BOX", 12), hasBarCode: true).Value?.Elements?.Count);
    }

    [Fact, Trait("Rule", "SCN-7")]
    public void The_bar_code_of_an_item_is_no_serial_number()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific);

        Assert.Equal(
            "4006381333931 is the bar code of item 1000 and no number of one unit.",
            sheet.CheckItem(new("4006381333931", null), new("1000", "", "", 1), hasBarCode: true).Refusals.Single().Message);
        Assert.Equal("4006381333931", sheet.CheckItem(new("4006381333931", null), null, hasBarCode: true).Value?.Number);
    }

    private static readonly ElementString Label = new() { ExpirationDate = new(2028, 3, 10) };
}
