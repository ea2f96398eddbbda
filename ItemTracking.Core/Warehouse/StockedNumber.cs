using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What is in stock of one pair of numbers at a place, and what of it cannot be picked; base units (EXP-2).</summary>
/// <param name="Numbers">Serial and lot number as the ledger knows them.</param>
/// <param name="ExpirationDate">Expiration date, or null.</param>
/// <param name="Remaining">In stock.</param>
internal sealed record StockedNumber(TrackingNumbers Numbers, DateOnly? ExpirationDate, decimal Remaining)
{
    /// <summary>Kept for other documents.</summary>
    public decimal Reserved { get; init; }

    /// <summary>On other picks, not posted yet.</summary>
    public decimal Picked { get; init; }

    /// <summary>It may not be used (INF-9).</summary>
    public bool Blocked { get; init; }

    /// <summary>What a pick may take.</summary>
    public decimal Free => Blocked ? 0 : Math.Max(0, Remaining - Reserved - Picked);
}
