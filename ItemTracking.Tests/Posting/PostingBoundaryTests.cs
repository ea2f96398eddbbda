using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Documents.PurchaseCompany;
using static ItemTracking.Tests.Posting.Requests;

namespace ItemTracking.Tests.Posting;

/// <summary>Decisions that hang on one comparison: which of two dates counts, which of two signs, and where a limit lies.</summary>
public sealed class PostingBoundaryTests : PostingTests
{
    private static readonly ItemTrackingCode LotSpecific = new() { Code = "LOT", LotSpecificTracking = true };

    [Fact, Trait("Rule", "PST-24"), Trait("Rule", "PST-20")]
    public void Formulas_count_from_the_document_date_whatever_the_posting_date()
    {
        var line = Line(2, Row("", "L1", 2)).Expiring("10D");
        var request = Of(new() { Code = "DATED", WarrantyDateFormula = "1Y" }, line);
        request.Order.Header.PostingDate = Today.AddDays(20);

        var entry = Assert.Single(request.Plan().Entries);

        Assert.Equal((new DateOnly(2025, 1, 25), new DateOnly(2026, 1, 15)), (entry.ExpirationDate, entry.WarrantyDate));
    }

    [Theory, Trait("Rule", "PST-21")]
    [InlineData(0, 5, true)]
    [InlineData(5, 0, false)]
    public void Whether_strict_stock_has_expired_is_asked_for_the_posting_date_whatever_the_document_date(
        int documentDay, int postingDay, bool isRefused)
    {
        var code = new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true };
        var request = Of(code, Line(-2, Row("", "L1", -2))).As(Core.Ledger.ItemLedgerEntryType.Sale);
        request.Order.Header.DocumentDate = Today.AddDays(documentDay);
        request.Order.Header.PostingDate = Today.AddDays(postingDay);
        request = request.With(facts => facts with
        {
            OpenEntries = [new(1, new("1000", "", "BLUE"), Lot("L1"), 2) { ExpirationDate = Today }]
        });

