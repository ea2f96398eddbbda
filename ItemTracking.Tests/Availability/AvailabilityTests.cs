using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Tests.Assignment;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Availability;

public sealed class AvailabilityTests
{
    private static readonly AvailabilitySnapshot TenOfL1SixAskedFor = Of([Stock("L1", 10)], Request("L1", 6));

    [Fact]
    public void Unsaved_quantities_count_as_pending_worked_example_3_AVL_11()
    {
        var sheet = Sheet(5, LotSpecific, TenOfL1SixAskedFor);
        var five = sheet.AddLine(new(LotNo: "L1", Quantity: 5)).Must();
        Assert.Equal((10m, 6m, 0m, 5m, -1m), five.FiguresOf("L1"));
        Assert.Equal(AvailabilityFlag.Short, five.OfLotNo(five.Lines[0]).Flag);
        var four = five.SetQuantity(1, 4).Must();
        Assert.Equal((10m, 6m, 0m, 4m, 0m), four.FiguresOf("L1"));
        Assert.Equal(AvailabilityFlag.Yes, four.OfLotNo(four.Lines[0]).Flag);
    }

    [Fact]
    public void Stored_quantities_are_requested_and_changes_of_them_pending_worked_example_4_AVL_11()
    {
        var sheet = Sheet(5, LotSpecific, Of([Stock("L1", 10)], Request("L1", 6), Request("L1", 5, isOfSource: true)), Lot("L1", 5));
        Assert.Equal((10m, 11m, 5m, 0m, -1m), sheet.FiguresOf("L1"));
        var three = sheet.SetQuantity(1, 3).Must();
        Assert.Equal((10m, 11m, 5m, -2m, 1m), three.FiguresOf("L1"));
        Assert.Equal(AvailabilityFlag.Yes, three.OfLotNo(three.Lines[0]).Flag);
        Assert.Equal((10m, 11m, 5m, -5m, 4m), sheet.Delete([1]).Must().FiguresOf("L1"));
    }

    [Fact]
    public void A_request_with_nothing_to_handle_frees_the_number_worked_example_5_AVL_8()
    {
        var sheet = Sheet(5, LotSpecific, Of([Stock("L1", 10)], Request("L1", 6, isToHandle: false)), Lot("L1", 5));
        Assert.Equal((10m, 0m, 0m, 5m, 5m), sheet.FiguresOf("L1"));
    }

    [Fact]
    public void The_stored_part_of_the_own_line_is_current_also_with_nothing_to_handle_AVL_8()
    {
        var snapshot = Of([Stock("L1", 10)], Request("L1", 6), Request("L1", 4, isToHandle: false, isOfSource: true));
        var sheet = Sheet(5, LotSpecific, snapshot, Lot("L1", 4) with { QtyToHandleBase = 0 });

        Assert.Equal((10m, 6m, 4m, 0m, 4m), sheet.FiguresOf("L1"));
        Assert.Equal((10m, 6m, 4m, 1m, 3m), sheet.SetQuantity(1, 5).Must().FiguresOf("L1"));
    }

    [Theory]
    [InlineData(0, AvailabilityFlag.NotInInventory)]
    [InlineData(3, AvailabilityFlag.NotInInventory)]
    [InlineData(5, AvailabilityFlag.None)]
    public void What_is_still_to_be_shipped_of_a_line_is_compared_AVL_10(decimal shipped, AvailabilityFlag flag)
    {
        var sheet = Sheet(5, LotSpecific, Of([]), Lot("L1", 5, handled: shipped));

        Assert.Equal(flag, sheet.OfLotNo(sheet.Lines[0]).Flag);
    }

    [Fact]
    public void A_lot_without_serial_number_makes_its_lot_short_beside_serial_numbers_of_the_lot_that_are_there_AVL_21()
    {
        var sheet = Sheet(6, SNAndLotSpecific, Of([Stock("L1", 1, serialNo: "S1")]), Serial("S1", "L1"), Lot("L1", 5));

        Assert.Equal("Short 5", Assert.Single(sheet.ClosingWarnings()).Number.Text);
        Assert.Equal(["Yes", ""], sheet.Lines.Select(line => sheet.OfSerialNo(line).Text));
        Assert.All(sheet.Lines, line => Assert.Equal("Short 5", sheet.OfLotNo(line).Text));
    }

    [Fact]
    public void What_the_line_itself_keeps_without_a_number_is_not_kept_from_it_AVL_7()
    {
        var figures = AvailabilitySnapshot.Of([Stock("L1", 10)], [], [new(1, 4, false, true), new(1, 3, false, false)], [], default)
            .Of(new("", "L1"));

        Assert.Equal((7m, 3m, 0m), (figures.TotalReservedQuantity, figures.NonspecificReservedQuantity, figures.CurrentReservedQuantity));
    }

