using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Every way off the page: Close saves, Discard Changes does not, all others ask (ITL-34 to ITL-39, STO-9).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private const string NotAcceptedKey = "not-accepted";

    /// <summary>What stood on the page is saved or thrown away; the next page is on its way.</summary>
    private bool leaving;
    private bool saving;

    /// <summary>How many entries kept the page open, as the message beside the lines tells; 0 without it.</summary>
    private int notAccepted;

    private async Task CloseAsync()
    {
        await FlushAsync(leaves: true);
        if (await MayGoAsync(isAsked: false))
            Leave();
    }

    /// <summary>All that was entered is saved, or nothing is to be saved; false when the clerk stays on the page, which says why.</summary>
    /// <param name="isAsked">The clerk knows what would be left behind.</param>
    private async Task<bool> MayGoAsync(bool isAsked)
    {
        if (Trouble is not null || pasteDialog!.HoldsList)
            return false;
        if (leaving || !(workspace!.HasChanges || Sheet.HasNewDates) || !CanWork)
        {
            if (!await MayLeaveBehindAsync())
                return false;
            await DiscardDraftAsync();
            return true;
        }

        if (workspace.Refusals.ToArray() is { Length: > 0 } open)
        {
            refusals = [];
            ForgetNotAccepted();
            notAccepted = open.Length;
            snackbar.Add(
                open.Length == 1
                    ? "1 entry is not accepted yet. Correct it, delete its line, or press Esc in its cell to take it back."
                    : $"{Numbers.Show(open.Length)} entries are not accepted yet. Correct them, delete their lines, or press Esc in their "
                        + "cells to take them back.",
                Severity.Warning, key: NotAcceptedKey);
            await GoToAsync(open[0]);
            return false;
        }

        if (!isAsked && !await MayLeaveBehindAsync())
            return false;
        await HandOverAsync();
        var saved = await InTurnAsync(() => SaveAsync(new CloseConsent()));
        foreach (var remark in saved?.Messages ?? [])
            snackbar.Add(remark, Severity.Warning);
        return saved is not null;
    }

    /// <summary>That texts of cells were refused; blank without any.</summary>
    private string NotAccepted => workspace!.Typed.Refused.Count() switch
    {
        0 => "",
        1 => "1 entry is not accepted",
        var many => $"{Numbers.Show(many)} entries are not accepted",
    };

    /// <summary>The message goes with its cause: an entry was corrected or taken back, or the page is left.</summary>
    private void ForgetNotAccepted()
    {
        if (notAccepted > 0)
            snackbar.RemoveByKey(NotAcceptedKey);
        notAccepted = 0;
    }

    /// <summary>Saves, asking each question that may be accepted; null when the clerk stays on the page.</summary>
    private async Task<Outcome<Done>?> SaveAsync(CloseConsent consent)
    {
        var actor = await user.GetAsync();
        ShowSaving(true);
        var stays = consent.DiscardExcess ? Snapshot()() : Stays;
        var saved = await keeper!.EndAsync(stays, () => store.SaveAsync(Sheet, actor, consent, stays));
        ShowSaving(!saved.IsRefused);
        refusals = saved.Kind == OutcomeKind.Question ? [] : saved.Refusals;
        if (!saved.IsRefused)
            return saved;
        Message = "";
        if (saved.Refusals[0].Code == RefusalCode.ITL_34_3
            && await reader.RefreshAvailabilityAsync(Sheet, await user.GetAsync()) is { IsRefused: false } fresh)
        {
            workspace!.Take(fresh.Value);
            StateHasChanged();
        }

        if (refusals.Count > 0 || !await AskAsync("Item Tracking Lines", saved.Refusals[0].Message + saved.Refusals[0].WayOut))
            return null;
        return await SaveAsync(consent.To(saved.Refusals[0]));
    }

    private void ShowSaving(bool isShown)
    {
        saving = isShown;
        StateHasChanged();
    }

    private async Task DiscardAsync()
    {
        await FlushAsync(leaves: true);
        if (!await MayLoseAsync())
            return;
        await DiscardDraftAsync();
        Leave();
    }

    /// <summary>Leaving by a link or by the browser's back button asks too, and offers to save.</summary>
    private async Task OnLeavingAsync(LocationChangingContext context)
    {
        if (leaving)
            return;
        await FlushAsync(leaves: true);
        if (!HoldsWork)
            return;
        var answer = HasChanges && CanWork ? await AskToSaveAsync()
            : await MayLoseAsync() ? ConfirmAnswer.Other
            : ConfirmAnswer.No;
        leaving = answer is ConfirmAnswer.Other || (answer is ConfirmAnswer.Yes && await MayGoAsync(isAsked: true));
        if (answer is ConfirmAnswer.Other)
            await DiscardDraftAsync();
        if (!leaving)
        {
            context.PreventNavigation();
            StateHasChanged();
        }
    }

    private Task<ConfirmAnswer> AskToSaveAsync() => ChooseAsync(
        "Item Tracking Lines",
        $"Save {Numbers.Show(workspace!.ChangedLineCount)} changed {(workspace.ChangedLineCount == 1 ? "line" : "lines")} before you leave?"
            + (NotTaken.Length > 0 ? $"\n{NotTaken}" : ""),
        "Save and leave", "Go back", "Discard");

    /// <summary>Leaving would lose something.</summary>
    private bool HoldsWork => HasChanges || Trouble is not null || (!leaving && NotTaken.Length > 0);

    private bool HasChanges => !leaving && workspace!.HasChanges;

    /// <summary>Scans and rows of lists that were not taken, in words; blank without any.</summary>
    private string NotTaken => NotTakenText.Of(
        [.. scans.Rejected.Where(scan => LineOf(scan) is null)], Left.Lists,
        pasteDialog is { HoldsList: true } ? "The list that is shown was"
            : entriesDialog is { HoldsChoice: true } ? "What you have chosen in Select Entries was"
            : "");

    private async Task<bool> MayLoseAsync() => HasChanges || Trouble is not null
        ? await AskAsync(
            "Discard Changes",
            $"Discard {Numbers.Show(workspace!.ChangedLineCount)} changed {(workspace.ChangedLineCount == 1 ? "line" : "lines")}?"
                + (NotTaken.Length > 0 ? $"\n{NotTaken}" : ""))
        : await MayLeaveBehindAsync();

    /// <summary>Nobody leaves scans or rows that were not taken behind without knowing it (SCN-6, PASTE-5).</summary>
    private async Task<bool> MayLeaveBehindAsync() =>
        leaving || NotTaken.Length == 0 || await AskAsync("Item Tracking Lines", NotTaken, "Leave", "Go back");

    /// <summary>Scans that came while the question was shown are taken first: the answer was about a page without them.</summary>
    private async Task<ConfirmAnswer> ChooseAsync(string title, string question, string yes, string no, string? other)
    {
        var answer = await confirm.ChooseAsync(title, question, yes, no, other);
        if (answer is ConfirmAnswer.No || await browser!.WaitedAsync() is not (> 0 and var count))
            return answer;
        snackbar.Add(
            $"{(count == 1 ? "1 scan" : $"{Numbers.Show(count)} scans")} came while you were asked. Look at the lines, then choose again.",
            Severity.Warning);
        return ConfirmAnswer.No;
    }

    private async Task<bool> AskAsync(string title, string question, string yes = "Yes", string no = "No") =>
        await ChooseAsync(title, question, yes, no, null) is ConfirmAnswer.Yes;

    private void Leave()
    {
        leaving = true;
        navigation.NavigateTo(SourcePage.Of(Source).Line);
    }
}
