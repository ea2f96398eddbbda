using System.Collections.Immutable;
using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Availability;

/// <summary>What a flag says is true, whichever way the goods go.</summary>
public sealed class FlagTests
{
    private static readonly SourceRef OtherReceipt = DocumentKey.PurchaseOrder("PO-1008").Line(10000);

    [Theory, Trait("Case", "C-43")]
    [InlineData("IN", "In stock (EAST)")]
    [InlineData("IN-NOWHERE", "In stock")]
    [InlineData("BAD", "Blocked")]
    [InlineData("NAMED", "On PO-1008")]
    [InlineData("NEW", "")]
    public void A_serial_number_that_comes_in_says_what_posting_would_refuse_and_never_Yes(string serialNo, string text)
    {
        foreach (var source in new[] { PurchaseLine(2), SalesLine(-2) })
        {
            var sheet = Sheets.Open(source, SNSpecific, Serial(serialNo, quantity: source.Sign)).With(Inbound);

            Assert.Equal(text, sheet.OfSerialNo(sheet.Lines[0]).Text);
            Assert.DoesNotContain(sheet.ClosingWarnings(), warning => warning.Number.IsWarning);
        }
    }

    [Fact, Trait("Case", "C-43")]
    public void A_blocked_lot_that_comes_in_says_so_and_another_lot_says_nothing()
    {
        var sheet = Sheets.Open(PurchaseLine(9), LotSpecific, Lot("L-BAD", 4), Lot("L-GOOD", 5)).With(Inbound);

        Assert.Equal(["Blocked", ""], sheet.Lines.Select(line => sheet.OfLotNo(line).Text));
        Assert.Equal("Blocked: pH out of range", sheet.OfLotNo(sheet.Lines[0]).Objection?.Text);
    }

    [Fact, Trait("Case", "C-43")]
    public void What_was_received_already_is_in_stock_and_says_nothing()
    {
        var received = Serial("IN") with { QuantityHandledBase = 1, QtyToHandleBase = 0 };
        var sheet = Sheets.Open(PurchaseLine(1), SNSpecific, received).With(Inbound);

        Assert.Equal("", sheet.OfSerialNo(sheet.Lines[0]).Text);
    }

    [Fact, Trait("Case", "C-43")]
    public void A_serial_number_that_may_be_in_stock_several_times_is_no_objection()
    {
        Assert.Null(NumberObjections.ComingIn(TrackingPolicy.Of(FreeEntry), new("IN", ""), Inbound));
        Assert.Equal("Blocked: broken", NumberObjections.ComingIn(TrackingPolicy.Of(FreeEntry), new("BAD", ""), Inbound)?.Text);
        Assert.Equal(
            "Blocked: pH out of range", NumberObjections.ComingIn(TrackingPolicy.Of(SNSpecific), new("NEW", "L-BAD"), Inbound)?.Text);
    }

    [Theory, Trait("Rule", "PST-21")]
    [InlineData(14, "")]
    [InlineData(15, "Expired")]
    public void Goods_that_come_in_expired_by_the_posting_date_say_so_and_closing_asks_nothing(int postingDay, string text)
    {
        var day = new DateOnly(2025, 1, 14);
        var source = PurchaseLine(3) with { PostingDate = new(2025, 1, postingDay) };
        var lots = Sheets.Open(source, LotSpecific, Lot("L1", 3) with { ExpirationDate = day });
        var serials = Sheets.Open(source, SNSpecific, Serial("S1") with { ExpirationDate = day }, Serial("S2"));
        var both = Sheets.Open(source, SNAndLotSpecific, Serial("S1") with { LotNo = "L1", ExpirationDate = day });

        Assert.Equal(text, lots.OfLotNo(lots.Lines[0]).Text);
        Assert.Equal([text, ""], serials.Lines.Select(line => serials.OfSerialNo(line).Text));
        Assert.Equal((text, ""), (both.OfLotNo(both.Lines[0]).Text, both.OfSerialNo(both.Lines[0]).Text));
        Assert.Empty(lots.ClosingWarnings());
        Assert.True(lots.State.IsComplete);
    }

    [Theory, Trait("Rule", "DOC-19")]
    [InlineData(14, true, "Complete 3/3", "")]
    [InlineData(15, true, "Expired: L1", "Expired")]
    [InlineData(15, false, "Complete 3/3", "Expired")]
    public void Goods_in_transit_that_expired_by_the_posting_date_are_refused_where_the_code_is_strict(
        int postingDay, bool isStrict, string state, string flag)
    {
        var code = new ItemTrackingCode { Code = "MILK", LotSpecificTracking = true, StrictExpirationPosting = isStrict };
        var source = TransferReceipt(3) with { PostingDate = new(2025, 1, postingDay) };

        var sheet = Sheets.Open(source, code, Lot("L1", 3) with { ExpirationDate = new(2025, 1, 14) });

        Assert.Equal((state, flag), (sheet.State.Text, sheet.OfLotNo(sheet.Lines[0]).Text));
        Assert.Equal(isStrict && flag.Length > 0, sheet.ClosingWarnings().Any());
    }

