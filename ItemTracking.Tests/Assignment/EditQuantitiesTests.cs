using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

public sealed class EditQuantitiesTests
{
    [Theory]
    [InlineData(3, 7)]
    [InlineData(4, 0)]
    public void The_entry_that_is_applied_stays_where_all_of_the_quantity_is_invoiced_at_once_ITL_40(decimal quantity, long applied)
    {
        var line = (Lot("L1", 2) with { LineNo = 1, ApplToItemEntry = 7 }).WithQuantity(quantity, SalesLine(5) with { QtyToInvoice = 3 });

        Assert.Equal(applied, line.Must().ApplToItemEntry);
    }

    [Fact, Trait("Scenario", "O-029")]
    public void Half_a_serial_number_is_not_handled() =>
        Assert.Equal(
            "Qty. to Handle (Base) must be -1, 0 or 1 when Serial No. is stated.", Open(1, Serial("S1")).SetQtyToHandle(1, 0.5m).Message());

    [Fact, Trait("Scenario", "O-030")]
    public void Half_a_serial_number_is_not_invoiced() =>
        Assert.Equal(
            "Qty. to Invoice (Base) must be -1, 0 or 1 when Serial No. is stated.",
            Open(1, Serial("S1")).SetQtyToInvoice(1, 0.5m).Message());

    [Fact, Trait("Rule", "ITL-40")]
    public void The_quantity_sets_what_is_to_handle_and_to_invoice()
    {
        var line = Open(10, Lot("L1", 5, handled: 2) with { QuantityInvoicedBase = 1 }).SetQuantity(1, 8).Must().Lines[0];

        Assert.Equal((8m, 6m, 7m), (line.QuantityBase, line.QtyToHandleBase, line.QtyToInvoiceBase));
    }

    [Fact, Trait("Rule", "ITL-40"), Trait("Rule", "ITL-47")]
    public void A_quantity_falls_to_what_was_handled_and_no_further()
    {
        var sheet = Open(10, Lot("L1", 10, handled: 4));

        Assert.Equal((4m, 0m), sheet.SetQuantity(1, 4).Must().Lines[0] is var line ? (line.QuantityBase, line.QtyToHandleBase) : default);
        Assert.Contains("must not be less than Quantity Handled (Base)", sheet.SetQuantity(1, 3).Message(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ITL-40")]
    public void A_finer_quantity_than_the_unit_allows_is_refused()
    {
        var refusal = Assert.Single(Open(PurchaseLine(10) with { RoundingPrecision = 1 }, FreeEntry, Lot("L1", 10))
            .SetQuantity(1, 9.5m).Refusals);

        Assert.Equal(
            "The value 9.5 in field Quantity (Base) is of lower precision than expected. \n\n"
                + "Note: Default rounding precision of 1 is used if a rounding precision is not defined.",
            refusal.Message);
        Assert.Equal(("Quantity (Base)", 1), (refusal.Field, refusal.Line));
    }

    [Theory, Trait("Rule", "ITL-8")]
    [InlineData(10, -1, "Quantity must be positive.")]
    [InlineData(-10, 1, "Quantity must be negative.")]
    public void The_quantity_has_the_sign_of_the_source(int source, int typed, string message) =>
        Assert.Equal(message, Open(source, Lot("L1", 0)).SetQuantity(1, typed).Message());

    [Fact, Trait("Rule", "ITL-46")]
    public void To_invoice_follows_to_handle_and_may_be_lowered_alone()
    {
        var sheet = Open(10, Lot("L1", 10)).SetQtyToHandle(1, 4).Must();

        Assert.Equal((4m, 4m), (sheet.Matrix.Defined.QtyToHandle, sheet.Matrix.Defined.QtyToInvoice));
        Assert.Equal("You cannot invoice more than 4 units.", sheet.SetQtyToInvoice(1, 5).Message());
        Assert.Equal(
            (4m, 1m),
            (
                sheet.SetQtyToInvoice(1, 1).Must().Matrix.Defined.QtyToHandle,
                sheet.SetQtyToInvoice(1, 1).Must().Matrix.Defined.QtyToInvoice));
    }

    [Theory, Trait("Rule", "ITL-46")]
    [InlineData(11)]
    [InlineData(-1)]
    public void No_more_than_the_rest_is_handled(int quantity) =>
        Assert.Equal("You cannot handle more than 10 units.", Open(10, Lot("L1", 10)).SetQtyToHandle(1, quantity).Message());

    [Fact]
    public void A_quantity_that_no_field_can_hold_is_refused() =>
        Assert.Equal(
            "Quantity (Base) must be between -999999999 and 999999999.",
            Open(10, Lot("L1", 10)).SetQuantity(1, decimal.MaxValue).Message());

    [Fact, Trait("Rule", "ITL-41")]
    public void A_lot_may_take_more_than_the_source_asks_for() =>
        Assert.Equal(-5, Open(10, Lot("L1", 10)).SetQuantity(1, 15).Must().Matrix.Undefined.Quantity);

    [Fact]
    public void An_edit_of_a_line_that_is_gone_says_so() =>
        Assert.Equal(
            "The Tracking Specification does not exist. Identification fields and values: Line No.='7'",
            Open(10).SetQuantity(7, 1).Message());

    [Fact]
    public void Back_to_the_opened_value_is_no_change()
    {
        var changed = Open(10, Lot("L1", 10)).SetQuantity(1, 9).Must();

        Assert.Equal(1, changed.ChangedLineCount);
        Assert.False(changed.SetQuantity(1, 10).Must().HasChanges);
    }
}
