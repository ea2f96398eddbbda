using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>What the browser's queue hands over is taken once, in order, and only when its work is done.</summary>
public sealed class EntriesTests
{
    private const string Queue = "queue-1";

    [Theory, Trait("Case", "C-10")]
    [InlineData("scan")]
    [InlineData("cell")]
    public async Task C10_an_entry_whose_look_up_fails_once_stays_in_the_queue_and_is_taken_on_retry(string kind)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        TrackingEntry[] batch = [Entry(1, kind, "S1", line: 1), Entry(2, kind, "S2", line: 2)];

        pages.Database.FailNext(1);
        var answer = await EnterAsync(page, batch);
        Assert.Equal(0, answer.Taken);
        Assert.Empty(answer.Kept);
        Assert.Equal(["'S1' could not be looked up just now."], page.Issues());
        Assert.Contains("It is kept and tried again in a moment.", page.Find(".issues").TextContent, StringComparison.Ordinal);
        page.Press("Close");
        Assert.Equal(["'S1' could not be looked up just now."], page.Issues());

        answer = await EnterAsync(page, batch);
        Assert.Equal(2, answer.Taken);
        Assert.Equal(["S1", "S2"], Numbers(page));
        Assert.Empty(page.Issues());
    }

    [Theory]
    [InlineData(1, "1 entry is not accepted yet. Correct it, delete its line, or press Esc in its cell to take it back.")]
    [InlineData(
        2, "2 entries are not accepted yet. Correct them, delete their lines, or press Esc in their cells to take them back.")]
    public async Task Close_tells_how_many_entries_are_not_accepted_until_one_is_corrected_or_the_page_is_left(int count, string told)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, [.. Enumerable.Range(1, count + 1).Select(line => Entry(line, "cell", "S1", line))]);

        page.Press("Close");

        var messages = pages.Services.GetRequiredService<ISnackbar>();
        Assert.Equal(told, Assert.Single(messages.ShownSnackbars).Message);
        await EnterAsync(page, [Entry(8, "cell", "S7", line: 7)]);
        Assert.Single(messages.ShownSnackbars);

        if (count == 1)
            await EnterAsync(page, [Entry(9, "cell", "S2", line: 2) with { IsNew = false }]);
        else
            await page.InvokeAsync(async () => await page.FindComponent<ItemTrackingLinesPage>().Instance.DisposeAsync());
        Assert.Empty(messages.ShownSnackbars);
    }

    [Fact, Trait("Case", "C-10")]
    public async Task C10_a_scan_that_fails_again_and_again_waits_among_the_scans_and_lets_the_next_one_pass()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        TrackingEntry[] batch = [Entry(1, "scan", "S1"), Entry(2, "scan", "S2")];
        pages.Database.FailNext(3);
        Assert.Equal(0, (await EnterAsync(page, batch)).Taken);
        Assert.Equal(0, (await EnterAsync(page, batch)).Taken);
        Assert.Equal(2, (await EnterAsync(page, batch)).Taken);

        Assert.Equal(["S2"], Numbers(page));
        Assert.Contains("'S1' could not be looked up just now.", page.Find("ul[aria-label=Scans]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Issues());

        pages.Database.FailNext(1);
        page.Press("Try again: scan S1");
        Assert.Contains("'S1' could not be looked up just now.", page.Find("ul[aria-label=Scans]").TextContent, StringComparison.Ordinal);
        page.Press("Try again: scan S1");
        page.WaitForAssertion(() => Assert.Equal(["S2", "S1"], Numbers(page)));
        Assert.Empty(page.FindAll("ul[aria-label=Scans]"));
    }

    [Fact, Trait("Case", "C-10")]
    public async Task C10_a_cell_that_fails_again_and_again_keeps_its_text_with_the_reason_until_it_is_entered_once_more()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        pages.Database.FailNext(3);
        for (var i = 0; i < 3; i++)
            await EnterAsync(page, Entry(1, "cell", "S1", line: 1));

        Assert.Equal(["Line 1: 'S1' could not be looked up just now."], page.Issues());
        Assert.Equal("S1", page.Find("td[data-col=SerialNo][aria-invalid=true]").TextContent);
        Assert.Equal(1, (await EnterAsync(page, Entry(2, "cell", "S1", line: 1) with { IsNew = false })).Taken);
        Assert.Equal(["S1"], Numbers(page));
        Assert.Empty(page.Issues());
    }

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_an_entry_that_is_sent_again_is_passed_over_and_one_of_another_queue_is_not()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, Entry(1, "scan", "S1"), Entry(2, "scan", "S2"));
        var other = Entry(1, "scan", "S3") with { Queue = "queue-2" };
        var answer = await EnterAsync(page, Entry(1, "scan", "S1"), Entry(2, "scan", "S2"), other);

        Assert.Equal(3, answer.Taken);
        Assert.Equal(["S1", "S2", "S3"], Numbers(page));
        Assert.Empty(page.FindAll("ul[aria-label=Scans]"));
    }

    [Fact, Trait("Requirement", "R8"), Trait("Case", "C-53")]
    public async Task R8_an_entry_is_kept_with_the_draft_and_passed_over_by_the_next_page_whose_clerk_goes_on_with_it()
    {
        await using var pages = await PagesAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key;
        var page = pages.Open(order);
        TrackingEntry[] batch = [Entry(1, "scan", "S1"), Entry(2, "scan", "S2")];
        Assert.Empty((await EnterAsync(page, batch)).Kept);
        pages.Clock.Advance(DraftKeeper.Pause);
        Eventually.Equal(2, () => EnterAsync(page).GetAwaiter().GetResult().Kept.GetValueOrDefault(Queue));

        var next = pages.Open(order);
        var answer = await EnterAsync(next, [.. batch, Entry(3, "scan", "S3")]);
        Assert.Equal((3, 2L), (answer.Taken, answer.Kept[Queue]));
        Assert.Equal(["S3"], Numbers(next));
        Assert.Equal("S3 added on line 1 · 2 of 3 undefined", Said(next));
        next.Press("Continue");

        next.WaitForAssertion(() => Assert.Equal(["S1", "S2", "S3"], Numbers(next).Order()));
        next.WaitForAssertion(() => Assert.Equal("", Said(next)));
        Assert.Empty(next.FindAll("ul[aria-label=Scans]"));
    }

    [Fact, Trait("Requirement", "R8")]
    public void R8_what_was_taken_on_an_earlier_page_counts_on_the_next_and_the_oldest_queue_is_forgotten_first()
    {
        var earlier = new TakenEntries();
        earlier.Add(Entry(7, "scan", "S7"));
        var taken = new TakenEntries();
        taken.Add(earlier.Highest);
        taken.Add(Entry(3, "scan", "S3"));
        Assert.True(taken.Has(Entry(7, "scan", "S7")));
        Assert.False(taken.Has(Entry(8, "scan", "S8")));

        for (var i = 0; i < 50; i++)
            taken.Add(Entry(1, "scan", "S") with { Queue = $"other-{i}" });
        Assert.Equal(50, taken.Highest.Count);
        Assert.False(taken.Has(Entry(7, "scan", "S7")));
    }

    [Theory, Trait("Rule", "SCN-4")]
    [InlineData("select", "S1 added on line 1 · 2 of 3 undefined")]
    [InlineData("scan", "S2 added on line 2 · 1 of 3 undefined")]
    [InlineData("cell", "")]
    [InlineData("delete", "")]
    public async Task What_was_said_of_a_scan_goes_once_something_else_changes_the_lines(string next, string said)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, Entry(1, "scan", "S1"));
        Assert.Equal("S1 added on line 1 · 2 of 3 undefined", Said(page));

        await EnterAsync(page, next switch
        {
            "cell" => Entry(2, "cell", "S2", line: 2),
            "delete" => Entry(2, "delete", "", line: 1) with { IsNew = false },
            "select" => Entry(2, "select", "all"),
            _ => Entry(2, next, "S2"),
        });

        Assert.Equal(said, Said(page));
    }

    [Fact, Trait("Rule", "SCN-4")]
    public async Task That_a_scan_was_not_taken_stays_beside_other_changes()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, Entry(1, "scan", "S1"), Entry(2, "scan", "S1"), Entry(3, "cell", "S2", line: 2));

        Assert.Equal("S1 was not taken", Said(page));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task That_Ctrl_Z_undoes_something_is_said_until_the_lines_change_otherwise()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, Entry(1, "scan", "S1"), Entry(2, "scan", "S2"), Entry(3, "delete", "", line: 1) with { IsNew = false });
        Assert.Contains("1 line deleted. Ctrl+Z puts", page.Find(".foot .message").TextContent, StringComparison.Ordinal);

        await EnterAsync(page, Entry(4, "scan", "S1"));

        Assert.Equal("", page.Find(".foot .message").TextContent);
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task Undo_takes_the_last_thing_back_whatever_it_was_and_says_which()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(
            page, Entry(1, "scan", "S1"), Entry(2, "scan", "S2"), Cell(3, TrackingField.SerialNo, "S9"),
            Entry(4, "delete", "", line: 2) with { IsNew = false });
        (string What, string Lines)[] steps =
        [
            ("delete of line 2 (S2)", "S9 S2"), ("Serial No. of line 1 (S9)", "S1 S2"),
            ("scan of line 2 (S2)", "S1"), ("scan of line 1 (S1)", ""),
        ];
        foreach (var (at, (what, lines)) in steps.Index())
        {
            await EnterAsync(page, Entry(5 + at, "undo", ""));
            Assert.Equal($"Taken back: {what}.", page.Find(".foot .message").TextContent);
            Assert.Equal(lines, string.Join(' ', Numbers(page)));
        }

        await EnterAsync(page, Entry(9, "undo", ""));
        Assert.StartsWith("Nothing is left to take back", page.Find(".foot .message").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ITL-46")]
    public async Task A_refused_quantity_to_handle_is_judged_again_when_the_quantity_of_its_line_makes_room()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.LotItem, 100))).Key);
        await EnterAsync(
            page, Cell(1, TrackingField.LotNo, "L1"), Cell(2, TrackingField.QuantityBase, "1"),
            Cell(3, TrackingField.QtyToHandleBase, "60"));
        Assert.Contains("You cannot handle more than 1 units.", Error(page, TrackingField.QtyToHandleBase), StringComparison.Ordinal);
        Assert.StartsWith(
            "Qty. to Handle (Base), line 1: You cannot handle more than 1 units.", page.Find(".foot .message.bad").TextContent,
            StringComparison.Ordinal);

        await EnterAsync(page, Cell(4, TrackingField.QuantityBase, "60"));

        Assert.Null(Error(page, TrackingField.QtyToHandleBase));
        Assert.Equal("60", page.Find("tr[data-line='1'] td[data-col=QtyToHandleBase]").TextContent);
    }

    [Theory, Trait("Rule", "ITL-45")]
    [InlineData("delete")]
    [InlineData("undo")]
    [InlineData("cell")]
    public async Task A_refused_number_is_judged_again_when_the_line_that_had_it_has_it_no_more(string how)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(page, Entry(1, "cell", "S1", line: 1));
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance
            .PasteAsync("cell", nameof(TrackingField.SerialNo), 0, true, new Shared.Sent("S2\nS3")));
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Take the Good Rows")));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["S1", "S2", "S3"], Numbers(page)));
        await EnterAsync(page, Cell(2, TrackingField.SerialNo, "S2"));
        Assert.Contains("already exists. It is on line 2.", Error(page, TrackingField.SerialNo), StringComparison.Ordinal);

        await EnterAsync(page, how switch
        {
            "delete" => Entry(3, "delete", "", line: 2) with { IsNew = false },
            "undo" => Entry(3, "undo", ""),
            _ => Cell(3, TrackingField.SerialNo, "S9", line: 2),
        });

        Assert.Null(Error(page, TrackingField.SerialNo));
        Assert.Equal("S2", page.Find("tr[data-line='1'] td[data-col=SerialNo]").TextContent);
    }

    [Fact, Trait("Rule", "ITL-45")]
    public async Task ITL45_The_issue_of_a_number_that_is_there_already_and_its_scan_lead_to_the_line_that_has_it()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(
            page, Entry(1, "cell", "S1", line: 1), Cell(2, TrackingField.SerialNo, "S2", line: 2) with { IsNew = true },
            Cell(3, TrackingField.SerialNo, "S2", line: 3) with { IsNew = true });

        Assert.Equal(["Line 3: Tracking specification with Serial No. S2 already exists."], page.Issues());
        page.Press("Go to line 2");
        page.WaitForAssertion(() => Assert.Equal([(1, "SerialNo")], Focused(pages)));

        await EnterAsync(page, Entry(4, "scan", "S1"));
        Assert.Equal("Go to line 1", Assert.Single(page.FindAll("[aria-label=Scans] li button"), IsWay).TextContent.Trim());
        page.Press("Go to line 1");
        page.WaitForAssertion(() => Assert.Equal([(1, "SerialNo"), (0, "SerialNo")], Focused(pages)));

        static bool IsWay(AngleSharp.Dom.IElement button) => button.TextContent.Contains("Go to", StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ITL-45")]
    public async Task ITL45_A_number_that_is_hidden_by_a_refused_text_is_said_to_be_kept_by_its_line()
    {
        const string Shown = "already exists. It is on line 2.";
        const string Hidden = "already exists. Line 2 still has it, as what was typed there is not saved.";
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages);
        await EnterAsync(
            page, Entry(1, "cell", "S1", line: 1), Cell(2, TrackingField.SerialNo, "S2", line: 2) with { IsNew = true },
            Cell(3, TrackingField.SerialNo, "S1", line: 2), Cell(4, TrackingField.SerialNo, "S2"));

        Assert.EndsWith(Hidden, Error(page, TrackingField.SerialNo), StringComparison.Ordinal);
        await EnterAsync(page, Entry(5, "revert", "", line: 2) with { IsNew = false });
        Assert.EndsWith(Shown, Error(page, TrackingField.SerialNo), StringComparison.Ordinal);
        await EnterAsync(page, Cell(6, TrackingField.SerialNo, "S1", line: 2));
        Assert.EndsWith(Hidden, Error(page, TrackingField.SerialNo), StringComparison.Ordinal);
        await EnterAsync(page, Cell(7, TrackingField.SerialNo, "S3", line: 2));
        Assert.Null(Error(page, TrackingField.SerialNo));
        Assert.Equal(["S2", "S3"], Numbers(page));
    }

    /// <summary>The cells that got the focus, by row and column.</summary>
    private static IEnumerable<(int, string)> Focused(TrackingPages pages) => pages.JSInterop.Invocations["focusCell"]
        .Select(call => ((int)call.Arguments[0]!, (string)call.Arguments[1]!));

    private static TrackingEntry Cell(long id, TrackingField field, string value, int line = 1) =>
        new(Queue, id, "cell", line, field.ToString(), value, line - 1, 0, IsNew: id == 1);

    private static string? Error(IRenderedComponent<IComponent> page, TrackingField field) =>
        page.Find($"tr[data-line='1'] td[data-col={field}]").GetAttribute("data-error");

    private static string Said(IRenderedComponent<IComponent> page) => page.Find("#scan-result [role=status]").TextContent;

    private static Task<TrackingPages> PagesAsync() => TrackingPages.CreateAsync(Roles.PurchasingClerk);

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(TrackingPages pages) =>
        pages.Open((await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key);

    private static TrackingEntry Entry(long id, string kind, string value, int line = 0) =>
        new(Queue, id, kind, line, nameof(TrackingField.SerialNo), value, line - 1, 0, IsNew: line > 0);

    private static Task<TrackingAnswer> EnterAsync(IRenderedComponent<IComponent> page, params TrackingEntry[] entries) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(entries));

    private static IEnumerable<string> Numbers(IRenderedComponent<IComponent> page) =>
        page.FindAll("tr[data-line] td[data-col=SerialNo]").Select(cell => cell.TextContent).Where(text => text.Length is > 0 and < 10);
}
