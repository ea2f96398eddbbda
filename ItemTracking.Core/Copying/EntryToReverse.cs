using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Copying;

/// <summary>An entry of a posted line, or what an invoice line invoiced of it; base units, sign of the ledger.</summary>
/// <param name="EntryNo">Ledger entry.</param>
/// <param name="Numbers">Its serial and lot number.</param>
/// <param name="PartBase">What the posted line moved or invoiced of it.</param>
/// <param name="LeftBase">What can still be taken back of all of it: what is left in stock, or shipped and not returned (PST-14).</param>
internal sealed record EntryToReverse(long EntryNo, TrackingNumbers Numbers, decimal PartBase, decimal LeftBase)
{
    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>What of the posted line can still be taken back.</summary>
    public decimal TakenBase => PartBase > 0 ? Math.Min(PartBase, LeftBase) : Math.Max(PartBase, LeftBase);
}

/// <summary>
/// What is left of entries while lines are made one after another, so that two lines never take back the same goods (COPY-1).
/// </summary>
/// <param name="named">What open lines of the document take back already, by entry; base units with the sign of the ledger.</param>
internal sealed class LeftOfEntries(IReadOnlyDictionary<long, decimal> named)
{
    private readonly Dictionary<long, decimal> taken = new(named);

    /// <summary>The entries of which something is left, which is then taken.</summary>
    public IReadOnlyList<EntryToReverse> Take(IEnumerable<EntryToReverse> entries)
    {
        var found = new List<EntryToReverse>();
        foreach (var entry in entries)
        {
            var before = taken.GetValueOrDefault(entry.EntryNo);
            var left = entry with { LeftBase = entry.LeftBase - before };
            if (Math.Sign(left.LeftBase) != Math.Sign(left.PartBase))
                continue;
            found.Add(left);
            taken[entry.EntryNo] = before + left.TakenBase;
        }

        return found;
    }
}