        string[] expected = isRefused ? ["Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='1'."] : [];
        Assert.Equal(expected, request.Messages());
    }

    [Theory, Trait("Rule", "NOS-11")]
    [InlineData(2, "Posted Invoice Nos.")]
    [InlineData(0, "")]
    public void A_series_of_invoices_is_asked_for_as_soon_as_one_of_several_lines_is_invoiced(decimal invoiced, string fields)
    {
        var line = Line(2);
        (line.Line.QtyToInvoice, line.Line.QtyToInvoiceBase) = (invoiced, invoiced);
        var request = Of(new(), line, Line(3));
        request = request with
        {
            Order = request.Order with
            {
                Choice = PostingChoice.HandleAndInvoice,
                Numbering = new() { PostedReceiptNos = "RCPT" }
            }
        };

        Assert.Equal(fields, string.Join(",", PostingPlan.Build(request.Request).Refusals.Select(r => r.Field)));
    }

    [Fact, Trait("Rule", "PST-17"), Trait("Rule", "PST-20")]
    public void Serial_numbers_of_one_lot_hold_the_date_of_their_lot_once()
    {
        var lines = new[] { Line(2, Row("S1", "L1", 1), Row("S2", "L1", 1)), Line(1, Row("S3", "L1", 1)) };

        Assert.Equal([("L1", "")], Of(LotSpecific, lines).Plan().DatedNumbers.Select(dated => (dated.LotNo, dated.SerialNo)));
    }

    [Fact, Trait("Rule", "PST-25")]
    public void A_lot_on_two_lines_gets_one_card()
    {
        var code = new ItemTrackingCode { Code = "CARDS", CreateLotInfoOnPosting = true };

        Assert.Equal("L1", Assert.Single(Of(code, Line(2, Row("", "L1", 2)), Line(1, Row("", "L1", 1))).Plan().NewCards).Number);
    }

    [Fact, Trait("Rule", "PST-11")]
    public void A_single_lot_that_turns_against_its_line_is_refused_and_not_adapted() =>
        Assert.Contains("Item Tracking is signed wrongly.", Of(new(), Line(-2, Row("", "L1", 5))).InStock(9).Messages());

    [Fact, Trait("Rule", "PST-6"), Trait("Rule", "ITL-56")]
    public void On_a_partly_handled_line_the_sentence_depends_on_whether_the_item_asks_for_numbers()
    {
        OrderLine Left() => PartlyHandled(Line(6, Row("", "L1", 2), Row("", "L2", 2)), 4);

        Assert.Equal(
            ["The Qty. to Receive does not match the quantity defined in item tracking for item 1000."], Of(new(), Left()).Messages());
        Assert.StartsWith(
            "Qty. to Handle (Base) in the item tracking assigned to the document line for item 1000 is currently 4. It must be 6.",
            Assert.Single(Of(LotSpecific, Left()).Messages()),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task No_more_is_invoiced_without_numbers_than_was_received_without()
    {
        var order = await Company.OrderAsync((Free, 6));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        await ReceiveAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 3), ("", "L2", 2));
        await ReceiveAsync(order.Key);

        await SetTrackingAsync(order.Key, line => line.LotNo == "L1", line => line with { QtyToInvoiceBase = 1 });
        Assert.Equal(
            "The quantity to invoice does not match the quantity defined in item tracking.",
            Message(await PostAsync(order.Key, PostingChoice.Invoice)));

        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 4 });
        await InvoiceAsync(order.Key);
        Assert.Equal([("", 1m), ("L1", 1m), ("L2", 2m)], (await EntriesAsync()).Select(e => (e.LotNo, e.InvoicedQuantity)));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_serial_number_that_is_not_handled_now_stands_in_nobodys_way()
    {
        var order = await Company.OrderAsync((SerialItem, 2), (SerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1), ("S2", "", 1));
        await Company.TrackAsync(order.Key, 20000, ("S1", "", 1));
        await SetTrackingAsync(order.Key, line => line.SerialNo == "S1", line => line with { QtyToHandleBase = 0 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });

        await ReceiveAsync(order.Key);

        Assert.Equal([("S2", 10000), ("S1", 20000)], (await EntriesAsync()).Select(e => (e.SerialNo, e.DocumentLineNo)));
    }

    [Fact, Trait("Rule", "I3"), Trait("Rule", "PST-12")]
    public async Task What_comes_in_gets_its_entry_before_what_goes_out_whatever_the_order_of_the_lines()
    {
        var order = await Company.OrderAsync((LotItem, -4), (LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", -4));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", 10));

        await ReceiveAsync(order.Key);

        Assert.Equal([(10m, 20000), (-4m, 10000)], (await EntriesAsync()).Select(e => (e.Quantity, e.DocumentLineNo)));
    }

    [Theory, Trait("Rule", "PST-25"), Trait("Rule", "PST-3")]
    [InlineData(2, true, false, true)]
    [InlineData(2, false, true, false)]
    [InlineData(-2, false, true, true)]
    [InlineData(-2, true, false, false)]
    public void A_card_is_demanded_in_the_direction_that_the_code_names(int quantity, bool inbound, bool outbound, bool isRefused)
    {
        var code = new ItemTrackingCode { Code = "CARD", LotInfoInboundMustExist = inbound, LotInfoOutboundMustExist = outbound };

        var messages = Of(code, Line(quantity, Row("", "L1", quantity))).InStock(9).Messages();

        string[] expected = isRefused ? ["The Lot No. Information does not exist."] : [];
        Assert.Equal(expected, messages.Select(message => message.Split(" Identification")[0]));
    }

    private static OrderLine PartlyHandled(OrderLine line, decimal handled)
    {
        (line.Line.Quantity, line.Line.QuantityBase) = (line.Line.Quantity + handled, line.Line.QuantityBase + handled);
        (line.Line.QuantityHandled, line.Line.QuantityHandledBase) = (handled, handled);
        return line;
    }
}
