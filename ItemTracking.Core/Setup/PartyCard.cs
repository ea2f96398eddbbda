using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>A vendor or customer in its list.</summary>
/// <param name="No">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Blocked">No new document may be made and none posted.</param>
public sealed record PartyRow(string No, string Name, bool Blocked);

/// <summary>A vendor or customer as its card shows it.</summary>
/// <param name="No">Key; blank on a new card to draw it from the series of the kind.</param>
/// <param name="Name">Name.</param>
/// <param name="Blocked">No new document may be made and none posted.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new party.</param>
public sealed record PartyCard(string No, string Name, bool Blocked, long Version) : ICard
{
    /// <summary>Shipments and return receipts of the customer are combined into one invoice; of vendors nothing (COMB-1).</summary>
    public bool CombineShipments { get; init; }

    /// <summary>A party before anything is typed.</summary>
    public static readonly PartyCard New = new("", "", false, 0);
}
