using ItemTracking.Core.Assignment;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Two people on one line: the second lays what was typed over what the first has saved (STO-9, R5).</summary>
public sealed class SheetMergeTests
{
    [Fact]
    public void My_quantity_wins_on_a_line_both_have_added() =>
        Assert.Equal(
            ["/L1 5"], Open(10).AddLine(new(LotNo: "L1", Quantity: 5)).Must().Unsaved().Onto(Open(10, Lot("L1", 2))).Sheet.Shown());

    [Fact, Trait("Case", "C-53")]
    public void Units_of_a_lot_that_I_added_twice_without_saving_are_summed_and_a_serial_number_stays_one_unit()
    {
        var date = new DateOnly(2026, 3, 1);
        var earlier = Open(10).AddLine(new(LotNo: "L1", Quantity: 5)).Must().SetWarrantyDate(1, date).Must()
            .AddLine(new("S1", "")).Must().Unsaved().Onto(Open(10)).Sheet;

        var both = Open(10).AddLine(new("S1", "")).Must().AddLine(new(LotNo: "L1", Quantity: 3)).Must().Unsaved().Onto(earlier).Sheet;

        Assert.Equal(["/L1 8", "S1/ 1"], both.Shown());
        var lot = both.Lines[0];
        Assert.Equal((8m, 8m, date), (lot.QtyToHandleBase, lot.QtyToInvoiceBase, lot.WarrantyDate));
    }

    [Fact]
    public void A_line_that_was_received_meanwhile_keeps_its_handled_part()
    {
        var mine = Open(10, Lot("L1", 10)).SetQuantity(1, 3).Must();

        var line = Assert.Single(mine.Unsaved().Onto(Open(10, Lot("L1", 10, handled: 4))).Sheet.Lines);

        Assert.Equal((4m, 4m, 0m), (line.QuantityBase, line.QuantityHandledBase, line.QtyToHandleBase));
    }

    [Fact]
    public void A_line_deleted_by_the_other_user_comes_back_when_I_changed_it() =>
        Assert.Equal(
            ["/L2 1", "/L1 3"], Open(10, Lot("L1", 2)).SetQuantity(1, 3).Must().Unsaved().Onto(Open(10, Lot("L2", 1))).Sheet.Shown());

