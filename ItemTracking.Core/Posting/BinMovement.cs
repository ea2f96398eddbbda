using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What one movement brings into a bin (plus) or takes out of it (minus) under one pair of numbers; base units. Numbers are carried here
/// only where the item's code keeps them through warehouse activities (DOC-22); the others, and their dates, are known to the item
/// ledger alone.
/// </summary>
internal sealed record BinMovement(ItemMovement Movement, TrackingNumbers Numbers, DateOnly? ExpirationDate, decimal Quantity)
{
    /// <summary>Those of entries whose stock lies in bins, in their order; one per movement for what has no number here.</summary>
    public static IReadOnlyList<BinMovement> Of(IReadOnlyList<EntryDraft> entries) =>
    [
        .. from entry in entries
           where entry.Movement.BinCode.Length > 0
           let numbers = entry.Movement.Policy.InWarehouse(entry.Numbers)
           let date = numbers.Exist ? entry.ExpirationDate : null
           group entry by (entry.Movement.Source, entry.Movement.IsInbound, Numbers: numbers, ExpirationDate: date) into moved
           select new BinMovement(moved.First().Movement, moved.Key.Numbers, moved.Key.ExpirationDate, moved.Sum(e => e.Quantity)),
    ];
}
