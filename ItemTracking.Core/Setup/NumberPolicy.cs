namespace ItemTracking.Core.Setup;

/// <summary>What an item tracking code asks of one kind of number, serial or lot.</summary>
/// <param name="Flags">The tab of the code.</param>
public sealed record NumberPolicy(NumberFlags Flags)
{
    /// <summary>Outbound numbers are applied to stock that carries exactly them (COD-8).</summary>
    public bool Specific => Flags.Specific;

    /// <summary>The number is kept through warehouse activities (COD-6).</summary>
    public bool Warehouse => Flags.Warehouse;

    /// <summary>Posting creates information for a number that has none (COD-2).</summary>
    public bool CreatesInfoOnPosting => Flags.CreateInfoOnPosting;

    /// <summary>Some movement must state the number: the code knows numbers of this kind (SCN-8).</summary>
    public bool IsAsked => Enum.GetValues<TrackingEntryType>().Any(type => Required(type, inbound: true) || Required(type, inbound: false));

    /// <summary>The number must be stated: it is specific, or the flag of the movement is on (PST-1, PST-2).</summary>
    public bool Required(TrackingEntryType type, bool inbound) => Specific || (type, inbound) switch
    {
        (TrackingEntryType.Purchase, true) => Flags.PurchaseInbound,
        (TrackingEntryType.Purchase, false) => Flags.PurchaseOutbound,
        (TrackingEntryType.Sale, true) => Flags.SalesInbound,
        (TrackingEntryType.Sale, false) => Flags.SalesOutbound,
        (TrackingEntryType.PositiveAdjmt, true) => Flags.PosAdjmtInbound,
        (TrackingEntryType.PositiveAdjmt, false) => Flags.PosAdjmtOutbound,
        (TrackingEntryType.NegativeAdjmt, true) => Flags.NegAdjmtInbound,
        (TrackingEntryType.NegativeAdjmt, false) => Flags.NegAdjmtOutbound,
        (TrackingEntryType.Transfer, _) => Flags.Transfer,
    };

    /// <summary>Information must exist: by direction, for transfers if either direction asks for it (PST-3).</summary>
    public bool InfoRequired(TrackingEntryType type, bool inbound) =>
        type == TrackingEntryType.Transfer ? Flags.InfoInbound || Flags.InfoOutbound : inbound ? Flags.InfoInbound : Flags.InfoOutbound;
}
