using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Ledger;

/// <summary>What follows from the kind of an entry.</summary>
public static class ItemLedgerEntryTypes
{
    /// <summary>The kind of movement that decides which numbers are required (PST-1).</summary>
    public static TrackingEntryType TrackingType(this ItemLedgerEntryType type) => type switch
    {
        ItemLedgerEntryType.Purchase => TrackingEntryType.Purchase,
        ItemLedgerEntryType.Sale => TrackingEntryType.Sale,
        ItemLedgerEntryType.PositiveAdjmt => TrackingEntryType.PositiveAdjmt,
        ItemLedgerEntryType.NegativeAdjmt => TrackingEntryType.NegativeAdjmt,
        ItemLedgerEntryType.Transfer => TrackingEntryType.Transfer,
    };
}
