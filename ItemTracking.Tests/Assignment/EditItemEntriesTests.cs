using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Appl.-to and Appl.-from Item Entry of a line (ITL-57).</summary>
public sealed class EditItemEntriesTests
{
    private static readonly ApplicableEntry Stock = new(7, new("1000", "", "EAST"), new("", "L1"))
    {
        Positive = true,
        Quantity = 15,
        RemainingQuantity = 10
    };

    private static readonly ApplicableEntry Shipped = new(9, new("1000", "", "WEST"), new("", "L1"))
    {
        Quantity = -6,
        ShippedQtyNotReturned = -4
    };

    [Fact, Trait("Rule", "ITL-57")]
    public void A_line_is_applied_to_an_inbound_entry_and_to_none_again()
    {
        var sheet = Sale(10, Lot("L1", 10)).SetApplToItemEntry(1, 7, Stock).Must();

        Assert.Equal(7, sheet.Lines[0].ApplToItemEntry);
        Assert.True(sheet.HasChanges);
        Assert.False(sheet.SetApplToItemEntry(1, 0, null).Must().HasChanges);
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void Only_what_is_not_handled_yet_must_fit_into_the_entry()
    {
        Assert.Equal(7, Sale(15, Lot("L1", 15, handled: 5)).SetApplToItemEntry(1, 7, Stock).Must().Lines[0].ApplToItemEntry);

        var refusal = Assert.Single(Sale(16, Lot("L1", 16, handled: 5)).SetApplToItemEntry(1, 7, Stock).Refusals);
        Assert.Equal("The Remaining Quantity in item ledger entry 7 is too low to cover quantity available to handle.", refusal.Message);
        Assert.Equal((RefusalCode.ITL_57, "Appl.-to Item Entry", 1), (refusal.Code, refusal.Field, refusal.Line));
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void An_entry_that_is_not_there_is_refused() => Assert.Equal(
        "The Item Ledger Entry does not exist. Identification fields and values: Entry No.='8'",
        Sale(10, Lot("L1", 10)).SetApplToItemEntry(1, 8, null).Message());

    [Fact, Trait("Rule", "ITL-57")]
    public void Everything_the_entry_says_otherwise_is_told_at_once()
    {
        var other = Stock with { Positive = false, Place = new("2000", "RED", "WEST"), Numbers = new("S9", "L9") };

        Assert.Equal(
            [
                "Positive must be equal to 'Yes'  in Item Ledger Entry: Entry No.='7'. Current value is 'No'.",
                "Item No. must be equal to '1000'  in Item Ledger Entry: Entry No.='7'. Current value is '2000'.",
                "Variant Code must be equal to ''  in Item Ledger Entry: Entry No.='7'. Current value is 'RED'.",
                "Serial No. must have a value in Tracking Specification: Line No.='1'. It cannot be zero or empty.",
                "Lot No. must be equal to 'L1'  in Item Ledger Entry: Entry No.='7'. Current value is 'L9'.",
                "Location Code must be equal to 'EAST'  in Item Ledger Entry: Entry No.='7'. Current value is 'WEST'.",
            ],
            Sale(10, Lot("L1", 10)).SetApplToItemEntry(1, 7, other).Refusals.Select(r => r.Message));
        Assert.All(Sale(10, Lot("L1", 10)).SetApplToItemEntry(1, 7, other).Refusals, r => Assert.Equal("Appl.-to Item Entry", r.Field));
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void A_line_with_a_number_is_not_applied_to_stock_without_one() => Assert.Equal(
        "Lot No. must be equal to 'L1'  in Item Ledger Entry: Entry No.='7'. Current value is ''.",
        Sale(10, Lot("L1", 10)).SetApplToItemEntry(1, 7, Stock with { Numbers = TrackingNumbers.None }).Message());

    [Fact, Trait("Rule", "ITL-57")]
    public void A_line_that_brings_goods_in_is_applied_to_no_stock() =>
        Assert.False(Open(10, Lot("L1", 10)).SetApplToItemEntry(1, 7, Stock).Must().HasChanges);

    [Fact, Trait("Rule", "ITL-57"), Trait("Rule", "ITL-43")]
    public void A_return_takes_an_outbound_entry_back_whatever_its_location_and_keeps_its_numbers()
    {
        var sheet = Return(4, Lot("L1", 4)).SetApplFromItemEntry(1, 9, Shipped).Must();

        Assert.Equal(9, sheet.Lines[0].ApplFromItemEntry);
        Assert.Equal(
            "Appl.-from Item Entry must be equal to '0'  in Tracking Specification: Line No.='1'. Current value is '9'.",
            sheet.SetLotNo(1, "L2", null).Message());
        Assert.Equal("L2", sheet.SetApplFromItemEntry(1, 0, null).Must().SetLotNo(1, "L2", null).Must().Lines[0].LotNo);
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void No_more_comes_back_than_was_shipped_and_not_returned()
    {
        Assert.Equal(
            "The Shipped Qty. Not Returned in item ledger entry 9 is too low to cover quantity available to handle.",
            Return(5, Lot("L1", 5)).SetApplFromItemEntry(1, 9, Shipped).Message());
        Assert.Equal(
            9, Return(5, Lot("L1", 5)).SetQtyToHandle(1, 4).Must().SetApplFromItemEntry(1, 9, Shipped).Must().Lines[0].ApplFromItemEntry);
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void Stock_does_not_come_back() => Assert.Equal(
        "Positive must be equal to 'No'  in Item Ledger Entry: Entry No.='7'. Current value is 'Yes'.",
        Return(4, Lot("L1", 4)).SetApplFromItemEntry(1, 7, Stock).Message());

    [Fact, Trait("Rule", "ITL-57")]
    public void A_purchase_takes_nothing_back() =>
        Assert.False(Open(4, Lot("L1", 4)).SetApplFromItemEntry(1, 9, Shipped).Must().HasChanges);

    [Fact, Trait("Rule", "ITL-40")]
    public void Another_quantity_is_applied_to_no_entry_unless_it_is_invoiced_at_once()
    {
        var line = Lot("L1", 10) with { ApplToItemEntry = 7 };

        Assert.Equal(7, Sale(10, line).SetQuantity(1, 9).Must().Lines[0].ApplToItemEntry);
        Assert.Equal(0, Open(SalesLine(10) with { QtyToInvoice = 4 }, LotSpecific, line).SetQuantity(1, 9).Must().Lines[0].ApplToItemEntry);
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void Other_numbers_are_applied_to_no_entry()
    {
        var sheet = Sale(10, Lot("L1", 10) with { ApplToItemEntry = 7 });

        Assert.Equal(0, sheet.SetLotNo(1, "L2", null).Must().Lines[0].ApplToItemEntry);
        Assert.Equal(7, sheet.SetLotNo(1, "l1", null).Must().Lines[0].ApplToItemEntry);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public void Who_may_only_look_applies_nothing() =>
        Assert.Equal(
            (false, false),
            (
                Sale(1).As(Actors.Auditor).Rights is var none && none.EditsApplToItemEntry, none.EditsApplFromItemEntry));

    private static TrackingSheet Sale(decimal quantity, params TrackingLine[] lines) => Open(SalesLine(quantity), LotSpecific, lines);

    private static TrackingSheet Return(decimal quantity, params TrackingLine[] lines) => Open(
        SalesLine(quantity) with { Ref = new(SourceTypes.SalesLine, (int)DocumentType.ReturnOrder, "SRO-1", "", 10000), SignFactor = +1 },
        LotSpecific, lines);
}
