namespace ItemTracking.Core.Setup;

/// <summary>One tab of an item tracking code, for serial or for lot numbers (COD-2). All off on a new code.</summary>
public sealed record NumberFlags
{
    /// <summary>Outbound numbers are applied to stock that carries exactly them (COD-8).</summary>
    public bool Specific { get; init; }

    /// <summary>
    /// Information is created for a number that has none when it is posted; it does not follow from specific tracking (COD-4).
    /// </summary>
    public bool CreateInfoOnPosting { get; init; }

    /// <summary>Information must exist before the number comes in (PST-3).</summary>
    public bool InfoInbound { get; init; }

    /// <summary>Information must exist before the number goes out (PST-3).</summary>
    public bool InfoOutbound { get; init; }

    /// <summary>Stated when a purchase comes in.</summary>
    public bool PurchaseInbound { get; init; }

    /// <summary>Stated when a purchase goes out.</summary>
    public bool PurchaseOutbound { get; init; }

    /// <summary>Stated when a sale comes in.</summary>
    public bool SalesInbound { get; init; }

    /// <summary>Stated when a sale goes out.</summary>
    public bool SalesOutbound { get; init; }

    /// <summary>Stated when a positive adjustment comes in.</summary>
    public bool PosAdjmtInbound { get; init; }

    /// <summary>Stated when a positive adjustment goes out.</summary>
    public bool PosAdjmtOutbound { get; init; }

    /// <summary>Stated when a negative adjustment comes in.</summary>
    public bool NegAdjmtInbound { get; init; }

    /// <summary>Stated when a negative adjustment goes out.</summary>
    public bool NegAdjmtOutbound { get; init; }

    /// <summary>Kept through warehouse activities (COD-6).</summary>
    public bool Warehouse { get; init; }

    /// <summary>Stated on transfers and reclassifications.</summary>
    public bool Transfer { get; init; }

    /// <summary>How many other settings follow from specific tracking (COD-4): eight directions, transfer and warehouse.</summary>
    public const int FollowingSpecific = 10;

    /// <summary>
    /// Switches specific tracking. On, it switches warehouse tracking and the nine flags on (COD-4); off, it switches warehouse tracking
    /// off and leaves the flags as they are (COD-7).
    /// </summary>
    public NumberFlags WithSpecific(bool on) => !on
        ? this with { Specific = false, Warehouse = false }
        : this with
        {
            Specific = true,
            PurchaseInbound = true,
            PurchaseOutbound = true,
            SalesInbound = true,
            SalesOutbound = true,
            PosAdjmtInbound = true,
            PosAdjmtOutbound = true,
            NegAdjmtInbound = true,
            NegAdjmtOutbound = true,
            Warehouse = true,
            Transfer = true,
        };

    /// <summary>All nine flags that follow from specific tracking are on.</summary>
    internal bool AllStated =>
        PurchaseInbound && PurchaseOutbound && SalesInbound && SalesOutbound
        && PosAdjmtInbound && PosAdjmtOutbound && NegAdjmtInbound && NegAdjmtOutbound && Transfer;
}
