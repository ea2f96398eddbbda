using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Somebody goods are sold to.</summary>
[Audited("Customer")]
public sealed class Customer : Party;
