using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// Open inbound entries in their order of use. The next one with a free quantity is found without looking at the others, however many there
/// are: a queue of them is kept for each place and number that was asked for.
/// </summary>
internal sealed class FreeStock
{
    private readonly Dictionary<long, Slot> slots = [];
    private readonly Dictionary<(bool BySerialNo, bool ByLotNo), Dictionary<(StockPlace Place, TrackingNumbers Numbers), Shelf>> views = [];

    /// <summary>The entry, or null for one that was not read.</summary>
    public Slot? Find(long entryNo) => slots.GetValueOrDefault(entryNo);

    /// <summary>Adds an entry behind all others.</summary>
    public void Add(OpenEntry entry)
    {
        var slot = new Slot(entry, slots.Count);
        slots.Add(entry.EntryNo, slot);
        foreach (var (view, shelves) in views)
            Put(view, shelves, slot);
    }

    /// <summary>The first entry with a free quantity, or the last one; null when none is left.</summary>
    public Slot? Next(SoughtStock sought, bool newestFirst = false)
    {
        if (sought.EntryNo != 0)
            return Of(sought).FirstOrDefault(slot => slot.Free > 0);
        var free = ShelfOf(sought)?.Free;
        return newestFirst ? free?.Max : free?.Min;
    }

    /// <summary>All entries that will do, free or not, in their order.</summary>
    public IReadOnlyList<Slot> Of(SoughtStock sought) =>
        sought.EntryNo == 0 ? ShelfOf(sought)?.All ?? []
        : Find(sought.EntryNo) is { } slot && sought.Matches(slot.Entry) ? [slot]
        : [];

    /// <summary>The first entries of a place that hold a quantity free and do not match.</summary>
    public Queue<Slot> FreeBeside(SoughtStock sought, decimal quantity)
    {
        var found = new Queue<Slot>();
        foreach (var slot in (IEnumerable<Slot>?)ShelfOf(SoughtStock.Any(sought.Place))?.Free ?? [])
        {
            if (quantity <= 0)
                break;
            if (sought.Matches(slot.Entry))
                continue;
            found.Enqueue(slot);
            quantity -= slot.Free;
        }

        return found;
    }

    /// <summary>Changes what remains and what is kept of an entry.</summary>
    public void Change(Slot slot, decimal remaining, decimal reserved)
    {
        var wasFree = slot.Free > 0;
        slot.Remaining += remaining;
        slot.Reserved += reserved;
        if (wasFree == slot.Free > 0)
            return;
        foreach (var (view, shelves) in views)
        {
            var free = shelves[KeyOf(view, slot)].Free;
            _ = wasFree ? free.Remove(slot) : free.Add(slot);
        }
    }

    private Shelf? ShelfOf(SoughtStock sought)
    {
        var view = (sought.Numbers.SerialNo.Length > 0, sought.Numbers.LotNo.Length > 0);
        if (!views.TryGetValue(view, out var shelves))
        {
            views.Add(view, shelves = []);
            foreach (var slot in slots.Values.OrderBy(slot => slot.Order))
                Put(view, shelves, slot);
        }

        return shelves.GetValueOrDefault((sought.Place, sought.Numbers));
    }

    private static void Put(
        (bool BySerialNo, bool ByLotNo) view, Dictionary<(StockPlace Place, TrackingNumbers Numbers), Shelf> shelves, Slot slot)
    {
        if (!shelves.TryGetValue(KeyOf(view, slot), out var shelf))
            shelves.Add(KeyOf(view, slot), shelf = new());
        shelf.All.Add(slot);
        if (slot.Free > 0)
            shelf.Free.Add(slot);
    }

    private static (StockPlace Place, TrackingNumbers Numbers) KeyOf((bool BySerialNo, bool ByLotNo) view, Slot slot) =>
        (slot.Entry.Place, new(view.BySerialNo ? slot.Entry.Numbers.SerialNo : "", view.ByLotNo ? slot.Entry.Numbers.LotNo : ""));

    private sealed class Shelf
    {
        public List<Slot> All { get; } = [];

        public SortedSet<Slot> Free { get; } = new(Comparer<Slot>.Create((x, y) => x.Order.CompareTo(y.Order)));
    }

    internal sealed class Slot(OpenEntry entry, int order)
    {
        public OpenEntry Entry { get; } = entry;

        public int Order { get; } = order;

        public decimal Remaining { get; set; } = entry.Remaining;

        public decimal Reserved { get; set; }

        /// <summary>Not kept for anybody.</summary>
        public decimal Free => Remaining - Reserved;

        /// <summary>What is kept of it without a number.</summary>
        public List<KeptRow> Nonspecific { get; } = [];
    }
}
