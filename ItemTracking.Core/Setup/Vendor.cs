using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Somebody goods are bought from.</summary>
[Audited("Vendor")]
public sealed class Vendor : Party;
