using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Assignment.Pasting;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>A lot is entered once and the serial numbers follow.</summary>
[Trait("Rule", "SCN-10")]
public sealed class LotForNextTests
{
    private static readonly DateOnly March = new(2028, 3, 10);

    [Fact]
    public void Serial_numbers_scanned_after_the_lot_get_it_until_it_is_changed_or_cleared()
    {
        var sheet = Both().Scan("S0", null).Must().SetLotForNext(" l-77").Must().Scan("S1", null).Must().Scan("S2", null).Must();
        sheet = sheet.SetLotForNext("L-78").Must().Scan("S3", null).Must();
        sheet = sheet.SetLotForNext("").Must().Scan("S4", null).Must();

        Assert.Equal(["S0/ 1", "S1/L-77 1", "S2/L-77 1", "S3/L-78 1", "S4/ 1"], sheet.Shown());
        Assert.Null(sheet.LotForNext);
    }

    [Fact]
    public void A_bar_code_that_says_a_lot_alone_gives_lot_and_date_to_what_follows()
    {
        var named = Both().Scan(new ElementString { LotNo = "L-77", ExpirationDate = March }, null);
        Assert.Equal("Lot for what follows: L-77.", Assert.Single(named.Messages));
        Assert.Empty(named.Must().Lines);

        var sheet = named.Must().Scan("S1", null).Must().Scan("S2", null).Must();

        Assert.Equal(["S1/L-77 1", "S2/L-77 1"], sheet.Shown());
        Assert.All(sheet.Lines, line => Assert.Equal(March, line.ExpirationDate));
    }

    [Fact]
    public void A_date_that_is_established_stays_and_is_told()
    {
        var scanned = Both().SetLotForNext("L-77", March).Must().Scan("S1", new ExistingNumber(true, new(2027, 1, 31)));

        Assert.Equal(new DateOnly(2027, 1, 31), scanned.Must().Lines.Single().ExpirationDate);
        Assert.Contains(scanned.Messages, message => message.Contains("the line keeps", StringComparison.Ordinal));
    }

    [Fact]
    public void A_serial_number_that_belongs_to_another_lot_keeps_it_and_that_is_told()
    {
        var known = ExistingNumber.None with { Lot = new("L1", ExistingNumber.None) };
        var scanned = Both().SetLotForNext("L-77").Must().Scan("S1", known);

        Assert.Equal(["S1/L1 1"], scanned.Must().Shown());
        Assert.Contains("Serial No. S1 belongs to Lot No. L1: it replaces L-77 on line 1.", scanned.Messages);
    }

    [Fact, Trait("Rule", "ITL-44")]
    public void A_lot_that_came_with_a_serial_number_goes_with_it_and_that_is_told()
    {
        var known = ExistingNumber.None with { Lot = new("L1", ExistingNumber.None) };
        var sheet = Both().AddLine(new("S1") { Existing = known }).Must().SetSerialNo(1, "S2", known).Must();

        var corrected = sheet.SetSerialNo(1, "NEW", null);

        Assert.Equal(["NEW/ 1"], corrected.Must().Shown());
        Assert.Equal(["Lot No. L1 belongs to Serial No. S2 and left line 1 with it."], corrected.Messages);
    }

    [Fact, Trait("Rule", "ITL-44")]
    public void A_lot_that_was_typed_stays_when_the_serial_number_changes()
    {
        var known = ExistingNumber.None with { Lot = new("L1", ExistingNumber.None) };
        var sheet = Both().AddLine(new("S1")).Must().SetSerialNo(1, "S2", known).Must().SetLotNo(1, "L7", null).Must();

        Assert.Equal(["NEW/L7 1"], sheet.SetSerialNo(1, "NEW", null).Must().Shown());
    }

    [Fact]
    public void A_bar_code_with_a_lot_of_its_own_keeps_it() => Assert.Equal(
        ["S1/L1 1"], Both().SetLotForNext("L-77").Must().Scan(new ElementString { SerialNo = "S1", LotNo = "L1" }, null).Must().Shown());

    [Fact]
    public void A_typed_serial_number_gets_it_on_a_new_line_and_on_a_line_without_numbers_and_a_typed_lot_counts()
    {
        var sheet = Both().SetLotForNext("L-77").Must().AddLine(new("S1")).Must().AddLine(new("S2", "L1")).Must()
            .AddLine(new(Quantity: 1)).Must().SetSerialNo(3, "S3", null).Must();

        Assert.Equal(["S1/L-77 1", "S2/L1 1", "S3/L-77 1"], sheet.Shown());
    }

    [Fact]
    public void Lines_that_are_there_never_change()
    {
        var sheet = Open(PurchaseLine(9), SNAndLotSpecific, Serial("S1"), Serial("S2", "L1"), Lot("L2", 1)).SetLotForNext("L-77").Must()
            .SetSerialNo(1, "S8", null).Must().SetSerialNo(2, "S9", null).Must().SetSerialNo(3, "S7", null).Must();

        Assert.Equal(["S8/ 1", "S9/L1 1", "S7/L2 1"], sheet.Shown());
    }

    [Fact]
    public void Rows_of_a_list_without_a_lot_get_it()
    {
        var facts = new PastedFacts { Lots = new Dictionary<string, string> { ["S3"] = "L3" } };
        var pasted = Both().SetLotForNext("L-77", March).Must().Paste("Serial No.\tLot No.\nS1\t\nS2\tL2\nS3\t", facts);

        Assert.Equal(["S1/L-77 1", "S2/L2 1", "S3/L3 1"], pasted.Taken.Shown());
        Assert.Equal([March, null, null], pasted.Taken.Lines.Select(line => line.ExpirationDate));
    }

    [Fact]
    public void What_cannot_be_a_lot_number_is_refused()
    {
        Assert.StartsWith("The length of the string is 51", Both().SetLotForNext(new('X', 51)).Message(), StringComparison.Ordinal);
        Assert.StartsWith("Lot No. must not contain control", Both().SetLotForNext("L\u202E1").Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_offered_only_where_both_kinds_are_entered()
    {
        Assert.True(Both().TakesLotForNext());
        Assert.True(Open(5).TakesLotForNext());
        Assert.False(Open(PurchaseLine(5), SNSpecific).TakesLotForNext());
        Assert.False(Open(PurchaseLine(5), LotSpecific).TakesLotForNext());
        Assert.False(Open(SalesLine(5), SNAndLotSpecific).TakesLotForNext());
        Assert.Null(Open(PurchaseLine(5), SNSpecific).SetLotForNext("L1").Must().LotForNext);
    }

    [Fact, Trait("Case", "C-53")]
    public void It_is_kept_in_the_draft_and_is_nothing_to_ask_about()
    {
        var at = DateTimeOffset.UnixEpoch;
        var alone = new TrackingDraft(at, []) { LotForNext = new("L-77", March) };
        Assert.Equal(new LotForNext("L-77", March), TrackingDraft.Of(alone.ToKept())!.LotForNext);
        Assert.Null(alone.Asked);

        var sheet = Both().SetLotForNext("L-77").Must().Scan("S1", null).Must();
        var layered = new TrackingDraft(at, sheet.Unsaved()) { LotForNext = sheet.LotForNext, Earlier = alone };
        Assert.Equal((1, null, null), (layered.Asked!.Changes, layered.Asked.LotForNext, layered.Asked.Earlier));
    }

    private static TrackingSheet Both() => Open(PurchaseLine(9), SNAndLotSpecific);
}
