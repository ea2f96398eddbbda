using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Tests.Pasting;

public sealed class PastedRangeTests
{
    [Theory]
    [InlineData("SN001..SN003", "SN001 SN002 SN003")]
    [InlineData(" sn9 .. sn11 ", "SN9 SN10 SN11")]
    [InlineData("A1-X..A3-X", "A1-X A2-X A3-X")]
    [InlineData("V1.2..V1.4", "V1.2 V1.3 V1.4")]
    [InlineData("SN7..SN7", "SN7")]
    [InlineData("A10+3", "A10 A11 A12")]
    [InlineData("A98 + 3", "A98 A99 A100")]
    public void A_range_is_counted_up(string typed, string numbers) => Assert.Equal(numbers.Split(' '), Expanded(typed));

    [Theory]
    [InlineData("SN001")]
    [InlineData("A+50")]
    [InlineData("SN1+B")]
    [InlineData("..SN5")]
    [InlineData("SN5..")]
    [InlineData("SN1...SN5")]
    [InlineData("SN1+2+3")]
    public void Any_other_text_is_a_number(string typed) => Assert.Equal([typed], Expanded(typed));

    [Theory]
    [InlineData("SN500..SN001", "It runs backwards: SN001 comes before SN500.")]
    [InlineData("SN1..SN1000001", "A range may have 1,000,000 numbers; this one has 1,000,001.")]
    [InlineData("A1+99999999999999999999", "A range may have 1,000,000 numbers; this one has 99,999,999,999,999,999,999.")]
    [InlineData("A1+0", "It has no numbers.")]
    [InlineData("SN1..LT5", "SN1 and LT5 must differ in their last digits only.")]
    [InlineData("1..\uFEFF", "1 and  must differ in their last digits only.")]
    [InlineData("1..A", "1 and A must differ in their last digits only.")]
    [InlineData("ABC..ABD", "ABC and ABD must differ in their last digits only.")]
    [InlineData("SN1..SN5X", "SN1 and SN5X must differ in their last digits only.")]
    [InlineData("SN001..SN5", "Counting up from SN001 does not meet SN5: leading zeros differ.")]
    [InlineData("SN1..SN01", "Counting up from SN1 does not meet SN01: leading zeros differ.")]
    public void A_range_that_cannot_be_counted_up_stays_one_row_with_its_reason(string typed, string why)
    {
        var row = Assert.Single(PastedRange.Expand(Row(typed), PastedText.MostRows));

        Assert.Equal(typed, row[PasteField.SerialNo]);
        Assert.Equal((RefusalCode.PASTE_1, $"'{typed}' cannot be counted up. {why}"), (row.Fault!.Code, row.Fault.Message));
    }

    [Fact]
    public void A_range_longer_than_the_room_that_is_left_stays_one_row()
    {
        Assert.Equal(PastedText.TooManyRows, Assert.Single(PastedRange.Expand(Row("S1..S1000000"), PastedText.MostRows)).Fault);
        Assert.Equal(1000, PastedRange.Expand(Row("S1..S1000"), 1000).Count());
        Assert.NotNull(Assert.Single(PastedRange.Expand(Row("S1..S1000"), 999)).Fault);
    }

    [Fact]
    public void Every_number_of_a_range_has_the_other_fields_of_its_row()
    {
        var rows = PastedRange.Expand(Row("S1..S2").With(PasteField.LotNo, "L1..L9"), 10).ToList();

        Assert.Equal(["S1 L1..L9", "S2 L1..L9"], rows.Select(row => $"{row[PasteField.SerialNo]} {row[PasteField.LotNo]}"));
        Assert.Equal(
            ["L1", "L2"], PastedRange.Expand(new PastedRow(1).With(PasteField.LotNo, "L1..L2"), 10).Select(row => row[PasteField.LotNo]));
    }

    private static PastedRow Row(string typed) => new PastedRow(1).With(PasteField.SerialNo, typed);

    private static IEnumerable<string> Expanded(string typed) => PastedRange.Expand(Row(typed), 100).Select(row =>
    {
        Assert.Null(row.Fault);
        return row[PasteField.SerialNo];
    });
}
