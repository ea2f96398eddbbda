using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;

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
            scans.Count switch
            {
                0 => "",
                1 => $"1 scan was not taken{First(1, Name(scans[0]))} It is lost when you leave.",
                var count => $"{Numbers.Show(count)} scans were not taken{First(count, Name(scans[^1]))} They are lost when you leave.",
            },
            rows == 0 ? "" : $"{LeftLists.NotTaken(rows)}{First(rows, Name(lists))} {LeftLists.Wait(rows)}, and nothing of "
                + $"{(rows == 1 ? "it" : "them")} is posted.",
            unfinished.Length > 0 ? $"{unfinished} not taken. It is lost when you leave." : "",
        }.Where(part => part.Length > 0));
    }

    private static string First(int count, string name) => count == 1 ? $": {name}." : $", the first is {name}.";

    private static string Name(RejectedScan scan) => ScanLog.Short(scan.Text);

    private static string Name(IReadOnlyList<UnsavedList> lists)
    {
        var row = lists.First(list => list.Rows.Count > 0).Rows[0];
        return row.Texts.OrderBy(text => text.Key).FirstOrDefault().Value is { } text ? ScanLog.Short(text) : $"row {row.Place}";
    }
}
