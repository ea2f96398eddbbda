using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class QuantityMatrixHeaderTests : PageTest
{
    [Theory, Trait("Rule", "ITL-12")]
    [InlineData(10, 10, "0", "done", "Complete")]
    [InlineData(10, 7, "3", "left", "3 left to define")]
    [InlineData(10, 11, "-1", "over", "1 too many")]
    [InlineData(-5, -6, "1", "over", "1 too many")]
    [InlineData(1234.5, 0, "1,234.5", "left", "1,234.5 left to define")]
    public void The_undefined_quantity_is_told_by_figure_colour_and_words(
        double source, double defined, string figure, string look, string words)
    {
        var header = Render(source, defined);
        var cell = header.Find("output[aria-label='Undefined Quantity']");

        Assert.Equal(figure, cell.TextContent);
        Assert.Contains(look, cell.ParentElement!.ClassList);
        Assert.Equal(words, cell.ParentElement.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(words, header.Find("[role=status]").TextContent);
    }

    [Theory, Trait("Rule", "ITL-12")]
    [InlineData("Undefined Quantity", "over", "30 too many")]
    [InlineData("Undefined Quantity to Handle", "done", "Complete: posting takes 10")]
    [InlineData("Undefined Quantity to Invoice", "done", "Complete: posting takes 0")]
    public void What_posting_accepts_is_not_told_as_an_error(string name, string look, string words)
    {
        var matrix = new QuantityMatrix(new(10, 10, 0), new(40, 40, 40)) { ToHandle = new(0, 1), ToInvoice = new(0, 1) };
        var header = Render<QuantityMatrixHeader>(p => p.Add(h => h.Matrix, matrix));
        var cell = header.Find($"output[aria-label='{name}']");

        Assert.Equal(name == "Undefined Quantity to Invoice" ? "-40" : "-30", cell.TextContent);
        Assert.Contains(look, cell.ParentElement!.ClassList);
        Assert.Equal(words, cell.ParentElement.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Theory, Trait("Case", "C-41")]
    [InlineData("Undefined Quantity", "Missing 2 expiration dates")]
    [InlineData("Undefined Quantity to Handle", "Missing 1 expiration date")]
    [InlineData("Undefined Quantity to Invoice", "Missing 1 expiration date")]
    public void What_posting_lacks_is_told_in_the_rows_that_it_stops(string name, string words)
    {
        var state = new TrackingState(true, 10, 0, 0) { Missing = new(0, 0, 2, 0), MissingNext = new(0, 0, 1, 0) };
        var header = Render<QuantityMatrixHeader>(p => p
            .Add(h => h.Matrix, new QuantityMatrix(new(10, 5, 5), new(10, 5, 5))).Add(h => h.State, state));
        var cell = header.Find($"output[aria-label='{name}']").ParentElement!;

        Assert.Contains("left", cell.ClassList);
        Assert.Equal(words, cell.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Theory, Trait("Case", "C-40")]
    [InlineData(10, "left", "Blocked")]
    [InlineData(0, "done", "Complete: posting takes 0")]
    public void A_lot_that_posting_cuts_down_and_would_refuse_is_not_complete(int toHandle, string look, string words)
    {
        var matrix = new QuantityMatrix(new(40, toHandle, toHandle), new(40, 40, 40)) { ToHandle = new(0, 1), ToInvoice = new(0, 1) };
        var header = Render<QuantityMatrixHeader>(p => p
            .Add(h => h.Matrix, matrix).Add(h => h.State, new TrackingState(true, 40, 0, 0) { Refused = new(1, "Blocked") }));
        var cell = header.Find("output[aria-label='Undefined Quantity to Handle']").ParentElement!;

        Assert.Contains(look, cell.ClassList);
        Assert.Equal(words, cell.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Theory, Trait("Case", "C-40")]
    [InlineData("Undefined Quantity")]
    [InlineData("Undefined Quantity to Handle")]
    [InlineData("Undefined Quantity to Invoice")]
    public void Numbers_that_posting_would_refuse_are_told_though_the_quantities_agree(string name)
    {
        var state = new TrackingState(true, 10, 0, 0) { Refused = new(1, "Blocked") };
        var header = Render<QuantityMatrixHeader>(p => p
            .Add(h => h.Matrix, new QuantityMatrix(new(10, 10, 10), new(10, 10, 10))).Add(h => h.State, state));
        var cell = header.Find($"output[aria-label='{name}']");

        Assert.Contains("left", cell.ParentElement!.ClassList);
        Assert.Equal("Blocked", cell.ParentElement.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact, Trait("Rule", "PST-11")]
    public void An_invoice_that_posting_would_refuse_is_told_in_its_row_though_the_quantities_agree()
    {
        var state = new TrackingState(true, 10, 0, 0) { LinesInvoicedOtherwise = 1, QtyToInvoice = 0, LineQtyToInvoice = 4 };
        var header = Render<QuantityMatrixHeader>(p => p
            .Add(h => h.Matrix, new QuantityMatrix(new(10, 6, 4), new(10, 6, 4))).Add(h => h.State, state));
        var cell = header.Find("output[aria-label='Undefined Quantity to Invoice']");

        Assert.Equal("0", cell.TextContent);
        Assert.Contains("left", cell.ParentElement!.ClassList);
        Assert.Equal("Qty. to Invoice 0 of 4", cell.ParentElement.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact, Trait("Rule", "ITL-9")]
    public void All_nine_figures_have_names() => Assert.Equal(
        [
            "Source Quantity", "Item Tracking Quantity", "Undefined Quantity",
            "Source Qty. to Handle", "Item Tracking Qty. to Handle", "Undefined Quantity to Handle",
            "Source Qty. to Invoice", "Item Tracking Qty. to Invoice", "Undefined Quantity to Invoice",
        ],
        Render(10, 7).FindAll("output").Select(output => output.GetAttribute("aria-label")));

    [Fact, Trait("Rule", "ITL-14")]
    public void Rows_that_the_document_does_not_have_are_left_out()
    {
        var header = Render<QuantityMatrixHeader>(p => p
            .Add(h => h.Matrix, Matrix(10, 7)).Add(h => h.ShowsQtyToHandle, false).Add(h => h.ShowsQtyToInvoice, false));

        Assert.Single(header.FindAll("tbody tr"));
    }

    [Fact]
    public void A_second_change_within_a_second_is_not_announced_at_once()
    {
        var header = Render(10, 7);
        header.Render(p => p.Add(h => h.Matrix, Matrix(10, 8)));

        Assert.Equal("2", header.Find("output[aria-label='Undefined Quantity']").TextContent);
        Assert.Equal("3 left to define", header.Find("[role=status]").TextContent);
    }

    [Theory, Trait("Case", "C-41")]
    [InlineData(10, 0, 0, "Complete 10/10")]
    [InlineData(7, 0, 0, "3 left to define")]
    [InlineData(11, 0, 0, "1 too many")]
    [InlineData(10, 10, 4, "Qty. to Handle 10 of 4")]
    public void What_is_announced_is_what_is_left_to_define_or_else_what_the_chip_says(int defined, int tracked, int ofLine, string words)
    {
        var state = new TrackingState(true, 10, 10 - defined, 0)
        {
            LinesHandledOtherwise = ofLine == 0 ? 0 : 1,
            QtyToHandle = tracked,
            LineQtyToHandle = ofLine,
        };
        var header = Render<QuantityMatrixHeader>(p => p.Add(h => h.Matrix, Matrix(10, defined)).Add(h => h.State, state));

        Assert.Equal(words, header.Find("[role=status]").TextContent);
    }

    private IRenderedComponent<QuantityMatrixHeader> Render(double source, double defined) =>
        Render<QuantityMatrixHeader>(p => p.Add(h => h.Matrix, Matrix((decimal)source, (decimal)defined)));

    private static QuantityMatrix Matrix(decimal source, decimal defined) =>
        new(new(source, source, source), new(defined, defined, defined));
}
