using ItemTracking.Core.Assignment;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Another user was faster: the lines are read again and the clerk's own are laid over them (STO-9, R5).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private ContestDialog? contestDialog;
    private TrackingSheet? theirs;

    /// <summary>What both have changed is shown first; the refusal stays until a choice is made.</summary>
    private async Task ReloadAndKeepAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            var fresh = await reader.OpenAsync(Source, await user.GetAsync());
            if (fresh.IsRefused)
                refusals = fresh.Refusals;
            else
                Compare(fresh.Value);
            StateHasChanged();
            return true;
        });
    }

    private void Compare(TrackingSheet fresh)
    {
        theirs = fresh;
        if (Sheet.Unsaved().ContestedWith(fresh) is { Count: > 0 } contested)
            contestDialog!.Open(contested);
        else
            LayOver(null);
    }

    private Task KeepAsync(Func<ContestedField, bool> keepsMine) => InTurnAsync(() =>
    {
        LayOver(keepsMine);
        StateHasChanged();
        return Task.FromResult(true);
    });

    private void LayOver(Func<ContestedField, bool>? keepsMine)
    {
        workspace!.Take(Sheet.Unsaved().Onto(theirs!, keepsMine).Sheet);
        (theirs, refusals) = (null, []);
        message = "Your entries were laid over the lines that are stored now. Check them and close again.";
    }
}
