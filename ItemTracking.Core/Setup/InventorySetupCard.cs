using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What holds for the stock of all items, as the page Inventory Setup shows and saves it.</summary>
/// <param name="PreventNegativeInventory">No item goes below zero unless the item itself says otherwise (PST-15).</param>
/// <param name="Version">Saved state this card was read from; 0 while nothing was saved.</param>
public sealed record InventorySetupCard(bool PreventNegativeInventory, long Version) : ICard
{
    /// <summary>Nothing set up: stock may go below zero.</summary>
    public static readonly InventorySetupCard New = new(false, 0);
}
