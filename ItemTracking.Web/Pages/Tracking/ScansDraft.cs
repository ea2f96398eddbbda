using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What outlives a scan station: which scans of the browser were worked on, and those that were refused.</summary>
/// <param name="Taken">Highest number taken of each queue of the browser.</param>
/// <param name="Rejected">Scans that were not taken, newest first.</param>
public sealed record ScansDraft(IReadOnlyDictionary<string, long> Taken, IReadOnlyList<UnsavedScan> Rejected)
{
    private const int Form = 1;

    /// <summary>As it is kept; null when nothing was scanned.</summary>
    public KeptDraft? ToKept(DateTimeOffset at) =>
        Taken.Count == 0 && Rejected.Count == 0 ? null : KeptDraft.Of(this, Form, Rejected.Count, at);

    /// <summary>What was kept; null when it is in a form that is not known any more.</summary>
    public static ScansDraft? Of(KeptDraft kept) => kept.Read<ScansDraft>(Form);
}
