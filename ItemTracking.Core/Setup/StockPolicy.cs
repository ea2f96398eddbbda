namespace ItemTracking.Core.Setup;

/// <summary>
/// Whether stock of an item is reserved for document lines (RSV-5, PST-15). The numbers are those of the field's standard.
/// </summary>
public enum ReserveMethod
{
    /// <summary>It cannot be reserved.</summary>
    Never = 0,

    /// <summary>Whoever sells it decides.</summary>
    Optional = 1,

    /// <summary>Nothing leaves stock that was not reserved.</summary>
    Always = 2,
}

/// <summary>Whether stock of an item may go below zero (PST-15). The numbers are those of the field's standard.</summary>
public enum PreventNegativeInventory
{
    /// <summary>As Inventory Setup says.</summary>
    Default = 0,

    /// <summary>It may.</summary>
    No = 1,

    /// <summary>It may not.</summary>
    Yes = 2,
}

/// <summary>How stock is kept, as pages show it.</summary>
public static class StockPolicyWords
{
    /// <summary>Caption of a way to reserve.</summary>
    public static string Caption(this ReserveMethod reserve) => reserve switch
    {
        ReserveMethod.Never => "Never",
        ReserveMethod.Optional => "Optional",
        ReserveMethod.Always => "Always",
    };

    /// <summary>Caption of an answer to whether stock may go below zero.</summary>
    public static string Caption(this PreventNegativeInventory prevent) => prevent switch
    {
        PreventNegativeInventory.Default => "Default",
        PreventNegativeInventory.No => "No",
        PreventNegativeInventory.Yes => "Yes",
    };
}

/// <summary>What the choice of an item comes to.</summary>
public static class StockPolicy
{
    /// <summary>Stock of the item may not go below zero (PST-15).</summary>
    /// <param name="choice">Choice of the item.</param>
    /// <param name="bySetup">Choice of Inventory Setup.</param>
    public static bool Prevents(this PreventNegativeInventory choice, bool bySetup) => choice switch
    {
        PreventNegativeInventory.Default => bySetup,
        PreventNegativeInventory.No => false,
        PreventNegativeInventory.Yes => true,
    };
}
