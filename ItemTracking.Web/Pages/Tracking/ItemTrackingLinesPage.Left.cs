using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Rows of lists that could not be taken wait until they are mended or discarded, whatever becomes of the page (PASTE-5).
/// </summary>
public sealed partial class ItemTrackingLinesPage
{
    private IReadOnlyList<UnsavedList> left = [];

    private int LeftCount => left.Sum(list => list.Rows.Count);

    private string LeftLimit =>
        LeftCount > UnsavedList.MostKept ? $"The first {Numbers.Show(UnsavedList.MostKept)} are kept when the page goes." : "";

    private UnsavedList Leave(UnsavedList? before, UnsavedList now)
    {
        left = [.. left.Where(list => !ReferenceEquals(list, before)), .. now.Rows.Count > 0 ? new[] { now } : []];
        KeepChanges();
        StateHasChanged();
        return now;
    }

    private async Task MendLeftAsync()
    {
        await FlushAsync();
        var problem = await pasteDialog!.OpenAgainAsync(OntoLines(left[0]), left[0].Region, left[0].ToList());
        refusals = problem is null ? [] : [problem];
    }

    private void DiscardLeft()
    {
        left = [];
        KeepChanges();
    }
}
