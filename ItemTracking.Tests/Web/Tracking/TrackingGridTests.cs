using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Assignment;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class TrackingGridTests : PageTest
{
    private static readonly WorkDays Days = new(new(2025, 1, 15), new(2025, 1, 15));

    [Fact, Trait("Rule", "ITL-5")]
    public void Heads_say_what_is_required_and_where_Enter_stops()
    {
        var grid = Render(new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(3), Sheets.SNAndLotSpecific)));

        Assert.Equal(
            [
                "AvailabilitySerialNo", "SerialNo", "AvailabilityLotNo", "LotNo", "ExpirationDate", "QuantityBase", "QtyToHandleBase",
                "QtyToInvoiceBase"
            ],
            Heads(grid, "th[data-col]"));
        Assert.Equal(["SerialNo", "LotNo"], Heads(grid, "th[data-required]"));
        Assert.Equal(["SerialNo", "LotNo"], Heads(grid, "th[data-quick]"));
    }

    [Fact, Trait("Rule", "ITL-16")]
    public void Dates_are_left_out_where_the_code_ignores_them() =>
        Assert.DoesNotContain(
            "ExpirationDate",
            Heads(Render(new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(3), Sheets.WithoutDates))), "th[data-col]"));

    [Fact]
    public void The_grid_counts_its_rows_and_has_one_input()
    {
        var grid = Render(new TrackingWorkspace(Sheets.Open(3, Sheets.Serial("S1"), Sheets.Serial("S2"))));

        Assert.Equal("4", grid.Find("table").GetAttribute("aria-rowcount"));
        Assert.Equal(["2", "3", "4"], grid.FindAll("tr[data-row]").Select(row => row.GetAttribute("aria-rowindex")));
        Assert.Equal("New line: scan, type or paste", Cell(grid, 3, "SerialNo").TextContent);
        Assert.Single(grid.FindAll("input"));
    }

    [Theory]
    [InlineData(1, 42)]
    [InlineData(998, 42)]
    [InlineData(999, 50)]
    [InlineData(10_000, 58)]
    public void The_longest_line_number_has_room(int lines, int width)
    {
        var sheet = Sheets.Open(lines, [.. Enumerable.Range(1, lines).Select(n => Sheets.Serial($"S{n}"))]);

        Assert.Equal($"width: {width}px", Render(new TrackingWorkspace(sheet)).Find("col").GetAttribute("style"));
    }

    /// <summary>Beside the FactBoxes of a screen of 1280 px the grid has 734 px, of which a scroll bar takes 15.</summary>
    [Fact, Trait("Rule", "ITL-14")]
    public void What_has_been_handled_of_serial_and_lot_numbers_has_room_beside_the_FactBoxes()
    {
        var source = Sheets.PurchaseLine(9) with { QuantityHandled = 3, QuantityInvoiced = 2 };
        var grid = Render(new TrackingWorkspace(Sheets.Open(source, Sheets.SNAndLotSpecific)));

        Assert.Equal(["QuantityHandledBase", "QuantityInvoicedBase"], Heads(grid, "th[data-col]").TakeLast(2));
        Assert.InRange(int.Parse(grid.Find("[data-grid]").GetAttribute("data-tight")!, CultureInfo.InvariantCulture), 600, 719);
    }

    [Fact, Trait("Rule", "ITL-43")]
    public void Numbers_of_a_handled_line_take_no_typing()
    {
        var grid = Render(new TrackingWorkspace(Sheets.Open(3, Sheets.Serial("S1") with { QuantityHandledBase = 1 }, Sheets.Serial("S2"))));

        Assert.Equal("true", Cell(grid, 1, "SerialNo").GetAttribute("aria-readonly"));
        Assert.False(Cell(grid, 1, "QuantityBase").HasAttribute("aria-readonly"));
        Assert.False(Cell(grid, 2, "SerialNo").HasAttribute("aria-readonly"));
    }

    [Fact, Trait("Rule", "ITL-43")]
    public void A_locked_cell_says_why()
    {
        var lot = Sheets.Lot("L1", 2) with { ExpirationDateLocked = true };
        var grid = Render(new TrackingWorkspace(Sheets.Open(
            Sheets.PurchaseLine(9), Sheets.LotSpecific,
            lot with { QuantityHandledBase = 1 }, lot with { LotNo = "L2", ApplFromItemEntry = 7 })));

        Assert.StartsWith("Some of this line has been handled", Why(1, "LotNo"), StringComparison.Ordinal);
        Assert.StartsWith("The line is applied to the item ledger entry", Why(2, "LotNo"), StringComparison.Ordinal);
        Assert.Equal("Expiration date has been established by existing entries and cannot be changed.", Why(1, "ExpirationDate"));
        Assert.Null(Why(1, "QuantityBase"));

        string? Why(int line, string column) => Cell(grid, line, column).GetAttribute("data-locked");
    }

    [Fact, Trait("Scenario", "O-027")]
    public void A_serial_number_typed_on_a_second_line_is_refused_and_adds_no_line()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(10), Sheets.SNSpecific));
        workspace.Type(1, TrackingField.SerialNo, "SERIAL1", null, Days);
        workspace.Type(2, TrackingField.SerialNo, "SERIAL1", null, Days);

        Assert.Equal("Tracking specification with Serial No. SERIAL1 already exists.", Assert.Single(workspace.Refusals).Message);
        Assert.Equal(["SERIAL1/ 1"], workspace.Sheet.Shown());
    }

    [Fact, Trait("Rule", "ITL-45")]
    public void A_refused_number_stays_in_its_cell_and_keeps_its_line()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(3), Sheets.SNSpecific, Sheets.Serial("S1")));
        workspace.Type(2, TrackingField.SerialNo, "s1", null, Days);
        workspace.Type(3, TrackingField.SerialNo, "S3", null, Days);

        Assert.Equal([1, 3], workspace.Sheet.Lines.Select(line => line.LineNo));
        Assert.Equal(3, workspace.Rows.LineCount);
        Assert.Equal(2, workspace.Rows.LineAt(1));
        Assert.Equal("Tracking specification with Serial No. S1 already exists.", Assert.Single(workspace.Refusals).Message);

        workspace.Type(2, TrackingField.SerialNo, "S2", null, Days);
        Assert.Empty(workspace.Refusals);
        Assert.Equal(["S1", "S2", "S3"], workspace.Sheet.Lines.Select(line => line.SerialNo));
    }

    [Fact, Trait("Rule", "ITL-42")]
    public void A_refused_quantity_is_shown_with_its_reason_until_it_is_taken_back()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(3), Sheets.SNSpecific, Sheets.Serial("S1")));
        workspace.Type(1, TrackingField.QuantityBase, "5", null, Days);
        var cell = Cell(Render(workspace), 1, "QuantityBase");

        Assert.Equal("5", cell.TextContent);
        Assert.Equal("true", cell.GetAttribute("aria-invalid"));
        Assert.StartsWith(
            "Quantity (Base) must be -1, 0 or 1 when Serial No. is stated.", cell.GetAttribute("data-error"), StringComparison.Ordinal);

        workspace.Revert(1, TrackingField.QuantityBase);
        Assert.Equal("1", Cell(Render(workspace), 1, "QuantityBase").TextContent);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1e999")]
    [InlineData("1.5.5")]
    public void What_is_no_number_stays_as_it_was_typed(string typed)
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(3), Sheets.LotSpecific, Sheets.Lot("L1", 2)));
        workspace.Type(1, TrackingField.QuantityBase, typed, null, Days);

        Assert.Equal(typed, workspace.Typed.Find(1, TrackingField.QuantityBase)!.Text);
        Assert.Equal(2, workspace.Sheet.Lines[0].QuantityBase);
    }

    [Fact, Trait("Rule", "ITL-49")]
    public void A_delete_is_undone_with_numbers_and_places()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(3, Sheets.Serial("S1"), Sheets.Serial("S2"), Sheets.Serial("S3")));
        workspace.Select("range", 0, 1);
        Assert.Equal(2, workspace.Delete(3).Value);
        Assert.Equal(["S3"], workspace.Sheet.Lines.Select(line => line.SerialNo));
        Assert.Equal("delete of 2 lines", workspace.Undo().Value);
        Assert.Equal(["S1", "S2", "S3"], workspace.Sheet.Lines.Select(line => line.SerialNo));
        Assert.Equal("", workspace.Undo().Value);
    }

    [Fact]
    public void A_new_line_that_was_taken_meanwhile_gets_the_next_number()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(9), Sheets.SNSpecific, Sheets.Serial("S1")));
        workspace.Take(workspace.Sheet.Scan("S2", null).Value!);

        Assert.Equal(3, workspace.LineOf(new("q", 1, "cell", 2, "SerialNo", "S3", 1, 0, IsNew: true)));
        Assert.Equal(3, workspace.LineOf(new("q", 2, "cell", 2, "LotNo", "L1", 1, 0, IsNew: false)));
    }

    [Fact, Trait("Rule", "O-044")]
    public void Nothing_stands_against_an_unknown_lot_on_an_inbound_line_so_its_flag_says_nothing()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(5), Sheets.LotSpecific));
        workspace.Type(1, TrackingField.LotNo, "LOT-NEW", ExistingNumber.None, Days);

        var grid = Render(workspace);
        Assert.Equal(("", "LOT-NEW"), (Cell(grid, 1, "AvailabilityLotNo").TextContent.Trim(), Cell(grid, 1, "LotNo").TextContent.Trim()));
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void The_entry_a_line_is_applied_to_is_shown_when_it_is_chosen_or_when_a_line_has_one()
    {
        var sheet = Sheets.Open(Sheets.SalesLine(5), Sheets.LotSpecific, Sheets.Lot("L1", 5));
        var workspace = new TrackingWorkspace(sheet);
        Assert.Contains(TrackingField.ApplToItemEntry, TrackingColumns.Optional(sheet));
        Assert.False(workspace.Shows(TrackingField.ApplToItemEntry));
        workspace.Show([TrackingField.ApplToItemEntry, TrackingField.ApplFromItemEntry]);
        Assert.Equal("decimal", Render(workspace).Find("th[data-col=ApplToItemEntry]").GetAttribute("data-edit"));
        Assert.False(workspace.Shows(TrackingField.ApplFromItemEntry));

        var applied = Sheets.Open(Sheets.SalesLine(5), Sheets.LotSpecific, Sheets.Lot("L1", 5) with { ApplToItemEntry = 1234 });
        Assert.Equal("1234", Cell(Render(new TrackingWorkspace(applied)), 1, "ApplToItemEntry").TextContent);
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void A_purchase_shows_what_it_takes_back_and_takes_no_typing()
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.PurchaseLine(5), Sheets.LotSpecific, Sheets.Lot("L1", 5)));
        workspace.Show([TrackingField.ApplFromItemEntry]);

        var head = Render(workspace).Find("th[data-col=ApplFromItemEntry]");
        Assert.Equal(
            ("Appl.-from Item Entry", "num", null), (head.TextContent, head.GetAttribute("class"), head.GetAttribute("data-edit")));
    }

    [Theory, Trait("Rule", "ITL-57")]
    [InlineData("first", "'first' is not an acceptable value for 'Appl.-to Item Entry'. Enter the number of a ledger entry.")]
    [InlineData("-7", "'-7' is not an acceptable value for 'Appl.-to Item Entry'. Enter the number of a ledger entry.")]
    [InlineData("7.5", "'7.5' is not an acceptable value for 'Appl.-to Item Entry'. Enter the number of a ledger entry.")]
    [InlineData("8", "The Item Ledger Entry does not exist. Identification fields and values: Entry No.='8'")]
    public void An_entry_that_cannot_be_taken_stays_as_typed_with_its_reason(string typed, string message)
    {
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.SalesLine(5), Sheets.LotSpecific, Sheets.Lot("L1", 5)));
        workspace.Type(1, TrackingField.ApplToItemEntry, typed, null, Days);

        Assert.Equal(
            (typed, message), (workspace.Typed.Find(1, TrackingField.ApplToItemEntry)!.Text, Assert.Single(workspace.Refusals).Message));
    }

    [Fact, Trait("Rule", "ITL-57")]
    public void An_entry_typed_before_the_number_of_a_new_line_waits_for_it()
    {
        var stock = new ApplicableEntry(7, new("1000", "", "EAST"), new("", "L1")) { Positive = true, Quantity = 5, RemainingQuantity = 5 };
        var workspace = new TrackingWorkspace(Sheets.Open(Sheets.SalesLine(5), Sheets.LotSpecific));
        workspace.Type(1, TrackingField.ApplToItemEntry, "7", null, Days, stock);
        Assert.Empty(workspace.Sheet.Lines);
        workspace.Type(1, TrackingField.LotNo, "l1", null, Days, stock);

        Assert.Equal(("L1", 7L), (workspace.Sheet.Lines[0].LotNo, workspace.Sheet.Lines[0].ApplToItemEntry));
        Assert.Empty(workspace.Typed.Lines);
    }

    private IRenderedComponent<TrackingGrid> Render(TrackingWorkspace workspace) =>
        Render<TrackingGrid>(p => p.Add(grid => grid.View, workspace.Rows.View));

    private static IElement Cell(IRenderedComponent<TrackingGrid> grid, int line, string column) =>
        grid.Find($"tr[data-line='{line}'] td[data-col='{column}']");

    private static IEnumerable<string?> Heads(IRenderedComponent<TrackingGrid> grid, string selector) =>
        grid.FindAll(selector).Select(head => head.GetAttribute("data-col"));
}
