using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracing;

/// <summary>An application as a trace walks it (PST-27).</summary>
/// <param name="EntryNo">Key; the order of the applications.</param>
/// <param name="ItemLedgerEntryNo">The entry it was written with.</param>
/// <param name="InboundEntryNo">Inbound side.</param>
/// <param name="OutboundEntryNo">Outbound side; 0 where an inbound entry is an origin.</param>
/// <param name="TransferredFromEntryNo">Inbound entry whose goods arrived again; 0 unless they only changed place or number.</param>
/// <param name="Quantity">Base units; sign of the entry it was written with.</param>
internal sealed record TraceLink(
    long EntryNo, long ItemLedgerEntryNo, long InboundEntryNo, long OutboundEntryNo, long TransferredFromEntryNo, decimal Quantity);

/// <summary>Ledger entries and applications that a trace may meet.</summary>
/// <param name="entries">The entries by number.</param>
/// <param name="links">Their applications in order.</param>
/// <param name="specific">
/// Entries whose numbers their item's code tells apart: only those are followed, because others are applied to any stock (TRC-4).
/// </param>
internal sealed class TraceGraph(IReadOnlyDictionary<long, LedgerRow> entries, IEnumerable<TraceLink> links, IReadOnlySet<long> specific)
{
    private readonly ILookup<long, TraceLink> ofInbound = links.OrderBy(l => l.EntryNo).ToLookup(l => l.InboundEntryNo);
    private readonly ILookup<long, TraceLink> ofOutbound = links.OrderBy(l => l.EntryNo).ToLookup(l => l.OutboundEntryNo);

    /// <summary>The entry, or null where it is not among those that were read.</summary>
    public LedgerRow? Find(long entryNo) => entries.GetValueOrDefault(entryNo);

    /// <summary>Whether the trace goes on from an entry (TRC-4).</summary>
    public bool IsFollowed(LedgerRow entry) => entry.Numbers.Exist && specific.Contains(entry.EntryNo);

    /// <summary>
    /// The neighbours of an entry in the order in which they are listed (TRC-4): what arrived again, and what brought goods back, is one as
    /// well (TRC-7).
    /// </summary>
    public IEnumerable<(long EntryNo, decimal Quantity)> Next(LedgerRow entry, TraceMethod method)
    {
        var isPositive = entry.Quantity > 0;
        var all = isPositive ? ofInbound[entry.EntryNo] : ofOutbound[entry.EntryNo];
        if (method == TraceMethod.OriginToUsage)
            return all.Where(l => l.ItemLedgerEntryNo != entry.EntryNo).Select(l => Other(l, isPositive)).TakeWhile(IsEntry);
        var own = all.Where(l => l.ItemLedgerEntryNo == entry.EntryNo).Reverse().ToList();
        return isPositive && own.Exists(l => l.OutboundEntryNo == 0) ? [] : own.Select(l => Other(l, isPositive)).TakeWhile(IsEntry);
    }

    /// <summary>Where the goods of an outbound entry arrived in the same act; nothing where they left (TRC-3).</summary>
    public IEnumerable<long> Arrivals(LedgerRow entry) => entry.Quantity > 0
        ? []
        : ofOutbound[entry.EntryNo].Where(l => l.TransferredFromEntryNo != 0 && l.ItemLedgerEntryNo != entry.EntryNo)
            .Select(l => l.InboundEntryNo).Distinct();

    private static (long EntryNo, decimal Quantity) Other(TraceLink link, bool isPositive) =>
        (isPositive ? link.OutboundEntryNo : link.InboundEntryNo, Math.Abs(link.Quantity));

    private static bool IsEntry((long EntryNo, decimal Quantity) other) => other.EntryNo != 0;
}