    [Fact]
    public void A_number_that_only_the_page_has_changed_is_listed_SEL_2()
    {
        var sheet = Sheet(5, LotSpecific, Of([], Request("L1", 5, isToHandle: false, isOfSource: true)), Lot("L1", 5));

        Assert.Empty(sheet.Offer().Rows);
        Assert.Equal(-2, Assert.Single(sheet.SetQuantity(1, 3).Must().Offer().Rows).CurrentPendingQuantity);
    }

    [Fact]
    public void Reservations_of_a_line_are_laid_over_its_numbers_as_far_as_each_goes_AVL_8()
    {
        var source = SalesLine(8).Ref;
        AvailItemTrackingLine[] lines =
        [
            new(source, new("S1", "L1")) { QuantityBase = 5 },
            new(source, new("S2", "L1")) { QuantityBase = 3 },
            new(source, new("S3", "L2")) { QuantityBase = 1 },
        ];

        var reserved = AvailItemTrackingLine.Reserve(lines, [new(source, new("", "L1"), 4), new(source, new("", "L1"), 3)]);

        Assert.Equal([5m, 2m, 0m], reserved.Select(line => line.ReservedQuantityBase));
    }

    [Fact]
    public void A_changed_number_takes_its_pending_quantity_along_AVL_11()
    {
        var sheet = Sheet(5, LotSpecific, Of([Stock("L1", 10), Stock("L2", 3)], Request("L1", 5, isOfSource: true)), Lot("L1", 5))
            .SetLotNo(1, "L2", null)
            .Must();
        Assert.Equal((10m, 5m, 5m, -5m, 10m), sheet.FiguresOf("L1"));
        Assert.Equal((3m, 0m, 0m, 5m, -2m), sheet.FiguresOf("L2"));
    }

    [Fact]
    public void Unsaved_lines_tell_what_they_change_of_a_number_SEL_4()
    {
        var sheet = Sheet(
            9, LotSpecific, Of([Stock("L1", 10), Stock("L2", 3)], Request("L1", 5, isOfSource: true)), Lot("L1", 5), Lot("L3", 1));
        Assert.Empty(sheet.PendingLinesOf(new("", "L1"), exactly: true));
        var changed = sheet.SetLotNo(1, "L2", null).Must().AddLine(new(LotNo: "L1", Quantity: 2)).Must().Delete([2]).Must();

        Assert.Equal(
            [(1, 5m, 0m), (3, 0m, 2m)],
            changed.PendingLinesOf(new("", "L1"), exactly: true).Select(line => (line.LineNo, line.StoredQuantityBase, line.QuantityBase)));
        Assert.Equal(-3, changed.PendingLinesOf(new("", "L1"), exactly: true).Sum(line => line.ChangeBase));
        Assert.Equal(-3, changed.FiguresOf("L1").Pending);
        Assert.Equal(
            [(2, 1m, 0m)],
            changed.PendingLinesOf(new("", "L3"), exactly: false)
                .Select(line => (line.LineNo, line.StoredQuantityBase, line.QuantityBase)));
    }

    [Fact]
    public void Only_specific_numbers_of_lines_that_take_goods_out_are_watched_AVL_13()
    {
        Assert.Equal(
            [new("", "L1")],
            Sheet(5, LotSpecific, AvailabilitySnapshot.Empty, Serial("S1", "L1"), Serial("S2", "L1"), Serial("S3")).Watched());
        Assert.Equal(
            [new("S1", "L1"), new("S2", "")],
            Sheet(5, SNAndLotSpecific, AvailabilitySnapshot.Empty, Serial("S1", "L1"), Serial("S2")).Watched());
        Assert.Empty(Sheet(5, FreeEntry, AvailabilitySnapshot.Empty, Serial("S1", "L1")).Watched());
        Assert.Empty(Sheet(PurchaseLine(5), SNSpecific, AvailabilitySnapshot.Empty, Serial("S1")).Watched());
        Assert.Empty(Sheet(4, LotSpecific, AvailabilitySnapshot.Empty, Lot("L1", 4, handled: 4)).Watched());
    }

    [Fact]
    public void Numbers_that_are_not_specific_never_warn_AVL_13()
    {
        var sheet = Sheet(5, FreeEntry, AvailabilitySnapshot.Empty, Serial("S1", "L1"));
        Assert.Equal(
            (AvailabilityFlag.None, AvailabilityFlag.None),
            (sheet.OfSerialNo(sheet.Lines[0]).Flag, sheet.OfLotNo(sheet.Lines[0]).Flag));
        Assert.Null(sheet.ClosingWarnings().FirstOrDefault().Line);
    }

    [Fact]
    public void A_number_that_is_not_in_stock_warns_AVL_14()
    {
        var sheet = Sheet(5, SNSpecific, AvailabilitySnapshot.Empty, Serial("S1"));
        Assert.Equal(AvailabilityFlag.NotInInventory, sheet.OfSerialNo(sheet.Lines[0]).Flag);
        Assert.NotNull(sheet.ClosingWarnings().FirstOrDefault().Line);
    }

