using ItemTracking.Core.Documents;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>What the buttons of the journal do.</summary>
public sealed partial class ItemJournalView
{
    private IReadOnlyList<MenuAction> LineActions()
    {
        EventCallback OnSelected(Func<JournalLineCard, Task> act) => EventCallback.Factory.Create(this, () => OnSelectedLineAsync(act));
        MenuAction[] reading =
        [
            new("Item Tracking Lines", "Serial and lot numbers of the selected line.", OnSelected(line => OpenTrackingOfAsync(line.LineNo)))
            {
                Keys = "Ctrl+Alt+I"
            },
            new(
                "Availability", "Lots of the line's item, now and later.",
                OnSelected(line => GoAsync(LotAvailabilityQuery.Address(line.ItemNo))))
            {
                Keys = "F7"
            },
            new("Item Card", "The card of the line's item.", OnSelected(line => GoAsync(CardRoutes.Card(Items.Path, line.ItemNo))))
            {
                Keys = "Shift+F7"
            },
        ];
        return MayEdit
            ?
            [
                .. reading,
                new("Delete Line", "Deletes the selected line.", OnSelected(line => DeleteAsync([line]))),
                new("Delete All Lines", "Deletes every line of the batch.", EventCallback.Factory.Create(
                    this, () => DeleteAsync([.. editor.Lines.Values]))),
            ]
            : reading;
    }

    private async Task PostAsync()
    {
        if (await HasUnsavedAsync() || !await ReadAsync())
            return;
        (refused, posted) = ([], null);
        await FindDraftLinesAsync();
        string[] notPosted =
            [kept?.NotPosted(Left) ?? "", DraftWords.NotPosted([.. draftLines.Select(editor.Rows.PositionOf).Order()])];
        var question = $"{JournalWords.NotComplete(editor.Lines.Values)}Do you want to post {Numbers.Lines(editor.Lines.Count)} of "
            + $"{Batch.Template.NameOf(Batch.Name)}?";
        var done = await posting.PostAsync(Batch, string.Join('\n', [.. notPosted.Where(text => text.Length > 0), question]));
        if (done is null)
            return;
        Refuse(done.Refusals);
        posted = done.Value;
        if (posted is null)
            return;
        (onlyIssues, added) = (false, []);
        await ReadAsync();
        await FindDraftLinesAsync();
        await OnPosted.InvokeAsync();
    }

    private async Task PreviewPostingAsync()
    {
        if (!await HasUnsavedAsync() && await ReadAsync())
            await postingPreview!.OpenAsync(
                Batch.Template.NameOf(Batch.Name), [posting.PreviewOf(Batch)], 0, editor.Lines.Keys);
    }

    private async Task UpdateTrackingAsync()
    {
        if (await HasUnsavedAsync())
            return;
        var done = await editor.RunAsync(who => store.UpdateItemTrackingLinesAsync(Batch.Template, Batch.Name, who));
        Refuse(done.Refusals);
        if (done.IsRefused)
            return;
        snackbar.Add(
            done.Value == 0
                ? "No line has a number and no item tracking lines yet."
                : $"{(done.Value == 1 ? "1 line has" : $"{Numbers.Show(done.Value)} lines have")} item tracking lines now.",
            Severity.Success);
        await ReadAsync();
    }

    private Task DeleteLineAsync(LineRow row) => DeleteAsync([editor.LineOf(row)]);

    private async Task DeleteAsync(IReadOnlyList<JournalLineCard> lines)
    {
        var position = editor.Rows.PositionOf(lines[0].LineNo);
        await editor.SettledAsync();
        var versions = lines.ToDictionary(line => line.LineNo, line => editor.Lines.GetValueOrDefault(line.LineNo, line).Version);
        // Of item tracking lines the store asks; of a number on the line itself it does not.
        var isTracked = lines.Any(line => line.Tracking.Defined != 0 && !line.Numbers.Exist);
        if (!isTracked && !await confirm.AskAsync("Delete", QuestionOf(lines, position)))
            return;
        var done = await DeleteAsync(versions, false);
        if (done.Kind == OutcomeKind.Question && await confirm.AskAsync("Delete", done.Refusals[0].Message))
            done = await DeleteAsync(versions, true);
        if (done.Kind == OutcomeKind.Question)
            return;
        Refuse(done.Refusals);
        await FindDraftLinesAsync();
        if (!done.IsRefused && await ReadAsync() && RowAt(position) is { } next)
            FocusOn(next, [new FieldPlace(next, fields[0].Caption).ElementId]);
    }

