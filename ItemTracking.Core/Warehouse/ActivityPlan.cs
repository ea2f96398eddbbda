using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>The lines of a document of the warehouse for one document at one location.</summary>
/// <param name="Lines">Lines, those of a source line together.</param>
/// <param name="LeavesOutExpired">Something could not be proposed because it has expired (EXP-6).</param>
internal sealed record ActivityPlan(IReadOnlyList<PlannedLine> Lines, bool LeavesOutExpired)
{
    /// <summary>
    /// Goods that come in: the numbers that the document fixed, a unit for each serial number that is still to be typed, one line for the
    /// rest (DOC-23, DOC-26).
    /// </summary>
    public static ActivityPlan OfPutAway(IReadOnlyList<ActivitySourceLine> lines) => new(
        [
            .. lines.SelectMany(line => line.Defined
                .Select(defined => new PlannedLine(line, defined.Numbers, defined.ExpirationDate, line.BinCode, defined.Quantity))
                .Concat(Unnumbered(line, line.BinCode, line.Needed - line.Defined.Sum(d => d.Quantity)))),
        ],
        LeavesOutExpired: false);

    /// <summary>A warehouse receipt or shipment: a line for each line of the document, whose numbers stay there (DOC-21).</summary>
    /// <param name="lines">Lines of the document.</param>
    /// <param name="bin">Bin of the location for goods that come or wait to leave; blank where lines say it.</param>
    public static ActivityPlan OfWhseDocument(IReadOnlyList<ActivitySourceLine> lines, string bin) => new(
        [
            .. lines.Select(line =>
                new PlannedLine(line, TrackingNumbers.None, null, bin.Length > 0 ? bin : line.BinCode, line.Needed)),
        ],
        LeavesOutExpired: false);

    /// <summary>
    /// Goods that leave: the numbers that documents fixed for all lines first, then what expires first, then lines whose number the worker
    /// says, as far as there is stock (DOC-23, DOC-26, EXP-1, EXP-5, EXP-6).
    /// </summary>
    public static ActivityPlan OfPick(IReadOnlyList<ActivitySourceLine> lines, PickFacts facts)
    {
        var pools = lines.Select(line => (line.Place, line.Item.Policy)).DistinctBy(p => p.Place)
            .ToDictionary(p => p.Place, p => new PickPool(facts, p.Place, p.Policy));
        var defined = lines.Select(line => Defined(line, pools[line.Place])).ToList();
        var planned = lines.Zip(defined, (line, fixedNumbers) => Rest(line, fixedNumbers, pools[line.Place], facts)).ToList();
        return new([.. planned.SelectMany(p => p.Lines)], planned.Any(p => p.LeavesOutExpired));
    }

    /// <summary>Everything that is needed of the lines is on it (DOC-26).</summary>
    public bool IsCompleteFor(IReadOnlyList<ActivitySourceLine> lines) =>
        lines.All(line => Lines.Where(l => l.Line == line).Sum(l => l.Quantity) == line.Needed);

    private static List<PlannedLine> Defined(ActivitySourceLine line, PickPool pool) =>
    [
        .. from defined in line.Defined
           from taken in pool.Take(defined.Numbers, defined.Quantity, line.BinCode)
           select new PlannedLine(line, defined.Numbers, pool.DateOf(defined.Numbers), taken.BinCode, taken.Quantity),
    ];

    private static ActivityPlan Rest(ActivitySourceLine line, List<PlannedLine> planned, PickPool pool, PickFacts facts)
    {
        var left = line.Needed - line.Defined.Sum(d => d.Quantity);
        var missing = line.Needed - left - planned.Sum(p => p.Quantity);
        var leavesOutExpired = false;
        if (left > 0 && UsesFefo(line, facts))
        {
            var proposal = Fefo.Propose(
                pool.Stock, left, line.Item.Policy.StrictExpirationPosting, facts.WorkDate, facts.IsWarehousePick);
            foreach (var take in proposal.Takes)
            {
                var key = line.Item.Policy.InWarehouse(take.Stock.Numbers);
                foreach (var (bin, quantity) in pool.Take(key, take.Quantity, line.BinCode))
                {
                    planned.Add(new(line, key, take.Stock.ExpirationDate, bin, quantity));
                    left -= quantity;
                }
            }

            leavesOutExpired = left > 0 && proposal.LeavesOutExpired;
        }

        if (left > 0 && !leavesOutExpired)
        {
            foreach (var (bin, quantity) in pool.TakeAny(left, line.BinCode))
            {
                planned.AddRange(Unnumbered(line, bin, quantity));
                left -= quantity;
            }
        }

        if (facts.AlwaysCreatePickLine)
            planned.AddRange(Unnumbered(line, "", left + missing));
        return new(planned, leavesOutExpired);
    }

    /// <summary>The location says so, or the code does not let expired goods leave (EXP-1).</summary>
    private static bool UsesFefo(ActivitySourceLine line, PickFacts facts) =>
        line.Item.Policy is { IsWarehouseTracked: true } policy && (facts.AccordingToFefo || policy.StrictExpirationPosting)
        && (facts.BinMandatory || !facts.IsWarehousePick);

    /// <summary>A unit for each serial number that is still to be said, else one line (DOC-26).</summary>
    private static IEnumerable<PlannedLine> Unnumbered(ActivitySourceLine line, string bin, decimal quantity)
    {
        if (!line.Item.Policy.Serial.Warehouse)
            return quantity > 0 ? [new(line, TrackingNumbers.None, null, bin, quantity)] : [];
        return Enumerable.Range(0, (int)Math.Max(0, Math.Floor(quantity)))
            .Select(_ => new PlannedLine(line, TrackingNumbers.None, null, bin, 1));
    }
}
