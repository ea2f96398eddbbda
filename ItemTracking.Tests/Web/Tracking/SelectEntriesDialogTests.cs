using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Availability.Snapshots;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class SelectEntriesDialogTests : PageTest
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private EntrySelection? taken;
    private NumberDrill? drilled;

    private static AvailabilitySnapshot ThreeLots => AvailabilitySnapshot.Of(
        [Stock("L1", 2, new(2025, 3, 1)), Stock("L2", 5, new(2025, 2, 1)), Stock("L3", 9, new(2025, 1, 20))],
        [Request("L1", 1)],
        [],
        [new(new("", "L3"), "pH out of range")],
        DateTimeOffset.UnixEpoch);

    [Fact, Trait("Rule", "SEL-8"), Trait("Case", "C-48")]
    public void It_opens_with_the_first_to_expire_chosen_and_blocked_entries_last_with_the_reason()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));

        Assert.Equal(["L2", "L1", "L3, Blocked: pH out of range"], Column(dialog, 0));
        Assert.Equal(["5", "1"], dialog.FindAll("td.chosen input").Select(input => input.GetAttribute("value")));
        Assert.Equal("Blocked: pH out of range", dialog.Find(".why").TextContent);
        Assert.Equal(("6", "6", "0"), Footer(dialog));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void What_cannot_be_selected_stays_as_it_was_typed_beside_other_choices_and_OK_says_what_to_correct()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));
        dialog.Type("Selected Quantity, line 1", "a lot");
        dialog.Type("Selected Quantity, line 2", "7");

        Assert.Equal(("a lot", "7"), (dialog.Text("Selected Quantity, line 1"), dialog.Text("Selected Quantity, line 2")));
        Assert.True(dialog.IsMarked("Selected Quantity, line 1"));
        Assert.StartsWith("Line 1: Your entry of 'a lot' is not an acceptable value for 'Selected Quantity'.", Problem(dialog));
        dialog.Press("OK");
        Assert.Null(taken);
        Assert.StartsWith("Correct this before OK: Line 1: ", Problem(dialog));
        Assert.Equal("L2", dialog.Find("tr[aria-current=true]").Children[0].TextContent.Trim());

        dialog.Type("Selected Quantity, line 1", "4");
        dialog.WaitForAssertion(() => Assert.Equal(
            "Line 2: You cannot select more than 1 units. That is what is available now, after all requests.", Problem(dialog).Trim()));
        dialog.Type("Selected Quantity, line 2", "1");
        Assert.Equal("", Problem(dialog).Trim());
        Assert.Equal(("6", "5", "1"), Footer(dialog));
        dialog.Press("OK");
        Assert.Equal([4m, 1m, 0m], taken!.Rows.Select(row => row.SelectedQuantity));
    }

    [Fact, Trait("Rule", "SEL-7")]
    public void Too_much_is_told_in_words_and_Clear_and_Fill_begin_anew()
    {
        var dialog = Open(Sheet(3, LotSpecific, ThreeLots));
        dialog.Type("Selected Quantity, line 2", "1");
        dialog.Type("Selected Quantity, line 1", "5");

        Assert.Equal(("3", "6", "-3"), Footer(dialog));
        Assert.Equal("-3 (3 too many)", dialog.Find(".sum .over").TextContent);
        dialog.Type("Selected Quantity, line 1", "x");
        dialog.Press("Clear");
        Assert.Equal((("3", "0", "3"), ""), (Footer(dialog), Problem(dialog).Trim()));
        dialog.Press("Fill by expiration");
        Assert.Equal(("3", "3", "0"), Footer(dialog));
    }

    [Fact, Trait("Rule", "SEL-5")]
    public void Entries_are_filtered_by_number_and_by_expiration_and_the_sum_tells_what_is_hidden()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));
        dialog.Field("Filter or scan").Input("l2");
        Assert.Equal(["L2"], Column(dialog, 0));
        Assert.Equal("6 (5 in the rows shown)", dialog.FindAll(".sum dd")[1].TextContent);

        dialog.Field("Filter or scan").Input("");
        dialog.Type("Expires from", "2/1/2025");
        Assert.Equal(["L2", "L1"], Column(dialog, 0));
        dialog.Type("Expires until", "2/28/2025");
        Assert.Equal(["L2"], Column(dialog, 0));
        dialog.Type("Expires until", "soon");
        Assert.True(dialog.IsMarked("Expires until"));
        Assert.Contains(
            "Your entry of 'soon' is not an acceptable value for 'Expires until'.",
            dialog.Find("[role=group][aria-label='Filter by Expiration Date']").TextContent);
        Assert.Equal(("soon", "L2"), (dialog.Text("Expires until"), Assert.Single(Column(dialog, 0))));
        dialog.Type("Expires from", "1/1/2030");
        Assert.Empty(dialog.FindAll("tbody tr"));
        dialog.Press("Show all entries");
        Assert.Equal(3, Column(dialog, 0).Count());
        Assert.Equal(("", false), (dialog.Text("Expires until") ?? "", dialog.IsMarked("Expires until")));
    }

    [Fact, Trait("Rule", "SEL-4")]
    public void Every_figure_leads_to_its_records_and_a_zero_leads_nowhere()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));

        Assert.Equal(
            ["Total Quantity, line 1: 5", "Total Quantity, line 2: 2", "Total Requested Quantity, line 2: 1", "Total Quantity, line 3: 9"],
            dialog.FindAll("td button").Select(button => button.GetAttribute("aria-label")));
        dialog.Press("Total Requested Quantity, line 2: 1");
        Assert.Equal(
            (new TrackingNumbers("", "L1"), AvailabilityFigure.TotalRequestedQuantity, true),
            (drilled!.Number.Figures.Numbers, drilled.Figure, drilled.Exactly));
    }

    [Fact, Trait("Rule", "SEL-3")]
    public void Non_specific_reservations_have_a_column_where_there_are_some()
    {
        using var other = new SelectEntriesDialogTests();
        Assert.DoesNotContain("Non-specific Reserved Qty.", Heads(other.Open(Sheet(6, LotSpecific, ThreeLots))));
        var reserved = AvailabilitySnapshot.Of([Stock("L1", 2)], [], [new(1, 1, false, false)], [], DateTimeOffset.UnixEpoch);
        Assert.Contains("Non-specific Reserved Qty.", Heads(Open(Sheet(6, LotSpecific, reserved))));
    }

    [Theory, Trait("Rule", "SEL-8")]
    [InlineData(true, "Nothing of these numbers can be selected now.")]
    [InlineData(false, "What is left of these numbers is kept for others: choose what you take of it yourself.")]
    public void Filling_says_why_it_would_choose_nothing(bool isBlocked, string told)
    {
        var stock = AvailabilitySnapshot.Of(
            [Stock("L1", 2)], [Request("L1", 1)], isBlocked ? [] : [new(1, 1, false, false)], isBlocked ? [new(new("", "L1"), "pH")] : [],
            DateTimeOffset.UnixEpoch);
        var dialog = Open(Sheet(6, LotSpecific, stock));

        Assert.Equal(told, dialog.Find(".note").TextContent);
        var fill = Assert.Single(dialog.Buttons("Fill by expiration"));
        Assert.Equal("true", fill.GetAttribute("aria-disabled"));
        Assert.Contains(told, fill.GetAttribute("aria-description"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SEL-2")]
    public void Without_stock_it_tells_where_there_is_some()
    {
        var sheet = Sheet(6, LotSpecific, AvailabilitySnapshot.Empty);
        Assert.Equal(
            "No stock of item 1000 at EAST. In stock elsewhere: 20 at RED, 3 without a location.",
            Open(sheet, new("RED", 20), new("", 3)).Find(".grid-empty").TextContent);
        using var other = new SelectEntriesDialogTests();
        Assert.Equal("No stock of item 1000 at EAST.", other.Open(sheet).Find(".grid-empty").TextContent);
    }

    [Fact, Trait("Rule", "SEL-6")]
    public void A_complete_line_shows_the_entries_and_lets_nothing_be_chosen()
    {
        var dialog = Open(Sheet(1, LotSpecific, ThreeLots, Lot("L1", 1)));

        Assert.DoesNotContain("Selected Quantity", Heads(dialog));
        Assert.Equal("Nothing is left to select: all of the line is defined.", dialog.Find(".note").TextContent);
        dialog.Press("OK");
        Assert.Null(taken);
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_scanned_lot_takes_what_the_line_still_calls_for()
    {
        var dialog = Open(Sheet(5, LotSpecific, Of([Stock("LOT-A", 3), Stock("LOT-B", 9)])));
        dialog.Type("Selected Quantity, line 1", "1");
        Scan(dialog, "lot-b");

        Assert.Equal(("1", "4"), (dialog.Text("Selected Quantity, line 1"), dialog.Text("Selected Quantity, line 2")));
        Assert.Equal("0", Footer(dialog).Undefined);
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void A_scanned_number_that_is_not_listed_is_named()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));
        Scan(dialog, "lot-z");

        Assert.Equal("LOT-Z is not in stock here. Check the number, or refresh the availability.", Problem(dialog).Trim());
        Assert.Equal(1, Calls("soundRefusal"));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public void The_reason_of_a_refused_scan_stays_until_the_next_scan_or_until_it_is_dismissed()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));
        Scan(dialog, "lot-z");
        dialog.Field("Filter or scan").Input("");
        dialog.Type("Selected Quantity, line 1", "x");
        Assert.StartsWith("LOT-Z is not in stock here.", Problem(dialog).Trim(), StringComparison.Ordinal);
        Assert.Contains("Line 1: Your entry of 'x'", Problem(dialog), StringComparison.Ordinal);
        dialog.Type("Selected Quantity, line 1", "4");

        dialog.Find(".mud-dialog-actions [role=alert] .mud-alert-close button").Click();
        dialog.WaitForAssertion(() => Assert.Equal("", Problem(dialog).Trim()));
        Scan(dialog, "lot-z");
        Scan(dialog, "l2");
        Assert.Equal(("", "5"), (Problem(dialog).Trim(), dialog.Text("Selected Quantity, line 1")));
    }

    [Theory, Trait("Rule", "SEL-9")]
    [InlineData("l3", "L3 cannot be selected: Blocked: pH out of range.")]
    [InlineData("l4", "L4 is not in stock here. Check the number, or refresh the availability.")]
    [InlineData("l5", "L5 cannot be selected: Wanted by SO-2.")]
    [InlineData("l1", "L1 is selected already.")]
    [InlineData("l2", "L2 was not selected: the line calls for no more.")]
    public void A_scan_that_chooses_nothing_is_refused_with_its_reason(string scanned, string reason)
    {
        var stock = AvailabilitySnapshot.Of(
            [Stock("L1", 2), Stock("L2", 5), Stock("L3", 9), Stock("L5", 1)],
            [Request("L5", 1), Request("L4", 1)], [], [new(new("", "L3"), "pH out of range")], DateTimeOffset.UnixEpoch);
        var dialog = Open(Sheet(3, LotSpecific, stock));
        dialog.Press("Clear");
        Scan(dialog, "l1");
        Scan(dialog, "l2");
        Assert.Equal((("3", "3", "0"), ""), (Footer(dialog), Problem(dialog).Trim()));

        Scan(dialog, scanned);

        Assert.Equal(reason, Problem(dialog).Trim());
        Assert.Equal(("3", "3", "0"), Footer(dialog));
        Assert.Equal(1, Calls("soundRefusal"));
    }

    [Fact, Trait("Rule", "SCN-3")]
    public void The_first_scan_replaces_what_was_only_proposed_and_the_next_ones_add_to_it()
    {
        var dialog = Open(Sheet(2, SNSpecific, Of(Enumerable.Range(1, 4).Select(n => Stock("", 1, null, $"S{n}", n)))));
        Scan(dialog, "s9");
        Assert.Equal(["1", "1", "0", "0"], Chosen(dialog));

        Scan(dialog, "s3");
        Assert.Equal(["0", "0", "1", "0"], Chosen(dialog));
        Scan(dialog, "s2");
        Scan(dialog, "s4");
        Assert.Equal(["0", "1", "1", "0"], Chosen(dialog));
        Assert.Equal("S4 was not selected: the line calls for no more.", Problem(dialog).Trim());
    }

    [Fact, Trait("Rule", "SCN-6")]
    public void The_scanned_row_is_marked_and_brought_into_sight_while_the_focus_stays_in_the_box()
    {
        var dialog = Open(Sheet(6, LotSpecific, ThreeLots));
        dialog.Type("Expires until", "2/1/2025");
        Scan(dialog, "l1");

        Assert.Equal("L1", dialog.Find("tr[aria-current=true]").Children[0].TextContent.Trim());
        var shown = Assert.Single(JSInterop.Invocations, call => call.Identifier == "showCurrentRow");
        Assert.False((bool)shown.Arguments[1]!);
        Scan(dialog, "l3");
        Assert.StartsWith("L3", dialog.Find("tr[aria-current=true]").Children[0].TextContent.Trim(), StringComparison.Ordinal);
        Scan(dialog, "l9");
        Assert.Empty(dialog.FindAll("tr[aria-current=true]"));
    }

    [Fact, Trait("Rule", "SEL-6")]
    public void Where_nothing_can_be_chosen_Enter_only_filters() =>
        Assert.Empty(Open(Sheet(1, LotSpecific, ThreeLots, Lot("L1", 1))).FindAll("[data-takes-scans]"));

    private IRenderedComponent<IComponent> Open(TrackingSheet sheet, params StockElsewhere[] elsewhere)
    {
        var page = Draw<SelectEntriesDialog>(
            (nameof(SelectEntriesDialog.Sheet), sheet),
            (nameof(SelectEntriesDialog.OnSelected), EventCallback.Factory.Create<EntrySelection>(this, selection => taken = selection)),
            (nameof(SelectEntriesDialog.OnDrill), EventCallback.Factory.Create<NumberDrill>(this, drill => drilled = drill)));
        page.InvokeAsync(() => page.FindComponent<SelectEntriesDialog>().Instance.Open(sheet.Offer(), elsewhere));
        return page;
    }

    private int Calls(string function) => JSInterop.Invocations.Count(call => call.Identifier == function);

    private static IEnumerable<string?> Chosen(IRenderedComponent<IComponent> dialog) =>
        dialog.FindAll("td.chosen input").Select(input => input.GetAttribute("value"));

    private static IEnumerable<string> Column(IRenderedComponent<IComponent> dialog, int column) =>
        dialog.FindAll("tbody tr").Where(row => row.Children.Length > 1).Select(row => row.Children[column].TextContent.Trim());

    private static void Scan(IRenderedComponent<IComponent> dialog, string number) => dialog.Find("input[type=hidden]").Change(number);

    private static IEnumerable<string> Heads(IRenderedComponent<IComponent> dialog) =>
        dialog.FindAll("th").Select(head => head.TextContent);

    private static string Problem(IRenderedComponent<IComponent> dialog) => dialog.Find(".mud-dialog-actions [role=alert]").TextContent;

    private static (string Selectable, string Selected, string Undefined) Footer(IRenderedComponent<IComponent> dialog) =>
        (
            dialog.Find("output[aria-label=Selectable]").TextContent, dialog.Find("output[aria-label=Selected]").TextContent,
            dialog.Find("output[aria-label=Undefined]").TextContent);
}
