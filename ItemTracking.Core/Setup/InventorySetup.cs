using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>What holds for the stock of all items. One row with the key <see cref="OnlyKey"/>.</summary>
[Audited("Inventory Setup")]
public sealed class InventorySetup : IVersioned
{
    /// <summary>Key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Id { get; set; } = OnlyKey;

    /// <summary>No item goes below zero unless the item itself says otherwise (PST-15).</summary>
    public bool PreventNegativeInventory { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The setup as its page shows it.</summary>
    public InventorySetupCard ToCard() => new(PreventNegativeInventory, Version);
}
