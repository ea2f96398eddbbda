using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

public sealed class AssignNumbersTests
{
    [Fact, Trait("Rule", "NUM-3")]
    public void The_quantity_to_create_is_a_positive_whole_number()
    {
        Assert.Equal("The quantity to create must be positive.", AssignNumbers.CheckQuantityToCreate(0)!.Message);
        Assert.Equal("The quantity to create must be positive.", AssignNumbers.CheckQuantityToCreate(-1)!.Message);
        Assert.Equal("The quantity to create must be an integer.", AssignNumbers.CheckQuantityToCreate(2.5m)!.Message);
        Assert.Null(AssignNumbers.CheckQuantityToCreate(4));
        Assert.Equal(4, AssignNumbers.ProposedQuantity(Open(4)));
        Assert.Equal(0, AssignNumbers.ProposedQuantity(Open(4, Lot("L1", 4))));
    }

    [Theory, Trait("Rule", "NUM-2")]
    [InlineData(4, 6, 0)]
    [InlineData(-4, -1, 3)]
    [InlineData(-4, -6, 0)]
    public void The_proposed_quantity_is_what_is_undefined(int source, int defined, int proposed) =>
        Assert.Equal(proposed, AssignNumbers.ProposedQuantity(Open(source, Lot("L1", defined))));

    [Fact, Trait("Rule", "NUM-2")]
    public void The_dialog_does_not_open_for_a_part_of_a_unit()
    {
        Assert.Equal("The quantity to create must be an integer.", AssignNumbers.CheckProposedQuantity(Open(4.5m))!.Message);
        Assert.Null(AssignNumbers.CheckProposedQuantity(Open(4, Lot("L1", 4))));
    }

    [Fact]
    public void No_more_than_ten_thousand_numbers_are_made_at_once() => Assert.NotNull(AssignNumbers.CheckQuantityToCreate(10_001));

    [Fact, Trait("Rule", "NUM-1")]
    public void New_lines_are_copies_of_the_current_one_without_its_handled_part()
    {
        var current = Lot("L1", 4, handled: 1) with { Description = "blue", ExpirationDate = new(2025, 2, 1), QuantityInvoicedBase = 1 };
        var sheet = Open(10, current).AddLine(new()).Must();

        var line = sheet.AddSerials(["S1"], null, 1).Must().Lines[^1];

        Assert.Equal(
            ("L1", "blue", 1m, 0m, 0m),
            (line.LotNo, line.Description, line.QuantityBase, line.QuantityHandledBase, line.QuantityInvoicedBase));
        Assert.Equal(new DateOnly(2025, 2, 1), line.ExpirationDate);
        Assert.Equal(["/L1 4", "S1/L1 1"], sheet.AddSerials(["S1"], null, 1).Must().Shown());
    }

    [Fact, Trait("Rule", "NUM-5")]
    public void One_repeated_serial_number_stops_the_whole_action()
    {
        var sheet = Open(5, Serial("S2"));

        Assert.Equal(
            "Tracking specification with Serial No. S2 already exists.", sheet.AddSerials(["S1", "S2", "S3"], null, null).Message());
        Assert.Equal(["S2/ 1"], sheet.Shown());
    }

    [Fact, Trait("Rule", "RCL-2")]
    public void On_a_line_that_reclassifies_serial_numbers_become_the_new_ones_of_units_that_keep_theirs()
    {
        var sheet = Reclassified(Serial("S1", "L1"), Serial("S2", "L1"), Serial("S3", "L1"), Lot("L2", 4));
        sheet = sheet.SetNewSerialNo(2, "MINE").Must();
        Assert.Equal(2, AssignNumbers.ProposedQuantity(sheet));

        var renewed = sheet.AddSerials(["N1"], "L9", 3).Must();

        Assert.Equal(["S1/L1 S1/L1", "S2/L1 MINE/L1", "S3/L1 N1/L9", "/L2 /L2"], Renewed(renewed));
        Assert.Equal(
            ["S1/L1 N1/L1", "S2/L1 MINE/L1", "S3/L1 N2/L1", "/L2 /L2"], Renewed(sheet.AddSerials(["N1", "N2"], null, null).Must()));
        Assert.Equal(sheet.Matrix, renewed.Matrix);
    }

    [Fact, Trait("Rule", "RCL-2"), Trait("Rule", "NUM-5")]
    public void On_a_line_that_reclassifies_no_more_serial_numbers_are_made_than_units_and_none_twice()
    {
        var sheet = Reclassified(Serial("S1"), Serial("S2")).SetNewSerialNo(2, "N1").Must();

        Assert.Equal(
            "1 of the units keep their serial number: no more can get a new one.", sheet.AddSerials(["A1", "A2"], null, null).Message());
        Assert.Equal(
            "Tracking specification with Serial No. N1 already exists.", sheet.AddSerials(["N1"], null, null).Message());
        Assert.Equal(
            "Tracking specification with Serial No. N1 already exists.",
            AssignNumbers.PreviewCustomized(sheet, new("N1", 1, 1, false, false)).Message());
        Assert.Equal("A1", AssignNumbers.PreviewCustomized(sheet, new("A1", 1, 1, false, false)).Must().Last);
        Assert.Equal(
            "No line has a unit that keeps its serial number, so that none can get a new one.",
            Reclassified(Lot("L1", 2)).AddSerials(["A1"], null, null).Message());
    }

