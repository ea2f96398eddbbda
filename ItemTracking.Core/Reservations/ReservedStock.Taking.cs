using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <content>Taking stock for a posting.</content>
internal sealed partial class ReservedStock
{
    /// <summary>
    /// Takes stock for a line: first what is kept for it, then what is free, the oldest first. Where numbers are stated, what others keep
    /// without a number gives way, and what the line itself keeps without a number elsewhere is given up for what it takes (RSV-6, PST-13).
    /// </summary>
    /// <returns>What was taken, in its order; less than was asked for when no more is there.</returns>
    public IReadOnlyList<StockPart> Take(SourceRef demand, SoughtStock sought, decimal quantity, bool newestFirst = false)
    {
        var taken = new List<StockPart>();
        var left = quantity - TakeOwn(demand, sought, quantity, taken);
        GiveUpElsewhere(demand, sought, left);
        left -= TakeFree(sought, left, newestFirst, taken);
        if (left > 0 && sought.Numbers.Exist)
        {
            MakeRoom(demand, sought, left);
            TakeFree(sought, left, newestFirst, taken);
        }

        return [.. taken.GroupBy(part => part.EntryNo).Select(parts => new StockPart(parts.Key, parts.Sum(part => part.Quantity)))];
    }

    /// <summary>
    /// Gives up what others keep of the stock that is looked for, the last reserved first, so that it can be taken: stock that is lost
    /// cannot be kept (RSV-7).
    /// </summary>
    /// <returns>What was given up.</returns>
    public decimal Disrupt(SourceRef demand, SoughtStock sought, decimal quantity)
    {
        var left = quantity;
        foreach (var row in rows.All
            .Where(row => row.Quantity > 0 && row.Key.Demand != demand
                && stock.Find(row.Key.EntryNo) is { } slot && sought.Matches(slot.Entry))
            .OrderByDescending(row => row.Stored?.EntryNo ?? long.MaxValue).ToList())
        {
            if (left == 0)
                break;
            left -= GiveUp(row, left);
        }

        return quantity - left;
    }

    private decimal TakeOwn(SourceRef demand, SoughtStock sought, decimal quantity, List<StockPart> taken)
    {
        var left = quantity;
        foreach (var row in Own(demand, sought))
        {
            if (left == 0)
                break;
            var part = Math.Min(left, row.Quantity);
            Change(row, -part);
            left -= Use(stock.Find(row.Key.EntryNo)!, part, taken);
        }

        return quantity - left;
    }

    private decimal TakeFree(SoughtStock sought, decimal quantity, bool newestFirst, List<StockPart> taken)
    {
        var left = quantity;
        while (left > 0 && stock.Next(sought, newestFirst) is { } slot)
            left -= Use(slot, Math.Min(left, slot.Free), taken);
        return quantity - left;
    }

    private decimal Use(FreeStock.Slot slot, decimal quantity, List<StockPart> taken)
    {
        stock.Change(slot, -quantity, 0);
        used.Add(slot.Entry.EntryNo);
        taken.Add(new(slot.Entry.EntryNo, quantity));
        return quantity;
    }

    /// <summary>What is kept for the line of the stock that is looked for: by its numbers first, then without.</summary>
    private IEnumerable<KeptRow> Own(SourceRef demand, SoughtStock sought)
    {
        var specific = sought.Numbers.Exist ? OwnOf(demand, sought, sought.Numbers) : [];
        return specific.Concat(OwnOf(demand, sought, TrackingNumbers.None));
    }
}
