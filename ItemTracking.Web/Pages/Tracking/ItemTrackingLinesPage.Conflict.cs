using ItemTracking.Core.Assignment;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Unsaved work is laid over lines that are read again: another user was faster, or a draft goes on (STO-9, R5, C-53). What both have
/// changed is shown first.
/// </summary>
public sealed partial class ItemTrackingLinesPage
{
    private ContestDialog? contestDialog;
    private (TrackingSheet Fresh, TrackingDraft[] Layers, Action Laid)? waiting;

    /// <summary>The refusal stays until a choice is made.</summary>
    private async Task ReloadAndKeepAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            await CompareAsync([Unsaved()()], () => Message = $"{LaidOver} Check them and close again.");
            StateHasChanged();
            return true;
        });
    }

    /// <summary>
    /// Lays at once, or asks whose values count where others have changed the same; nothing is done where the page cannot ask yet.
    /// </summary>
    /// <param name="layers">Unsaved work, the earliest first.</param>
    /// <param name="laid">What to do once it lies over the lines that are stored now.</param>
    private async Task CompareAsync(TrackingDraft[] layers, Action laid)
    {
        var fresh = await reader.OpenAsync(Source, await user.GetAsync());
        if (fresh.IsRefused)
        {
            refusals = fresh.Refusals;
            return;
        }

        var contested = layers[0].Lines.ContestedWith(fresh.Value);
        if (contested.Count > 0 && contestDialog is null)
            return;
        waiting = (fresh.Value, layers, laid);
        if (contested.Count > 0)
            contestDialog!.Open(contested);
        else
            await LayAsync(null);
    }

    private Task KeepAsync(Func<ContestedField, bool> keepsMine) => InTurnAsync(async () =>
    {
        await LayAsync(keepsMine);
        StateHasChanged();
        return true;
    });

    /// <summary>Text that was not accepted is typed again: what it meets may be different now.</summary>
    private async Task LayAsync(Func<ContestedField, bool>? keepsMine)
    {
        var (fresh, layers, laid) = waiting!.Value;
        (waiting, refusals) = (null, []);
        workspace!.Open(fresh);
        foreach (var layer in layers)
        {
            var merged = layer.Lines.Onto(Sheet, keepsMine);
            workspace.Take(merged.Sheet);
            foreach (var text in layer.Texts)
            {
                if (Enum.TryParse<TrackingField>(text.Field, out var field) && merged.Places.TryGetValue(text.LineNo, out var line))
                    await TypeAgainAsync(line, field, text.Text);
            }
        }

        laid();
    }
}
