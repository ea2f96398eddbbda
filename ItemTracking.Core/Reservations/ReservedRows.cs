using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// The reservations that are decided upon, found by their key, by the line they are kept for, or by the line that supplies them.
/// </summary>
internal sealed class ReservedRows
{
    private readonly Dictionary<ReservationKey, KeptRow> rows = [];
    private readonly Dictionary<(SourceRef Demand, TrackingNumbers Numbers), LinkedList<KeptRow>> named = [];
    private readonly Dictionary<SourceRef, List<KeptRow>> demands = [];
    private readonly Dictionary<SourceRef, List<KeptRow>> supplies = [];

    public IEnumerable<KeptRow> All => rows.Values;

    public void Add(KeptRow row)
    {
        rows.Add(row.Key, row);
        ListOf(demands, row.Key.Demand).Add(row);
        if (row.Key.EntryNo == 0)
            ListOf(supplies, row.Key.Supply).Add(row);
        if (row.Quantity > 0)
            Enqueue(row);
    }

    /// <summary>Adds to the quantity of a row, or takes from it.</summary>
    public void Change(KeptRow row, decimal quantity)
    {
        row.Quantity += quantity;
        if (row.Quantity > 0 && !row.IsQueued)
            Enqueue(row);
    }

    public KeptRow? Find(ReservationKey key) => rows.GetValueOrDefault(key);

    /// <summary>All that is kept for a line, the first reserved first.</summary>
    public IEnumerable<KeptRow> Of(SourceRef demand) => (demands.GetValueOrDefault(demand) ?? []).Where(row => row.Quantity > 0);

    /// <summary>All that a document line is to supply, the first reserved first.</summary>
    public IEnumerable<KeptRow> OnSupply(SourceRef supply) => (supplies.GetValueOrDefault(supply) ?? []).Where(row => row.Quantity > 0);

    /// <summary>Stock that is kept for a line by these numbers. What is used up is passed over once and then forgotten.</summary>
    public IEnumerable<KeptRow> OfStock(SourceRef demand, TrackingNumbers numbers)
    {
        for (var node = named.GetValueOrDefault((demand, numbers))?.First; node is not null;)
        {
            var (row, next) = (node.Value, node.Next);
            if (row.Quantity > 0)
            {
                yield return row;
            }
            else
            {
                row.IsQueued = false;
                node.List!.Remove(node);
            }

            node = next;
        }
    }

    private void Enqueue(KeptRow row)
    {
        row.IsQueued = true;
        if (row.Key.EntryNo == 0)
            return;
        var key = (row.Key.Demand, row.Key.Numbers);
        if (!named.TryGetValue(key, out var queue))
            named.Add(key, queue = new());
        queue.AddLast(row);
    }

    private static List<KeptRow> ListOf(Dictionary<SourceRef, List<KeptRow>> lists, SourceRef key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
