using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Posting.Requests;

namespace ItemTracking.Tests.Posting;

/// <summary>Which expiration date an entry gets and when a date is refused (PST-17, PST-19…22).</summary>
public sealed class ExpirationDateTests
{
    private static readonly DateOnly January = new(2025, 1, 31);
    private static readonly DateOnly February = new(2025, 2, 28);
    private static readonly ItemTrackingCode Dated = new() { Code = "DATED" };
    private static readonly ItemTrackingCode Required = new() { Code = "REQ", ManExpirDateEntryReqd = true };
    private static readonly ItemTrackingCode Strict = new() { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true };

    [Fact, Trait("Rule", "PST-20")]
    public void A_new_number_keeps_the_date_that_was_typed() =>
        Assert.Equal([January], Dates(Of(Dated, Line(2, Row("", "L1", 2, January)))));

    [Fact, Trait("Rule", "PST-20")]
    public void A_new_number_without_a_date_gets_document_date_plus_the_items_formula()
    {
        var line = Line(2, Row("", "L1", 2)).Expiring("1M");

        Assert.Equal([new DateOnly(2025, 2, 15)], Dates(Of(Dated, line)));
        Assert.Equal([null], Dates(Of(Dated, Line(2, Row("", "L1", 2)))));
    }

    [Fact, Trait("Rule", "PST-20")]
    public void The_date_of_existing_entries_wins_even_a_blank_one_over_the_formula()
    {
        var line = Line(2, Row("", "L1", 2)).Expiring("1M");

        Assert.Equal([February], Dates(Of(Dated, line).Knowing((Lot("L1"), February, false))));
        Assert.Equal([null], Dates(Of(Dated, line).Knowing((Lot("L1"), null, false))));
    }

    [Fact, Trait("Rule", "PST-20")]
    public void A_date_that_deviates_from_existing_entries_is_refused_also_from_a_blank_one()
    {
        var request = Of(Dated, Line(4, Row("S1", "", 1), Row("", "L1", 3, January)));

        Assert.Equal(
            [$"Expiration Date must be equal to '{Text(February)}'  in Tracking Specification: Entry No.=2. Current value is "
                + $"'{Text(January)}'."],
            request.Knowing((Lot("L1"), February, false)).Messages());
        Assert.Equal(
            [$"Expiration Date must be equal to ''  in Tracking Specification: Entry No.=2. Current value is '{Text(January)}'."],
            request.Knowing((Lot("L1"), null, false)).Messages());
        Assert.Empty(request.Knowing((Lot("L1"), January, false)).Messages());
    }

    [Fact, Trait("Rule", "PST-20")]
    public void A_serial_number_is_looked_up_by_itself_only_where_it_has_no_lot()
    {
        var known = (new TrackingNumbers("S1", ""), (DateOnly?)February, false);

        Assert.Equal([February], Dates(Of(Dated, Line(1, Row("S1", "", 1))).Knowing(known)));
        Assert.Equal([January], Dates(Of(Dated, Line(1, Row("S1", "L9", 1, January))).Knowing(known)));
    }

    [Fact, Trait("Rule", "PST-19")]
    public void A_required_date_must_be_typed_and_the_formula_does_not_help()
    {
        var line = Line(2, Row("", "L1", 2)).Expiring("1M");
        string[] missing = ["Expiration Date must have a value in Tracking Specification: Entry No.=1. It cannot be zero or empty."];

        Assert.Equal(missing, Of(Required, line).Messages());
        Assert.Equal(missing, Of(Required, line).Knowing((Lot("L1"), February, false)).Messages());
    }

    [Fact, Trait("Rule", "PST-19")]
    public void A_required_date_is_not_asked_of_what_goes_out_moves_or_comes_back()
    {
        var back = Row("", "L1", 2);
        back.ApplFromItemEntry = 7;

        Assert.Empty(Of(Required, Line(-2, Row("", "L1", -2))).Messages());
        Assert.Empty(Of(Required, Line(2, Row("", "L1", 2))).As(ItemLedgerEntryType.Transfer).Messages());
        var sold = new ApplicableEntry(7, new("1000", "", "BLUE"), Lot("L1")) { ShippedQtyNotReturned = -2 };
        Assert.Empty(Of(Required, Line(2, back))
            .With(facts => facts with { NamedEntries = new Dictionary<long, ApplicableEntry> { [7] = sold } }).Messages());
    }

    [Fact, Trait("Rule", "PST-17")]
    public void Several_dates_of_one_new_lot_are_refused_once_also_on_two_lines()
    {
        string[] several = ["There are multiple expiration dates registered for lot L1."];

        Assert.Equal(
            several,
            Of(Dated, Line(3, Row("S1", "L1", 1, January), Row("S2", "L1", 1, February), Row("S3", "L1", 1, February))).Messages());
        Assert.Equal(several, Of(Dated, Line(1, Row("", "L1", 1, January)), Line(1, Row("", "L1", 1))).Messages());
        Assert.Empty(Of(Dated, Line(2, Row("S1", "L1", 1, January), Row("S2", "L2", 1, February))).Messages());
    }

