namespace ItemTracking.Core.Setup;

/// <summary>Whether stock of an item is reserved for document lines (RSV-5, PST-15). The numbers are those of the field's standard.</summary>
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
