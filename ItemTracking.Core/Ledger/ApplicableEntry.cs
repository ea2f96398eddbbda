using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// A ledger entry that a tracking line is applied to, or that a return takes back (ITL-57). Quantities are base units with the sign of the
/// ledger.
/// </summary>
/// <param name="EntryNo">Its number.</param>
/// <param name="Place">Item, variant and location.</param>
/// <param name="Numbers">Its serial and lot number.</param>
public sealed record ApplicableEntry(long EntryNo, StockPlace Place, TrackingNumbers Numbers)
{
    /// <summary>True for an inbound entry.</summary>
    public bool Positive { get; init; }

    /// <summary>Moved quantity.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Part not yet used by an opposite entry.</summary>
    public decimal RemainingQuantity { get; init; }

    /// <summary>Part shipped and not given back: negative, or zero.</summary>
    public decimal ShippedQtyNotReturned { get; init; }

    /// <summary>Day of the movement.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Kind of posted document.</summary>
    public ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Number of the posted document.</summary>
    public string DocumentNo { get; init; } = "";

    /// <summary>Customer or vendor, or blank.</summary>
    public string SourceNo { get; init; } = "";
}
