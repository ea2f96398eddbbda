using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment;

/// <summary>Choosing one number from the list of its field (SEL-13).</summary>
public sealed class ChooseNumberTests
{
    private static readonly AvailabilitySnapshot Stock = Of(
        [Stock("L1", 4, new(2025, 3, 1)), Stock("L2", 9), Stock("L9", 1, serialNo: "S1")], Request("L1", 6));

    [Fact]
    public void A_new_line_takes_what_is_undefined_as_far_as_it_is_available_SEL_13() =>
        Assert.Equal(["/L2 7"], Chosen(Sheet(7, LotSpecific, Stock), null, "L2").Shown());

    [Fact]
    public void The_date_comes_with_the_number_and_is_locked_SEL_10()
    {
        var line = Assert.Single(Chosen(Sheet(7, LotSpecific, Stock), null, "L1").Lines);
        Assert.Equal((new DateOnly(2025, 3, 1), true), (line.ExpirationDate, line.ExpirationDateLocked));
    }

    [Fact]
    public void A_line_of_a_number_that_is_short_falls_but_not_below_nothing_SEL_13() =>
        Assert.Equal(["/L1 3"], Chosen(Sheet(7, LotSpecific, Stock, Lot("L2", 5)), 1, "L1").Shown());

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1, 0)]
    public void A_line_of_less_than_is_missing_becomes_nothing_SEL_13(decimal before, decimal after) =>
        Assert.Equal([$"/L1 {after}"], Chosen(Sheet(7, LotSpecific, Stock, Lot("L2", before)), 1, "L1").Shown());

    [Fact]
    public void A_complete_line_keeps_its_quantity_SEL_13() =>
        Assert.Equal(["/L2 5"], Chosen(Sheet(5, LotSpecific, Stock, Lot("L3", 5)), 1, "L2").Shown());

    [Fact]
    public void An_over_defined_line_gives_back_what_is_too_much_SEL_13() =>
        Assert.Equal(["/L2 3"], Chosen(Sheet(3, LotSpecific, Stock, Lot("L3", 5)), 1, "L2").Shown());

    [Fact]
    public void A_serial_number_brings_its_lot_along_and_counts_one_SEL_13() =>
        Assert.Equal(
            ["S1/L9 1"], Sheet(7, SNSpecific, Stock).Choose(null, ItemTrackingType.SerialNo, Stock.Of(new("S1", "L9"))).Must().Shown());

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_lot_chosen_on_a_line_with_a_serial_number_leaves_it_one_unit_SEL_13(int inStock)
    {
        var sheet = Sheet(7, LotSpecific, Of([Stock("L8", inStock, serialNo: "S1"), Stock("L8", 9)]), Serial("S1"));

        Assert.Equal(["S1/L8 1"], Chosen(sheet, 1, "L8").Shown());
    }

    [Fact]
    public void A_number_that_stands_on_another_line_is_refused_ITL_45() =>
        Assert.True(Sheet(7, LotSpecific, Stock, Lot("L1", 1), Lot("L2", 1))
            .Choose(1, ItemTrackingType.LotNo, Stock.Of(new("", "L2"))).IsRefused);

    [Fact]
    public void A_line_that_brings_goods_in_chooses_nothing_SEL_12() =>
        Assert.Empty(Sheet(PurchaseLine(7), LotSpecific, Stock).Choose(null, ItemTrackingType.LotNo, Stock.Of(new("", "L2"))).Must().Lines);

    [Fact]
    public void On_a_negative_purchase_line_the_quantity_is_negative_SEL_11() =>
        Assert.Equal(["/L2 -7"], Chosen(Sheet(PurchaseLine(-7), LotSpecific, Stock), null, "L2").Shown());

    private static TrackingSheet Chosen(TrackingSheet sheet, int? line, string lotNo) =>
        sheet.Choose(line, ItemTrackingType.LotNo, sheet.Availability.Of(new("", lotNo))).Must();
}
