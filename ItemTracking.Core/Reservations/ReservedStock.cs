using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// Open inbound entries and what is kept of them, while a posting takes stock or somebody reserves (RSV-5, RSV-6, PST-13). Nothing is ever
/// kept beyond what remains of an entry, and what is kept by a number never moves. All quantities are base units and positive.
/// </summary>
internal sealed partial class ReservedStock
{
    private readonly FreeStock stock = new();
    private readonly ReservedRows rows = new();
    private readonly HashSet<long> used = [];

    /// <summary>Stock and reservations as they were read.</summary>
    /// <param name="open">Open inbound entries in their order: posting date, then entry number. Late binding can only move to entries that
    /// are given here.</param>
    /// <param name="reservations">All reservations of these entries, and all of the lines that will take or reserve.</param>
    public ReservedStock(IEnumerable<OpenEntry> open, IEnumerable<Reservation> reservations)
    {
        foreach (var entry in open.Where(e => e.Remaining > 0))
            stock.Add(entry);
        foreach (var stored in reservations.OrderBy(r => r.EntryNo))
        {
            var row = KeptRow.Of(stored);
            Register(row);
            if (stock.Find(row.Key.EntryNo) is { } slot)
                stock.Change(slot, 0, row.Quantity);
        }
    }

    /// <summary>What has to be written.</summary>
    public ReservationChanges Changes() => ReservationChanges.Of(rows.All, used);

    /// <summary>Everything that is kept for a line, of stock and of what will come.</summary>
    public decimal ReservedFor(SourceRef demand) => rows.Of(demand).Sum(row => row.Quantity);

    /// <summary>What is kept for a line by number, of stock and of what will come.</summary>
    public IReadOnlyDictionary<TrackingNumbers, decimal> NamedFor(SourceRef demand) =>
        ByNumbers(rows.Of(demand).Where(row => row.IsSpecific));

    /// <summary>What a document line is to supply, by the numbers it is kept by; none where it is nonspecific.</summary>
    public IReadOnlyDictionary<TrackingNumbers, decimal> ReservedFrom(SourceRef supply) => ByNumbers(rows.OnSupply(supply));

    /// <summary>What is kept for a line of one entry, by number or not.</summary>
    public decimal ReservedFor(SourceRef demand, long entryNo) =>
        rows.Of(demand).Where(row => row.Key.EntryNo == entryNo).Sum(row => row.Quantity);

    /// <summary>Everything that is kept of the stock of a place.</summary>
    public decimal KeptAt(StockPlace place) => rows.All.Where(row => row.Key.EntryNo != 0 && row.Place == place).Sum(row => row.Quantity);

    /// <summary>An entry that is written by the same posting; it stands behind all others.</summary>
    public void Add(OpenEntry entry) => stock.Add(entry);

    private static Dictionary<TrackingNumbers, decimal> ByNumbers(IEnumerable<KeptRow> kept) =>
        kept.GroupBy(row => row.Key.Numbers).ToDictionary(g => g.Key, g => g.Sum(row => row.Quantity));

    /// <summary>Looked for from the side on which there is less: of a serial number there is one entry.</summary>
    private IEnumerable<KeptRow> OwnOf(SourceRef demand, SoughtStock sought, TrackingNumbers numbers)
    {
        var slots = stock.Of(sought);
        return slots.Count == 1
            ? rows.Find(new(demand, slots[0].Entry.EntryNo, Reservation.NoLine, numbers)) is { Quantity: > 0 } row ? [row] : []
            : rows.OfStock(demand, numbers).Where(row => stock.Find(row.Key.EntryNo) is { } slot && sought.Matches(slot.Entry));
    }

    /// <summary>Gives up what the line keeps of other stock without a number.</summary>
    /// <returns>What was given up.</returns>
    private decimal GiveUpElsewhere(SourceRef demand, SoughtStock sought, decimal quantity)
    {
        var left = quantity;
        if (left == 0)
            return 0;
        foreach (var row in rows.OfStock(demand, TrackingNumbers.None))
        {
            if (row.Place != sought.Place || (stock.Find(row.Key.EntryNo) is { } slot && sought.Matches(slot.Entry)))
                continue;
            left -= GiveUp(row, left);
            if (left == 0)
                break;
        }

        return quantity - left;
    }

    private decimal GiveUp(KeptRow row, decimal most)
    {
        var part = Math.Min(most, row.Quantity);
        Change(row, -part);
        return part;
    }

    /// <summary>Late binding: what others keep of the stock without a number moves to other free stock of the place (RSV-6).</summary>
    private void MakeRoom(SourceRef demand, SoughtStock sought, decimal quantity)
    {
        var left = quantity;
        var targets = stock.FreeBeside(sought, quantity);
        foreach (var row in stock.Of(sought)
            .SelectMany(slot => slot.Nonspecific)
            .Where(row => row.Key.Demand != demand && row.Quantity > 0))
        {
            while (left > 0 && row.Quantity > 0 && targets.TryPeek(out var target))
            {
                var part = Math.Min(Math.Min(left, row.Quantity), target.Free);
                Move(row, target, part);
                left -= part;
                if (target.Free == 0)
                    targets.Dequeue();
            }

            if (left == 0 || targets.Count == 0)
                break;
        }
    }

    private void Move(KeptRow row, FreeStock.Slot target, decimal quantity)
    {
        Change(row, -quantity);
        Keep(row.Key with { EntryNo = target.Entry.EntryNo }, row.Place, row.Stamp, quantity);
    }

    private void Keep(ReservationKey key, StockPlace place, ReservationStamp stamp, decimal quantity)
    {
        var row = rows.Find(key);
        if (row is null)
            Register(row = new KeptRow(key, place, stamp, null));
        Change(row, quantity);
    }

    private void Change(KeptRow row, decimal quantity)
    {
        rows.Change(row, quantity);
        if (stock.Find(row.Key.EntryNo) is { } slot)
            stock.Change(slot, 0, quantity);
    }

    private void Register(KeptRow row)
    {
        rows.Add(row);
        if (!row.IsSpecific && stock.Find(row.Key.EntryNo) is { } slot)
            slot.Nonspecific.Add(row);
    }
}
