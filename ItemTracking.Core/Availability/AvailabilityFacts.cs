using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>An open inbound ledger entry (AVL-7).</summary>
internal readonly record struct OpenStock(
    TrackingNumbers Numbers, long EntryNo, decimal RemainingQuantity, DateOnly? ExpirationDate, DateOnly? WarrantyDate);

/// <summary>A stored demand row that is not handled completely (AVL-8).</summary>
/// <param name="Numbers">Its numbers.</param>
/// <param name="OpenQuantity">What is not handled yet; base units, negative.</param>
/// <param name="IsToHandle">Its Qty. to Handle is not zero.</param>
/// <param name="IsOfSource">It belongs to the document line the page is opened for.</param>
internal readonly record struct OpenRequest(TrackingNumbers Numbers, decimal OpenQuantity, bool IsToHandle, bool IsOfSource);

/// <summary>Stock that is kept for a document line (AVL-7, AVL-9).</summary>
/// <param name="EntryNo">The open entry.</param>
/// <param name="QuantityBase">Kept quantity; base units, positive.</param>
/// <param name="IsSpecific">It was asked for by number.</param>
/// <param name="IsOfSource">It is kept for the document line the page is opened for.</param>
internal readonly record struct ReservedEntry(long EntryNo, decimal QuantityBase, bool IsSpecific, bool IsOfSource);

/// <summary>A blocked number (INF-9).</summary>
internal readonly record struct BlockedNumber(TrackingNumbers Numbers, string Reason);
