namespace ItemTracking.Core.Setup;

/// <summary>What an item tracking code asks of one kind of number, serial or lot; both have the same shape (COD-2).</summary>
public sealed record NumberPolicy
{
    /// <summary>Outbound numbers are applied to stock that carries exactly them (COD-8).</summary>
    public bool Specific { get; init; }

    /// <summary>The number is kept through warehouse activities (COD-6).</summary>
    public bool Warehouse { get; init; }

    /// <summary>Information must exist before the number comes in (PST-3).</summary>
    public bool InfoInbound { get; init; }

    /// <summary>Information must exist before the number goes out (PST-3).</summary>
    public bool InfoOutbound { get; init; }

    /// <summary>Movements for which the number must be stated although it is not specific (PST-1).</summary>
    public IReadOnlySet<(TrackingEntryType Type, bool Inbound)> Stated { get; init; } = new HashSet<(TrackingEntryType, bool)>();

    /// <summary>The number must be stated (PST-2).</summary>
    public bool Required(TrackingEntryType type, bool inbound) => Specific || Stated.Contains((type, inbound));

    /// <summary>Information must exist: by direction, for transfers if either direction asks for it (PST-3).</summary>
    public bool InfoRequired(TrackingEntryType type, bool inbound) =>
        type == TrackingEntryType.Transfer ? InfoInbound || InfoOutbound : inbound ? InfoInbound : InfoOutbound;

    /// <summary>The serial number side of a code.</summary>
    internal static NumberPolicy OfSerial(ItemTrackingCode code) => new()
    {
        Specific = code.SNSpecificTracking,
        Warehouse = code.SNWarehouseTracking,
        InfoInbound = code.SNInfoInboundMustExist,
        InfoOutbound = code.SNInfoOutboundMustExist,
        Stated = Set(
            (code.SNPurchaseInboundTracking, TrackingEntryType.Purchase, true),
            (code.SNPurchaseOutboundTracking, TrackingEntryType.Purchase, false),
            (code.SNSalesInboundTracking, TrackingEntryType.Sale, true),
            (code.SNSalesOutboundTracking, TrackingEntryType.Sale, false),
            (code.SNPosAdjmtInboundTracking, TrackingEntryType.PositiveAdjmt, true),
            (code.SNPosAdjmtOutboundTracking, TrackingEntryType.PositiveAdjmt, false),
            (code.SNNegAdjmtInboundTracking, TrackingEntryType.NegativeAdjmt, true),
            (code.SNNegAdjmtOutboundTracking, TrackingEntryType.NegativeAdjmt, false),
            (code.SNTransferTracking, TrackingEntryType.Transfer, true),
            (code.SNTransferTracking, TrackingEntryType.Transfer, false)),
    };

    /// <summary>The lot number side of a code.</summary>
    internal static NumberPolicy OfLot(ItemTrackingCode code) => new()
    {
        Specific = code.LotSpecificTracking,
        Warehouse = code.LotWarehouseTracking,
        InfoInbound = code.LotInfoInboundMustExist,
        InfoOutbound = code.LotInfoOutboundMustExist,
        Stated = Set(
            (code.LotPurchaseInboundTracking, TrackingEntryType.Purchase, true),
            (code.LotPurchaseOutboundTracking, TrackingEntryType.Purchase, false),
            (code.LotSalesInboundTracking, TrackingEntryType.Sale, true),
            (code.LotSalesOutboundTracking, TrackingEntryType.Sale, false),
            (code.LotPosAdjmtInboundTracking, TrackingEntryType.PositiveAdjmt, true),
            (code.LotPosAdjmtOutboundTracking, TrackingEntryType.PositiveAdjmt, false),
            (code.LotNegAdjmtInboundTracking, TrackingEntryType.NegativeAdjmt, true),
            (code.LotNegAdjmtOutboundTracking, TrackingEntryType.NegativeAdjmt, false),
            (code.LotTransferTracking, TrackingEntryType.Transfer, true),
            (code.LotTransferTracking, TrackingEntryType.Transfer, false)),
    };

    private static HashSet<(TrackingEntryType, bool)> Set(params (bool On, TrackingEntryType Type, bool Inbound)[] flags) =>
        [.. flags.Where(f => f.On).Select(f => (f.Type, f.Inbound))];
}
