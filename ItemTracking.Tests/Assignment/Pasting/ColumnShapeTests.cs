using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Pages.Tracking;
using static ItemTracking.Core.Pasting.PasteField;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

/// <summary>Columns without names, read as the page reads them: what stands in most cells decides, and what does not fit is told.</summary>
[Trait("Rule", "PASTE-1")]
public sealed class ColumnShapeTests
{
    [Theory]
    [InlineData("HUB-C\t20\nHUB-D\t25\nHUB-E\t5x", "3: Your entry of '5x' is not an acceptable value for 'Quantity (Base)'.", "20 25")]
    [InlineData("LA\t4\nLB\t6 pcs", "2: Your entry of '6 pcs' is not an acceptable value for 'Quantity (Base)'.", "4")]
    [InlineData("LQ-1\t20\nLQ-2\t2O\nLQ-3\t10", "2: Your entry of '2O' is not an acceptable value for 'Quantity (Base)'.", "20 10")]
    [InlineData("L1\t1\nL2\tthirty\nL3\t\nL4\t5", "2: Your entry of 'thirty' is not an acceptable value for 'Quantity (Base)'.", "1 1 5")]
    [InlineData("L1\t4\nL2\t12/31/2027", "2: Your entry of '12/31/2027' is not an acceptable value for 'Quantity (Base)'.", "4")]
    [InlineData("L1\t12*4\nL2\t6/x", "2: Your entry of '6/x' is not an acceptable value for 'Quantity (Base)'.", "48")]
    public void A_quantity_that_cannot_be_read_is_a_bad_row_and_decides_no_column(string text, string told, string taken)
    {
        var (sheet, reading) = (Open(PurchaseLine(99), LotSpecific), Reading("en-US"));
        var table = Table(sheet, text, reading);
        var pasted = sheet.Paste(table.Rows(), PastedFacts.None, reading, EntrySelection.Empty);

        Assert.Equal([LotNo, Quantity], table.Columns.ToArray());
        Assert.StartsWith(told, Assert.Single(pasted.Told()), StringComparison.Ordinal);
        Assert.Equal(taken, string.Join(' ', pasted.Taken.Lines.Select(line => $"{line.QuantityBase:0}")));
    }

    [Theory]
    [InlineData("LW-1\t10\t03/30/2027\nLW-2\t38\t04/01/2027", new[] { LotNo, Quantity, ExpirationDate })]
    [InlineData("LA\t12/31/2027\t4\nLB\t31/12/2027\t6", new[] { LotNo, ExpirationDate, Quantity })]
    [InlineData("LA\t6/3/2\t4\nLB\t12/6/2\t6", new[] { LotNo, ExpirationDate, Quantity })]
    [InlineData("LA\t31.12.2027\t4\nLB\t30.11.2027\t6", new[] { LotNo, ExpirationDate, Quantity })]
    [InlineData("LA\t12/2027\t4\nLB\t2027-11\t6", new[] { LotNo, ExpirationDate, Quantity })]
    [InlineData("LA\t05/26\t4\nLB\t11/27\t6", new[] { LotNo, ExpirationDate, Quantity })]
    [InlineData("LA\t2027-01-31\nLB\tsoon", new[] { LotNo, ExpirationDate })]
    [InlineData("LA\t12*4\nLB\t100/4", new[] { LotNo, Quantity })]
    [InlineData("LA\t1,000\nLB\t2.5", new[] { LotNo, Quantity })]
    [InlineData("LA\t4\nLB\tx\nLC\ty", new[] { LotNo, NotUsed })]
    public void What_has_the_shape_of_a_date_is_no_quantity(string text, PasteField[] columns) =>
        Assert.Equal(columns, Table(Open(PurchaseLine(99), LotSpecific), text, Reading("en-US")).Columns.ToArray());

    [Fact]
    public void A_date_in_another_order_than_the_regions_is_a_bad_row()
    {
        var (sheet, reading) = (Open(PurchaseLine(99), LotSpecific), Reading("en-US"));
        var pasted = sheet.Paste(
            Table(sheet, "LA\t12/31/2027\t4\nLB\t31/12/2027\t6", reading).Rows(), PastedFacts.None, reading, EntrySelection.Empty);

        Assert.StartsWith(
            "2: Your entry of '31/12/2027' is not an acceptable value for 'Expiration Date'.", Assert.Single(pasted.Told()),
            StringComparison.Ordinal);
        Assert.Equal(["/LA 4"], pasted.Taken.Shown());
    }

    [Theory]
    [InlineData("de-DE", "LA\t1.000\nLB\t2,5", Quantity)]
    [InlineData("de-DE", "LA\t31.12.2027\nLB\t1.2.2028", ExpirationDate)]
    [InlineData("en-GB", "LA\t20.5\nLB\t3.25", Quantity)]
    public void Of_each_region(string region, string text, PasteField second) =>
        Assert.Equal([LotNo, second], Table(Open(PurchaseLine(99), LotSpecific), text, Reading(region)).Columns.ToArray());

    /// <summary>Goods that go out have their dates from stock: no date is then a quantity either.</summary>
    [Fact]
    public void A_date_that_no_line_takes_is_not_used() => Assert.Equal(
        [LotNo, NotUsed, Quantity],
        Table(Open(SalesLine(9), LotSpecific), "LA\t12/31/2027\t4\nLB\t11/30/2027\t5", Reading("en-US")).Columns.ToArray());

    private static PasteReading Reading(string region) =>
        CellText.Reading(new(new(2026, 11, 29), new(2026, 11, 29)), CultureInfo.GetCultureInfo(region));

    private static PastedTable Table(TrackingSheet sheet, string text, PasteReading reading) =>
        sheet.Table(PastedText.Read(text).Must(), reading);
}
