using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Undo;

/// <summary>
/// A ledger entry that is to be taken back: of a transfer the one in transit. Quantities are base units, sign of the ledger.
/// </summary>
/// <param name="EntryNo">Its number.</param>
/// <param name="Place">Where it moved stock.</param>
/// <param name="Numbers">Its serial and lot number; they may be missing.</param>
/// <param name="Quantity">What it moved.</param>
internal sealed record EntryToUndo(long EntryNo, StockPlace Place, TrackingNumbers Numbers, decimal Quantity)
{
    /// <summary>Part that nothing has used.</summary>
    public required decimal RemainingQuantity { get; init; }

    /// <summary>Part that is invoiced.</summary>
    public required decimal InvoicedQuantity { get; init; }

    /// <summary>Part shipped and not given back; zero where goods came in.</summary>
    public required decimal ShippedQtyNotReturned { get; init; }

    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>Expiration date, or null; of goods that left, that of the stock they were taken from (PST-30).</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>The outbound entry whose goods it brought back, or with which they left for transit; 0 for none.</summary>
    public long OutboundEntryNo { get; init; }

    /// <summary>What used it or brought it back, in words: <c>Posted Sales Shipment SS-1002</c>; blank where nothing did.</summary>
    public string InTheWay { get; init; } = "";

    /// <summary>
    /// What became of that since: it was undone or has come back, so that the goods lie in another entry and this one can never be
    /// undone; blank otherwise.
    /// </summary>
    public string Since { get; init; } = "";

    /// <summary>Posted invoice of it, in words; blank for none.</summary>
    public string InvoicedBy { get; init; } = "";

    /// <summary>A reservation of it; null for none.</summary>
    public ReservationOfEntry? Reserved { get; init; }
}

/// <summary>What is kept of an entry.</summary>
/// <param name="EntryNo">Number of the first reservation.</param>
/// <param name="Quantity">All that is kept, base units, positive.</param>
/// <param name="For">For what the first one is kept: <c>Sales Order SO-1004</c>.</param>
internal sealed record ReservationOfEntry(long EntryNo, decimal Quantity, string For);
