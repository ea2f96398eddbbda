namespace ItemTracking.Core.Assignment;

/// <summary>What a page holds that is not saved.</summary>
public static class UnsavedLines
{
    /// <summary>The changed lines, and those on which text stands that was not accepted; rising.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="withText">Lines with text that was not accepted.</param>
    public static IReadOnlyList<UnsavedLine> Unsaved(this TrackingSheet s, params IEnumerable<int> withText) =>
        [.. s.Content.ChangedLines.Union(withText).Select(lineNo => new UnsavedLine(lineNo, s.Facts.OpenedLine(lineNo), s.Find(lineNo)))];
}
