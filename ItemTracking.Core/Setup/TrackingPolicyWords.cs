namespace ItemTracking.Core.Setup;

/// <summary>Says in plain sentences what a tracking policy asks of one kind of movement.</summary>
internal static class TrackingPolicyWords
{
    public static IReadOnlyList<string> Of(TrackingPolicy policy, TrackingEntryType type, bool inbound) => !policy.HasCode
        ? ["This item has no item tracking code: it takes no serial or lot numbers."]
        : [Numbers(policy, type, inbound), .. Information(policy, type, inbound), .. inbound ? Dates(policy) : Strict(policy)];

    private static string Numbers(TrackingPolicy policy, TrackingEntryType type, bool inbound) =>
        (policy.SerialRequired(type, inbound), policy.LotRequired(type, inbound)) switch
        {
            (true, true) => $"Every unit {Moved(type, inbound)} needs a serial number and a lot number.",
            (true, false) => $"Every unit {Moved(type, inbound)} needs a serial number; a lot number may be added.",
            (false, true) => $"Everything {Moved(type, inbound)} needs a lot number; a serial number may be added.",
            (false, false) => $"What is {Moved(type, inbound)} may have serial and lot numbers, but needs none.",
        };

    private static IEnumerable<string> Information(TrackingPolicy policy, TrackingEntryType type, bool inbound)
    {
        if (policy.SerialInfoRequired(type, inbound))
            yield return "Each serial number needs a Serial No. Information Card before posting.";
        if (policy.LotInfoRequired(type, inbound))
            yield return "Each lot number needs a Lot No. Information Card before posting.";
    }

    private static IEnumerable<string> Dates(TrackingPolicy policy)
    {
        if (policy.ManExpirDateEntryReqd)
            yield return "An expiration date must be entered.";
        if (policy.ManWarrantyDateEntryReqd)
            yield return "A warranty date must be entered.";
    }

    private static IEnumerable<string> Strict(TrackingPolicy policy) =>
        policy.StrictExpirationPosting ? ["What has expired cannot leave."] : [];

    private static string Moved(TrackingEntryType type, bool inbound) => (type, inbound) switch
    {
        (TrackingEntryType.Purchase, true) => "received",
        (TrackingEntryType.Purchase, false) => "returned to the vendor",
        (TrackingEntryType.Sale, true) => "returned by the customer",
        (TrackingEntryType.Sale, false) => "shipped",
        (TrackingEntryType.Transfer, _) => "transferred",
        (TrackingEntryType.PositiveAdjmt or TrackingEntryType.NegativeAdjmt, true) => "added to stock",
        (TrackingEntryType.PositiveAdjmt or TrackingEntryType.NegativeAdjmt, false) => "taken from stock",
    };
}
