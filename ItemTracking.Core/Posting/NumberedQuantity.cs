using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>What a movement moves under one pair of numbers.</summary>
/// <param name="Place">Place on the Item Tracking Lines page, counted from 1.</param>
/// <param name="Numbers">Serial number, lot, or both; they may be missing.</param>
/// <param name="Quantity">Base units, sign of the ledger; never 0.</param>
internal sealed record NumberedQuantity(int Place, TrackingNumbers Numbers, decimal Quantity)
{
    /// <summary>Expiration date as typed, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty as typed, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>The open entry that stock is taken from by choice, or 0; only asked where goods go out (PST-14).</summary>
    public long ApplToItemEntry { get; init; }

    /// <summary>
    /// The outbound entry whose goods come back, or 0; asked where goods come in (PST-14), and where such an entry is corrected: then they
    /// are out again (PST-30).
    /// </summary>
    public long ApplFromItemEntry { get; init; }

    /// <summary>The entry that is taken back as a whole, or 0; then numbers and dates are those of that entry (PST-30).</summary>
    public long Corrects { get; init; }
}
