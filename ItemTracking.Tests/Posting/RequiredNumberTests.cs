using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Posting.Requests;

namespace ItemTracking.Tests.Posting;

/// <summary>Which flag asks for which number on which movement: every flag against every movement (PST-1…3).</summary>
public sealed class RequiredNumberTests
{
    private static readonly ItemLedgerEntryType[] Types = Enum.GetValues<ItemLedgerEntryType>();

    /// <summary>The nine flags of the table in PST-1 and what each stands for; null is both directions.</summary>
    private static readonly (string Flag, ItemLedgerEntryType Type, bool? Inbound)[] Flags =
    [
        ("PurchaseInbound", ItemLedgerEntryType.Purchase, true),
        ("PurchaseOutbound", ItemLedgerEntryType.Purchase, false),
        ("SalesInbound", ItemLedgerEntryType.Sale, true),
        ("SalesOutbound", ItemLedgerEntryType.Sale, false),
        ("PosAdjmtInbound", ItemLedgerEntryType.PositiveAdjmt, true),
        ("PosAdjmtOutbound", ItemLedgerEntryType.PositiveAdjmt, false),
        ("NegAdjmtInbound", ItemLedgerEntryType.NegativeAdjmt, true),
        ("NegAdjmtOutbound", ItemLedgerEntryType.NegativeAdjmt, false),
        ("Transfer", ItemLedgerEntryType.Transfer, null),
    ];

    public static TheoryData<string, string, ItemLedgerEntryType, bool, bool> FlagsAndMovements()
    {
        var data = new TheoryData<string, string, ItemLedgerEntryType, bool, bool>();
        foreach (var number in new[] { "SN", "Lot" })
        {
            foreach (var (flag, type, inbound) in Flags)
            {
                foreach (var posted in Types)
                {
                    data.Add(number, flag, posted, true, posted == type && inbound != false);
                    data.Add(number, flag, posted, false, posted == type && inbound != true);
                }
            }
        }

        return data;
    }

    [Theory, Trait("Rule", "PST-1"), Trait("Rule", "PST-2")]
    [MemberData(nameof(FlagsAndMovements))]
    public void A_flag_asks_for_its_number_on_its_own_movement_and_on_no_other(
        string number, string flag, ItemLedgerEntryType type, bool inbound, bool isRequired)
    {
        var code = WithFlag($"{number}{flag}Tracking");

        Assert.Equal(isRequired ? [Asked(number)] : [], Of(code, Line(inbound ? 2 : -2)).InStock(2).As(type).Messages());
    }

    [Theory, Trait("Rule", "PST-2")]
    [InlineData("SN")]
    [InlineData("Lot")]
    public void Specific_tracking_asks_on_every_movement(string number)
    {
        var code = WithFlag($"{number}SpecificTracking");

        foreach (var type in Types)
        {
            Assert.Equal([Asked(number)], Of(code, Line(2)).As(type).Messages().Take(1));
            Assert.Equal([Asked(number)], Of(code, Line(-2)).As(type).Messages().Take(1));
        }
    }

    [Theory, Trait("Rule", "PST-3"), Trait("Rule", "PST-25")]
    [InlineData("InfoInboundMustExist", ItemLedgerEntryType.Purchase, true, true)]
    [InlineData("InfoInboundMustExist", ItemLedgerEntryType.Purchase, false, false)]
    [InlineData("InfoOutboundMustExist", ItemLedgerEntryType.Sale, true, false)]
    [InlineData("InfoOutboundMustExist", ItemLedgerEntryType.Sale, false, true)]
    [InlineData("InfoInboundMustExist", ItemLedgerEntryType.Transfer, false, true)]
    [InlineData("InfoOutboundMustExist", ItemLedgerEntryType.Transfer, true, true)]
    public void A_card_is_asked_for_by_direction_and_on_transfers_by_either(
        string flag, ItemLedgerEntryType type, bool inbound, bool isRequired)
    {
        var sign = inbound ? 1 : -1;
        foreach (var (number, row) in new[] { ("SN", Row("S1", "", sign)), ("Lot", Row("", "L1", sign)) })
            Assert.Equal(isRequired ? 1 : 0, Of(WithFlag($"{number}{flag}"), Line(sign, row)).As(type).Messages().Count());
    }

