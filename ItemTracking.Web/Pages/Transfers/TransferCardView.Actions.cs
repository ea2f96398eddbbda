using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Pages.Warehouse;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>What the buttons of the card do.</summary>
public sealed partial class TransferCardView
{
    /// <summary>What can be done with the selected line.</summary>
    private IReadOnlyList<MenuAction> LineActions
    {
        get
        {
            var next = editor.Card.Lines.All(line => line.Next() == TransferDirection.Inbound)
                ? TransferDirection.Inbound
                : TransferDirection.Outbound;
            return
            [
                Side(TransferDirection.Outbound, "Serial and lot numbers with which the selected line is shipped."),
                Side(TransferDirection.Inbound, "What is received of the numbers that were shipped of the selected line.") with
                {
                    DisabledReason = editor.Card.DirectTransfer
                        ? "A direct transfer receives what it ships: choose Shipment."
                        : null,
                },
                new(
                    "Availability", "Lots of the line's item, now and later.",
                    OnSelected(line => GoToAsync(LotAvailabilityQuery.Address(line.ItemNo)))) { Keys = "F7" },
                new("Item Card", "The card of the line's item.", OnSelected(line => GoToAsync(CardRoutes.Card(Items.Path, line.ItemNo))))
                {
                    Keys = "Shift+F7"
                },
            ];

            MenuAction Side(TransferDirection side, string help) =>
                new(side.Caption(), help, OnSelected(line => OpenTrackingAsync(line.LineNo, side)))
                {
                    Group = "Item Tracking Lines",
                    Keys = side == next ? "Ctrl+Alt+I" : null,
                };
        }
    }

    private EventCallback OnSelected(Func<TransferLineCard, Task> act) => EventCallback.Factory.Create(this, async () =>
    {
        var selected = await script.SelectedAsync(editor.Card.Lines, line => line.LineNo);
        refused = selected.Refusals;
        if (!selected.IsRefused)
            await act(selected.Value);
    });

    private async Task RunAsync(Func<string, long, Actor, Task<Outcome<TransferCard>>> action)
    {
        if (await HasUnsavedAsync())
            return;
        var done = await editor.RunAsync((card, who) => action(card.No, card.Version, who));
        refused = done.Refusals;
    }

    private async Task CreateAsync(Func<SourceKey, Actor, Task<Outcome<IReadOnlyList<string>>>> create)
    {
        if (await HasUnsavedAsync())
            return;
        var side = Receives ? TransferDirection.Inbound : TransferDirection.Outbound;
        var made = await create(TransferOrders.Key(editor.Card.No, side), await current.GetAsync());
        snackbar.Tell(made);
        refused = made.Refusals;
    }

    private async Task DeleteAsync()
    {
        var isTracked = editor.Card.Lines.Any(line => line.Shipment.Defined != 0);
        var done = await confirm.AskAndRunAsync(
            $"Delete {TransferOrders.Caption}",
            isTracked ? null : $"Do you want to delete {TransferOrders.Name(editor.Card.No)}?",
            async consent => await store.DeleteAsync(editor.Card.No, editor.Card.Version, consent, await current.GetAsync()));
        refused = done?.Refusals ?? refused;
        if (done is not { IsRefused: false })
            return;
        editor.Forget();
        await (kept?.DropAsync() ?? Task.CompletedTask);
        snackbar.Add($"{TransferOrders.Name(editor.Card.No)} is deleted.", Severity.Success);
        journey.NavigateTo(TransferRoutes.List);
    }

    private async Task DeleteLineAsync(LineRow row)
    {
        var position = editor.Rows.PositionOf(row.LineNo);
        var line = editor.LineOf(row);
        var done = await confirm.AskAndRunAsync(
            $"Delete {TransferOrders.LineCaption}",
            line.Shipment.Defined != 0 ? null : $"Do you want to delete line {position} ({line.InWords()})?",
            consent => editor.RunAsync(
                (card, who) => store.DeleteLineAsync(card.No, row.LineNo, editor.LineOf(row).Version, consent, who)),
            $"Line {position} of {TransferOrders.Name(editor.Card.No)}: {line.InWords()}; "
                + $"{Numbers.Show(line.Shipment.Defined)} (Base) of it have item tracking, which goes with it.");
        refused = done?.Refusals ?? refused;
        if (done is not { IsRefused: false })
            return;
        await FindDraftLinesAsync(await current.GetAsync());
        if (RowAt(position) is { } next)
            script.FocusFirst([new FieldPlace(next, "Item No.").ElementId]);
    }

