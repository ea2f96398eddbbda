using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared.Pasting;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What is set on all selected lines at once (PASTE-4).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private static readonly Refusal NoneSelected =
        new(RefusalCode.ENTRY_1, "No line is selected.", WayOut: "Select lines with Shift or Ctrl, then try again.");

    private SetOnSelectedDialog? setDialog;

    private async Task OpenSetOnSelectedAsync()
    {
        await FlushAsync();
        refusals = workspace!.Selected.Count == 0 ? [NoneSelected] : [];
        if (refusals.Count == 0)
            setDialog!.Open(workspace.Selected.Count);
    }

    /// <summary>
    /// What no line takes is told in the form, which stays; lines that do not take it for a reason of their own are shown with it, like
    /// rows of a list.
    /// </summary>
    private async Task<Refusal?> SetOnSelectedAsync(IReadOnlyDictionary<PasteField, string> texts)
    {
        int[] lines = [.. workspace!.Selected.Order()];
        var list = SheetLists.OntoLines([.. texts.Keys.Order()], FillLines.Rows(lines, texts));
        var judged = await JudgeAsync(list);
        if (judged.IsRefused || judged.Value.WrongForAll is not null)
            return judged.IsRefused ? judged.Refusals[0] : judged.Value.WrongForAll;
        setDialog!.Close();
        var target = new PasteTarget(PasteWords.Numbers, _ => list, JudgeAsync)
        {
            Title = SetOnSelectedDialog.Caption,
            Again = null,
            Back = (SetOnSelectedDialog.Caption, setDialog.OpenAgain),
        };
        var problem = await pasteDialog!.OfferAsync(target, list);
        refusals = problem is null ? [] : [problem];
        return null;
    }
}
