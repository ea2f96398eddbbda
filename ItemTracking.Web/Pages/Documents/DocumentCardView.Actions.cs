using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Warehouse;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the buttons of the card do.</summary>
public sealed partial class DocumentCardView
{
    private async Task RunAsync(Func<DocumentKey, long, Actor, Task<Outcome<DocumentCard>>> action)
    {
        if (await HasUnsavedAsync())
            return;
        var done = await editor.RunAsync((card, who) => action(card.Key, card.Version, who));
        refused = done.Refusals;
    }

    private async Task CreateAsync(Func<SourceKey, Actor, Task<Outcome<IReadOnlyList<string>>>> create)
    {
        if (await HasUnsavedAsync())
            return;
        var made = await create(editor.Card.Key.Source, await current.GetAsync());
        snackbar.Tell(made);
        refused = made.Refusals;
    }

    private async Task DeleteAsync()
    {
        var isTracked = editor.Card.Lines.Any(line => line.Tracking.Defined != 0);
        var done = await AskAndRunAsync(
            $"Delete {Kind.Caption}",
            isTracked ? null : $"Do you want to delete {Kind.Name(editor.Card.Key.No)}?",
            async consent => await store.DeleteAsync(editor.Card.Key, editor.Card.Version, consent, await current.GetAsync()));
        if (done is not { IsRefused: false })
            return;
        editor.Forget();
        await (kept?.DropAsync() ?? Task.CompletedTask);
        snackbar.Add($"{Kind.Name(editor.Card.Key.No)} is deleted.", Severity.Success);
        journey.NavigateTo(DocumentRoutes.List(Kind));
    }

    private async Task DeleteLineAsync(LineRow row)
    {
        var position = editor.Rows.PositionOf(row.LineNo);
        var line = editor.LineOf(row);
        var done = await AskAndRunAsync(
            $"Delete {Kind.LineCaption}",
            line.Tracking.Defined != 0 ? null : $"Do you want to delete line {position} ({line.InWords()})?",
            consent => editor.RunAsync((
                card, who) => store.DeleteLineAsync(card.Key, row.LineNo, editor.LineOf(row).Version, consent, who)),
            $"Line {position} of {Kind.Name(editor.Card.Key.No)}: {line.InWords()}; "
                + $"{Numbers.Show(line.Tracking.Defined)} (Base) of it have item tracking, which goes with it.");
        if (done is not { IsRefused: false })
            return;
        await FindDraftLinesAsync(await current.GetAsync());
        if (RowAt(position) is { } next)
            script.FocusFirst([new FieldPlace(next, "Item No.").ElementId]);
    }

    private async Task<Outcome<T>?> AskAndRunAsync<T>(
        string title, string? question, Func<bool, Task<Outcome<T>>> run, string? about = null)
    {
        var done = await confirm.AskAndRunAsync(title, question, run, about);
        refused = done?.Refusals ?? refused;
        return done;
    }

    /// <summary>Reads the document again; what is typed and not stored stays.</summary>
    private async Task RefreshAsync()
    {
        await editor.SettledAsync();
        await ReadAsync(editor.Card.Key);
    }

    private Task OpenPostAsync() => OpenPostAsync(AfterPosting.Stays);

    private async Task OpenPostAsync(AfterPosting then)
    {
        if (WhyNotPost is not null)
            return;
        after = then;
        if (await HasUnsavedAsync() || !await ReadAsync(editor.Card.Key))
            return;
        await FindDraftLinesAsync(await current.GetAsync());
        (refused, notPosted, posted) = ([], ([], null), null);
        isPosting = true;
    }

    private async Task PreviewAsync()
    {
        if (await HasUnsavedAsync() || !await ReadAsync(editor.Card.Key))
            return;
        var (key, proposed) = (editor.Card.Key, access.Proposed(editor.Card));
        await previewDialog!.OpenAsync(
            Kind.Name(key.No),
            [
                .. access.Choices.Select(choice => new PreviewChoice(
                    Kind.ChoiceCaption(choice), (actor, day) => poster.PreviewAsync(key, choice, actor, day))),
            ],
            access.Choices.ToList().IndexOf(proposed), editor.Card.Lines.Select(line => line.LineNo));
    }

