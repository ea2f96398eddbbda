using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Tests.Web.Kit;
using ItemTracking.Web.Pages.Tracking;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class SelectEntriesDialogTests : KitTest
{
    private static readonly AvailabilitySnapshot TwoLots = Of([Stock("LOT-A", 3), Stock("LOT-B", 9)]);

    [Fact, Trait("Rule", "SEL-9")]
    public void A_scanned_lot_takes_what_the_line_still_calls_for()
    {
        var dialog = Open(Sheet(5, LotSpecific, TwoLots));
        Selected(dialog, 1).Change("1");
        Scan(dialog, "lot-b");

        Assert.Equal(("1", "4"), (Selected(dialog, 1).GetAttribute("value"), Selected(dialog, 2).GetAttribute("value")));
        Assert.Equal("0", dialog.Find("output[aria-label=Undefined]").TextContent);
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_scanned_number_that_is_not_listed_is_named()
    {
        var dialog = Open(Sheet(5, LotSpecific, TwoLots));
        Scan(dialog, "lot-z");

        Assert.StartsWith("LOT-Z is not among the entries.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SEL-6")]
    public void Where_nothing_can_be_chosen_Enter_only_filters() =>
        Assert.Empty(Open(Sheet(5, LotSpecific, TwoLots, Lot("LOT-A", 5))).FindAll("[data-takes-scans]"));

    private IRenderedComponent<SelectEntriesDialog> Open(TrackingSheet sheet)
    {
        var dialog = Render<SelectEntriesDialog>(p => p.Add(d => d.Sheet, sheet));
        dialog.InvokeAsync(() => dialog.Instance.Open(sheet.Offer(new(2025, 1, 15))));
        return dialog;
    }

    private static IElement Selected(IRenderedComponent<SelectEntriesDialog> dialog, int line) => dialog.Find($"input[aria-label='Selected Quantity, line {line}']");

    private static void Scan(IRenderedComponent<SelectEntriesDialog> dialog, string number) => dialog.Find("input[type=hidden]").Change(number);
}
