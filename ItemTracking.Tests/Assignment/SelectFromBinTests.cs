using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Availability;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment;

/// <summary>Choosing numbers for a line that takes its goods from a bin.</summary>
public sealed class SelectFromBinTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    [Theory]
    [InlineData(10, 4, 0, 4, 4)]
    [InlineData(10, 4, 3, 4, 4)]
    [InlineData(10, 4, 8, 2, 2)]
    [InlineData(10, 0, 0, 0, 0)]
    [InlineData(10, -2, 0, 0, 0)]
    [InlineData(10, 12, 0, 10, 10)]
    [InlineData(10, 4, 11, 0, 0)]
    public void The_smaller_of_bin_and_available_quantity_is_proposed_SEL_8_and_the_most_that_can_be_chosen_SEL_9(
        decimal stock, decimal inBin, decimal requested, decimal proposed, decimal most)
    {
        var offer = Sheet(20, LotSpecific, Of([Stock("L1", stock)], Request("L1", requested)).InBin(true, ("L1", inBin))).Offer();

        Assert.Equal((proposed, most), (offer.Rows[0].SelectedQuantity, offer.Rows[0].Most));
    }

    [Fact]
    public void What_the_line_asks_for_already_is_taken_off_the_bin_whether_stored_or_not_SEL_8()
    {
        var stored = Of([Stock("L1", 100)], Request("L1", 3, isOfSource: true)).InBin(true, ("L1", 10));
        var sheet = Sheet(50, LotSpecific, stored, Lot("L1", 3));
        Assert.Equal(7, sheet.Offer().Selected);
        Assert.Equal(5, sheet.SetQuantity(1, 5).Must().Offer().Selected);
        Assert.Equal(10, sheet.Delete([1]).Must().Offer().Selected);
    }

    [Fact]
    public void Stock_reserved_without_a_number_is_not_proposed_and_can_be_chosen_SEL_8()
    {
        var figures = new NumberFigures(new("", "L1")) { TotalQuantity = 10, BinContent = 6, NonspecificReservedQuantity = 2 };
        var offer = EntrySelection.Of(9, [new(figures, 0, 0, null)], 0.00001m).Fill();

        Assert.Equal((4m, 6m), (offer.Selected, offer.Rows[0].Most));
    }

    [Fact]
    public void More_than_the_bin_has_cannot_be_chosen_SEL_9()
    {
        var offer = Sheet(20, LotSpecific, Of([Stock("L1", 10)]).InBin(true, ("L1", 4))).Offer();

        var refusal = Assert.Single(offer.Select(0, 5).Refusals);

        Assert.Equal("You cannot select more than 4 units.", refusal.Message);
        Assert.Equal("That is what the bin of the line has beyond what the line asks for already.", refusal.WayOut);
    }

    [Fact]
    public void Numbers_are_looked_for_in_the_bin_only_where_they_are_kept_through_warehouse_activities_SEL_3()
    {
        var snapshot = Of([Stock("L1", 10), Stock("L2", 10)]);

        Assert.Equal([3m, 4m, 0m], Contents(snapshot.InBin(true, ("L1", 3), ("L2", 4))));
        Assert.Equal([7m, 7m, 7m], Contents(snapshot.InBin(false, ("L1", 3), ("L2", 4))));
        Assert.Null(snapshot.Of(new("", "L1")).BinContent);
    }

    [Fact]
    public void A_lot_with_serial_numbers_counts_with_all_of_them_where_serial_numbers_are_not_kept_SEL_3()
    {
        var content = new BinContent(
            TrackingPolicy.Of(new ItemTrackingCode { LotWarehouseTracking = true }),
            [(new("S1", "L1"), 1), (new("S2", "L1"), 1), (new("S3", "L2"), 1)]);

        Assert.Equal((2m, 2m), (content.Of(new("S1", "L1")), content.Of(new("", "L1"))));
    }

    [Fact]
    public void A_number_chosen_from_a_list_takes_no_more_than_its_bin_holds_SEL_13()
    {
        var sheet = Sheet(20, LotSpecific, Of([Stock("L1", 10)]).InBin(true, ("L1", 4)));

        Assert.Equal(["/L1 4"], sheet.Choose(null, ItemTrackingType.LotNo, sheet.Availability.Of(new("", "L1"))).Must().Shown());
        Assert.Equal(["/L9 0"], sheet.Choose(null, ItemTrackingType.LotNo, sheet.Availability.Of(new("", "L9"))).Must().Shown());
    }

    private static IEnumerable<decimal?> Contents(AvailabilitySnapshot snapshot) =>
        new[] { "L1", "L2", "L9" }.Select(lot => snapshot.Of(new("", lot)).BinContent);
}
