using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Reservations;

/// <content>Keeping stock for a line, and giving it up.</content>
internal sealed partial class ReservedStock
{
    /// <summary>
    /// Keeps free stock for a line, the oldest first: by the numbers that are stated, for which others give way (RSV-6), or without any
    /// (RSV-5). The caller asks for no more than the line calls for.
    /// </summary>
    /// <returns>What could be kept.</returns>
    public decimal Reserve(SourceRef demand, SoughtStock sought, decimal quantity, ReservationStamp stamp)
    {
        var left = quantity - KeepFree(demand, sought, quantity, stamp);
        if (left > 0 && sought.Numbers.Exist)
        {
            MakeRoom(demand, sought, left);
            left -= KeepFree(demand, sought, left, stamp);
        }

        return quantity - left;
    }

    /// <summary>Keeps what an open document line will bring in; how much that is, the caller knows.</summary>
    public void ReserveSupply(SourceRef demand, SourceRef supply, SoughtStock sought, decimal quantity, ReservationStamp stamp) =>
        Keep(new(demand, 0, supply, sought.Numbers), sought.Place, stamp, quantity);

    /// <summary>
    /// The line names numbers for a quantity: what it keeps of them without a number is from now on kept by them, and what it keeps
    /// elsewhere is exchanged for them as far as they can be had. The rest is kept no longer (STO-7).
    /// </summary>
    public void Bind(SourceRef demand, SoughtStock sought, decimal quantity)
    {
        if (rows.OfStock(demand, TrackingNumbers.None).FirstOrDefault() is not { Stamp: var stamp })
            return;
        var left = quantity;
        foreach (var row in OwnOf(demand, sought, TrackingNumbers.None))
        {
            if (left == 0)
                break;
            left -= Rename(row, sought.Numbers, left);
        }

        Reserve(demand, sought, GiveUpElsewhere(demand, sought, left), stamp);
    }

    /// <summary>
    /// The line names the numbers for less than it keeps by them: what is over is kept without a number, of the same supply (STO-7).
    /// </summary>
    /// <param name="demand">Document line.</param>
    /// <param name="numbers">The numbers by which it keeps.</param>
    /// <param name="most">What it names them for.</param>
    public void Unbind(SourceRef demand, TrackingNumbers numbers, decimal most)
    {
        var named = rows.Of(demand).Where(row => row.Key.Numbers == numbers).ToList();
        var over = named.Sum(row => row.Quantity) - most;
        foreach (var row in named)
        {
            if (over <= 0)
                break;
            over -= Rename(row, TrackingNumbers.None, over);
        }
    }

    /// <summary>A document line will bring in less of a number than was kept of it: what is over is kept no longer.</summary>
    public void ReduceSupplyTo(SourceRef supply, TrackingNumbers numbers, decimal most) =>
        Reduce(rows.OnSupply(supply).Where(row => row.Key.Numbers == numbers), most);

    /// <summary>
    /// Keeps no more for a line than it still calls for: what has no number goes before what has, what will come before stock, the last
    /// reserved first.
    /// </summary>
    public void ReduceTo(SourceRef demand, decimal most) => Reduce(rows.Of(demand), most);

    /// <summary>Keeps no more of what a document line will bring in than is outstanding on it.</summary>
    public void ReduceSupplyTo(SourceRef supply, decimal most) => Reduce(rows.OnSupply(supply), most);

    /// <summary>
    /// Goods of a document line have come in: what was kept of the line is kept of the new entries, by number first. Once all of them are
    /// there, no more is kept of the line than is still outstanding on it.
    /// </summary>
    /// <param name="supply">The line that was received.</param>
    /// <param name="entries">Its new entries with what remains of them; they need not be added before.</param>
    public void Receive(SourceRef supply, IReadOnlyList<OpenEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Remaining > 0 && stock.Find(entry.EntryNo) is null))
            stock.Add(entry);
        foreach (var row in rows.OnSupply(supply).OrderByDescending(row => row.IsSpecific).ToList())
        {
            foreach (var slot in entries.Select(entry => stock.Find(entry.EntryNo)).OfType<FreeStock.Slot>())
            {
                var part = new SoughtStock(row.Place, row.Key.Numbers).Matches(slot.Entry)
                    ? Math.Min(row.Quantity, Math.Max(0, slot.Free))
                    : 0;
                if (part > 0)
                    Arrive(row, slot, part);
            }
        }
    }

    private void Arrive(KeptRow row, FreeStock.Slot slot, decimal quantity)
    {
        Change(row, -quantity);
        Keep(row.Key with { EntryNo = slot.Entry.EntryNo, Supply = Reservation.NoLine }, row.Place, row.Stamp, quantity);
    }

    private decimal KeepFree(SourceRef demand, SoughtStock sought, decimal quantity, ReservationStamp stamp)
    {
        var left = quantity;
        while (left > 0 && stock.Next(sought) is { } slot)
        {
            var part = Math.Min(left, slot.Free);
            Keep(new(demand, slot.Entry.EntryNo, Reservation.NoLine, sought.Numbers), sought.Place, stamp, part);
            left -= part;
        }

        return quantity - left;
    }

    private decimal Rename(KeptRow row, TrackingNumbers numbers, decimal most)
    {
        var part = GiveUp(row, most);
        Keep(row.Key with { Numbers = numbers }, row.Place, row.Stamp, part);
        return part;
    }

    private void Reduce(IEnumerable<KeptRow> kept, decimal most)
    {
        var reserved = kept.ToList();
        var over = reserved.Sum(row => row.Quantity) - most;
        foreach (var row in reserved.AsEnumerable().Reverse().OrderBy(row => row.IsSpecific).ThenBy(row => row.Key.EntryNo != 0))
        {
            if (over <= 0)
                return;
            over -= GiveUp(row, over);
        }
    }
}
