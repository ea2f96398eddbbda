using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>A line with something that is not saved: as it was opened, and as its user left it.</summary>
/// <param name="LineNo">Number of the line on the user's page.</param>
/// <param name="Opened">The line as it was opened; null for one that was added since.</param>
/// <param name="Mine">The line as it is; null for one that was deleted, or that holds nothing but text that was not accepted.</param>
public sealed record UnsavedLine(int LineNo, TrackingLine? Opened, TrackingLine? Mine)
{
    /// <summary>The line was added, changed or deleted; else only a text stands on it that was not accepted.</summary>
    public bool IsChanged => Opened != Mine;
}
