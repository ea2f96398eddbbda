using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Availability;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment;

public sealed class SelectEntriesTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private static readonly AvailabilitySnapshot ThreeLots = Of(
        [Stock("L1", 2, new(2025, 3, 1)), Stock("L2", 5, new(2025, 2, 1)), Stock("L3", 1)]);

    [Fact]
    public void The_first_to_expire_is_chosen_first_and_blank_dates_last_worked_example_6_SEL_8()
    {
        var offer = Sheet(7, LotSpecific, ThreeLots).Offer(WorkDate);
        Assert.Equal([("L2", 5m), ("L1", 2m), ("L3", 0m)], offer.Rows.Select(row => (row.Figures.Numbers.LotNo, row.SelectedQuantity)));
        Assert.Equal((7m, 7m, 0m), (offer.Selectable, offer.Selected, offer.Undefined));
    }

    [Fact]
    public void Without_dates_numbers_stand_in_their_own_order_SEL_5()
    {
        var offer = Sheet(2, SNSpecific, Of([Stock("", 1, serialNo: "S2"), Stock("", 1, serialNo: "S10"), Stock("", 1, serialNo: "S1")]))
            .Offer(WorkDate);
        Assert.Equal(["S1", "S10", "S2"], offer.Rows.Select(row => row.Figures.Numbers.SerialNo));
    }

    [Fact]
    public void Numbers_of_one_date_stand_by_lot_and_then_by_serial_number_SEL_5()
    {
        OpenStock[] stock = [Stock("L2", 1, serialNo: "S1"), Stock("L1", 1, serialNo: "S9"), Stock("L1", 1, serialNo: "S2")];

        var offer = Sheet(3, SNAndLotSpecific, Of(stock)).Offer(WorkDate);

        Assert.Equal(["S2/L1", "S9/L1", "S1/L2"], offer.Rows.Select(row => $"{row.Figures.Numbers.SerialNo}/{row.Figures.Numbers.LotNo}"));
    }

    [Fact]
    public void Only_numbers_with_stock_or_requests_are_listed_SEL_2()
    {
        var offer = Sheet(1, LotSpecific, Of([Stock("L1", 1)], Request("L2", 3), Request("L3", 3, isToHandle: false))).Offer(WorkDate);
        Assert.Equal(["L1", "L2"], offer.Rows.Select(row => row.Figures.Numbers.LotNo));
    }

    [Fact]
    public void Nothing_is_selectable_when_the_line_is_complete_over_defined_or_brings_goods_in_SEL_6()
    {
        Assert.Equal(0, Sheet(2, LotSpecific, ThreeLots, Lot("L1", 2)).Selectable());
        Assert.Equal(0, Sheet(2, LotSpecific, ThreeLots, Lot("L1", 3)).Selectable());
        Assert.Equal(0, Sheet(PurchaseLine(2), LotSpecific, ThreeLots).Selectable());
        Assert.Equal(2, Sheet(PurchaseLine(-2), LotSpecific, ThreeLots).Selectable());
    }

    [Theory]
    [InlineData(5.1, "You cannot select more than 5 units.")]
    [InlineData(-1, "Selected Quantity must not be negative.")]
    public void What_is_selected_is_neither_negative_nor_more_than_is_available_SEL_9(decimal quantity, string message)
    {
        var offer = Sheet(9, LotSpecific, ThreeLots).Offer(WorkDate);
        Assert.Equal(message, offer.Select(0, quantity).Message());
    }

    [Fact]
    public void The_sum_may_exceed_what_is_selectable_and_shows_as_negative_Undefined_SEL_7()
    {
        var offer = Sheet(1, LotSpecific, ThreeLots).Offer(WorkDate).Clear().Select(0, 5).Must();
        Assert.Equal(-4, offer.Undefined);
    }

    [Fact]
    public void Choosing_row_by_row_of_10_000_entries_keeps_the_sum_SEL_7()
    {
        var offer = Sheet(10_000, SNSpecific, Of(Enumerable.Range(1, 10_000).Select(n => Stock("", 1, serialNo: $"S{n:00000}"))))
            .Offer(WorkDate);
        Assert.Equal((10_000m, 0m), (offer.Selected, offer.Undefined));

        for (var place = 0; place < 10_000; place += 2)
            offer = offer.Select(place, 0).Must();

        Assert.Equal((5_000m, 5_000m), (offer.Selected, offer.Rows.Sum(row => row.SelectedQuantity)));
        Assert.Equal(10_000, offer.Fill().Selected);
        Assert.Equal(0, offer.Clear().Selected);
    }

    [Fact]
    public void Selected_quantities_are_added_to_lines_or_become_lines_with_locked_dates_SEL_10()
    {
        var sheet = Sheet(8, LotSpecific, ThreeLots, Lot("L2", 1));
        var taken = sheet.TakeOver(sheet.Offer(WorkDate)).Must();
        Assert.Equal(["/L2 5", "/L1 2", "/L3 1"], taken.Shown());
        Assert.Equal([new(2025, 2, 1), new(2025, 3, 1), null], taken.Lines.Select(line => line.ExpirationDate));
        Assert.All(taken.Lines, line => Assert.True(line.ExpirationDateLocked));
        Assert.Equal((8m, 0m), (taken.Matrix.Defined.QtyToHandle, taken.Matrix.Undefined.Quantity));
        Assert.Equal(0, taken.FiguresOf("L2").Available);
    }

    [Fact]
    public void On_a_negative_purchase_line_selected_quantities_are_negated_SEL_11()
    {
        var sheet = Sheet(PurchaseLine(-2), LotSpecific, ThreeLots);
        Assert.Equal(["/L2 -2"], sheet.TakeOver(sheet.Offer(WorkDate)).Must().Shown());
    }

    [Fact]
    public void Selecting_nothing_changes_no_line_SEL_10()
    {
        var sheet = Sheet(2, LotSpecific, ThreeLots, Lot("L1", 1));
        Assert.Equal(["/L1 1"], sheet.TakeOver(sheet.Offer(WorkDate).Clear()).Must().Shown());
    }

    [Fact]
    public void A_blocked_number_stands_last_with_its_reason_and_cannot_be_chosen_INF_9()
    {
        var snapshot = AvailabilitySnapshot.Of(
            [Stock("L1", 5, new(2025, 2, 1)), Stock("L2", 5, new(2025, 3, 1))], [], [], [new(new("", "L1"), "pH")], default);
        var offer = Sheet(7, LotSpecific, snapshot).Offer(WorkDate);
        Assert.Equal(
            [("L2", 5m, null), ("L1", 0m, "Blocked: pH")],
            offer.Rows.Select(row => (row.Figures.Numbers.LotNo, row.SelectedQuantity, row.NotSelectable)));
        Assert.True(offer.Select(1, 1).IsRefused);
    }

    [Fact]
    public void What_has_expired_cannot_be_chosen_where_posting_is_strict_SEL_9()
    {
        var strict = new Core.Setup.ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true };
        var snapshot = Of([Stock("L1", 5, WorkDate.AddDays(-1)), Stock("L2", 5, WorkDate)]);
        Assert.Equal(
            [("L2", null), ("L1", "Expired")],
            Sheet(9, strict, snapshot).Offer(WorkDate).Rows.Select(row => (row.Figures.Numbers.LotNo, row.NotSelectable)));
        Assert.All(Sheet(9, LotSpecific, snapshot).Offer(WorkDate).Rows, row => Assert.Null(row.NotSelectable));
        Assert.All(Sheet(PurchaseLine(-9), strict, snapshot).Offer(WorkDate).Rows, row => Assert.Null(row.NotSelectable));
    }

    [Fact]
    public void A_serial_number_is_looked_up_in_the_lot_of_its_line_and_a_lot_without_serial_numbers_SEL_12()
    {
        var snapshot = Of([Stock("L1", 1, serialNo: "S1"), Stock("L2", 1, serialNo: "S2"), Stock("L2", 4)]);
        var sheet = Sheet(5, SNAndLotSpecific, snapshot, Lot("L2", 1), Serial("S1"));
        Assert.Equal(["S2"], sheet.LookUp(sheet.Find(1), ItemTrackingType.SerialNo, WorkDate).Select(row => row.Figures.Numbers.SerialNo));
        Assert.Equal(["L1"], sheet.LookUp(sheet.Find(2), ItemTrackingType.LotNo, WorkDate).Select(row => row.Figures.Numbers.LotNo));
        Assert.Equal(
            [("L2", "")],
            sheet.LookUp(null, ItemTrackingType.LotNo, WorkDate).Select(row => (row.Figures.Numbers.LotNo, row.Figures.Numbers.SerialNo)));
    }
}
