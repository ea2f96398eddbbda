using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Tracking;

/// <summary>How a policy applies to a source line.</summary>
public static class SourceTracking
{
    /// <summary>The line takes back what was sold, or gives back what was bought: a return, or an order with a negative quantity.</summary>
    public static bool IsReturn(this SourceLine source) => source.EntryType switch
    {
        ItemLedgerEntryType.Sale => source.IsInbound,
        ItemLedgerEntryType.Purchase => source.IsDemand,
        _ => false,
    };

    /// <summary>Goods leave and arrive again in the same act, perhaps under other numbers: a reclassification (ITL-27, RCL-1).</summary>
    public static bool IsReclassification(this SourceLine source) => source.EntryType.IsReclassification(source.PostedAs);

    /// <summary>
    /// Expired goods leave neither stock nor transit with the line (PST-21, DOC-19): the code is strict, and they are neither scrapped, nor
    /// given back to the vendor, nor reclassified (RCL-10).
    /// </summary>
    public static bool RespectsExpiration(this SourceLine source, TrackingPolicy policy) =>
        (source.IsDemand || source.Ref.IsTransferReceipt) && policy.RespectsExpiration(source.EntryType, source.PostedAs);

    /// <summary>Whether movements of a kind, with a kind of posted document, respect the dates of what they take out (PST-21).</summary>
    public static bool RespectsExpiration(this TrackingPolicy policy, ItemLedgerEntryType type, ItemLedgerDocumentType document) =>
        policy is { UsesExpirationDates: true, StrictExpirationPosting: true }
        && type != ItemLedgerEntryType.NegativeAdjmt
        && !type.IsReclassification(document)
        && document is not (ItemLedgerDocumentType.PurchaseReturnShipment or ItemLedgerDocumentType.PurchaseCreditMemo);
}
