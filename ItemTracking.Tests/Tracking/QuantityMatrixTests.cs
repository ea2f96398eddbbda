using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Tracking;

public sealed class QuantityMatrixTests
{
    [Fact, Trait("Scenario", "O-039")]
    public void Undefined_is_source_less_tracking_row_by_row()
    {
        var matrix = Open(PurchaseLine(10) with { QtyToHandle = 6, QtyToInvoice = 0 }, FreeEntry, Lot("LOT-A", 4), Lot("LOT-B", 3)).Matrix;

        Assert.Equal(new(10, 6, 0), matrix.Source);
        Assert.Equal(new(7, 7, 7), matrix.Defined);
        Assert.Equal(new(3, -1, -7), matrix.Undefined);
        Assert.True(matrix.IsOverDefined(QuantityRow.QtyToHandle));
        Assert.True(matrix.IsTooMuch(QuantityRow.QtyToHandle));
        Assert.False(matrix.IsOverDefined(QuantityRow.Quantity));
    }

    [Fact, Trait("Example", "1")]
    public void Example_1_matrix_of_a_sales_line()
    {
        var source = SalesLine(10) with { QtyToHandle = 4, QtyToInvoice = 4 };

        var sheet = Open(source, FreeEntry)
            .AddLine(new(LotNo: "L1", Quantity: 6)).Must().SetQtyToHandle(1, 4).Must()
            .AddLine(new(LotNo: "L2", Quantity: 3)).Must().SetQtyToHandle(2, 0).Must();

        Assert.Equal(
            (new Quantities(10, 4, 4), new Quantities(9, 4, 4), new Quantities(1, 0, 0)),
            (sheet.Matrix.Source, sheet.Matrix.Defined, sheet.Matrix.Undefined));
    }

    [Fact, Trait("Example", "2")]
    public void Example_2_over_definition_is_told_on_close()
    {
        var sheet = Open(SalesLine(10), FreeEntry, Lot("L1", 6)).AddLine(new(LotNo: "L2", Quantity: 5)).Must();

        Assert.Equal(-1, sheet.Matrix.Undefined.Quantity);
        Assert.True(sheet.Matrix.IsOverDefined(QuantityRow.Quantity));
        var question = ClosingRules.Question(sheet, sheet.Source, new());
        Assert.Equal("The corrections cannot be saved as excess quantity has been defined.\nClose the form anyway?", question!.Message);
        Assert.True(question.Kind == OutcomeKind.Question);
    }

    [Theory, Trait("Rule", "ITL-12")]
    [InlineData(10, 7, false)]
    [InlineData(10, 12, true)]
    [InlineData(-5, -5, false)]
    [InlineData(-5, -6, true)]
    public void Over_defined_is_more_than_the_source_whatever_the_sign(int source, int defined, bool isOver) =>
        Assert.Equal(isOver, Open(source, Lot("L1", defined)).Matrix.IsOverDefined(QuantityRow.Quantity));

    [Theory, Trait("Rule", "ITL-12")]
    [InlineData(40, 10, false)]
    [InlineData(40, 0, false)]
    [InlineData(-40, -10, false)]
    public void A_single_lot_that_posting_cuts_down_is_not_too_much(int quantity, int ofLine, bool isTooMuch)
    {
        var source = quantity > 0 ? PurchaseLine(quantity) : SalesLine(quantity);

        var sheet = Open(source with { QtyToHandle = ofLine, QtyToInvoice = ofLine }, LotSpecific, Lot("L1", quantity));

        Assert.Equal(ofLine - quantity, sheet.Matrix.Undefined.QtyToHandle);
        Assert.True(sheet.Matrix.IsOverDefined(QuantityRow.QtyToHandle));
        Assert.Equal((isTooMuch, !isTooMuch), (sheet.Matrix.IsTooMuch(QuantityRow.QtyToHandle), sheet.State.IsComplete));
        Assert.False(sheet.Matrix.IsTooMuch(QuantityRow.QtyToInvoice));
    }

    [Theory, Trait("Rule", "ITL-12")]
    [InlineData(10, 6, 4, 6)]
    [InlineData(10, 12, 4, 12)]
    public void What_posting_refuses_is_too_much(int quantity, int first, int second, int ofLine)
    {
        var source = PurchaseLine(quantity) with { QtyToHandle = Math.Min(ofLine, 6), QtyToInvoice = Math.Min(ofLine, 6) };

        var sheet = Open(source, LotSpecific, Lot("L1", first), Lot("L2", second));

        Assert.True(sheet.Matrix.IsTooMuch(QuantityRow.QtyToHandle));
        Assert.True(sheet.Matrix.IsTooMuch(QuantityRow.QtyToInvoice));
        Assert.Equal(first + second > quantity, sheet.Matrix.IsTooMuch(QuantityRow.Quantity));
        Assert.False(sheet.State.IsComplete);
    }

    [Fact, Trait("Example", "7")]
    public void Example_7_partial_posting()
    {
        var sheet = Open(PurchaseLine(10) with { QuantityHandled = 4, QtyToHandle = 6 }, LotSpecific, Lot("L1", 10, handled: 4));

        Assert.Equal((10m, 4m, 6m), (sheet.Lines[0].QuantityBase, sheet.Lines[0].QuantityHandledBase, sheet.Lines[0].QtyToHandleBase));
        Assert.StartsWith(
            "Quantity (Base) must not be less than Quantity Handled (Base)", sheet.SetQuantity(1, 3).Message(), StringComparison.Ordinal);
        Assert.Equal("You cannot handle more than 6 units.", sheet.SetQtyToHandle(1, 7).Message());
    }

    [Fact, Trait("Example", "11")]
    public void Example_11_negative_sales_order_line()
    {
        var sheet = Open(SalesLine(-2), FreeEntry);

        Assert.True(sheet.Source.IsInbound);
        Assert.Equal("Quantity must be negative.", sheet.AddLine(new(LotNo: "L1", Quantity: 1)).Message());
        var serials = sheet.AddSerials(["S1", "S2"], null, null).Must();
        Assert.Equal(["S1/ -1", "S2/ -1"], serials.Shown());
        Assert.All(TrackingChanges.Of(serials, "clerk").Inserts, row => Assert.Equal(1, row.QuantityBase));
    }

    [Fact, Trait("Scenario", "O-044")]
    public void An_unknown_lot_on_an_inbound_line_is_taken_without_a_word()
    {
        var typed = Open(PurchaseLine(5), LotSpecific).AddLine(new(LotNo: "LOT-NEW") { Existing = ExistingNumber.None });

        Assert.Empty(typed.Messages);
        Assert.True(typed.Must().Source.IsInbound);
        Assert.True(typed.Must().Matrix.IsComplete);
    }
}
