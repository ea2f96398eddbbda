using ItemTracking.Core.Assignment;
using ItemTracking.Core.Ledger;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

public sealed class EditNumbersTests
{
    [Fact, Trait("Scenario", "O-018")]
    public void Numbers_may_be_typed_where_no_series_is_set_up()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific);

        var typed = sheet.AddLine(new("sn-1")).Must().AddLine(new("sn-2")).Must();

        Assert.Equal(["SN-1/ 1", "SN-2/ 1"], typed.Shown());
        Assert.True(typed.Matrix.IsComplete);
    }

    [Fact, Trait("Rule", "ITL-45")]
    public void A_serial_number_stands_on_one_line_whatever_its_lot()
    {
        var sheet = Open(3, Serial("S1", "L1"), Serial("S2", "L2"));

        var refusal = Assert.Single(sheet.SetSerialNo(2, "s1", null).Refusals);

        Assert.Equal("Tracking specification with Serial No. S1 already exists.", refusal.Message);
        Assert.Equal(("Serial No.", 2, "It is on line 1."), (refusal.Field, refusal.Line, refusal.WayOut));
    }

    [Fact, Trait("Rule", "ITL-45")]
    public void A_lot_without_serial_number_stands_on_one_line()
    {
        var sheet = Open(10, Lot("L1", 4), Lot("L2", 2));

        Assert.Equal(
            "Tracking specification with Lot No. L1 already exists.", sheet.SetLotNo(2, "L1", null).Message());
        Assert.Equal(
            "Tracking specification with Lot No. L1 already exists.",
            sheet.AddLine(new(LotNo: "L1")).Message());
    }

    [Fact, Trait("Rule", "ITL-45")]
    public void A_serial_line_and_a_line_of_its_lot_alone_stand_side_by_side()
    {
        var sheet = Open(10, Lot("L1", 4)).AddLine(new("S1", "L1")).Must();

        Assert.Equal(["/L1 4", "S1/L1 1"], sheet.Shown());
    }

    [Fact, Trait("Rule", "ITL-43")]
    public void Numbers_of_a_handled_line_are_fixed()
    {
        var sheet = Open(10, Lot("L1", 10, handled: 4));

        Assert.Equal(
            "Quantity Handled (Base) must be equal to '0'  in Tracking Specification: Line No.='1'. Current value is '4'.",
            sheet.SetLotNo(1, "L2", null).Message());
    }

    [Fact, Trait("Rule", "ITL-42")]
    public void A_serial_number_on_a_line_of_five_is_refused() =>
        Assert.Contains(
            Open(10, Lot("L1", 5)).SetSerialNo(1, "S1", null).Refusals,
            r => r.Message == "Quantity (Base) must be -1, 0 or 1 when Serial No. is stated." && r.Field == "Quantity (Base)");

    [Fact, Trait("Rule", "NUM-21")]
    public void A_number_longer_than_its_field_is_refused()
    {
        var refusal = Assert.Single(Open(3).AddLine(new(new string('X', 51))).Refusals);

        Assert.StartsWith(
            "The length of the string is 51, but it must be less than or equal to 50 characters.", refusal.Message,
            StringComparison.Ordinal);
        Assert.Equal(("Serial No.", 1), (refusal.Field, refusal.Line));
    }

    [Fact]
    public void A_number_with_invisible_characters_is_refused() =>
        Assert.Equal(
            "Lot No. must not contain control, bidirectional or invisible characters: character 2 is U+202E.",
            Open(3, Lot("L1", 1)).SetLotNo(1, "L\u202E2", null).Message());

    [Fact, Trait("Rule", "ITL-18")]
    public void A_lot_typed_on_a_new_line_stands_for_all_that_is_undefined()
    {
        var sheet = Open(PurchaseLine(10), LotSpecific, Lot("L1", 4)).AddLine(new(LotNo: "l2")).Must();

        Assert.Equal(["/L1 4", "/L2 6"], sheet.Shown());
        Assert.Equal(["/L1 4", "/L2 6", "/L3 0"], sheet.AddLine(new(LotNo: "L3")).Must().Shown());
    }

    [Fact, Trait("Rule", "ITL-18")]
    public void A_lot_typed_first_leaves_room_for_the_serial_number_that_every_unit_needs()
    {
        var lotFirst = Open(PurchaseLine(10), SNAndLotSpecific).AddLine(new(LotNo: "L1")).Must();

        Assert.Equal(["/L1 0"], lotFirst.Shown());
        Assert.Equal(["S1/L1 1"], lotFirst.SetSerialNo(1, "S1", null).Must().Shown());
    }

    [Fact, Trait("Rule", "ITL-19")]
    public void A_second_empty_row_is_ignored()
    {
        var one = Open(10).AddLine(new()).Must();

        Assert.Same(one, one.AddLine(new(" ", "", 0)).Must());
        Assert.False(one.HasChanges);
    }

    [Fact, Trait("Rule", "ITL-44")]
    public void A_serial_number_in_stock_brings_its_lot_and_an_unknown_one_keeps_the_typed_lot()
    {
        var sheet = Open(2, Serial("S1", "L9"));
        var known = ExistingNumber.None with { Lot = new("L1", new(true, new(2025, 3, 1))) };

        var found = sheet.SetSerialNo(1, "S2", known).Must().Lines[0];

        Assert.Equal(("L1", new DateOnly(2025, 3, 1), true), (found.LotNo, found.ExpirationDate, found.ExpirationDateLocked));
        Assert.Equal("L9", sheet.SetSerialNo(1, "S3", ExistingNumber.None).Must().Lines[0].LotNo);
    }

    [Fact, Trait("Rule", "ITL-49")]
    public void A_handled_line_is_not_deleted_and_takes_the_others_with_it()
    {
        var sheet = Open(10, Lot("L1", 5, handled: 4), Lot("L2", 5));

        Assert.Equal(
            "Quantity Handled (Base) must be equal to '0'  in Tracking Specification: Line No.='1'. Current value is '4'.",
            sheet.Delete([1, 2]).Message());
        Assert.Equal(
            "Nothing was deleted. What is posted of line 1 stays: take that line out of the selection, then delete again.",
            Assert.Single(sheet.Delete([1, 2]).Refusals).WayOut);
        Assert.Equal(["/L1 5"], sheet.Delete([2]).Must().Shown());
    }

    [Fact, Trait("Rule", "ITL-49")]
    public void A_deletion_is_undone_at_its_place()
    {
        var sheet = Open(3, Serial("S1"), Serial("S2"), Serial("S3"));
        var gone = sheet.Delete([1, 2]).Must();

        Assert.Equal(2, gone.ChangedLineCount);
        var back = gone.Restore([sheet.Lines[0], sheet.Lines[1]]).Must();

        Assert.Equal(sheet.Lines, back.Lines);
        Assert.False(back.HasChanges);
        Assert.Equal(
            "Tracking specification with Serial No. S1 already exists.",
            gone.AddLine(new("S1")).Must().Restore([sheet.Lines[0]]).Message());
    }

    [Fact]
    public void The_old_sheet_stays_as_it_was()
    {
        var sheet = Open(3, Serial("S1"));

        _ = sheet.AddLine(new("S2")).Must().Delete([1]).Must();

        Assert.Equal(["S1/ 1"], sheet.Shown());
        Assert.Equal(1, sheet.Matrix.Defined.Quantity);
    }
}
