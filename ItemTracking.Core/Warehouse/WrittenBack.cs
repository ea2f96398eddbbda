using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// The tracking rows of a source line when a put-away or pick has written its numbers back (DOC-25, DOC-30): what the line fixed stays, its
/// undefined quantity may get numbers. Base units.
/// </summary>
/// <param name="Rows">All rows in page order.</param>
/// <param name="Handled">What is handled now of each pair of numbers; positive.</param>
/// <param name="Changed">Rows that are larger, or have another date, than they are stored.</param>
/// <param name="Added">Rows that are not stored yet.</param>
internal sealed record WrittenBack(
    IReadOnlyList<TrackingSpecification> Rows, IReadOnlyDictionary<TrackingNumbers, decimal> Handled,
    IReadOnlyList<TrackingSpecification> Changed, IReadOnlyList<TrackingSpecification> Added)
{
    /// <summary>The rows, or that they have no room for what was handled.</summary>
    /// <param name="handled">Lines of the put-away or pick.</param>
    /// <param name="policy">How numbers of the item are handled.</param>
    /// <param name="stored">Rows of the source line in page order.</param>
    /// <param name="sign">Sign of the ledger.</param>
    /// <param name="ofLine">Quantity of the source line, positive.</param>
    /// <param name="newRow">A row without quantities for numbers, by its place.</param>
    public static Outcome<WrittenBack> Of(
        HandledLine handled, TrackingPolicy policy, IReadOnlyList<TrackingSpecification> stored, int sign, decimal ofLine,
        Func<TrackingNumbers, int, TrackingSpecification> newRow)
    {
        var rows = stored.ToList();
        var parts = new Dictionary<TrackingNumbers, decimal>();
        var (changed, added) = (new List<TrackingSpecification>(), new List<TrackingSpecification>());
        foreach (var of in handled.Lines.GroupBy(l => l.Numbers))
        {
            var left = Take(rows, of.Key, policy, of.Sum(l => l.QtyToHandleBase), parts);
            var index = rows.FindIndex(row => row.Numbers == of.Key);
            var date = sign > 0 ? of.Select(l => l.ExpirationDate).FirstOrDefault(d => d is not null) : null;
            if (of.Key.Exist && index >= 0 && (left > 0 || (date is not null && date != rows[index].ExpirationDate)))
            {
                rows[index] = rows[index].Copy();
                rows[index].QuantityBase += sign * left;
                rows[index].ExpirationDate = date ?? rows[index].ExpirationDate;
                changed.Add(rows[index]);
            }
            else if (of.Key.Exist && left > 0)
            {
                var row = newRow(of.Key, rows.Select(r => r.LineNo).DefaultIfEmpty().Max() + 1);
                (row.QuantityBase, row.ExpirationDate) = (sign * left, date);
                rows.Add(row);
                added.Add(row);
            }

            if (of.Key.Exist && left > 0)
                parts[of.Key] = parts.GetValueOrDefault(of.Key) + left;
        }

        return changed.Count + added.Count > 0 && rows.Sum(row => Math.Abs(row.QuantityBase)) > ofLine
            ? ActivityRefusals.CannotMatch(Surplus(handled, changed, added))
            : new WrittenBack(rows, parts, changed, added);
    }

    /// <summary>
    /// Gives a quantity to the rows that bins know under these numbers, what they are to handle first; returns what no row has room for.
    /// </summary>
    private static decimal Take(
        IEnumerable<TrackingSpecification> rows, TrackingNumbers key, TrackingPolicy policy, decimal wanted,
        Dictionary<TrackingNumbers, decimal> parts)
    {
        var known = rows.Where(row => policy.InWarehouse(row.Numbers) == key).ToList();
        Func<TrackingSpecification, decimal>[] most = [r => r.QtyToHandleBase, r => r.QuantityBase - r.QuantityHandledBase];
        foreach (var ofRow in most)
        {
            foreach (var row in known.Where(r => r.Numbers.Exist))
            {
                var taken = Math.Min(wanted, Math.Max(0, Math.Abs(ofRow(row)) - parts.GetValueOrDefault(row.Numbers)));
                if (taken <= 0)
                    continue;
                parts[row.Numbers] = parts.GetValueOrDefault(row.Numbers) + taken;
                wanted -= taken;
            }
        }

        return wanted;
    }

    private static WarehouseActivityLine Surplus(
        HandledLine handled, IEnumerable<TrackingSpecification> changed, IEnumerable<TrackingSpecification> added)
    {
        var numbers = added.Concat(changed).First().Numbers;
        return handled.Lines.First(l => l.Numbers == numbers);
    }
}
