using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Pasting;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment.Pasting;

public sealed class PasteSelectionTests
{
    [Fact, Trait("Case", "C-02")]
    public void C02_numbers_that_go_out_are_chosen_from_stock_with_lot_and_date()
    {
        var stock = Of([Stock("L1", 1, new(2026, 3, 1), "S1"), Stock("L2", 1, null, "S2"), Stock("L2", 1, null, "S3")]);

        var pasted = Sheet(3, SNAndLotSpecific, stock).Paste("s3\nS1");

        Assert.Equal(["S1/L1 1", "S3/L2 1"], pasted.Taken.Shown());
        Assert.Equal((new DateOnly(2026, 3, 1), true), (pasted.Taken.Lines[0].ExpirationDate, pasted.Taken.Lines[0].ExpirationDateLocked));
    }

    [Fact]
    public void What_cannot_be_chosen_is_told_with_its_reason()
    {
        var stock = AvailabilitySnapshot.Of(
            [
                Stock("", 1, serialNo: "S1"), Stock("", 1, serialNo: "S2"), Stock("", 1, serialNo: "S3"), Stock("", 1, serialNo: "S4"),
                Stock("", 1, serialNo: "S5"),
            ],
            [Request("", 1, serialNo: "S2"), Request("", 1, serialNo: "S3"), Request("", 1, isOfSource: true, serialNo: "S5")],
            [],
            [new BlockedNumber(new("S4", ""), "stolen")],
            DateTimeOffset.UnixEpoch);

        var pasted = Sheet(9, SNSpecific, stock, Serial("S5")).Paste("S1\nS2\nS3\nS4\nS5\nS6\nS1");

        Assert.Equal(
            [
                "2: Wanted by SO-2", "3: Wanted by SO-2", "4: Blocked: stolen", "5: On line 1 of this page already.",
                "6: Not in stock here.", "7: Twice in the list: row 1 has it too.",
            ],
            pasted.Told());
        Assert.Equal(["S5/ 1", "S1/ 1"], pasted.Taken.Shown());
    }

    [Fact]
    public void Of_a_lot_is_taken_what_is_typed_or_what_the_line_still_calls_for()
    {
        var sheet = Sheet(6, LotSpecific, Of([Stock("L1", 4), Stock("L2", 9), Stock("L3", 2)], Request("L3", 1)));

        Assert.Equal(["/L1 4", "/L2 2"], sheet.Paste("L1\nL2").Taken.Shown());
        Assert.Equal(["3: The line calls for no more."], sheet.Paste("L1\nL2\nL3").Told());
        Assert.Equal(["/L1 1", "/L2 7"], sheet.Paste("L1\t1\nL2\t7").Taken.Shown());
        Assert.Equal(["1: You cannot select more than 1 units."], sheet.Paste("L3\t2").Told());
        Assert.Equal(["1: You cannot select more than 4 units."], sheet.Paste("L1\t5\nL2\t1").Told());
    }

    [Fact]
    public void A_serial_number_in_another_lot_than_the_list_says_is_not_in_stock()
    {
        var sheet = Sheet(2, SNAndLotSpecific, Of([Stock("L1", 1, null, "S1")]));

        Assert.Equal(["1: Not in stock here."], sheet.Paste("S1\tL2").Told());
        Assert.Equal(
            ["2: Quantity (Base) must be -1, 0 or 1 when Serial No. is stated."], sheet.Paste("Serial\tLot\tQty\nS1\tL1\t2").Told());
    }

    [Fact]
    public void Dates_of_goods_that_go_out_come_from_stock_and_those_of_a_list_are_not_passed_over_in_silence()
    {
        var sheet = Sheet(2, SNSpecific, Of([Stock("", 1, new(2026, 3, 1), "S1")]));

        Assert.Equal([PasteField.SerialNo, PasteField.NotUsed], sheet.Table("S1\t2027-01-31").Columns.ToArray());
        Assert.Equal(["2: The dates of goods that go out come from stock."], sheet.Paste("Serial\tExpiry\nS1\t2027-01-31").Told());
        Assert.Equal(["S1/ 1"], sheet.Paste("S1\t2027-01-31").Taken.Shown());
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_list_adds_to_what_is_chosen_as_far_as_the_line_calls_for_it()
    {
        var sheet = Sheet(5, SNSpecific, Of(Enumerable.Range(1, 9).Select(n => Stock("", 1, null, $"S{n}", n))));
        var before = sheet.Offer().Clear().Select(0, 1).Then(first => first.Select(1, 1)).Value!;

        var chosen = before.Choose(sheet, sheet.Rows("S2\nS4\nS5\nS6\nS7"), Pastes.Reading);

        Assert.Equal(
            ["S1", "S2", "S4", "S5", "S6"],
            chosen.Taken.Rows.Where(row => row.SelectedQuantity == 1).Select(row => row.Figures.Numbers.SerialNo));
        Assert.Equal(["1: Selected already.", "5: The line calls for no more."], chosen.Told());
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_lot_of_a_list_comes_to_what_is_chosen_of_it_and_never_exceeds_what_is_available()
    {
        var sheet = Sheet(9, LotSpecific, Of([Stock("L1", 4), Stock("L2", 9), Stock("L3", 2)]));
        var before = sheet.Offer().Clear().Select(0, 1).Then(first => first.Select(2, 2)).Value!;

        var chosen = before.Choose(sheet, sheet.Rows("L1\nL2\nL3"), Pastes.Reading);
        var typed = before.Choose(sheet, sheet.Rows("L1\t2\nL2\t9\nL3\t1"), Pastes.Reading);

        Assert.Equal([4m, 3m, 2m], chosen.Taken.Rows.Select(row => row.SelectedQuantity));
        Assert.Equal([3m, 9m, 2m], typed.Taken.Rows.Select(row => row.SelectedQuantity));
        Assert.Equal(["3: Selected already."], chosen.Told());
        Assert.Equal(["3: Selected already."], typed.Told());
        Assert.Equal(
            ["1: You cannot select more than 4 units."], before.Choose(sheet, sheet.Rows("L1\t4\nL2\t1"), Pastes.Reading).Told());
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void In_Select_Entries_these_500_are_chosen_beside_what_was_chosen_and_the_rest_is_told()
    {
        var sheet = Sheet(
            600, SNSpecific, Of(Enumerable.Range(1, 1000).Select(n => Stock("", 1, null, $"S{n:0000}", n))));
        var rows = sheet.Rows("S0301..S0800\nS2000");

        var chosen = sheet.Offer().Clear().Choose(sheet, rows, Pastes.Reading);

        Assert.Equal(500, chosen.Taken.Selected);
        Assert.Equal(
            Enumerable.Range(301, 500).Select(n => $"S{n:0000}"),
            chosen.Taken.Rows.Where(row => row.SelectedQuantity == 1).Select(row => row.Figures.Numbers.SerialNo));
        Assert.Equal(["2: Not in stock here."], chosen.Told());
    }
}
