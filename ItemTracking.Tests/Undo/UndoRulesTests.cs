using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;

namespace ItemTracking.Tests.Undo;

/// <summary>What stands against an undo, decided on values (PST-29, PST-31).</summary>
public sealed class UndoRulesTests
{
    [Fact, Trait("Rule", "PST-29")]
    public void Nothing_stands_against_a_line_that_nobody_touched() => Assert.Empty(Refused(UndoKind.Receipt, Entry(5)));

    [Theory, Trait("Rule", "PST-29")]
    [InlineData(0)]
    [InlineData(4)]
    public void Entries_that_are_not_the_line_are_missing(int quantity) => Assert.Equal(
        "Item ledger entries are missing for line 1.",
        Assert.Single(Refused(UndoKind.Receipt, quantity == 0 ? [] : [Entry(quantity)])).Message);

    [Fact, Trait("Rule", "PST-29")]
    public void Without_a_document_to_name_the_refusal_says_so()
    {
        var refusal = Assert.Single(Refused(UndoKind.Receipt, Entry(5) with { RemainingQuantity = 2 }));

        Assert.Equal("Line 1, Lot No. L1: used meanwhile. Take that back first.", refusal.WayOut);
    }

    [Fact, Trait("Rule", "PST-31")]
    public void A_transfer_shipment_that_is_reserved_names_the_reservation()
    {
        var refusal = Assert.Single(Refused(
            UndoKind.TransferShipment, Entry(5) with { Reserved = new(7, 2, "Sales Order SO-1001") }));

        Assert.Equal(
            ("PST-31", "You cannot undo transfer shipment line 10000 because this line is Reserved. Reservation Entry No. 7",
                "Line 1, Lot No. L1: kept for Sales Order SO-1001. Cancel that reservation first."),
            (refusal.Code.Id, refusal.Message, refusal.WayOut));
    }

    [Fact, Trait("Rule", "PST-29")]
    public void What_is_used_and_reserved_is_told_of_both() => Assert.Equal(
        ["Remaining Quantity", "Reserved Quantity"],
        Refused(UndoKind.Receipt, Entry(5) with { RemainingQuantity = 2, Reserved = new(7, 2, "Sales Order SO-1001") })
            .Select(r => r.Field));

    [Fact, Trait("Rule", "PST-29")]
    public void What_is_invoiced_is_told_alone() => Assert.Equal(
        "This receipt has already been invoiced. Undo Receipt can be applied only to posted, but not invoiced receipts.",
        Assert.Single(Refused(UndoKind.Receipt, Entry(5) with { InvoicedQuantity = 1, RemainingQuantity = 2 })).Message);

    [Fact, Trait("Rule", "PST-31")]
    public void Goods_in_transit_have_no_invoice() =>
        Assert.Empty(Refused(UndoKind.TransferShipment, Entry(5) with { InvoicedQuantity = 5 }));

    [Fact, Trait("Rule", "PST-29")]
    public void Lines_that_are_refused_are_not_moved()
    {
        var undo = new UndoRequest(
            UndoKind.Receipt, new() { No = "R-1" }, [Line(10000, Entry(5) with { RemainingQuantity = 2 }), Line(20000, Entry(5))]);

        Assert.Equal([20000], UndoMovements.Of(undo).Movements.Select(m => m.Source.SourceRefNo));
    }

    private static IReadOnlyList<Refusal> Refused(UndoKind kind, params EntryToUndo[] entries) =>
        UndoRules.Check(new(kind, new() { No = "R-1" }, [Line(10000, entries)]));

    private static LineToUndo Line(int lineNo, params EntryToUndo[] entries) =>
        new(new PostedDocumentLine { LineNo = lineNo, Quantity = 5, QuantityBase = 5 }, lineNo / 10000, lineNo + 5000, entries)
        {
            Item = new ItemFacts("LOT", TrackingPolicy.Of(null)),
            Order = new(SourceTypes.PurchaseLine, (int)DocumentType.Order, "PO-1", "", lineNo),
        };

    private static EntryToUndo Entry(decimal quantity) => new(1, new StockPlace("LOT", "", "BLUE"), new("", "L1"), quantity)
    {
        RemainingQuantity = quantity,
        InvoicedQuantity = 0,
        ShippedQtyNotReturned = 0,
    };
}
