using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracing;

/// <summary>What a trace found (TRC-1 to TRC-6).</summary>
/// <param name="Filter">What was traced, as it is stored.</param>
/// <param name="Lines">The tree, in the order in which it is shown.</param>
public sealed record TraceResult(TraceFilter Filter, IReadOnlyList<TraceLine> Lines)
{
    /// <summary>Entries of the filter that no application links with the tree.</summary>
    public IReadOnlyList<LedgerRow> NotApplied { get; init; } = [];

    /// <summary>There is more than is shown: the filter has to be narrowed, or the trace begun further on.</summary>
    public bool IsCut { get; init; }

    /// <summary>Open lines that name the number; only read where nothing was posted of it.</summary>
    public IReadOnlyList<SourceRef> OpenLines { get; init; } = [];

    /// <summary>Texts of the items that are named.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the customers and vendors that are named.</summary>
    public IReadOnlyDictionary<(LedgerSourceType Type, string No), string> Parties { get; init; } =
        new Dictionary<(LedgerSourceType, string), string>();
}
