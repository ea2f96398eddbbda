namespace ItemTracking.Core.Availability;

/// <summary>Stock of the item at another location.</summary>
/// <param name="LocationCode">Location, or blank.</param>
/// <param name="QuantityBase">What lies there; base units.</param>
public sealed record StockElsewhere(string LocationCode, decimal QuantityBase);
