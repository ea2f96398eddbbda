using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using static ItemTracking.Core.Pasting.PasteField;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

public sealed class PastedTableTests
{
    [Theory, Trait("Case", "C-02")]
    [InlineData("S1\nS2", new[] { SerialNo })]
    [InlineData("S1\tL1\nS2\tL2", new[] { SerialNo, LotNo })]
    [InlineData("S1\t1\nS2\t1", new[] { SerialNo, Quantity })]
    [InlineData("S1\t7\nS2\t1", new[] { SerialNo, LotNo })]
    [InlineData("S1\tL1\t2027-01-31\t1/31/2030", new[] { SerialNo, LotNo, ExpirationDate, NotUsed })]
    [InlineData("S1\t2027-01-31\tL1", new[] { SerialNo, ExpirationDate, LotNo })]
    [InlineData("S1\t\tL1\nS2\t\tL2", new[] { SerialNo, NotUsed, LotNo })]
    [InlineData("S1\tL1\tred\nS2\tL2\tblue", new[] { SerialNo, LotNo, NotUsed })]
    public void Without_captions_the_shape_of_a_column_tells_what_it_is(string text, PasteField[] columns) =>
        Assert.Equal(columns, Open(PurchaseLine(2), SNAndLotSpecific).Table(text).Columns);

    [Theory]
    [InlineData("L1\nL2", new[] { LotNo })]
    [InlineData("L1\t5\nL2\t2.5", new[] { LotNo, Quantity })]
    [InlineData("L1\t5\t2027-01-31", new[] { LotNo, Quantity, ExpirationDate })]
    [InlineData("L1\tPallet 1\t5", new[] { LotNo, NotUsed, Quantity })]
    public void Where_no_serial_number_is_asked_for_the_first_column_is_the_lot(string text, PasteField[] columns) =>
        Assert.Equal(columns, Open(PurchaseLine(2), LotSpecific).Table(text).Columns);

    [Theory]
    [InlineData("Lot No.\tSerial No.\nL1\tS1", new[] { LotNo, SerialNo })]
    [InlineData("SERIAL NUMBER\tBatch\tExpiry date\nS1\tL1\t2027-01-31", new[] { SerialNo, LotNo, ExpirationDate })]
    [InlineData("Pallet\tS/N\tQty.\tWarranty Date\n9\tS1\t1\t2027-01-31", new[] { NotUsed, SerialNo, Quantity, WarrantyDate })]
    [InlineData("Serial\tSerial\nS1\tX", new[] { SerialNo, NotUsed })]
    public void Captions_tell_what_the_columns_are_and_are_no_row(string text, PasteField[] columns)
    {
        var table = Open(PurchaseLine(2), SNAndLotSpecific).Table(text);

        Assert.Equal(columns, table.Columns);
        Assert.True(table.HasHeader);
        Assert.Equal(2, Assert.Single(table.Rows()).Place);
    }

    [Fact]
    public void A_row_alone_is_never_taken_for_captions() =>
        Assert.Equal("LOT", Assert.Single(Open(PurchaseLine(2), LotSpecific).Rows("LOT"))[LotNo]);

    /// <summary>A date without a name is never guessed to be one that the code does not keep (ITL-50, COD-15).</summary>
    [Theory]
    [InlineData(true, "", false, new[] { SerialNo, NotUsed, NotUsed })]
    [InlineData(true, "2Y", false, new[] { SerialNo, WarrantyDate, NotUsed })]
    [InlineData(true, "", true, new[] { SerialNo, WarrantyDate, NotUsed })]
    [InlineData(false, "", false, new[] { SerialNo, ExpirationDate, NotUsed })]
    [InlineData(false, "2Y", false, new[] { SerialNo, ExpirationDate, WarrantyDate })]
    [InlineData(false, "", true, new[] { SerialNo, ExpirationDate, WarrantyDate })]
    public void A_date_without_a_name_is_one_that_the_code_keeps(bool ignoresExpiration, string formula, bool asks, PasteField[] columns) =>
        Assert.Equal(columns, Open(PurchaseLine(2), Dated(ignoresExpiration, formula, asks)).Table("S1\t2027-01-31\t1/31/2030").Columns);

    /// <summary>A warranty date may be entered for any code (ITL-53): its name is enough.</summary>
    [Fact]
    public void A_named_warranty_date_is_taken_whatever_the_code_keeps() => Assert.Equal(
        [SerialNo, WarrantyDate],
        Open(PurchaseLine(2), Dated(true, "", false)).Table("Serial No.\tWarranty Date\nS1\t2027-01-31").Columns.ToArray());

    [Fact]
    public void Its_user_can_say_what_a_column_is_and_no_two_are_the_same()
    {
        var table = Open(PurchaseLine(2), SNAndLotSpecific).Table("L1\tS1\nL2\tS2").With(0, LotNo).With(1, SerialNo);

        Assert.Equal([LotNo, SerialNo], table.Columns.ToArray());
        Assert.Equal([NotUsed, LotNo], table.With(1, LotNo).Columns.ToArray());
        Assert.Equal(["S1 L1", "S2 L2"], table.Rows().Select(row => $"{row[SerialNo]} {row[LotNo]}"));
    }

    [Fact]
    public void Rows_of_different_length_and_ranges_are_read()
    {
        var rows = Open(PurchaseLine(5), SNAndLotSpecific).Rows("S1..S3\tL1\nS9");

        Assert.Equal(
            ["1 S1 L1", "1 S2 L1", "1 S3 L1", "2 S9 "], rows.Select(row => $"{row.Place} {row[SerialNo]} {row[LotNo]}"));
    }

    private static ItemTrackingCode Dated(bool ignoresExpiration, string formula, bool asks) => new()
    {
        Code = "N",
        SNSpecificTracking = true,
        IgnoreExpirationDates = ignoresExpiration,
        WarrantyDateFormula = formula,
        ManWarrantyDateEntryReqd = asks,
    };
}
