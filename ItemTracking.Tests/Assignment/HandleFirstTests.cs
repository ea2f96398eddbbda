using ItemTracking.Core.Assignment;
using ItemTracking.Web.Pages.Tracking;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>The first lines handle what the document line does (C-46).</summary>
public sealed class HandleFirstTests
{
    [Fact, Trait("Case", "C-46")]
    public void The_first_lines_take_the_quantity_to_receive_and_the_others_nothing()
    {
        var sheet = Ten(4);
        Assert.Equal((4m, "Qty. to Handle 10 of 4"), (sheet.TooManyToHandle(), sheet.State.Text));

        var first = sheet.HandleFirst().Must();

        Assert.Equal([1m, 1, 1, 1, 0, 0, 0, 0, 0, 0], first.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal(first.Lines.Select(line => line.QtyToHandleBase), first.Lines.Select(line => line.QtyToInvoiceBase));
        Assert.Equal((0m, "Complete 10/10"), (first.TooManyToHandle(), first.State.Text));
    }

    [Fact, Trait("Case", "C-46")]
    public void Of_the_lot_that_goes_over_a_part_is_handled()
    {
        var sheet = Open(PurchaseLine(10) with { QtyToHandle = 5 }, LotSpecific, Lot("L1", 3), Lot("L2", 4), Lot("L3", 3));

        Assert.Equal([3m, 2, 0], sheet.HandleFirst().Must().Lines.Select(line => line.QtyToHandleBase));
    }

    [Fact, Trait("Case", "C-46")]
    public void What_was_handled_already_is_passed_over_and_a_return_keeps_its_sign()
    {
        var partly = Open(PurchaseLine(10) with { QtyToHandle = 2 }, LotSpecific, Lot("L1", 3, handled: 3), Lot("L2", 4), Lot("L3", 3));
        Assert.Equal([0m, 2, 0], partly.HandleFirst().Must().Lines.Select(line => line.QtyToHandleBase));

        var back = Open(SalesLine(-3) with { QtyToHandle = -1 }, SNSpecific, Serial("S1", quantity: -1), Serial("S2", quantity: -1));
        Assert.Equal([-1m, 0], back.HandleFirst().Must().Lines.Select(line => line.QtyToHandleBase));
    }

    [Fact, Trait("Case", "C-46")]
    public void Nothing_is_offered_where_the_lines_handle_no_more_than_the_document_line()
    {
        Assert.Equal(0, Ten(10).TooManyToHandle());
        Assert.Equal(0, Open(PurchaseLine(10), SNSpecific, Serial("S1")).TooManyToHandle());
    }

    [Fact, Trait("Case", "C-46")]
    public void It_is_undone_as_one_edit_and_what_was_done_since_stays()
    {
        var workspace = new TrackingWorkspace(Ten(4));

        Assert.Equal(6, workspace.HandleFirst().Must());
        Assert.True(workspace.CanUndo);
        workspace.Take(workspace.Sheet.AddLine(new("LATER")).Must());
        Assert.Equal(6, workspace.Undo().Must());

        Assert.Equal(11, workspace.Sheet.Lines.Sum(line => line.QtyToHandleBase));
        Assert.False(workspace.CanUndo);
    }

    private static TrackingSheet Ten(decimal toHandle) => Open(
        PurchaseLine(10) with { QtyToHandle = toHandle }, SNSpecific, [.. Enumerable.Range(1, 10).Select(n => Serial($"S{n}"))]);
}
