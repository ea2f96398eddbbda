using ItemTracking.Core.Assignment;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A scan that was not taken. Two scans of the same number are two entries.</summary>
public sealed class RejectedScan(string text, string reason, bool mayTryAgain)
{
    public string Text => text;

    public string Reason => reason;

    /// <summary>The number itself is not at fault: the same scan may be taken later.</summary>
    public bool MayTryAgain => mayTryAgain;
}

/// <summary>What became of the scans: the last one in words, and those that were not taken, newest first.</summary>
public sealed class ScanLog
{
    private const int LongestText = 60;

    private readonly List<RejectedScan> rejected = [];

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    public string Last { get; private set; } = "";

    public bool LastWasTaken { get; private set; } = true;

    public IReadOnlyList<RejectedScan> Rejected => rejected;

    public void Taken(string text) => (Last, LastWasTaken, Version) = (text, true, Version + 1);

    public void NotTaken(string scanned, string reason, bool mayTryAgain = false)
    {
        rejected.Insert(0, new(scanned, reason, mayTryAgain));
        (Last, LastWasTaken, Version) = ($"{Short(scanned)} was not taken", false, Version + 1);
    }

    /// <summary>A scanned text as it is shown.</summary>
    public static string Short(string scanned) => scanned.Length <= LongestText ? scanned : scanned[..LongestText] + "…";

    /// <summary>Shows scans again that were not taken on an earlier visit, newest first; the last one in words stays.</summary>
    public void NotTakenBefore(IEnumerable<UnsavedScan> scans)
    {
        rejected.AddRange(scans.Select(scan => new RejectedScan(scan.Text, scan.Reason, scan.MayTryAgain)));
        Version++;
    }

    /// <summary>Those that were not taken, as they are kept in a draft.</summary>
    public IReadOnlyList<UnsavedScan> ToUnsaved() =>
        [.. rejected.Select(scan => new UnsavedScan(scan.Text, scan.Reason, scan.MayTryAgain))];

    public void Remove(RejectedScan scan)
    {
        rejected.Remove(scan);
        Version++;
    }
}
