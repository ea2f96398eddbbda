using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracing;

/// <summary>One line of a trace result (TRC-2).</summary>
/// <param name="Level">0 for an entry of the filter; how many applications away otherwise.</param>
/// <param name="Entry">The ledger entry.</param>
/// <param name="ParentEntryNo">Entry it was reached from; 0 at level 0.</param>
/// <param name="AppliedQuantity">How much of both is the same goods, base units, positive; 0 at level 0.</param>
/// <param name="AlreadyTraced">It stands above already, and what follows from it there (TRC-5).</param>
public sealed record TraceLine(int Level, LedgerRow Entry, long ParentEntryNo, decimal AppliedQuantity, bool AlreadyTraced);

/// <summary>Ledger entries as a tree along their applications (TRC-3, TRC-5).</summary>
internal static class TraceTree
{
    /// <summary>No trace goes deeper (TRC-4).</summary>
    public const int MostLevels = 50;

    /// <summary>Lines of one result; a longer one is cut, and says so.</summary>
    public const int MostLines = 5_000;

    /// <summary>The lines of a trace in the order of the tree; one more than allowed where it is cut.</summary>
    /// <param name="graph">What was read.</param>
    /// <param name="matching">Entries of the filter that carry a number.</param>
    /// <param name="method">Which way.</param>
    public static IReadOnlyList<TraceLine> Of(TraceGraph graph, IEnumerable<LedgerRow> matching, TraceMethod method)
    {
        var walk = new Walk(graph, method);
        foreach (var root in Roots(graph, matching, method))
            walk.Add(root, 0, 0, 0);
        return walk.Lines;
    }

    /// <summary>Entries of the filter that no application leads to from the lines of the result (TRC-6).</summary>
    public static IReadOnlyList<LedgerRow> NotApplied(IEnumerable<LedgerRow> matching, IReadOnlyList<TraceLine> lines)
    {
        var shown = lines.Select(line => line.Entry.EntryNo).ToHashSet();
        return [.. matching.Where(entry => !shown.Contains(entry.EntryNo)).OrderBy(entry => entry.EntryNo)];
    }

    /// <summary>
    /// Level 0: forward what came in, the oldest first; backward everything, the newest first, what only changed place or number where it
    /// arrived (TRC-3).
    /// </summary>
    private static IEnumerable<long> Roots(TraceGraph graph, IEnumerable<LedgerRow> matching, TraceMethod method) =>
        method == TraceMethod.OriginToUsage
            ? matching.Where(e => e.Quantity > 0).Select(e => e.EntryNo).Order()
            : matching.OrderByDescending(e => e.EntryNo)
                .SelectMany(e => graph.Arrivals(e).ToList() is { Count: > 0 } arrivals ? arrivals : [e.EntryNo]);

    private sealed class Walk(TraceGraph graph, TraceMethod method)
    {
        private readonly HashSet<long> seen = [];

        public List<TraceLine> Lines { get; } = [];

        public void Add(long entryNo, int level, long parentEntryNo, decimal appliedQuantity)
        {
            if (Lines.Count > MostLines || graph.Find(entryNo) is not { } entry)
                return;
            var isNew = seen.Add(entryNo);
            if (!isNew && level <= 1)
                return;
            Lines.Add(new(level, entry, parentEntryNo, appliedQuantity, !isNew));
            if (!isNew || level >= MostLevels || !graph.IsFollowed(entry))
                return;
            foreach (var (next, quantity) in graph.Next(entry, method))
                Add(next, level + 1, entryNo, quantity);
        }
    }
}