    [Fact, Trait("Rule", "PST-21")]
    public void Goods_whose_code_ignores_expiration_dates_never_come_in_expired()
    {
        var source = PurchaseLine(3) with { PostingDate = new(2025, 1, 15) };
        var code = new ItemTrackingCode { Code = "NODATES", LotSpecificTracking = true, IgnoreExpirationDates = true };

        var sheet = Sheets.Open(source, code, Lot("L1", 3) with { ExpirationDate = new(2025, 1, 14) });

        Assert.Equal("", sheet.OfLotNo(sheet.Lines[0]).Text);
    }

    [Fact, Trait("Case", "C-44")]
    public void A_serial_number_that_another_order_holds_says_who_holds_it_also_with_quantity_0()
    {
        var snapshot = Of(
            [Stock("", 1, serialNo: "S1"), Stock("", 1, serialNo: "S2")], Request("", 1, serialNo: "S1", documentNo: "SO-1004"));
        var scanned = Sheet(3, SNSpecific, snapshot).Scan("S1", null).Must();

        Assert.Equal(["S1/ 0"], scanned.Shown());
        Assert.Equal("Wanted by SO-1004", scanned.OfSerialNo(scanned.Lines[0]).Text);
        var typed = scanned.SetQuantity(1, 1).Must();
        Assert.Equal("Wanted by SO-1004", typed.OfSerialNo(typed.Lines[0]).Text);
        Assert.Single(typed.ClosingWarnings());
    }

    [Fact, Trait("Case", "C-44")]
    public void A_line_of_quantity_0_never_says_Yes()
    {
        var free = Sheet(3, SNSpecific, Of([Stock("", 1, serialNo: "S1")]), Serial("S1", quantity: 0), Serial("S9", quantity: 0));
        var lots = Sheet(3, LotSpecific, Of([Stock("L1", 9)], Request("L1", 4)), Lot("L1", 0), Lot("L9", 0));

        Assert.Equal(["", "No"], free.Lines.Select(line => free.OfSerialNo(line).Text));
        Assert.Equal(["", "No"], lots.Lines.Select(line => lots.OfLotNo(line).Text));
    }

    [Fact, Trait("Case", "C-44")]
    public void A_number_with_nothing_to_handle_elsewhere_is_held_by_nobody()
    {
        var sheet = Sheet(
            3, SNSpecific, Of([Stock("", 1, serialNo: "S1")], Request("", 1, isToHandle: false, serialNo: "S1")), Serial("S1"));

        Assert.Equal("Yes", sheet.OfSerialNo(sheet.Lines[0]).Text);
    }

    [Fact, Trait("Case", "C-44")]
    public void Of_a_lot_that_others_ask_for_altogether_it_says_who_and_otherwise_how_much_is_short()
    {
        var sheet = Sheet(
            20, LotSpecific, Of([Stock("L1", 5), Stock("L2", 5)], Request("L1", 5, documentNo: "SO-7"), Request("L2", 2)), Lot("L1", 2),
            Lot("L2", 5));

        Assert.Equal(["Wanted by SO-7", "Short 2"], sheet.Lines.Select(line => sheet.OfLotNo(line).Text));
    }

    [Theory, Trait("Case", "C-44")]
    [InlineData(14, "Yes")]
    [InlineData(15, "Expired")]
    public void What_has_expired_by_the_posting_date_says_so_where_the_code_is_strict(int postingDay, string text)
    {
        var strict = new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true };
        var sheet = Sheet(
            SalesLine(2) with { PostingDate = new(2025, 1, postingDay) }, strict, Of([Stock("L1", 5, new(2025, 1, 14))]), Lot("L1", 2));

