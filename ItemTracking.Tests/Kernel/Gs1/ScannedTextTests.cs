using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;

namespace ItemTracking.Tests.Kernel.Gs1;

/// <summary>What a scanner types, read (SCN-7). <c>|</c> stands for FNC1 where a test says so.</summary>
public sealed class ScannedTextTests
{
    private const string Gtin = "09506000134352";
    private const string TooLong = "has 21 characters, but a GS1 bar code has at most 20.";

    [Theory, Trait("Case", "C-06")]
    [InlineData("]C1SN-77", "SN-77")]
    [InlineData("]d2SN-77", "SN-77")]
    [InlineData("]C112345", "12345")]
    [InlineData("]C11234567890", "1234567890")]
    [InlineData("]C19912345", "9912345")]
    [InlineData("]A0S1", "S1")]
    [InlineData("]E04006381333931", "4006381333931")]
    [InlineData("  SN 77\r\n", "SN 77")]
    [InlineData("SN]C1", "SN]C1")]
    [InlineData("2112345", "2112345")]
    [InlineData("(A)7", "(A)7")]
    [InlineData("", "")]
    public void A_prefix_is_stripped_and_the_rest_is_a_number(string scanned, string number) =>
        Assert.Equal(new(number, null), Read(scanned));

    [Theory, Trait("Case", "C-06")]
    [InlineData("]d201095060001343521728031010LOT7\u001d21S9")]
    [InlineData("]C101095060001343521728031010LOT7\u241d21S9")]
    [InlineData("01095060001343521728031010LOT7\u001d21S9")]
    [InlineData("]d201095060001343521728031010LOT7<GS>21S9")]
    [InlineData("]d201095060001343521728031010LOT7~21S9")]
    [InlineData("01095060001343521728031010LOT7|21S9")]
    [InlineData("(01)09506000134352(17)280310(10)LOT7(21)S9")]
    [InlineData("]d2\u001d21S9\u001d10LOT7\u001d17280310\u001d0109506000134352\u001d")]
    [InlineData("]Q3010950600013435221S9\u001d1728031010LOT7")]
    public void An_element_string_is_taken_apart(string scanned) => Assert.Equal(
        new ElementString { Gtin = Gtin, ExpirationDate = new(2028, 3, 10), LotNo = "LOT7", SerialNo = "S9" }, Read(scanned).Elements);

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("]C110LOT7", "LOT7", "")]
    [InlineData("]C121S9", "", "S9")]
    [InlineData("]C10034567890123456789510LOT7", "LOT7", "")]
    [InlineData("]C1240ABC\u001d10LOT7", "LOT7", "")]
    [InlineData("]C131030012503922123\u001d21S9", "", "S9")]
    public void What_is_not_used_is_passed_over(string scanned, string lotNo, string serialNo) =>
        Assert.Equal(new ElementString { LotNo = lotNo, SerialNo = serialNo }, Read(scanned).Elements);

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("17280300", 2028, 3, 31)]
    [InlineData("17280200", 2028, 2, 29)]
    [InlineData("17270200", 2027, 2, 28)]
    [InlineData("15271231", 2027, 12, 31)]
    [InlineData("1527123117280101", 2028, 1, 1)]
    [InlineData("17991231", 2099, 12, 31)]
    public void Day_00_is_the_last_of_the_month_and_years_are_of_this_century(string elements, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Read($"]d2{elements}").Elements?.ExpirationDate);

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("10LOT7|3050", 50)]
    [InlineData("02095060001343523712", 12)]
    [InlineData("30007|10LOT7", 7)]
    public void A_count_is_read(string elements, int count) => Assert.Equal(count, Read($"]C1{elements}").Elements?.Count);

    [Theory, Trait("Rule", "SCN-7")]
    [InlineData("]d201095060001343531728031010LOT7", "The check digit of GTIN 09506000134353 is wrong.")]
    [InlineData("]d2010950600013435317281310", "The check digit of GTIN 09506000134353 is wrong.")]
    [InlineData("]d21728131010LOT7", "The expiration date 281310 is no date: year, month and day with two digits each are expected.")]
    [InlineData("]d217280230", "The expiration date 280230 is no date: year, month and day with two digits each are expected.")]
    [InlineData("]d210ABCDEFGHIJKLMNOPQRSTU", $"The lot number ABCDEFGHIJKLMNOPQRSTU {TooLong}")]
    [InlineData("]d221123456789012345678901", $"The serial number 123456789012345678901 {TooLong}")]
    [InlineData("]d20109506000134352172803", "The bar code has an incomplete part: '172803'.")]
    [InlineData("]d210A\u001d10B", "The bar code has two lot numbers: A and B.")]
    [InlineData("]d210A\u001d300", "The count 0 is no number of pieces.")]
    [InlineData("]d210A\u001d30123456789", "The count 123456789 is no number of pieces.")]
    public void One_with_a_fault_is_refused_whole(string scanned, string message)
    {
        var read = ScannedText.Read(scanned);

        Assert.Contains(message, read.Refusals.Select(refusal => refusal.Message));
        Assert.All(read.Refusals, refusal => Assert.Same(RefusalCode.SCN_7, refusal.Code));
    }

    /// <summary>Any element string, its parts in any order, with and without what this product does not use, under any prefix.</summary>
    [Fact, Trait("Requirement", "R6"), Trait("Rule", "SCN-7")]
    public void R6_Whatever_is_printed_reads_back_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Labels.ToArbitrary(), Order.ToArbitrary(), (label, order) => Read(Text(label, order)).Elements == label));

    [Fact, Trait("Requirement", "R6"), Trait("Rule", "SCN-7")]
    public void R6_Any_text_is_read_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Garbage.ToArbitrary(), text => ScannedText.Read(text) is { IsRefused: true } or { Value: not null }));

    private static Gen<string> NumberOf(int longest) =>
        from length in Gen.Choose(1, longest)
        from characters in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789-/.+_*".ToCharArray()).ArrayOf(length)
        select new string(characters);

    private static readonly Gen<ElementString> Labels =
        from gtin in Gen.Elements(Gtin, "04006381333931", "00012345678905", "")
        from lot in NumberOf(20)
        from serial in NumberOf(20)
        from has in Gen.Choose(1, 3)
        from day in Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
        from dated in Gen.Elements(true, false)
        from count in Gen.Elements<int?>(null, 1, 48, 99_999_999)
        select new ElementString
        {
            Gtin = gtin,
            LotNo = has != 1 ? lot : "",
            SerialNo = has != 2 ? serial : "",
            ExpirationDate = dated ? DateOnly.FromDayNumber(day) : null,
            Count = count,
        };

    private static readonly Gen<int> Order = Gen.Choose(0, 1_000_000);

    private static readonly Gen<string> Garbage =
        from parts in Gen.Elements("]d2", "]C1", "01", Gtin, "\u001d", "(10)", ")", "17", "281310", "A", "é", "\ud800", " ", "21", "0")
            .ListOf()
        select string.Concat(parts);

    private static string Text(ElementString label, int order)
    {
        var parts = new List<(string Part, bool IsFixed)>
        {
            (label.Gtin.Length > 0 ? $"01{label.Gtin}" : "", true),
            (label.ExpirationDate is { } date ? $"17{date:yyMMdd}" : "", true),
            (label.LotNo.Length > 0 ? $"10{label.LotNo}" : "", false),
            (label.SerialNo.Length > 0 ? $"21{label.SerialNo}" : "", false),
            (label.Count is { } count ? $"37{count}" : "", false),
            (order % 2 == 0 ? "11250101" : "240PART", order % 2 == 0),
        };
        var shuffled = parts.Where(part => part.Part.Length > 0).ToArray();
        new Random(order).Shuffle(shuffled);
        return "]d2" + string.Concat(shuffled.Select(part => part.IsFixed ? part.Part : part.Part + '\u001d'));
    }

    private static ScannedText Read(string scanned)
    {
        var read = ScannedText.Read(scanned);
        Assert.Empty(read.Refusals);
        return read.Value!;
    }
}