    [Fact]
    public void What_I_deleted_goes_unless_the_other_user_changed_it()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).Delete([1, 2]).Must();

        Assert.Equal(["/L2 4"], mine.Unsaved().Onto(Open(10, Lot("L1", 2), Lot("L2", 4))).Sheet.Shown());
    }

    [Fact]
    public void Numbers_I_swapped_do_not_meet()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).SetLotNo(1, "X", null).Must().SetLotNo(2, "L1", null).Must().SetLotNo(1, "L2", null)
            .Must();

        Assert.Equal(["/L2 2", "/L1 3", "/L3 1"], mine.Unsaved().Onto(Open(10, Lot("L1", 2), Lot("L2", 3), Lot("L3", 1))).Sheet.Shown());
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_field_that_only_the_other_user_changed_keeps_the_other_users_value()
    {
        var date = new DateOnly(2026, 3, 1);
        var mine = Open(10, Lot("L1", 2)).SetQuantity(1, 3).Must();

        var line = Assert.Single(mine.Unsaved()
            .Onto(Open(10, Lot("L1", 2) with { WarrantyDate = date, Description = "theirs" })).Sheet.Lines);

        Assert.Equal((3m, date, "theirs"), (line.QuantityBase, line.WarrantyDate, line.Description));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_field_that_both_have_changed_is_shown_with_what_was_opened_mine_and_theirs()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 1)).SetQuantity(1, 3).Must().SetDescription(2, "mine").Must();

        var contested = mine.Unsaved().ContestedWith(Open(10, Lot("L1", 5), Lot("L2", 1) with { WarrantyDate = new(2026, 3, 1) }));

        Assert.Equal(
            [(1, "Quantity (Base)", 2m, 3m, 5m), (1, "Qty. to Handle (Base)", 2m, 3m, 5m), (1, "Qty. to Invoice (Base)", 2m, 3m, 5m)],
            contested.Select(c => (c.Line.LineNo, c.Field, c.Opened!.QuantityBase, c.Mine!.QuantityBase, c.Theirs!.QuantityBase)));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_The_choice_counts_field_by_field()
    {
        var mine = Open(10, Lot("L1", 2)).SetQuantity(1, 3).Must().SetDescription(1, "mine").Must();
        var fresh = Open(10, Lot("L1", 5) with { Description = "theirs" });

        var line = Assert.Single(mine.Unsaved().Onto(fresh, contested => contested.Field == "Description").Sheet.Lines);

        Assert.Equal((5m, 5m, 5m, "mine"), (line.QuantityBase, line.QtyToHandleBase, line.QtyToInvoiceBase, line.Description));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_Values_of_both_on_one_line_keep_to_its_quantity()
    {
        var fresh = Open(10, Lot("L1", 5));

        var line = Assert.Single(Open(10, Lot("L1", 2)).SetQuantity(1, 8).Must().Unsaved()
            .Onto(fresh, contested => contested.Field != "Quantity (Base)").Sheet.Lines);

        Assert.Equal((5m, 5m, 5m), (line.QuantityBase, line.QtyToHandleBase, line.QtyToInvoiceBase));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_line_that_one_deleted_and_the_other_changed_is_a_choice_as_a_whole()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).SetQuantity(1, 4).Must().Delete([2]).Must();
        var fresh = Open(10, Lot("L2", 5));

        Assert.Equal(
            [("L1", true, false), ("L2", false, true)],
            mine.Unsaved().ContestedWith(fresh).Select(c => (c.Line.LotNo, c.Mine is not null, c.Theirs is not null)));
        Assert.Equal(["/L2 5", "/L1 4"], mine.Unsaved().Onto(fresh).Sheet.Shown());
        Assert.Equal(["/L1 4"], mine.Unsaved().Onto(fresh, _ => true).Sheet.Shown());
        Assert.Equal(["/L2 5"], mine.Unsaved().Onto(fresh, _ => false).Sheet.Shown());
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_number_that_both_have_added_is_contested_where_the_values_differ()
    {
        var mine = Open(10).AddLine(new(LotNo: "L1", Quantity: 5)).Must();

        Assert.Equal([null, null, null], mine.Unsaved().ContestedWith(Open(10, Lot("L1", 2))).Select(c => c.Opened));
        Assert.Empty(mine.Unsaved().ContestedWith(Open(10, Lot("L1", 5))));
        Assert.Equal(["/L1 2"], mine.Unsaved().Onto(Open(10, Lot("L1", 2)), _ => false).Sheet.Shown());
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_The_same_change_by_both_is_no_conflict() =>
        Assert.Empty(Open(10, Lot("L1", 2)).SetQuantity(1, 3).Must().Unsaved().ContestedWith(Open(10, Lot("L1", 3))));

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_line_that_I_gave_another_number_and_the_other_user_changed_is_a_choice_as_a_whole()
    {
        var mine = Open(10, Lot("L1", 1)).SetSerialNo(1, "S1", null).Must();
        var fresh = Open(10, Lot("L1", 5));

        Assert.Equal(
            (null, "S1", 5m),
            Assert.Single(mine.Unsaved().ContestedWith(fresh)) is var c ? (c.Field, c.Mine!.SerialNo, c.Theirs!.QuantityBase) : default);
        Assert.Equal(["S1/L1 1"], mine.Unsaved().Onto(fresh).Sheet.Shown());
        Assert.Equal(["/L1 5"], mine.Unsaved().Onto(fresh, _ => false).Sheet.Shown());
    }
}