        Assert.Equal(text, sheet.OfLotNo(sheet.Lines[0]).Text);
    }

    [Fact, Trait("Case", "C-45")]
    public void A_lot_of_serial_numbers_is_short_only_if_the_lot_is()
    {
        var stock = Enumerable.Range(1, 2_000).Select(n => Stock("L1", 1, serialNo: $"S{n}"));
        var snapshot = Of(stock, Request("L1", 1, serialNo: "S1", documentNo: "SO-1004"));
        var sheet = Sheet(2_000, SNAndLotSpecific, snapshot, Serial("S1", "L1"), Serial("S2", "L1"));

        Assert.Equal(["Wanted by SO-1004", "Yes"], sheet.Lines.Select(line => sheet.OfSerialNo(line).Text));
        Assert.Equal(["Yes", "Yes"], sheet.Lines.Select(line => sheet.OfLotNo(line).Text));
        var all = Sheet(
            2_000, SNAndLotSpecific, snapshot, [.. Enumerable.Range(1, 2_000).Select(n => Serial($"S{n}", "L1"))]);
        Assert.Equal("Short 1", all.OfLotNo(all.Lines[5]).Text);
    }

    [Fact, Trait("Case", "C-45")]
    public void A_lot_is_not_blocked_because_one_of_its_serial_numbers_is()
    {
        var snapshot = AvailabilitySnapshot.Of(
            [Stock("L1", 1, serialNo: "S1"), Stock("L1", 1, serialNo: "S2")], [], [], [new(new("S1", ""), "scratched")], default);
        var sheet = Sheet(2, SNAndLotSpecific, snapshot, Serial("S1", "L1"), Serial("S2", "L1"));

        Assert.Equal(["Blocked", "Yes"], sheet.Lines.Select(line => sheet.OfSerialNo(line).Text));
        Assert.Equal(["Yes", "Yes"], sheet.Lines.Select(line => sheet.OfLotNo(line).Text));
    }

    [Fact, Trait("Case", "C-44")]
    public void The_question_on_Close_uses_the_words_of_the_flags()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var snapshot = Of([Stock("L1", 5), Stock("L2", 5)], Request("L1", 5, documentNo: "SO-7"));

        Assert.Equal("Wanted by SO-7", Words(Lot("L1", 2)));
        Assert.Equal("Short 1 and No", Words(Lot("L2", 6), Lot("L9", 1)));
        Assert.Equal("No", Words(Lot("L1", 0), Lot("L9", 1)));
        Assert.Null(ClosingRules.AvailabilityQuestion(Sheet(9, LotSpecific, snapshot, Lot("L1", 0), Lot("L2", 5))));

        string Words(params TrackingLine[] lines)
        {
            var asked = ClosingRules.AvailabilityQuestion(Sheet(9, LotSpecific, snapshot, lines))!.Message.Split('\n');
            Assert.Equal("You do not have enough inventory to meet the demand for items in one or more lines.", asked[0]);
            Assert.Equal("Do you want to continue?", asked[2]);
            return asked[1]["This is indicated by ".Length..^" in the Availability fields.".Length];
        }
    }

    [Fact, Trait("Case", "C-44"), Trait("Rule", "RSV-4")]
    public void Behind_the_question_on_Close_the_first_numbers_stand_with_their_lines()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var snapshot = Of([Stock("L1", 5), Stock("L2", 5)], Request("L1", 5, documentNo: "SO-7"));

        Assert.Equal("", Named(Lot("L2", 5), Lot("L8", 0)));
        Assert.Equal("\nLine 1: L1 Wanted by SO-7\nLine 3: L9 No", Named(Lot("L1", 2), Lot("L2", 5), Lot("L9", 1)));
        Assert.Equal("\nLine 1: L6 No\nLine 2: L7 No\nLine 3: L8 No\nand 1 more", Named([.. "6789".Select(n => Lot($"L{n}", 1))]));

        string Named(params TrackingLine[] lines) => Sheet(9, LotSpecific, snapshot, lines).WarningsInWords();
    }

    [Fact, Trait("Case", "C-43")]
    public void A_lot_never_changes_without_a_word()
    {
        var known = new Core.Ledger.ExistingNumber(true, null) { Lot = new("L1", Core.Ledger.ExistingNumber.None) };
        var sheet = Sheets.Open(PurchaseLine(3), SNAndLotSpecific, Lot("L2", 1), Lot("L1", 1));

        Assert.Equal(
            ["Serial No. S1 belongs to Lot No. L1: it replaces L2 on line 1."], sheet.SetSerialNo(1, "S1", known).Messages);
        Assert.Empty(sheet.SetSerialNo(2, "S1", known).Messages);
        Assert.Equal(
            ["Serial No. S1 belongs to Lot No. L1, which is on line 3 now."], sheet.AddLine(new("S1") { Existing = known }).Messages);
        Assert.Equal(
            ["Serial No. S1 belongs to Lot No. L1: it replaces L7 on line 3."],
            sheet.AddLine(new("S1", "l7") { Existing = known }).Messages);
        Assert.Empty(sheet.AddLine(new("S2", "L7")).Messages);
    }

    private static InboundNumbers Inbound => new(
        ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create("IN", new InboundSerialNo("EAST", null, null)),
            KeyValuePair.Create("IN-NOWHERE", new InboundSerialNo("", OtherReceipt, "broken")),
            KeyValuePair.Create("BAD", new InboundSerialNo(null, OtherReceipt, "broken")),
            KeyValuePair.Create("NAMED", new InboundSerialNo(null, OtherReceipt, null)),
            KeyValuePair.Create("NEW", default(InboundSerialNo)),
        ]),
        ImmutableDictionary.CreateRange(
            [KeyValuePair.Create("L-BAD", new InboundLotNo("pH out of range")), KeyValuePair.Create("L-GOOD", default(InboundLotNo))]),
        default);
}
