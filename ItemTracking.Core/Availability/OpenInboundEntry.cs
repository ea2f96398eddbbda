using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Availability;

/// <summary>An open inbound ledger entry; base units.</summary>
/// <param name="EntryNo">Its number.</param>
/// <param name="Numbers">Its numbers.</param>
public sealed record OpenInboundEntry(long EntryNo, TrackingNumbers Numbers)
{
    /// <summary>Where it lies, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Kind of posted document.</summary>
    public ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Number of the posted document.</summary>
    public string DocumentNo { get; init; } = "";

    /// <summary>Day of the movement.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Expiration date, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>What is left of it.</summary>
    public decimal RemainingQuantity { get; init; }

    /// <summary>What of it is reserved, by number or not (AVL-9).</summary>
    public decimal ReservedQuantityBase { get; init; }
}
