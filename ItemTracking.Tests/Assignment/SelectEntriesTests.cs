using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Availability;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Assignment;

public sealed class SelectEntriesTests
{
    private static readonly ItemTrackingCode Strict = new()
    {
        Code = "STRICT",
        LotSpecificTracking = true,
        StrictExpirationPosting = true,
    };

    private static readonly AvailabilitySnapshot ThreeLots = Of(
        [Stock("L1", 2, new(2025, 3, 1)), Stock("L2", 5, new(2025, 2, 1)), Stock("L3", 1)]);

    [Fact]
    public void The_first_to_expire_is_chosen_first_and_blank_dates_last_worked_example_6_SEL_8()
    {
        var offer = Sheet(7, LotSpecific, ThreeLots).Offer();
        Assert.Equal([("L2", 5m), ("L1", 2m), ("L3", 0m)], offer.Rows.Select(row => (row.Figures.Numbers.LotNo, row.SelectedQuantity)));
        Assert.Equal((7m, 7m, 0m), (offer.Selectable, offer.Selected, offer.Undefined));
    }

    [Fact]
    public void Without_dates_numbers_stand_in_their_own_order_SEL_5()
    {
        var offer = Sheet(2, SNSpecific, Of([Stock("", 1, serialNo: "S2"), Stock("", 1, serialNo: "S10"), Stock("", 1, serialNo: "S1")]))
            .Offer();
        Assert.Equal(["S1", "S10", "S2"], offer.Rows.Select(row => row.Figures.Numbers.SerialNo));
    }

    [Fact]
    public void Numbers_of_one_date_stand_by_lot_and_then_by_serial_number_SEL_5()
    {
        OpenStock[] stock = [Stock("L2", 1, serialNo: "S1"), Stock("L1", 1, serialNo: "S9"), Stock("L1", 1, serialNo: "S2")];

        var offer = Sheet(3, SNAndLotSpecific, Of(stock)).Offer();

        Assert.Equal(["S2/L1", "S9/L1", "S1/L2"], offer.Rows.Select(row => $"{row.Figures.Numbers.SerialNo}/{row.Figures.Numbers.LotNo}"));
    }

    [Fact]
    public void Only_numbers_with_stock_or_requests_are_listed_SEL_2()
    {
        var offer = Sheet(1, LotSpecific, Of([Stock("L1", 1)], Request("L2", 3), Request("L3", 3, isToHandle: false))).Offer();
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
        var offer = Sheet(9, LotSpecific, ThreeLots).Offer();
        Assert.Equal(message, offer.Select(0, quantity).Message());
    }

    [Fact]
    public void The_sum_may_exceed_what_is_selectable_and_shows_as_negative_Undefined_SEL_7()
    {
        var offer = Sheet(1, LotSpecific, ThreeLots).Offer().Clear().Select(0, 5).Must();
        Assert.Equal(-4, offer.Undefined);
    }

    [Fact]
    public void Choosing_row_by_row_of_10_000_entries_keeps_the_sum_SEL_7()
    {
        var offer = Sheet(10_000, SNSpecific, Of(Enumerable.Range(1, 10_000).Select(n => Stock("", 1, serialNo: $"S{n:00000}"))))
            .Offer();
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
        var taken = sheet.TakeOver(sheet.Offer()).Must();
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
        Assert.Equal(["/L2 -2"], sheet.TakeOver(sheet.Offer()).Must().Shown());
    }

    [Fact]
    public void Selecting_nothing_changes_no_line_SEL_10()
    {
        var sheet = Sheet(2, LotSpecific, ThreeLots, Lot("L1", 1));
        Assert.Equal(["/L1 1"], sheet.TakeOver(sheet.Offer().Clear()).Must().Shown());
    }

    [Fact, Trait("Case", "C-48")]
    public void A_blocked_number_stands_last_with_its_reason_and_cannot_be_chosen_INF_9()
    {
        var snapshot = AvailabilitySnapshot.Of(
            [Stock("L1", 5, new(2025, 2, 1)), Stock("L2", 5, new(2025, 3, 1))], [], [], [new(new("", "L1"), "pH")], default);
        var offer = Sheet(7, LotSpecific, snapshot).Offer();
        Assert.Equal(
            [("L2", 5m, null), ("L1", 0m, "Blocked: pH")],
            offer.Rows.Select(row => (row.Figures.Numbers.LotNo, row.SelectedQuantity, row.NotSelectable)));
        Assert.True(offer.Select(1, 1).IsRefused);
    }

    [Theory, Trait("Case", "C-27")]
    [InlineData(13, null)]
    [InlineData(14, null)]
    [InlineData(15, "Expired 1/14/2025")]
    [InlineData(20, "Expired 1/14/2025")]
    public void The_posting_date_of_the_document_decides_what_has_expired_where_the_code_is_strict_PST_21(int postingDay, string? reason)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var sheet = Sheet(On(SalesLine(9), postingDay), Strict, Of([Stock("L1", 5, new(2025, 1, 14)), Stock("L2", 5)]));

