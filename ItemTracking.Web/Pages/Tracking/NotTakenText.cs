using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Says what was scanned or pasted and not taken, to whoever leaves the page.</summary>
public static class NotTakenText
{
    /// <summary>How many of each there are, which comes first, and what becomes of them; blank without any.</summary>
    /// <param name="scans">Scans that were not taken, newest first.</param>
    /// <param name="lists">Rows of lists that were not taken.</param>
    /// <param name="unfinished">What is shown in a window and was not taken yet, with its verb; blank without any.</param>
    public static string Of(IReadOnlyList<RejectedScan> scans, IReadOnlyList<UnsavedList> lists, string unfinished = "")
    {
        var rows = lists.Sum(list => list.Rows.Count);
        return string.Join('\n', new[]
        {
            scans.Count == 0 ? "" : $"{Counted(scans.Count, "scan was", "scans were")} not taken{First(scans.Count, Name(scans[^1]))} "
                + $"{(scans.Count == 1 ? "It is" : "They are")} lost when you leave.",
            rows == 0 ? "" : $"{Counted(rows, "row of a list was", "rows of a list were")} not taken{First(rows, Name(lists))} "
                + $"{(rows == 1 ? "It waits" : "They wait")} on this page until you come back, and nothing of "
                + $"{(rows == 1 ? "it" : "them")} is posted.",
            unfinished.Length > 0 ? $"{unfinished} not taken. It is lost when you leave." : "",
        }.Where(part => part.Length > 0));
    }

    private static string Counted(int count, string one, string several) => $"{Numbers.Show(count)} {(count == 1 ? one : several)}";

    private static string First(int count, string name) => count == 1 ? $": {name}." : $", the first is {name}.";

    private static string Name(RejectedScan scan) => ScanLog.Short(scan.Text);

    private static string Name(IReadOnlyList<UnsavedList> lists)
    {
        var row = lists.First(list => list.Rows.Count > 0).Rows[0];
        return row.Texts.OrderBy(text => text.Key).FirstOrDefault().Value is { } text ? ScanLog.Short(text) : $"row {row.Place}";
    }
}