    /// <summary>Reads the order again; what is typed and not stored stays.</summary>
    private async Task RefreshAsync()
    {
        await editor.SettledAsync();
        await ReadAsync(editor.Card.No);
    }

    private Task OpenPostAsync() => OpenPostAsync(AfterPosting.Stays);

    private async Task OpenPostAsync(AfterPosting then)
    {
        after = then;
        if (WhyNotPost is not null || await HasUnsavedAsync() || !await ReadAsync(editor.Card.No))
            return;
        await FindDraftLinesAsync(await current.GetAsync());
        (refused, notPosted, made) = ([], ([], null), null);
        isPosting = true;
    }

    private async Task PreviewAsync()
    {
        if (await HasUnsavedAsync() || !await ReadAsync(editor.Card.No))
            return;
        var (no, choices) = (editor.Card.No, editor.Card.Choices());
        await previewDialog!.OpenAsync(
            TransferOrders.Name(no),
            [
                .. choices.Select(choice => new PreviewChoice(
                    choice.Caption, (actor, day) => poster.PreviewAsync(no, choice.Choice, actor, day))),
            ],
            choices.ToList().FindIndex(choice => choice.Choice == editor.Card.Proposed()),
            editor.Card.Lines.Select(line => line.LineNo));
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
        var (posted, no) = editor.Card.StepOf(chosen).Made(result);
        made = (posted, no);
        snackbar.Add($"{posted.Caption} {no} posted.", Severity.Success);
        if (after == AfterPosting.BeginsNew)
            journey.NavigateTo(TransferRoutes.Card(DocumentCardView.NewNo));
        else if (after == AfterPosting.Prints)
            journey.NavigateTo(DocumentRoutes.Print(posted.Type, no, atOnce: true));
        else if (!result.DocumentDeleted)
            await ReadAsync(editor.Card.No);
        else
            journey.NavigateTo(DocumentRoutes.Posted(posted.Type, no));
    }

    private async Task GoToAsync(string address)
    {
        if (!await HasUnsavedAsync())
            journey.NavigateTo(address);
    }

    /// <summary>What is refused on the card may be put right there: it is kept and goes on afterwards.</summary>
    private async Task OpenTrackingAsync(int lineNo, TransferDirection side)
    {
        await editor.SettledAsync();
        journey.NavigateTo(TransferRoutes.Tracking(editor.Card.No, lineNo, side));
    }

    /// <summary>What stood in the way of a posting is put right on the side that was to be posted.</summary>
    private Task OpenTrackingAsync(DocumentIssue issue) =>
        OpenTrackingAsync(issue, notPosted.Of is null ? TransferDirection.Outbound : chosen.Side());

    private Task OpenPreviewedTrackingAsync(DocumentIssue issue) =>
        OpenTrackingAsync(issue, editor.Card.Choices()[previewDialog!.Chosen].Choice.Side());

    private Task OpenTrackingAsync(DocumentIssue issue, TransferDirection side) =>
        RowAt(issue.Position) is { LineNo: not 0 } row ? OpenTrackingAsync(row.LineNo, side) : Task.CompletedTask;

    /// <summary>The order is shown anew, so that it says what is handled then (C-46).</summary>
    private async Task<Outcome<Done>> HandleFirstAsync(DocumentIssue issue)
    {
        await editor.SettledAsync();
        var line = TransferOrders.Key(editor.Card.No, chosen.Side()).Line(issue.Refusal.Line!.Value);
        var handled = await sheets.HandleFirstAsync(line, await current.GetAsync());
        await ReadAsync(editor.Card.No);
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
        return editor.HasUnsaved;
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext context)
    {
        var target = navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath;
        if (target == TransferRoutes.Card(editor.Card.No))
            return;
        var comesBack = (
            from line in editor.Card.Lines
            from side in Enum.GetValues<TransferDirection>()
            select TransferRoutes.Tracking(editor.Card.No, line.LineNo, side)).Contains(target);
        if (kept is not null && !await kept.LeaveAsync(comesBack, pasting.Left, "Some entries were refused and are not saved.", confirm))
            context.PreventNavigation();
    }
}