    [Fact, Trait("Rule", "PST-2"), Trait("Rule", "PST-5")]
    public void Both_numbers_can_be_asked_for_and_the_serial_number_is_asked_for_first() =>
        Assert.Equal(
            ["You must assign a serial number for item 1000.", "You must assign a lot number for item 1000."],
            Of(new() { SNPurchaseInboundTracking = true, LotPurchaseInboundTracking = true }, Line(2)).Messages());

    [Fact, Trait("Rule", "PST-1")]
    public void A_negative_quantity_on_a_purchase_order_line_is_outbound()
    {
        var code = new ItemTrackingCode { SNPurchaseInboundTracking = true, LotPurchaseOutboundTracking = true };

        Assert.Equal(["You must assign a lot number for item 1000."], Of(code, Line(-2)).Messages());
    }

    [Fact, Trait("Rule", "PST-4")]
    public void Invoicing_of_received_goods_asks_for_nothing()
    {
        var invoiced = Line(2);
        (invoiced.Line.QuantityHandled, invoiced.Line.QuantityHandledBase) = (2, 2);
        (invoiced.Line.QtyToInvoice, invoiced.Line.QtyToInvoiceBase) = (2, 2);
        var code = new ItemTrackingCode
        {
            SNPurchaseInboundTracking = true,
            SNInfoInboundMustExist = true,
            ManWarrantyDateEntryReqd = true
        };
        var request = Of(code, invoiced).With(facts => facts with
        {
            Invoiceable = [new(1, DocumentKey.PurchaseOrder("PO-1").Line(10000), Core.Kernel.TrackingNumbers.None, 2, 0, "R-1")],
        });
        request = request with { Order = request.Order with { Choice = PostingChoice.Invoice } };

        Assert.Empty(request.Messages());
    }

    [Fact, Trait("Rule", "PST-5")]
    public void The_checks_of_a_line_come_in_their_order()
    {
        var code = new ItemTrackingCode
        {
            SNPurchaseInboundTracking = true,
            LotInfoInboundMustExist = true,
            ManWarrantyDateEntryReqd = true,
            ManExpirDateEntryReqd = true,
        };
        var line = Line(3, Row("", "L1", 2));
        line = line with { Item = line.Item with { Blocked = true } };

        Assert.Equal(
            [RefusalCode.PST_5, RefusalCode.ITL_56, RefusalCode.PST_23, RefusalCode.PST_19, RefusalCode.PST_25],
            PostingPlan.Build(Of(code, line).Request).Refusals.Select(r => r.Code).Distinct());
        Assert.Equal(
            "You must assign a serial number for item 1000.",
            PostingPlan.Build(Of(code, Line(2, Row("", "L1", 2))).Request).Refusals[^1].Message);
    }

    [Fact, Trait("Rule", "PST-5")]
    public void What_is_wrong_with_many_numbers_alike_is_told_of_some_and_counted_of_the_rest()
    {
        var rows = Enumerable.Range(1, 500).Select(n => Row($"S{n}", "", 1)).ToArray();
        var refusals = Of(new() { SNSpecificTracking = true, ManWarrantyDateEntryReqd = true }, Line(500, rows)).Messages().ToList();

        Assert.Equal("Warranty Date must have a value in Tracking Specification: Entry No.=20. It cannot be zero or empty.", refusals[19]);
        Assert.Equal("480 more tracking lines are refused for the same reason.", refusals[20]);
        Assert.Equal(21, refusals.Count);
    }

    private static string Asked(string number) => $"You must assign a {(number == "SN" ? "serial" : "lot")} number for item 1000.";

    private static ItemTrackingCode WithFlag(string name)
    {
        var code = new ItemTrackingCode();
        typeof(ItemTrackingCode).GetProperty(name)!.SetValue(code, true);
        return code;
    }
}
