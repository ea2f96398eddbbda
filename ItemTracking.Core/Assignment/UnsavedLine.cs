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

/// <summary>What a page holds that is not saved.</summary>
public static class UnsavedLines
{
    /// <summary>The changed lines, and those on which text stands that was not accepted; rising.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="withText">Lines with text that was not accepted.</param>
    public static IReadOnlyList<UnsavedLine> Unsaved(this TrackingSheet s, params IEnumerable<int> withText) =>
        [.. s.Content.ChangedLines.Union(withText).Select(lineNo => new UnsavedLine(lineNo, s.Facts.OpenedLine(lineNo), s.Find(lineNo)))];
}
