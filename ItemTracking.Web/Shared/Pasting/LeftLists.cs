using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>
/// Rows of lists that a page could not take wait until they are mended or discarded, whatever becomes of the page (PASTE-5).
/// </summary>
/// <param name="changed">Is told when they have become others.</param>
public sealed class LeftLists(Action changed)
{
    /// <summary>The lists that wait.</summary>
    public IReadOnlyList<UnsavedList> Lists { get; set; } = [];

    /// <summary>How many rows these are.</summary>
    public int RowCount => Lists.Sum(list => list.Rows.Count);

    /// <summary>Says to whoever posts that they are no part of it; blank without any.</summary>
    public string NotPosted => RowCount == 0 ? "" : $"{NotTaken(RowCount)} and will not be posted.";

    /// <summary>What is asked before the page is left; null when nothing is lost and nothing waits.</summary>
    /// <param name="hasUnsaved">What stands in fields would be lost.</param>
    /// <param name="unsaved">Says so.</param>
    public string? QuestionOfLeaving(bool hasUnsaved, string unsaved) =>
        hasUnsaved ? $"{unsaved}\nDo you want to leave and lose them?"
        : RowCount > 0 ? $"{NotTaken(RowCount)}. {Wait(RowCount)}.\nDo you want to leave?"
        : null;

    /// <summary>That so many rows were not taken: the beginning of a sentence.</summary>
    public static string NotTaken(int rows) =>
        rows == 1 ? "1 row of a list was not taken" : $"{Numbers.Show(rows)} rows of a list were not taken";

    /// <summary>What becomes of so many rows when their page is left: the beginning of a sentence.</summary>
    public static string Wait(int rows) => $"{(rows == 1 ? "It waits" : "They wait")} on this page until you come back";

    /// <summary>The same target; what it does not take waits here.</summary>
    /// <param name="target">Where the list goes.</param>
    /// <param name="mine">What was left of the list until now; null when it did not wait yet.</param>
    public PasteTarget Behind(PasteTarget target, UnsavedList? mine) => target with
    {
        RowsCanWait = true,
        Leave = (region, rows) =>
        {
            var now = UnsavedList.Of(region, rows);
            (Lists, mine) = (UnsavedList.Leave(Lists, mine, now), now);
            changed();
        },
    };

    /// <summary>Shows the first list again, to be mended; tells why that cannot be.</summary>
    /// <param name="dialog">The dialog of the page.</param>
    /// <param name="into">Where a list that waits goes.</param>
    /// <param name="columns">Columns that it may have.</param>
    public async Task<IReadOnlyList<Refusal>> MendAsync(PasteDialog dialog, Func<UnsavedList, PasteTarget> into, PasteColumns columns) =>
        await dialog.OpenAgainAsync(into(Lists[0]), Lists[0].Region, Lists[0].ToList(columns)) is { } problem ? [problem] : [];

    /// <summary>Nobody wants the rows any more.</summary>
    public void Discard()
    {
        Lists = [];
        changed();
    }
}
