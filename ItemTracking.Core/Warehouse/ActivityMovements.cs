using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// The movements of a document with the bins that a put-away or pick says: one movement for each bin of a line, at the location of the
/// put-away or pick. Numbers and quantities stay those of the document.
/// </summary>
internal static class ActivityMovements
{
    /// <summary>The movements by bin, in their order.</summary>
    /// <param name="movements">Movements of the document.</param>
    /// <param name="handled">Lines of the put-away or pick by source line.</param>
    /// <param name="type">A pick or shipment says where goods come from, a put-away or receipt where they go to.</param>
    /// <param name="bins">Bins of the location that are there.</param>
    public static IReadOnlyList<ItemMovement> ByBin(
        IReadOnlyList<ItemMovement> movements, IReadOnlyDictionary<int, HandledLine> handled, WarehouseActivityType type,
        IReadOnlySet<string> bins) =>
        [.. movements.SelectMany(m => handled.TryGetValue(m.Source.SourceRefNo, out var line) ? ByBin(m, line, type, bins) : [m])];

    private static IEnumerable<ItemMovement> ByBin(
        ItemMovement movement, HandledLine handled, WarehouseActivityType type, IReadOnlySet<string> bins)
    {
        var arrives = type.BringsIn() && movement.Arrival is not null;
        if (!(arrives ? movement.Arrival! : movement).BinMandatory)
            return [movement];
        var parts = handled.Lines.GroupBy(l => l.BinCode).ToList();
        var left = movement.Numbers.Select(n => Math.Abs(n.Quantity)).ToArray();
        return parts.Select(part =>
            In(Part(movement, [.. part], left, isLast: part == parts[^1]), part.Key, bins.Contains(part.Key), arrives));
    }

    /// <summary>As much of a movement as lines handle, each of its numbers as far as they know it; the last takes what is left.</summary>
    private static ItemMovement Part(
        ItemMovement movement, IReadOnlyList<WarehouseActivityLine> lines, decimal[] left, bool isLast)
    {
        var quantity = lines.Sum(l => l.QtyToHandleBase);
        var wanted = lines.GroupBy(l => l.Numbers).ToDictionary(g => g.Key, g => g.Sum(l => l.QtyToHandleBase));
        var taken = new List<(int Index, decimal Quantity)>();
        foreach (var (index, number) in movement.Numbers.Index())
        {
            var key = movement.Policy.InWarehouse(number.Numbers);
            var part = isLast ? left[index] : Math.Min(left[index], wanted.GetValueOrDefault(key));
            if (part <= 0)
                continue;
            taken.Add((index, part));
            left[index] -= part;
            if (wanted.ContainsKey(key))
                wanted[key] -= part;
        }

        return Of(movement, quantity, taken) with { Arrival = movement.Arrival is { } arrival ? Of(arrival, quantity, taken) : null };
    }

    private static ItemMovement Of(ItemMovement movement, decimal quantity, IReadOnlyList<(int Index, decimal Quantity)> taken)
    {
        var sign = Math.Sign(movement.Quantity);
        return movement with
        {
            Quantity = sign * quantity,
            Numbers = [.. taken.Select(t => movement.Numbers[t.Index] with { Quantity = sign * t.Quantity })],
        };
    }

    private static ItemMovement In(ItemMovement movement, string bin, bool exists, bool arrives) => arrives
        ? movement with { Arrival = movement.Arrival! with { BinCode = bin, BinExists = exists } }
        : movement with { BinCode = bin, BinExists = exists };

    /// <summary>The date that the ledger gave a number, for the posted line of the warehouse.</summary>
    public static IReadOnlyDictionary<(int LineNo, TrackingNumbers Numbers), DateOnly?> Dates(IEnumerable<EntryDraft> entries) =>
        entries.GroupBy(e => (e.Movement.Source.SourceRefNo, e.Movement.Policy.InWarehouse(e.Numbers)))
            .ToDictionary(g => g.Key, g => g.Select(e => e.ExpirationDate).FirstOrDefault(date => date is not null));
}