    [Fact]
    public void A_serial_number_is_looked_for_in_every_lot_where_lots_are_not_specific_AVL_14()
    {
        var sheet = Sheet(1, SNSpecific, Of([Stock("L9", 1, serialNo: "S1")]), Serial("S1", "L1"));
        Assert.Equal(AvailabilityFlag.Yes, sheet.OfSerialNo(sheet.Lines[0]).Flag);
    }

    [Fact]
    public void Where_both_are_specific_the_exact_pair_decides_the_flag_of_the_serial_number_and_the_lot_its_own_AVL_14()
    {
        var sheet = Sheet(2, SNAndLotSpecific, Of([Stock("L9", 1, serialNo: "S1"), Stock("L1", 5)]), Serial("S1", "L1"));
        Assert.Equal(
            (AvailabilityFlag.NotInInventory, AvailabilityFlag.Yes),
            (sheet.OfSerialNo(sheet.Lines[0]).Flag, sheet.OfLotNo(sheet.Lines[0]).Flag));
    }

    [Fact]
    public void A_lot_counts_with_all_its_serial_numbers_AVL_15()
    {
        var stock = new[] { Stock("L1", 1, serialNo: "S1"), Stock("L1", 1, serialNo: "S2"), Stock("L1", 1) };
        var sheet = Sheet(4, LotSpecific, Of(stock), Serial("S1", "L1"), Serial("S2", "L1"), Lot("L1", 1));
        Assert.All(
            sheet.Lines, line => Assert.Equal((AvailabilityFlag.Yes, 0m), (sheet.OfLotNo(line).Flag, sheet.OfLotNo(line).Left)));
        var more = sheet.SetQuantity(3, 2).Must();
        Assert.All(
            more.Lines, line => Assert.Equal((AvailabilityFlag.Short, -1m), (more.OfLotNo(line).Flag, more.OfLotNo(line).Left)));
    }

    [Fact]
    public void Lines_that_bring_goods_in_are_compared_with_nothing_AVL_17()
    {
        var purchase = Sheet(PurchaseLine(5), SNSpecific, AvailabilitySnapshot.Empty, Serial("S1"));
        var back = Sheet(SalesLine(-1), SNSpecific, AvailabilitySnapshot.Empty, Serial("S1", quantity: -1));
        Assert.All(new[] { purchase, back }, sheet => Assert.Equal(
            (AvailabilityFlag.None, null), (sheet.OfSerialNo(sheet.Lines[0]).Flag, sheet.ClosingWarnings().FirstOrDefault().Line)));
    }

    [Fact]
    public void A_negative_purchase_line_asks_for_stock_with_positive_figures_AVL_11()
    {
        var sheet = Sheet(PurchaseLine(-2), LotSpecific, Of([Stock("L1", 1)]), Lot("L1", -2));
        Assert.Equal((1m, 0m, 0m, 2m, -1m), sheet.FiguresOf("L1"));
        Assert.NotNull(sheet.ClosingWarnings().FirstOrDefault().Line);
    }

    [Fact]
    public void What_was_shipped_needs_no_stock_any_more_RSV_3()
    {
        var sheet = Sheet(4, LotSpecific, AvailabilitySnapshot.Empty, Lot("L1", 4, handled: 4));
        Assert.Equal(AvailabilityFlag.None, sheet.OfLotNo(sheet.Lines[0]).Flag);
        Assert.Null(sheet.ClosingWarnings().FirstOrDefault().Line);
    }

    [Fact]
    public void The_date_of_a_number_is_that_of_its_last_entry_AVL_7()
    {
        var snapshot = Of([Stock("L1", 2, new(2025, 3, 1), entryNo: 2), Stock("L1", 1, new(2025, 2, 1), entryNo: 1)]);
        var figures = snapshot.Of(new("", "L1"));
        Assert.Equal((3m, new DateOnly(2025, 3, 1)), (figures.TotalQuantity, figures.ExpirationDate));
    }

    [Fact]
    public void A_blocked_number_is_flagged_as_such_and_closing_tells_it_however_much_is_there_INF_9()
    {
        var snapshot = AvailabilitySnapshot.Of([Stock("L1", 5)], [], [], [new(new("", "L1"), "pH out of range")], DateTimeOffset.UnixEpoch);
        var sheet = Sheet(9, LotSpecific, snapshot, Lot("L1", 5));
        Assert.Equal(
            (AvailabilityFlag.Refused, "Blocked", "Blocked: pH out of range"),
            (sheet.OfLotNo(sheet.Lines[0]).Flag, sheet.OfLotNo(sheet.Lines[0]).Text, sheet.OfLotNo(sheet.Lines[0]).Objection?.Text));
        Assert.False(Assert.Single(sheet.ClosingWarnings()).Number.IsWarning);
        Assert.True(Assert.Single(sheet.SetQuantity(1, 6).Must().ClosingWarnings()).Number.IsWarning);
    }
}
