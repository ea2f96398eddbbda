using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Tests.Assignment.Pasting;
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
        Assert.Equal("Qty. to Handle of 6 lines", workspace.Undo().Must());

        Assert.Equal(11, workspace.Sheet.Lines.Sum(line => line.QtyToHandleBase));
        Assert.False(workspace.CanUndo);
    }

    [Fact, Trait("Case", "C-09")]
    public void Only_the_chosen_lines_are_handled_and_it_is_undone_as_one_edit()
    {
        var workspace = new TrackingWorkspace(Ten(4));
        workspace.Select("toggle", 1, 1);
        workspace.Select("toggle", 5, 6);

        Assert.Equal(7, workspace.HandleSelected().Must());
        Assert.Equal([0m, 1, 0, 0, 0, 1, 1, 0, 0, 0], workspace.Sheet.Lines.Select(line => line.QtyToHandleBase));
        workspace.Undo().Must();
        Assert.Equal(10, workspace.Sheet.Lines.Sum(line => line.QtyToHandleBase));
    }

    [Fact, Trait("Case", "C-09")]
    public void Scans_tick_off_what_is_on_the_page_and_tell_what_is_not()
    {
        var sheet = Ten(2).HandleOnly([]).Must();
        Assert.Equal("Qty. to Handle 0 of 2", sheet.State.Text);
        var first = sheet.Lines[0].SerialNo;

        sheet = sheet.TickOff(new() { SerialNo = first.ToLowerInvariant() }).Must();
        Assert.Equal($"{first} is ticked off already.", sheet.TickOff(new() { SerialNo = first }).Message());
        Assert.Equal("X9 was not expected: no line of this page has it.", sheet.TickOff(new() { SerialNo = "X9" }).Message());
        sheet = sheet.TickOff(new() { SerialNo = sheet.Lines[3].SerialNo }).Must();

        Assert.Equal([1m, 0, 0, 1, 0, 0, 0, 0, 0, 0], sheet.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal("Complete 10/10", sheet.State.Text);
        Assert.StartsWith(
            $"{sheet.Lines[1].SerialNo} is surplus: the document line handles 2, and that many are ticked off.",
            sheet.TickOff(new() { SerialNo = sheet.Lines[1].SerialNo }).Message(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SCN-9"), Trait("Rule", "PASTE-2")]
    public void A_list_ticks_off_as_scans_do_and_adds_nothing()
    {
        var sheet = Ten(4).HandleOnly([]).Must();
        var numbers = sheet.Lines.Select(line => line.SerialNo).ToArray();

        var ticked = sheet.TickOff(sheet.Rows($"{numbers[2]}\n{numbers[0]}\nNOPE\n{numbers[2]}"), Pastes.Reading);

        Assert.Equal([1m, 0, 1, 0, 0, 0, 0, 0, 0, 0], ticked.Taken.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal(2, ticked.Good.Count);
        Assert.Equal(
            ["3: NOPE was not expected: no line of this page has it.", "4: Twice in the list: row 1 has it too."], ticked.Told());
        Assert.Equal(
            [$"1: {numbers[2]} is ticked off already."], ticked.Taken.TickOff(sheet.Rows(numbers[2]), Pastes.Reading).Told());
    }

    [Fact, Trait("Rule", "SCN-9"), Trait("Rule", "PASTE-2")]
    public void Of_a_lot_a_list_ticks_off_the_whole_units_beside_it()
    {
        var sheet = Open(PurchaseLine(10), LotSpecific, Lot("L1", 6), Lot("L2", 4)).HandleOnly([]).Must();

        var ticked = sheet.TickOff(sheet.Rows("L1\t5\nL2\t1.5\nL2"), Pastes.Reading);

        Assert.Equal([5m, 1], ticked.Taken.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal(["2: Only whole units are ticked off."], ticked.Told());
    }

    [Fact, Trait("Case", "C-09")]
    public void Of_a_lot_each_scan_ticks_off_a_unit_or_what_its_bar_code_counts()
    {
        var sheet = Open(PurchaseLine(10), LotSpecific, Lot("L1", 6), Lot("L2", 4)).HandleOnly([]).Must();

        sheet = sheet.TickOff(new() { LotNo = "l1" }).Must().TickOff(new() { LotNo = "L1", Count = 4 }).Must();
        Assert.Equal([5m, 0], sheet.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal("Of lot L1 only 1 are left.", sheet.TickOff(new() { LotNo = "L1", Count = 2 }).Message());
    }

    [Fact, Trait("Rule", "SCN-9")]
    public void A_count_that_was_interrupted_is_known_by_what_is_handled_and_what_is_not()
    {
        var sheet = Ten(4);
        Assert.Equal(0, sheet.TickedOffBefore());
        sheet = sheet.HandleOnly([]).Must();
        Assert.Equal(0, sheet.TickedOffBefore());

        Assert.Equal(1, sheet.TickOff(new() { SerialNo = sheet.Lines[3].SerialNo }).Must().TickedOffBefore());
    }

    [Fact, Trait("Rule", "SCN-9")]
    public void A_number_that_was_posted_before_is_not_called_ticked_off()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific, Serial("S1") with { QuantityHandledBase = 1, QtyToHandleBase = 0 }, Serial("S2"));

        Assert.Equal("S1 came in with an earlier posting.", sheet.TickOff(new() { SerialNo = "S1" }).Message());
    }

    [Fact, Trait("Case", "C-09")]
    public void Goods_that_go_out_are_ticked_off_with_their_sign() => Assert.Equal(
        [-1m, 0],
        Open(SalesLine(-2), SNSpecific, Serial("S1", quantity: -1), Serial("S2", quantity: -1)).HandleOnly([]).Must()
            .TickOff(new() { SerialNo = "S1" }).Must().Lines.Select(line => line.QtyToHandleBase));

    private static TrackingSheet Ten(decimal toHandle) => Open(
        PurchaseLine(10) with { QtyToHandle = toHandle }, SNSpecific, [.. Enumerable.Range(1, 10).Select(n => Serial($"S{n}"))]);
}
