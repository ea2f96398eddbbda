namespace ItemTracking.Core.Setup;

/// <summary>Whether an item is stock. The numbers are those of the field's standard.</summary>
public enum ItemType
{
    /// <summary>Stocked and counted; the only type that is tracked (COD-17).</summary>
    Inventory = 0,

    /// <summary>Work that is bought or sold.</summary>
    Service = 1,

    /// <summary>A thing that is bought or sold without being counted.</summary>
    NonInventory = 2,
}

/// <summary>How outbound stock finds its inbound stock. No amounts are kept. The numbers are those of the field's standard.</summary>
public enum CostingMethod
{
    /// <summary>The oldest first.</summary>
    FIFO = 0,

    /// <summary>The newest first.</summary>
    LIFO = 1,

    /// <summary>Exactly the stated serial number; needs a code with SN Specific Tracking (COD-17).</summary>
    Specific = 2,

    /// <summary>The oldest first.</summary>
    Average = 3,

    /// <summary>The oldest first.</summary>
    Standard = 4,
}

/// <summary>Types and costing methods as pages and messages show them.</summary>
public static class ItemWords
{
    /// <summary>Caption of a type.</summary>
    public static string Caption(this ItemType type) => type switch
    {
        ItemType.Inventory => "Inventory",
        ItemType.Service => "Service",
        ItemType.NonInventory => "Non-Inventory",
    };

    /// <summary>Caption of a costing method.</summary>
    public static string Caption(this CostingMethod method) => method switch
    {
        CostingMethod.FIFO => "FIFO",
        CostingMethod.LIFO => "LIFO",
        CostingMethod.Specific => "Specific",
        CostingMethod.Average => "Average",
        CostingMethod.Standard => "Standard",
    };
}