        Assert.Equal(reason, sheet.Offer().Rows.Single(row => row.Figures.Numbers.LotNo == "L1").NotSelectable);
        Assert.Equal(reason, sheet.LookUp(null, ItemTrackingType.LotNo).Single(row => row.Figures.Numbers.LotNo == "L1").NotSelectable);
        Assert.Equal(reason is null ? 9 : 5, sheet.Offer().Selected);
        Assert.Null(Sheet(On(SalesLine(9), postingDay), LotSpecific, sheet.Availability).Offer().Rows[0].NotSelectable);
    }

    [Fact, Trait("Case", "C-27")]
    public void The_date_of_an_expired_lot_stands_in_the_order_of_the_region()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var offer = Sheet(On(SalesLine(9), 20), Strict, Of([Stock("L1", 5, new(2025, 1, 14))])).Offer();

        Assert.Equal("Expired 14.01.2025", Assert.Single(offer.Rows).NotSelectable);
    }

    [Fact]
    public void What_has_expired_goes_back_to_the_vendor_with_a_return_and_not_with_an_order_PST_21()
    {
        var snapshot = Of([Stock("L1", 5, new(2025, 1, 14))]);
        var back = SalesLine(9) with
        {
            Ref = new DocumentKey(SourceTypes.PurchaseLine, DocumentType.ReturnOrder, "PRO-1").Line(10000),
            EntryType = ItemLedgerEntryType.Purchase,
            PostedAs = ItemLedgerDocumentType.PurchaseReturnShipment,
        };

        Assert.Null(Assert.Single(Sheet(On(back, 20), Strict, snapshot).Offer().Rows).NotSelectable);
        Assert.NotNull(Assert.Single(Sheet(On(PurchaseLine(-9), 20), Strict, snapshot).Offer().Rows).NotSelectable);
    }

    [Fact, Trait("Case", "C-48")]
    public void What_others_ask_for_altogether_stands_last_and_says_who_holds_it()
    {
        var snapshot = Of(
            [Stock("L1", 5), Stock("L2", 5), Stock("L3", 5), Stock("L4", 5)],
            Request("L1", 5, documentNo: "SO-1004"), Request("L2", 4), Request("L3", 3, documentNo: "SO-1004"), Request("L3", 3),
            Request("L4", 5, isOfSource: true, documentNo: "SO-1"));

        var offer = Sheet(20, LotSpecific, snapshot, Lot("L4", 5)).Offer();

        Assert.Equal(
            [("L2", null), ("L4", null), ("L1", "Wanted by SO-1004"), ("L3", "Wanted by SO-1004 and others")],
            offer.Rows.Select(row => (row.Figures.Numbers.LotNo, row.NotSelectable)));
        Assert.Equal("Wanted by SO-1004", Assert.Single(offer.Select(2, 1).Refusals).WayOut);
    }

    [Fact, Trait("Case", "C-48")]
    public void A_number_that_is_only_asked_for_stands_last_and_is_not_in_stock()
    {
        var sheet = Sheet(20, LotSpecific, Of([Stock("L2", 5)], Request("L1", 5, documentNo: "SO-1004")));

        (string, string?)[] expected = [("L2", null), ("L1", "Not in stock here")];
        Assert.Equal(expected, sheet.Offer().Rows.Select(row => (row.Figures.Numbers.LotNo, row.NotSelectable)));
        Assert.Equal(
            expected, sheet.LookUp(null, ItemTrackingType.LotNo).Select(row => (row.Figures.Numbers.LotNo, row.NotSelectable)));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_scanned_number_of_which_nothing_is_in_stock_is_told_as_that_whatever_else_stands_against_it()
    {
        var snapshot = AvailabilitySnapshot.Of(
            [Stock("L3", 5)], [Request("L1", 5), Request("L2", 5)], [], [new(new("", "L1"), "pH"), new(new("", "L3"), "pH")], default);
        var offer = Sheet(20, LotSpecific, snapshot).Offer();

        Assert.Equal(
            ["L1 is not in stock here.", "L2 is not in stock here.", "L3 cannot be selected: Blocked: pH."],
            new[] { "L1", "L2", "L3" }.Select(lot => Assert.Single(offer.Scan(lot).Refusals).Message));
    }

    [Fact]
    public void A_serial_number_is_looked_up_in_the_lot_of_its_line_and_a_lot_without_serial_numbers_SEL_12()
    {
        var snapshot = Of([Stock("L1", 1, serialNo: "S1"), Stock("L2", 1, serialNo: "S2"), Stock("L2", 4)]);
        var sheet = Sheet(5, SNAndLotSpecific, snapshot, Lot("L2", 1), Serial("S1"));
        Assert.Equal(["S2"], sheet.LookUp(sheet.Find(1), ItemTrackingType.SerialNo).Select(row => row.Figures.Numbers.SerialNo));
        Assert.Equal(["L1"], sheet.LookUp(sheet.Find(2), ItemTrackingType.LotNo).Select(row => row.Figures.Numbers.LotNo));
        Assert.Equal(
            [("L2", "")],
            sheet.LookUp(null, ItemTrackingType.LotNo).Select(row => (row.Figures.Numbers.LotNo, row.Figures.Numbers.SerialNo)));
    }

    private static SourceLine On(SourceLine line, int postingDay) =>
        line with { PostingDate = new(2025, 1, postingDay) };
}
