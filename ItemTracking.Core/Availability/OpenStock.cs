using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>An open inbound ledger entry (AVL-7).</summary>
internal readonly record struct OpenStock(
    TrackingNumbers Numbers, long EntryNo, decimal RemainingQuantity, DateOnly? ExpirationDate, DateOnly? WarrantyDate);
