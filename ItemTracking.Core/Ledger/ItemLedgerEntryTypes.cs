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

    /// <summary>+1 where a positive quantity of a journal line comes into stock, −1 where it leaves stock (ITL-6, PST-1).</summary>
    public static int SignFactor(this ItemLedgerEntryType type) =>
        type is ItemLedgerEntryType.Sale or ItemLedgerEntryType.NegativeAdjmt or ItemLedgerEntryType.Transfer ? -1 : +1;

    /// <summary>An entry of this kind without a document is one half of a reclassification (RCL-10).</summary>
    public static bool IsReclassification(this ItemLedgerEntryType type, ItemLedgerDocumentType document) =>
        (type, document) == (ItemLedgerEntryType.Transfer, ItemLedgerDocumentType.None);

    /// <summary>Goods that are lost are taken from those who keep them, once the user was asked (RSV-7).</summary>
    public static bool DisruptsReservations(this ItemLedgerEntryType type) => type == ItemLedgerEntryType.NegativeAdjmt;

    /// <summary>The kind as pages and messages show it: <c>Positive Adjmt.</c></summary>
    public static string Caption(this ItemLedgerEntryType type) => type switch
    {
        ItemLedgerEntryType.Purchase => "Purchase",
        ItemLedgerEntryType.Sale => "Sale",
        ItemLedgerEntryType.PositiveAdjmt => "Positive Adjmt.",
        ItemLedgerEntryType.NegativeAdjmt => "Negative Adjmt.",
        ItemLedgerEntryType.Transfer => "Transfer",
    };
}
