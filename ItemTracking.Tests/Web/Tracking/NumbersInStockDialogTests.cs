using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class NumbersInStockDialogTests : PageTest
{
    private static readonly AvailabilitySnapshot ThreeLots = Of([Stock("LOT-A", 20), Stock("LOT-B", 20), Stock("LOT-C", 20)]);

    [Fact, Trait("Scenario", "O-038"), Trait("Rule", "SEL-12")]
    public void The_list_opens_with_the_cursor_on_the_lot_of_the_line()
    {
        var dialog = Open(Sheet(20, LotSpecific, ThreeLots, Lot("LOT-B", 5)), 1);

        Assert.Equal(3, dialog.FindAll("tbody tr").Count(row => row.TextContent.Contains("LOT-", StringComparison.Ordinal)));
        Assert.Contains("LOT-B", Assert.Single(dialog.FindAll("tr[aria-current=true]")).TextContent, StringComparison.Ordinal);
        Assert.Equal("1", dialog.Find("[data-current-row]").GetAttribute("data-current-row"));
    }

    [Fact, Trait("Rule", "SEL-12")]
    public void A_line_without_number_marks_none()
    {
        var dialog = Open(Sheet(20, LotSpecific, ThreeLots), null);

        Assert.Empty(dialog.FindAll("[data-current-row], [aria-current]"));
    }

    [Fact, Trait("Rule", "SEL-3")]
    public void The_figures_of_a_number_that_can_be_chosen_add_up()
    {
        var stored = Sheet(20, LotSpecific, Of([Stock("LOT-A", 20)], [Request("LOT-A", 6)]), Lot("LOT-A", 5));

        var dialog = Open(stored.SetQuantity(1, 7).Value!, 1, EventCallback.Factory.Create<SelectableEntry>(this, _ => { }));

        Assert.Equal(
            ["Total Quantity 20", "Total Requested Quantity 6", "Current Pending Quantity 7", "Current Requested Quantity 0",
                "Total Available Quantity 7"],
            dialog.FindAll("tbody td.num").Select(cell => $"{cell.GetAttribute("data-column")} {cell.TextContent.Trim()}"));
        Assert.Equal(
            ["Total Quantity", "Total Requested Quantity", "Current Pending Quantity", "Current Requested Quantity",
                "Total Available Quantity"],
            dialog.FindAll("thead th.num").Select(head => head.TextContent));
    }

    [Fact, Trait("Rule", "SEL-12"), Trait("Rule", "SCN-7")]
    public void What_is_typed_or_scanned_leaves_the_numbers_that_hold_it()
    {
        var dialog = Open(Sheet(20, LotSpecific, ThreeLots, Lot("LOT-B", 5)), 1);
        IEnumerable<string> Shown(string typed)
        {
            dialog.Find("[data-search]").Input(typed);
            return dialog.FindAll("td.named[data-column='Lot No.']").Select(cell => cell.TextContent.Trim());
        }

        Assert.Equal(["LOT-C"], Shown("t-c"));
        Assert.Equal("1 of 3 numbers", dialog.Find("[data-found-for='t-c']").TextContent);
        Assert.Empty(dialog.FindAll("[data-current-row]"));
        Assert.Equal(["LOT-B"], Shown("(01)09506000134352(10)LOT-B"));
        Assert.Empty(Shown("LOT-X"));
        Assert.Equal("None of the 3 numbers holds 'LOT-X'.", dialog.Find(".grid-empty").TextContent.Trim());
        Assert.Equal(["LOT-A", "LOT-B", "LOT-C"], Shown(""));
        Assert.Equal("1", dialog.Find("[data-current-row]").GetAttribute("data-current-row"));
    }

    private IRenderedComponent<IComponent> Open(TrackingSheet sheet, int? lineNo, EventCallback<SelectableEntry> choose = default)
    {
        var dialog = Draw<NumbersInStockDialog>(
            (nameof(NumbersInStockDialog.Title), "Lot No. List"), (nameof(NumbersInStockDialog.OnChoose), choose));
        var line = lineNo is { } no ? sheet.Find(no) : null;
        dialog.InvokeAsync(() => dialog.FindComponent<NumbersInStockDialog>().Instance
            .Open(sheet.LookUp(line, ItemTrackingType.LotNo), line?.Numbers ?? TrackingNumbers.None));
        return dialog;
    }
}
