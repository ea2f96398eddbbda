using ItemTracking.Tests.Assignment;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Ctrl+C on selected lines: what a spreadsheet takes and a paste reads again.</summary>
public sealed class CopiedLinesTests
{
    private static readonly TrackingGridColumn[] Columns =
    [
        new(nameof(TrackingField.AvailabilityLotNo), "Availability, Lot No.", TrackingGridEdit.None) { IsFlag = true },
        new(nameof(TrackingField.LotNo), "Lot No.", TrackingGridEdit.Text),
        new(nameof(TrackingField.QuantityBase), "Quantity (Base)", TrackingGridEdit.Decimal),
        new(nameof(TrackingField.Description), "Description", TrackingGridEdit.Text),
    ];

    [Fact]
    public void Captions_and_the_chosen_lines_in_the_order_of_the_page()
    {
        var sheet = Sheets.Open(9, Sheets.Lot("L1", 2), Sheets.Lot("L2", 3), Sheets.Lot("L3", 4));
        int[] chosen = [sheet.Lines[2].LineNo, sheet.Lines[0].LineNo];

        Assert.Equal(
            "Lot No.\tQuantity (Base)\tDescription\r\nL1\t2\t\r\nL3\t4\t\r\n", CopiedLines.Text(sheet, Columns, chosen));
    }

    [Fact]
    public void A_text_with_a_tab_or_a_line_end_stays_in_its_cell()
    {
        var sheet = Sheets.Open(2, Sheets.Lot("L1", 2) with { Description = "one\ttwo\nthree" });

        var text = CopiedLines.Text(sheet, Columns, [sheet.Lines[0].LineNo]);
        Assert.EndsWith("\r\nL1\t2\tone two three\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_chosen_is_only_the_captions() =>
        Assert.Equal("Lot No.\tQuantity (Base)\tDescription\r\n", CopiedLines.Text(Sheets.Open(2, Sheets.Lot("L1", 2)), Columns, []));
}
