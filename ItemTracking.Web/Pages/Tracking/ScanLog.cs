using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A scan that was not taken. Two scans of the same number are two entries.</summary>
public sealed class RejectedScan(string text, string reason, bool mayTryAgain = false, bool isSurplus = false, int? line = null)
{
    public string Text => text;

    public string Reason => reason;

    /// <summary>The number itself is not at fault: the same scan may be taken later.</summary>
    public bool MayTryAgain => mayTryAgain;

    /// <summary>It was one too many when it was scanned (SCN-3).</summary>
    public bool IsSurplus => isSurplus;

    /// <summary>The line that has the number already (ITL-45); null when none has.</summary>
    public int? Line => line;
}

/// <summary>What became of the scans: the last one in words, and those that were not taken, newest first.</summary>
public sealed class ScanLog
{
    private const int LongestText = 40;

    private readonly List<RejectedScan> rejected = [];
    private IReadOnlyList<TrackingLine>? told;

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    public string Last { get; private set; } = "";

    /// <summary>The last scan was taken, and is what it should be.</summary>
    public bool LastWasTaken { get; private set; } = true;

    public IReadOnlyList<RejectedScan> Rejected => rejected;

    /// <summary>A scan was taken.</summary>
    /// <param name="text">What became of it, figures of the page included.</param>
    /// <param name="lines">The lines of which these figures are true.</param>
    /// <param name="isGood">It is what it should be; else it sounds and looks as one that was not taken (SCN-5).</param>
    public void Taken(string text, IReadOnlyList<TrackingLine> lines, bool isGood = true) =>
        (Last, LastWasTaken, told, Version) = (text, isGood, lines, Version + 1);

    /// <summary>Something else has changed the lines: what was said of a scan that was taken is not true of them any more.</summary>
    /// <returns>Something was forgotten.</returns>
    public bool Forget(IReadOnlyList<TrackingLine> lines)
    {
        if (told is null || told == lines)
            return false;
        (Last, told, Version) = ("", null, Version + 1);
        return true;
    }

    public void NotTaken(string scanned, string reason, bool mayTryAgain = false, bool isSurplus = false, int? line = null)
    {
        rejected.Insert(0, new(scanned, Codes.WithoutValue(reason, scanned), mayTryAgain, isSurplus, line));
        (Last, LastWasTaken, told, Version) = (WasNotTaken(rejected[0]), false, null, Version + 1);
    }

    /// <summary>A long text is shown once, in the list.</summary>
    private static string WasNotTaken(RejectedScan scan) =>
        scan.Text.Length > LongestText ? "The scan was not taken" : $"{scan.Text} was not taken";

    /// <summary>A scanned text as it is shown.</summary>
    public static string Short(string scanned) => scanned.Length <= LongestText ? scanned : scanned[..LongestText] + "…";

    /// <summary>Shows scans again that were not taken on an earlier visit, newest first; the last one in words stays.</summary>
    public void NotTakenBefore(IEnumerable<UnsavedScan> scans)
    {
        rejected.AddRange(scans.Select(scan => new RejectedScan(scan.Text, scan.Reason, scan.MayTryAgain)));
        Version++;
    }

    /// <summary>Those that were not taken, as they are kept in a draft.</summary>
    /// <param name="isMissing">Something would be lost with the scan: its number is on no line.</param>
    public IReadOnlyList<UnsavedScan> ToUnsaved(Func<RejectedScan, bool> isMissing) =>
        [.. rejected.Where(isMissing).Select(scan => new UnsavedScan(scan.Text, scan.Reason, scan.MayTryAgain))];

    /// <summary>It was dealt with, and nothing is said of it any more.</summary>
    public void Remove(RejectedScan scan)
    {
        rejected.Remove(scan);
        if (Last == WasNotTaken(scan))
            (Last, LastWasTaken) = ("", true);
        Version++;
    }

    /// <summary>The lines have changed: what was not taken is on them now, or may be (SCN-6).</summary>
    /// <param name="isTaken">The number of the scan came onto the lines.</param>
    /// <param name="hasRoom">Numbers are missing, so that nothing is surplus any more.</param>
    public void Settle(Func<RejectedScan, bool> isTaken, bool hasRoom)
    {
        foreach (var scan in rejected.Where(isTaken).ToList())
            Remove(scan);
        for (var i = 0; hasRoom && i < rejected.Count; i++)
        {
            if (!rejected[i].IsSurplus)
                continue;
            rejected[i] = new(rejected[i].Text, "It was surplus when it was scanned. Numbers are missing now.", mayTryAgain: true);
            Version++;
        }
    }
}
