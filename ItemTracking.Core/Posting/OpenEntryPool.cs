using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>The open entries of one posting while they are used up: found by place, sign and the numbers that must agree, from the oldest or the newest.</summary>
internal sealed class OpenEntryPool
{
    private readonly Dictionary<(StockPlace Place, TrackingNumbers Sought, bool Positive), LinkedList<Slot>> queues = [];
    private readonly Dictionary<long, Slot> named;
    private readonly HashSet<(bool SNSpecific, bool LotSpecific)> views;
    private readonly bool hasBothSigns;

    public OpenEntryPool(IReadOnlyList<EntryToApply> entries, IReadOnlyList<OpenEntry> open)
    {
        views = [.. entries.Select(e => (e.SNSpecific, e.LotSpecific))];
        var names = entries.Select(e => e.ApplToItemEntry).Where(no => no != 0).ToHashSet();
        named = new(names.Count);
        hasBothSigns = entries.Any(e => e.Quantity > 0) && entries.Any(e => e.Quantity < 0);
        foreach (var entry in open)
        {
            var slot = new Slot(entry.EntryNo, entry.Remaining);
            Add(entry.Place, entry.Numbers, slot);
            if (names.Contains(entry.EntryNo))
                named.Add(entry.EntryNo, slot);
        }
    }

    /// <summary>The entry of the other sign that the new entry uses next, or null.</summary>
    public Slot? Next(EntryToApply entry)
    {
        if (entry.ApplToItemEntry != 0)
            return named.GetValueOrDefault(entry.ApplToItemEntry) is { Remaining: > 0 } slot ? slot : null;
        if (!queues.TryGetValue((entry.Place, entry.Sought, entry.Quantity < 0), out var queue))
            return null;
        while ((entry.NewestFirst ? queue.Last : queue.First) is { } next)
        {
            if (next.Value.Remaining != 0)
                return next.Value;
            queue.Remove(next);
        }

        return null;
    }

    /// <summary>Takes from an entry what was applied to it; returns what remains of it.</summary>
    public decimal Use(Slot slot, decimal applied) => slot.Remaining += applied;

    /// <summary>What remains of a new entry is there for the entries that follow it.</summary>
    public void Add(EntryToApply entry, decimal left)
    {
        if (hasBothSigns)
            Add(entry.Place, entry.Numbers, new Slot(entry.EntryNo, left));
    }

    /// <summary>One slot stands in every queue in which it may be looked for.</summary>
    private void Add(StockPlace place, TrackingNumbers numbers, Slot slot)
    {
        foreach (var (isSerial, isLot) in views)
        {
            var key = (place, new TrackingNumbers(isSerial ? numbers.SerialNo : "", isLot ? numbers.LotNo : ""), slot.Remaining > 0);
            if (!queues.TryGetValue(key, out var queue))
                queues.Add(key, queue = new());
            queue.AddLast(slot);
        }
    }

    internal sealed class Slot(long entryNo, decimal remaining)
    {
        public long EntryNo { get; } = entryNo;

        public decimal Remaining { get; set; } = remaining;
    }
}