    [Fact, Trait("Rule", "RCL-2")]
    public void On_a_line_that_reclassifies_a_lot_becomes_the_new_one_of_the_selected_lines_and_adds_none()
    {
        var sheet = Reclassified(Lot("L1", 2), Lot("L2", 2), Lot("L3", 2)).SetNewLotNo(2, "MINE").Must();

        Assert.Equal(["/L1 /L9", "/L2 /MINE", "/L3 /L3"], Renewed(sheet.AddLot("L9", [1, 2], 1).Must()));
        Assert.Equal(
            "No selected line keeps its lot number, so that none can get a new one.", sheet.AddLot("L9", [2], 2).Message());
        Assert.Equal(
            "No selected line keeps its lot number, so that none can get a new one.", Reclassified().AddLot("L9", [], null).Message());
    }

    /// <summary>Chosen lines of a reclassification, which keep their numbers until somebody says otherwise.</summary>
    private static TrackingSheet Reclassified(params TrackingLine[] lines) => Open(
        ReclassLine(lines.Sum(line => line.QuantityBase)), FreeEntry,
        [.. lines.Select(line => line with { NewSerialNo = line.SerialNo, NewLotNo = line.LotNo })]);

    private static IEnumerable<string> Renewed(TrackingSheet sheet) =>
        sheet.Lines.Select(line => $"{line.SerialNo}/{line.LotNo} {line.NewSerialNo}/{line.NewLotNo}");

    [Fact, Trait("Rule", "NUM-8")]
    public void A_new_lot_needs_a_current_line_without_one() =>
        Assert.Equal(
            "Lot No. must be equal to ''  in Tracking Specification: Line No.='1'. Current value is 'L1'.",
            Open(5, Lot("L1", 1)).AddSerials(["S1"], "L2", 1).Message());

    [Fact, Trait("Rule", "NUM-4")]
    public void Serial_lines_of_a_negative_source_are_minus_one()
    {
        var sheet = Open(SalesLine(-2), FreeEntry).AddSerials(["S1", "S2"], null, null).Must();

        Assert.Equal(["S1/ -1", "S2/ -1"], sheet.Shown());
        Assert.True(sheet.Matrix.IsComplete);
    }

    [Fact, Trait("Rule", "NUM-10")]
    public void Selected_lines_without_lot_all_get_the_same_new_one()
    {
        var sheet = Open(5, Serial("S1"), Serial("S2"), Serial("S3"), Serial("S4"), Serial("S5"));

        var assigned = sheet.AddLot("L1", [1, 2, 3, 4, 5], 3).Must();

        Assert.Equal(["S1/L1 1", "S2/L1 1", "S3/L1 1", "S4/L1 1", "S5/L1 1"], assigned.Shown());
    }

    [Fact, Trait("Rule", "NUM-11")]
    public void The_first_lot_takes_what_is_undefined_and_the_next_one_nothing()
    {
        var first = Open(10).AddLot("L1", [], null).Must();

        Assert.Equal(["/L1 10"], first.Shown());
        Assert.Equal(["/L1 10", "/L2 0"], first.AddLot("L2", [1], 1).Must().Shown());
    }

    [Fact, Trait("Rule", "NUM-10")]
    public void Only_selected_lines_without_lot_are_touched() =>
        Assert.Equal(
            ["S1/L1 1", "S2/L9 1", "S3/ 1"],
            Open(5, Serial("S1", "L1"), Serial("S2"), Serial("S3")).AddLot("L9", [1, 2], 1).Must().Shown());

    [Fact, Trait("Rule", "ITL-45")]
    public void Two_lines_without_serial_number_cannot_share_the_new_lot()
    {
        var sheet = Open(5, Lot("A", 1), Lot("B", 1));
        sheet = sheet.SetLotNo(1, "", null).Must().SetLotNo(2, "", null).Must();

        Assert.Equal(
            "Tracking specification with Lot No. L1 already exists.", sheet.AddLot("L1", [1, 2], 1).Message());
    }

    [Theory, Trait("Rule", "NUM-15"), Trait("Example", "8")]
    [InlineData("S/N-Vend0001", 5, "S/N-VEND0001", "S/N-VEND0006", "S/N-VEND0011")]
    [InlineData("S/N-Vend0001", 0, "S/N-VEND0001", "S/N-VEND0002", "S/N-VEND0003")]
    [InlineData("SN99", 1, "SN99", "SN100", "SN101")]
    public void Example_8_customized_serial_numbers(string start, int increment, string first, string second, string last) =>
        Assert.Equal(new(first, second, last, 3), AssignNumbers.PreviewCustomized(Open(3), new(start, increment, 3, false, false)).Must());

    [Fact, Trait("Example", "8")]
    public void Example_8_a_start_without_digits() =>
        Assert.Equal(
            "The value in the ABC field must have a number so that we can assign the next number in the series.",
            AssignNumbers.PreviewCustomized(Open(3), new("ABC", 1, 3, false, false)).Message());

    [Fact, Trait("Rule", "NUM-21")]
    public void A_customized_number_that_grows_too_long_is_refused()
    {
        var request = new CustomizedSN(new string('X', 49) + "9", 1, 2, false, false);

        Assert.StartsWith(
            "The length of the string is 51, but it must be less than or equal to 50 characters.",
            AssignNumbers.PreviewCustomized(Open(3), request).Message(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "NUM-14")]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            [RefusalCode.NUM_14, RefusalCode.NUM_3],
            AssignNumbers.PreviewCustomized(Open(3), new("ABC", 1, 0, false, false)).Refusals.Select(r => r.Code));
}
