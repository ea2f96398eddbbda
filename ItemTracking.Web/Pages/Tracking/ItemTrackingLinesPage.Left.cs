using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Rows of lists that could not be taken wait until they are mended or discarded, whatever becomes of the page (PASTE-5).
/// </summary>
public sealed partial class ItemTrackingLinesPage
{
    private IReadOnlyList<UnsavedList> left = [];

    private UnsavedList Leave(UnsavedList? before, UnsavedList now)
    {
        left = UnsavedList.Leave(left, before, now);
        KeepChanges();
        StateHasChanged();
        return now;
    }

    private async Task MendLeftAsync()
    {
        await FlushAsync();
        var problem = await pasteDialog!.OpenAgainAsync(OntoLines(left[0]), left[0].Region, left[0].ToList(SheetLists.NewLines));
        refusals = problem is null ? [] : [problem];
    }

    private void DiscardLeft()
    {
        left = [];
        KeepChanges();
    }
}
