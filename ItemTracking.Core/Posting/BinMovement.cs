using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What one line moves into a bin (plus) or out of it (minus) under one pair of numbers; base units. Numbers are carried here only where
/// the item's code keeps them through warehouse activities (DOC-22); the others, and their dates, are known to the item ledger alone.
/// </summary>
internal sealed record BinMovement(LineToPost Line, StockPlace Place, TrackingNumbers Numbers, DateOnly? ExpirationDate, decimal Quantity)
{
    /// <summary>The movements of entries whose stock lies in bins, in their order; of what has no number here a line makes one.</summary>
    public static IReadOnlyList<BinMovement> Of(IReadOnlyList<EntryDraft> entries) =>
    [
        .. from entry in entries
           where entry.Line.BinCode.Length > 0
           let numbers = entry.Line.Facts.Policy.InWarehouse(entry.Numbers)
           group entry by (entry.Line.Line.LineNo, Numbers: numbers, ExpirationDate: numbers.Exist ? entry.ExpirationDate : null) into moved
           let first = moved.First()
           select new BinMovement(first.Line, first.Place, moved.Key.Numbers, moved.Key.ExpirationDate, moved.Sum(e => e.Quantity)),
    ];
}
