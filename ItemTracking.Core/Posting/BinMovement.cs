using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What one movement brings into a bin (plus) or takes out of it (minus) under one pair of numbers; base units. Numbers are carried here
/// only where the item's code keeps them through warehouse activities (DOC-22); the others, and their dates, are known to the item
/// ledger alone.
/// </summary>
/// <param name="Source">Line that it belongs to: refusals name it.</param>
/// <param name="Place">Item, variant and location.</param>
/// <param name="BinCode">Bin.</param>
/// <param name="Numbers">Serial and lot number as bins know them, or none.</param>
/// <param name="Quantity">Quantity.</param>
internal sealed record BinMovement(SourceRef Source, StockPlace Place, string BinCode, TrackingNumbers Numbers, decimal Quantity)
{
    /// <summary>Expiration date of the number, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Day on which it counts.</summary>
    public required DateOnly RegisteringDate { get; init; }

    /// <summary>Those of entries whose stock lies in bins, in their order; one per line and bin for what has no number here.</summary>
    public static IReadOnlyList<BinMovement> Of(IReadOnlyList<EntryDraft> entries) =>
    [
        .. from entry in entries
           where entry.Movement.BinCode.Length > 0
           let numbers = entry.Movement.Policy.InWarehouse(entry.Numbers)
           let date = numbers.Exist ? entry.ExpirationDate : null
           group entry by (
               entry.Movement.Source, entry.Movement.IsInbound, entry.Movement.BinCode, Numbers: numbers, ExpirationDate: date) into moved
           let movement = moved.First().Movement
           select new BinMovement(movement.Source, movement.Place, movement.BinCode, moved.Key.Numbers, moved.Sum(e => e.Quantity))
           {
               ExpirationDate = moved.Key.ExpirationDate,
               RegisteringDate = movement.Origin.PostingDate,
           },
    ];

    /// <summary>
    /// What movements together change in bins, a row for each bin and pair of numbers, in one global order of keys, so that two postings
    /// never wait for each other in a circle; the quantity of a row is its change.
    /// </summary>
    public static IReadOnlyList<BinBalance> Changes(IReadOnlyList<BinMovement> moved) =>
    [
        .. moved.GroupBy(m => (m.Place, m.BinCode, m.Numbers))
            .Select(of => new BinBalance
            {
                ItemNo = of.Key.Place.ItemNo,
                VariantCode = of.Key.Place.VariantCode,
                LocationCode = of.Key.Place.LocationCode,
                BinCode = of.Key.BinCode,
                SerialNo = of.Key.Numbers.SerialNo,
                LotNo = of.Key.Numbers.LotNo,
                QtyBase = of.Sum(m => m.Quantity),
            })
            .OrderBy(b => b.ItemNo, Codes.Comparer).ThenBy(b => b.VariantCode, Codes.Comparer)
            .ThenBy(b => b.LocationCode, Codes.Comparer).ThenBy(b => b.BinCode, Codes.Comparer)
            .ThenBy(b => b.SerialNo, Codes.Comparer).ThenBy(b => b.LotNo, Codes.Comparer),
    ];
}
