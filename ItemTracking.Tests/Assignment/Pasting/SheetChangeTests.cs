using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

public sealed class SheetChangeTests
{
    [Fact, Trait("Rule", "PASTE-3")]
    public void A_paste_is_taken_back_whole()
    {
        var before = Open(PurchaseLine(5), SNAndLotSpecific, Serial("S1", "L1"));
        var after = before.Paste("S2\tL1\t2027-01-31\nS3\tL2").Taken;

        var back = after.TakeBack(SheetChange.Between(before, after)).Must();

        Assert.Equal(before.Lines, back.Lines);
        Assert.False(back.HasChanges);
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public void What_was_edited_since_stays()
    {
        var before = Open(PurchaseLine(5), LotSpecific, Lot("L1", 2), Lot("L2", 2));
        var rows = FillLines.Rows(PastedText.ReadColumn("1\n1").Must(), PasteField.QtyToHandle, [1, 2]);
        var after = before.Fill([PasteField.QtyToHandle], rows, PastedFacts.None, Pastes.Reading).Taken;
        var since = after.SetQuantity(1, 3).Must().AddLine(new("", "L9", 1)).Must();

        var back = since.TakeBack(SheetChange.Between(before, after)).Must();

        Assert.Equal(["/L1 3", "/L2 2", "/L9 1"], back.Shown());
        Assert.Equal(2, back.Find(2)!.QtyToHandleBase);
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public void A_line_that_went_does_not_come_back_beside_its_number_entered_again()
    {
        var before = Open(PurchaseLine(5), SNSpecific, Serial("S1"));
        var after = before.Delete([1]).Must();
        var change = SheetChange.Between(before, after);

        Assert.Equal(["S1/ 1"], after.TakeBack(change).Must().Shown());
        Assert.Equal(
            RefusalCode.ITL_45, Assert.Single(after.AddLine(new("S1")).Must().TakeBack(change).Refusals).Code);
    }
}
