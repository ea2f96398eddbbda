using ItemTracking.Core.Documents;

namespace ItemTracking.Tests.Documents;

/// <summary>What posting the invoice of what was handled takes of numbers, and whether it accepts them (PST-11).</summary>
public sealed class NumbersInvoicedTests
{
    [Theory, Trait("Rule", "PST-11")]
    [InlineData(10, 4, 4)]
    [InlineData(3, 4, 3)]
    [InlineData(6, 0, 0)]
    [InlineData(-10, -4, -4)]
    public void Of_a_number_no_more_is_invoiced_than_was_handled_of_it(int toInvoice, int notInvoiced, int expected)
    {
        var invoiced = NumbersInvoiced.Of("", toInvoice, notInvoiced);

        Assert.Equal((expected, expected == 0 ? 0 : 1, notInvoiced), (invoiced.Quantity, invoiced.Lines.Lots, invoiced.NotInvoiced));
    }

    [Theory, Trait("Rule", "PST-11")]
    [InlineData(4, 2, 4, true)]
    [InlineData(4, 2, 2, false)]
    [InlineData(4, 2, 0, true)]
    [InlineData(4, 1, 2, true)]
    [InlineData(2, 1, 4, false)]
    public void Numbers_fit_the_line_when_they_invoice_as_much_or_are_a_single_lot_of_which_it_takes_less(
        int quantity, int lots, int ofLine, bool fit)
    {
        Assert.Equal(fit, new NumbersInvoiced(quantity, new(0, lots), quantity).Fit(ofLine, quantity));
        Assert.Equal(fit, new NumbersInvoiced(quantity, new(0, lots), quantity).Times(-1).Fit(-ofLine, -quantity));
    }

    [Theory, Trait("Rule", "PST-6")]
    [InlineData(4, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(3, false)]
    public void What_was_handled_without_numbers_may_be_invoiced_beside_them(int ofLine, bool fit) =>
        Assert.Equal(fit, new NumbersInvoiced(4, new(0, 2), 4).Fit(ofLine, notInvoicedOfLine: 6));
}