    private static string QuestionOf(IReadOnlyList<JournalLineCard> lines, int position) => lines.Count == 1
        ? $"Do you want to delete line {position} (item {lines[0].ItemNo})?"
        : $"Do you want to delete {Numbers.Show(lines.Count)} lines?";

    private Task<Outcome<Done>> DeleteAsync(IReadOnlyDictionary<int, long> versions, bool consent) =>
        editor.RunAsync(who => store.DeleteLinesAsync(Batch.Template, Batch.Name, versions, consent, who));

    /// <summary>Runs an action of the line that is selected; the only line needs no selecting.</summary>
    private async Task OnSelectedLineAsync(Func<JournalLineCard, Task> act)
    {
        var selected = await script.SelectedAsync([.. editor.Lines.Values], line => line.LineNo);
        Refuse(selected.Refusals);
        if (!selected.IsRefused)
            await act(selected.Value);
    }

    private async Task GoAsync(string address)
    {
        if (!await HasUnsavedAsync())
            journey.NavigateTo(address);
    }

    /// <summary>What is refused on the page may be put right there: it is kept and goes on afterwards.</summary>
    private async Task OpenTrackingOfAsync(int lineNo)
    {
        await editor.SettledAsync();
        journey.NavigateTo(TrackingOf(lineNo));
    }

    private string TrackingOf(int lineNo) => SourcePage.Of(Source.Key.Line(lineNo)).Tracking;

    private Task OpenTrackingAsync(DocumentIssue issue) =>
        RowAt(issue.Position) is { LineNo: not 0 } row ? OpenTrackingOfAsync(row.LineNo) : Task.CompletedTask;

    private void Refuse(IReadOnlyList<Refusal> refusals) =>
        refused = [.. refusals.Select(refusal => (refusal, refusal.Line is { } no ? editor.Lines.GetValueOrDefault(no) : null))];

    private void GoTo(DocumentIssue issue)
    {
        if (RowAt(issue.Position) is { } row)
            FocusOn(row, [(issue.Place ?? new FieldPlace(row, issue.Refusal.Field ?? "")).ElementId, row.TrackingId]);
    }

    private void ToNewLine()
    {
        onlyIssues = false;
        if (editor.Rows.All is [.., var last])
            FocusOn(last, [new FieldPlace(last, fields[0].Caption).ElementId]);
    }

    private void Show(bool issues) => (onlyIssues, page) = (issues, 0);

    private async Task<bool> HasUnsavedAsync()
    {
        await editor.SettledAsync();
        if (Issues is [var first, ..] && first.Place is not null)
            GoTo(first);
        else if (editor.HasUnsaved)
            Refuse([new(
                RefusalCode.ENTRY_1, "The new line has no item yet, so it is not saved.", JournalFields.ItemNo,
                WayOut: "Enter its item, or take back what you typed in it.")]);
        return editor.HasUnsaved;
    }

    /// <summary>Lines with entries that wait on their tracking pages; the batch's own are told by its offer.</summary>
    private async Task FindDraftLinesAsync() =>
        draftLines = [.. (await drafts.LinesAsync(Source.Key, await current.GetAsync())).Where(editor.Lines.ContainsKey)];

    private async Task ContinueDraftAsync()
    {
        if (kept?.Open is not { } draft || !await ReadAsync())
            return;
        await editor.ContinueAsync(draft, fields);
        kept.Continued();
        notice?.ShowContests();
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext context)
    {
        var target = navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath;
        if (target == new Uri(navigation.Uri).AbsolutePath)
            return;
        var comesBack = editor.Lines.Keys.Any(lineNo => target == TrackingOf(lineNo));
        if (kept is not null && !await kept.LeaveAsync(comesBack, Left, "Some entries are not saved.", confirm))
            context.PreventNavigation();
    }
}
