using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Tracking;

/// <summary>How a policy applies to a source line.</summary>
public static class SourceTracking
{
    /// <summary>The kind of movement the line makes when it is posted (PST-1).</summary>
    public static TrackingEntryType EntryType(this SourceLine source) => DocumentKind.Of(source.Ref).Movement;

    /// <summary>The line takes back what was sold, or gives back what was bought: a return, or an order with a negative quantity.</summary>
    public static bool IsReturn(this SourceLine source) => source.EntryType() switch
    {
        TrackingEntryType.Sale => source.IsInbound,
        TrackingEntryType.Purchase => source.IsDemand,
        _ => false,
    };

    /// <summary>
    /// Expired goods do not leave with the line (PST-21): the code is strict, and they are neither scrapped nor given back to the vendor.
    /// </summary>
    public static bool RespectsExpiration(this SourceLine source, TrackingPolicy policy) =>
        source.IsDemand && DocumentKind.Of(source.Ref) is var kind && policy.RespectsExpiration(kind.EntryType, kind.HandlingDocumentType);

    /// <summary>Whether movements of a kind, with a kind of posted document, respect the dates of what they take out (PST-21).</summary>
    public static bool RespectsExpiration(this TrackingPolicy policy, ItemLedgerEntryType type, ItemLedgerDocumentType document) =>
        policy is { UsesExpirationDates: true, StrictExpirationPosting: true }
        && type != ItemLedgerEntryType.NegativeAdjmt
        && document is not (ItemLedgerDocumentType.PurchaseReturnShipment or ItemLedgerDocumentType.PurchaseCreditMemo);

    /// <summary>What an actor needs to see the tracking of the line.</summary>
    public static Permission ReadPermission(this SourceRef source) => DocumentKind.Of(source).Rights.Read;

    /// <summary>What an actor needs to change the tracking of the line.</summary>
    public static Permission EditPermission(this SourceRef source) => DocumentKind.Of(source).Rights.Edit;
}
