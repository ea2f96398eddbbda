using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>A quantity that a document line keeps by number; base units, positive.</summary>
internal readonly record struct KeptByNumber(SourceRef Demand, TrackingNumbers Numbers, decimal QuantityBase);
