using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Stock that left before it came, while new entries close it: found by place and the numbers that must agree, from the oldest or the
/// newest.
/// </summary>
internal sealed class NegativeEntryPool
{
    private readonly Dictionary<(StockPlace Place, TrackingNumbers Sought), LinkedList<Slot>> queues = [];
    private readonly Dictionary<long, Slot> slots = [];
    private readonly HashSet<(bool IsSerial, bool IsLot)> views;

    public NegativeEntryPool(IEnumerable<EntryToApply> inbound, IEnumerable<OpenEntry> open)
    {
        views = [.. inbound.Select(e => (e.SNSpecific, e.LotSpecific))];
        foreach (var entry in open.Where(e => e.Remaining < 0))
            Add(entry);
    }

    /// <summary>Adds an entry behind all others.</summary>
    public void Add(OpenEntry entry)
    {
        var slot = slots[entry.EntryNo] = new Slot(entry.EntryNo, entry.Remaining);
        foreach (var (isSerial, isLot) in views)
            QueueOf(entry.Place, new(isSerial ? entry.Numbers.SerialNo : "", isLot ? entry.Numbers.LotNo : "")).AddLast(slot);
    }

    /// <summary>The entry that the new one closes next, or null; one that it corrects comes first (PST-30).</summary>
    public Slot? Next(EntryToApply entry)
    {
        if (slots.TryGetValue(entry.Corrects, out var corrected) && corrected.Remaining != 0)
            return corrected;
        if (!queues.TryGetValue((entry.Place, entry.Sought), out var queue))
            return null;
        while ((entry.NewestFirst ? queue.Last : queue.First) is { } next)
        {
            if (next.Value.Remaining != 0)
                return next.Value;
            queue.Remove(next);
        }

        return null;
    }

    private LinkedList<Slot> QueueOf(StockPlace place, TrackingNumbers sought)
    {
        if (!queues.TryGetValue((place, sought), out var queue))
            queues.Add((place, sought), queue = new());
        return queue;
    }

    internal sealed class Slot(long entryNo, decimal remaining)
    {
        public long EntryNo { get; } = entryNo;

        /// <summary>What is still missing of it; negative, or zero.</summary>
        public decimal Remaining { get; set; } = remaining;
    }
}
