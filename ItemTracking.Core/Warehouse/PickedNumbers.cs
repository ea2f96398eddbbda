using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>Takes what is on other picks off the numbers in stock (EXP-2).</summary>
internal static class PickedNumbers
{
    /// <summary>
    /// Stock by place; a pick that names a lot only takes from its serial numbers in their order, because it does not say which.
    /// </summary>
    public static ILookup<StockPlace, StockedNumber> Of(
        IEnumerable<(StockPlace Place, StockedNumber Number)> stock, IReadOnlyDictionary<string, TrackingPolicy> policies,
        ILookup<StockPlace, BinStock> picked)
    {
        var left = picked.SelectMany(of => of.Where(p => p.Numbers.Exist).GroupBy(p => p.Numbers)
                .Select(p => (Key: (of.Key, p.Key), Quantity: p.Sum(l => l.Quantity))))
            .ToDictionary(p => p.Key, p => p.Quantity);
        var numbers = new List<(StockPlace Place, StockedNumber Number)>();
        foreach (var (place, number) in stock.OrderBy(s => s.Number.Numbers.SerialNo, Codes.Comparer))
        {
            var key = (place, policies[place.ItemNo].InWarehouse(number.Numbers));
            var taken = Math.Min(left.GetValueOrDefault(key), number.Free);
            if (taken > 0)
                left[key] -= taken;
            numbers.Add((place, number with { Picked = taken }));
        }

        return numbers.ToLookup(n => n.Place, n => n.Number);
    }
}
