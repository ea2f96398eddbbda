using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Availability;

/// <summary>What lies in the bin of a document line (SEL-3). Base units.</summary>
internal sealed class BinContent
{
    private readonly TrackingPolicy policy;
    private readonly Dictionary<TrackingNumbers, decimal> quantities = [];

    /// <summary>Sums what lies in the bin for every way to ask for it.</summary>
    /// <param name="policy">Tells which numbers are kept through warehouse activities.</param>
    /// <param name="contents">Quantity per pair of numbers.</param>
    public BinContent(TrackingPolicy policy, IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> contents)
    {
        this.policy = policy;
        foreach (var (numbers, quantity) in contents)
        {
            foreach (var part in numbers.Parts)
                quantities[part] = quantities.GetValueOrDefault(part) + quantity;
        }
    }

    /// <summary>What lies there of the numbers, or of the item where its code keeps them not through warehouse activities.</summary>
    public decimal Of(TrackingNumbers numbers) => quantities.GetValueOrDefault(policy.InWarehouse(numbers));
}
