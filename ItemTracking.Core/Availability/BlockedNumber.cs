using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>A blocked number (INF-9).</summary>
internal readonly record struct BlockedNumber(TrackingNumbers Numbers, string Reason);