    [Fact, Trait("Rule", "PST-17")]
    public void A_typed_date_agrees_with_the_one_the_formula_gives_the_rest_of_the_lot()
    {
        var line = Line(2, Row("S1", "L1", 1, new(2025, 2, 15)), Row("S2", "L1", 1)).Expiring("1M");

        Assert.Empty(Of(Dated, line).Messages());
    }

    [Fact, Trait("Rule", "PST-17")]
    public void A_specific_lot_in_stock_with_two_dates_moves_neither_in_nor_out()
    {
        var code = new ItemTrackingCode { LotSpecificTracking = true };
        var known = (Lot("L1"), (DateOnly?)January, true);

        Assert.Equal(
            ["There are multiple expiration dates registered for lot L1."], Of(code, Line(2, Row("", "L1", 2))).Knowing(known).Messages());
        Assert.Contains(
            "There are multiple expiration dates registered for lot L1.", Of(code, Line(-2, Row("", "L1", -2))).Knowing(known).Messages());
        Assert.Empty(Of(Dated, Line(2, Row("", "L1", 2))).Knowing(known).Messages());
    }

    [Fact, Trait("Rule", "PST-22")]
    public void What_goes_out_gets_the_existing_date_whatever_was_typed()
    {
        Assert.Equal([February], Dates(Of(Dated, Line(-2, Row("", "L1", -2, January))).Knowing((Lot("L1"), February, false))));
        Assert.Equal([January, January], Dates(Of(Dated, Line(-1, Row("", "L1", -1)), Line(2, Row("", "L1", 2, January)))));
    }

    [Fact, Trait("Rule", "COD-14")]
    public void A_code_that_ignores_dates_asks_none_and_stores_none() =>
        Assert.Equal(
            [null],
            Dates(Of(new() { IgnoreExpirationDates = true }, Line(2, Row("", "L1", 2, January))).Knowing((Lot("L1"), February, true))));

    [Theory, Trait("Rule", "PST-21")]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(-1, true)]
    public void Strictly_posted_stock_leaves_until_the_day_it_expires(int daysLeft, bool isRefused)
    {
        var messages = Taking(Strict, Today.AddDays(daysLeft)).Messages();

        Assert.Equal(isRefused ? ["Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='7'."] : [], messages);
    }

    [Theory, Trait("Rule", "PST-21")]
    [InlineData(ItemLedgerEntryType.Sale, ItemLedgerDocumentType.SalesShipment, true)]
    [InlineData(ItemLedgerEntryType.Transfer, ItemLedgerDocumentType.TransferShipment, true)]
    [InlineData(ItemLedgerEntryType.Purchase, ItemLedgerDocumentType.PurchaseReceipt, true)]
    [InlineData(ItemLedgerEntryType.NegativeAdjmt, ItemLedgerDocumentType.None, false)]
    [InlineData(ItemLedgerEntryType.Purchase, ItemLedgerDocumentType.PurchaseReturnShipment, false)]
    [InlineData(ItemLedgerEntryType.Purchase, ItemLedgerDocumentType.PurchaseCreditMemo, false)]
    public void Expired_stock_may_be_scrapped_and_given_back_to_the_vendor(
        ItemLedgerEntryType type, ItemLedgerDocumentType document, bool isRefused) =>
        Assert.Equal(isRefused, Taking(Strict, Today.AddDays(-1)).As(type, document).Messages().Any());

    [Fact, Trait("Rule", "PST-21")]
    public void Without_strict_posting_and_without_a_date_stock_leaves()
    {
        Assert.Empty(Taking(new() { LotSpecificTracking = true }, Today.AddDays(-1)).Messages());
        Assert.Empty(Taking(
            new() { LotSpecificTracking = true, IgnoreExpirationDates = true, StrictExpirationPosting = true }, Today.AddDays(-1))
            .Messages());
        Assert.Empty(Taking(Strict, null).Messages());
    }

    [Fact, Trait("Rule", "PST-21")]
    public void Stock_that_came_in_expired_with_the_same_document_does_not_leave_with_it()
    {
        var request = Of(Strict, Line(2, Row("", "L1", 2, Today.AddDays(-1))), Line(-1, Row("", "L1", -1)));

        Assert.Equal(["Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='0'."], request.Messages());
    }

    /// <summary>Two of three pieces of lot L1 leave; entry 7 brought them in.</summary>
    private static GivenOrder Taking(ItemTrackingCode code, DateOnly? expires) =>
        Of(code, Line(-2, Row("", "L1", -2))).With(facts => facts with
        {
            OpenEntries = [new(7, new("1000", "", "BLUE"), Lot("L1"), 3) { ExpirationDate = expires }],
        });

    private static IEnumerable<DateOnly?> Dates(GivenOrder request) => request.Plan().Entries.Select(e => e.ExpirationDate);

    private static string Text(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);
}
