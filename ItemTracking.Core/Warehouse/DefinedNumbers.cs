using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>Which numbers of a source line the warehouse still has to handle (DOC-23).</summary>
internal static class DefinedNumbers
{
    /// <summary>
    /// Numbers as bins know them, in the order of the tracking rows, without what is handled or in hand; none where bins know none
    /// (DOC-22).
    /// </summary>
    public static IReadOnlyList<DefinedNumber> Of(
        TrackingPolicy policy, IReadOnlyList<TrackingSpecification> rows, IReadOnlyList<BinStock> inHand) =>
    [
        .. rows.Where(row => policy.InWarehouse(row.Numbers).Exist)
            .GroupBy(row => policy.InWarehouse(row.Numbers))
            .Select(of => new DefinedNumber(
                of.Key,
                of.Sum(row => Math.Abs(row.QuantityBase - row.QuantityHandledBase))
                    - inHand.Where(l => l.Numbers == of.Key).Sum(l => l.Quantity),
                of.Select(row => row.ExpirationDate).FirstOrDefault()))
            .Where(defined => defined.Quantity > 0),
    ];
}