    private void ClosePost(IReadOnlyList<Refusal> refusals)
    {
        isPosting = false;
        notPosted = (refusals, editor.Card);
    }

    private async Task PostedAsync(PostedDocument result)
    {
        isPosting = false;
        refused = [];
        posted = result;
        var made = Kind.Made(result).ToList();
        var names = string.Join(" and ", made.Select(document => $"{document.Posted.Caption} {document.No}"));
        snackbar.Add($"{names} posted.", Severity.Success);
        if (after == AfterPosting.BeginsNew)
            journey.NavigateTo(DocumentRoutes.New(Kind));
        else if (after == AfterPosting.Prints)
            journey.NavigateTo(DocumentRoutes.Print(made[0].Posted.Type, made[0].No, atOnce: true));
        else if (!result.DocumentDeleted)
            await ReadAsync(editor.Card.Key);
        else
            journey.NavigateTo(DocumentRoutes.Posted(made[0].Posted.Type, made[0].No));
    }

    /// <summary>Runs an action of the line that is selected; the only line needs no selecting.</summary>
    private async Task OnSelectedLineAsync(Func<DocumentLineCard, Task> act)
    {
        var selected = await script.SelectedAsync(editor.Card.Lines, line => line.LineNo);
        refused = selected.Refusals;
        if (!selected.IsRefused)
            await act(selected.Value);
    }

    private async Task GoToAsync(string address)
    {
        if (!await HasUnsavedAsync())
            journey.NavigateTo(address);
    }

    private async Task OpenReservationAsync(int lineNo)
    {
        if (!await HasUnsavedAsync())
            await reservation!.OpenAsync(editor.Card.Key.Line(lineNo));
    }

    /// <summary>What is refused on the card may be put right there: it is kept and goes on afterwards.</summary>
    private async Task OpenTrackingAsync(int lineNo)
    {
        await editor.SettledAsync();
        journey.NavigateTo(DocumentRoutes.Tracking(editor.Card.Key, lineNo));
    }

    private Task OpenTrackingAsync(DocumentIssue issue) =>
        RowAt(issue.Position) is { LineNo: not 0 } row ? OpenTrackingAsync(row.LineNo) : Task.CompletedTask;

    /// <summary>The document is shown anew, so that it says what is handled then (C-46).</summary>
    private async Task<Outcome<Done>> HandleFirstAsync(DocumentIssue issue)
    {
        await editor.SettledAsync();
        var handled = await sheets.HandleFirstAsync(editor.Card.Key.Line(issue.Refusal.Line!.Value), await current.GetAsync());
        await ReadAsync(editor.Card.Key);
        return issue.OfItsLine(handled);
    }

    private void GoTo(DocumentIssue issue)
    {
        var row = RowAt(issue.Position);
        var place = issue.Place ?? new FieldPlace(row, issue.Refusal.Field ?? "");
        script.FocusFirst(row is null ? [place.ElementId] : [place.ElementId, row.TrackingId]);
    }

    private async Task<bool> HasUnsavedAsync()
    {
        await editor.SettledAsync();
        if (editor.Refused is [var first, ..])
            GoTo(new DocumentIssue(first.Refusal, PositionOf(null, first.Place.Row), first.Place));
        return HasUnsaved;
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext context)
    {
        var target = navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath;
        if (target == DocumentRoutes.Card(editor.Card.Key))
            return;
        var comesBack = editor.Card.Lines.Any(line => target == DocumentRoutes.Tracking(editor.Card.Key, line.LineNo));
        if (kept is not null && !await kept.LeaveAsync(comesBack, pasting.Left, "Some entries were refused and are not saved.", confirm))
            context.PreventNavigation();
    }
}
