using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What one edit did to the lines, so that it can be taken back whole (PASTE-3).</summary>
/// <param name="Removed">Lines that went.</param>
/// <param name="Added">Lines that came.</param>
/// <param name="Replaced">Lines that changed: as they were, and as they are since.</param>
public sealed record SheetChange(
    IReadOnlyList<TrackingLine> Removed,
    IReadOnlyList<TrackingLine> Added,
    IReadOnlyList<(TrackingLine Before, TrackingLine After)> Replaced)
{
    /// <summary>How many lines it is about.</summary>
    public int Count => Removed.Count + Added.Count + Replaced.Count;

    /// <summary>What lies between two states of a page.</summary>
    public static SheetChange Between(TrackingSheet before, TrackingSheet after)
    {
        var pairs = after.Lines.Select(line => (Before: before.Find(line.LineNo), After: line)).ToLookup(pair => pair.Before is null);
        return new(
            [.. before.Lines.Where(line => after.Find(line.LineNo) is null)],
            [.. pairs[true].Select(pair => pair.After)],
            [.. pairs[false].Where(pair => pair.Before != pair.After).Select(pair => (pair.Before!, pair.After))]);
    }
}

/// <summary>Takes an edit back.</summary>
public static class UndoChange
{
    /// <summary>
    /// The page without the edit; what was edited otherwise since then stays. Refused when numbers of lines that went were entered again
    /// (ITL-45).
    /// </summary>
    public static Outcome<TrackingSheet> TakeBack(this TrackingSheet s, SheetChange change)
    {
        var edit = new SheetEdit(s);
        foreach (var line in change.Added)
            edit.Remove(line.LineNo);
        foreach (var (before, _) in change.Replaced.Where(line => edit.Find(line.After.LineNo) == line.After))
            edit.Put(before);
        return edit.ToSheet().Restore(change.Removed);
    }
}
