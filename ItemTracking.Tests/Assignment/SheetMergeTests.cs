using ItemTracking.Core.Assignment;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Two people on one line: the second lays what was typed over what the first has saved (STO-9, R5).</summary>
public sealed class SheetMergeTests
{
    [Fact]
    public void My_quantity_wins_on_a_line_both_have_added() =>
        Assert.Equal(["/L1 5"], Open(10).AddLine(new(LotNo: "L1", Quantity: 5)).Must().Unsaved().Onto(Open(10, Lot("L1", 2))).Sheet.Shown());

    [Fact]
    public void A_line_that_was_received_meanwhile_keeps_its_handled_part()
    {
        var mine = Open(10, Lot("L1", 10)).SetQuantity(1, 3).Must();

        var line = Assert.Single(mine.Unsaved().Onto(Open(10, Lot("L1", 10, handled: 4))).Sheet.Lines);

        Assert.Equal((4m, 4m, 0m), (line.QuantityBase, line.QuantityHandledBase, line.QtyToHandleBase));
    }

    [Fact]
    public void A_line_deleted_by_the_other_user_comes_back_when_I_changed_it() =>
        Assert.Equal(["/L2 1", "/L1 3"], Open(10, Lot("L1", 2)).SetQuantity(1, 3).Must().Unsaved().Onto(Open(10, Lot("L2", 1))).Sheet.Shown());

    [Fact]
    public void What_I_deleted_goes_unless_the_other_user_changed_it()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).Delete([1, 2]).Must();

        Assert.Equal(["/L2 4"], mine.Unsaved().Onto(Open(10, Lot("L1", 2), Lot("L2", 4))).Sheet.Shown());
    }

    [Fact]
    public void Numbers_I_swapped_do_not_meet()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).SetLotNo(1, "X", null).Must().SetLotNo(2, "L1", null).Must().SetLotNo(1, "L2", null).Must();

        Assert.Equal(["/L2 2", "/L1 3", "/L3 1"], mine.Unsaved().Onto(Open(10, Lot("L1", 2), Lot("L2", 3), Lot("L3", 1))).Sheet.Shown());
    }
}
