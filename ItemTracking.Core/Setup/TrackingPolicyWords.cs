namespace ItemTracking.Core.Setup;

/// <summary>Says in plain sentences what a tracking policy asks of one kind of movement.</summary>
internal static class TrackingPolicyWords
{
    /// <summary>All that a clerk must know for one movement.</summary>
    public static IReadOnlyList<string> Of(TrackingPolicy policy, TrackingEntryType type, bool inbound, bool reclassifies) =>
        !policy.HasCode ? ["This item has no item tracking code: it takes no serial or lot numbers."]
        :
        [
            Numbers(policy, type, inbound),
            .. Information(policy, type, inbound),
            .. reclassifies ? NewExpiration(policy) : Expiration(policy, type, inbound),
            .. policy.Needs(type, inbound).WarrantyDates ? ["A warranty date must be entered."] : Array.Empty<string>(),
        ];

    /// <summary>Which numbers the movement needs.</summary>
    public static string Numbers(TrackingPolicy policy, TrackingEntryType type, bool inbound)
    {
        var on = $"On {Movement(type, inbound)}";
        return (policy.SerialRequired(type, inbound), policy.LotRequired(type, inbound)) switch
        {
            (true, true) => $"{on} every unit needs a serial number and a lot number.",
            (true, false) => $"{on} every unit needs a serial number.",
            (false, true) => $"{on} everything needs a lot number.",
            (false, false) => $"{on} serial and lot numbers may be entered, but none is needed.",
        };
    }

    /// <summary>Whether what has expired is held back: shipments, transfers and outbound positive adjustments (COD-14).</summary>
    public static bool IsStrict(TrackingPolicy policy, TrackingEntryType type, bool inbound) =>
        policy.StrictExpirationPosting && (type, inbound) is
            (TrackingEntryType.Sale or TrackingEntryType.PositiveAdjmt, false) or (TrackingEntryType.Transfer, _);

    private static IEnumerable<string> Information(TrackingPolicy policy, TrackingEntryType type, bool inbound)
    {
        if (policy.SerialInfoRequired(type, inbound))
            yield return Information(policy.Serial, "serial", "Serial");
        if (policy.LotInfoRequired(type, inbound))
            yield return Information(policy.Lot, "lot", "Lot");
    }

    private static string Information(NumberPolicy policy, string number, string card) => policy.CreatesInfoOnPosting
        ? $"Posting makes a {card} No. Information Card for each {number} number that has none."
        : $"Each {number} number needs a {card} No. Information Card before posting.";

    private static IEnumerable<string> Expiration(TrackingPolicy policy, TrackingEntryType type, bool inbound)
    {
        if (policy.Needs(type, inbound).ExpirationDates)
            yield return "An expiration date must be entered.";
        if (IsStrict(policy, type, inbound))
            yield return "What has expired cannot leave.";
    }

    /// <summary>What has expired may be reclassified (RCL-10).</summary>
    private static IEnumerable<string> NewExpiration(TrackingPolicy policy)
    {
        if (policy.ManExpirDateEntryReqd)
            yield return "A new expiration date must be entered.";
    }

    private static string Movement(TrackingEntryType type, bool inbound) => (type, inbound) switch
    {
        (TrackingEntryType.Purchase, true) => "a purchase receipt",
        (TrackingEntryType.Purchase, false) => "a return to the vendor",
        (TrackingEntryType.Sale, true) => "a return by the customer",
        (TrackingEntryType.Sale, false) => "a shipment",
        (TrackingEntryType.Transfer, _) => "a transfer or a reclassification",
        (TrackingEntryType.PositiveAdjmt, true) => "a positive adjustment",
        (TrackingEntryType.PositiveAdjmt, false) => "a positive adjustment that takes from stock",
        (TrackingEntryType.NegativeAdjmt, true) => "a negative adjustment that adds to stock",
        (TrackingEntryType.NegativeAdjmt, false) => "a negative adjustment",
    };
}
