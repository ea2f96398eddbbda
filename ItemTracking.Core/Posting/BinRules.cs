using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>An item in a bin.</summary>
internal readonly record struct BinPlace(StockPlace Place, string BinCode);

/// <summary>What a bin holds of a pair of numbers; base units.</summary>
internal readonly record struct BinQuantity(BinPlace Bin, TrackingNumbers Numbers, decimal Quantity);

/// <summary>
/// Where stock lies in bins, what moves it names one, and nothing is taken that does not lie there (PST-5, PST-15).
/// </summary>
internal static class BinRules
{
    /// <summary>Why the bin of a movement cannot be used.</summary>
    public static IEnumerable<Refusal> Check(ItemMovement movement) =>
        [.. Check(movement, "Bin Code"), .. movement.Arrival is { } arrival ? Check(arrival, "New Bin Code") : []];

    private static IEnumerable<Refusal> Check(ItemMovement movement, string caption)
    {
        if (!movement.BinMandatory)
            yield break;
        var locationCode = movement.Place.LocationCode;
        if (movement.BinCode.Length == 0)
        {
            yield return Refusals.MustHaveValue(RefusalCode.PST_5, caption, movement.Words.Table, movement.Words.Key) with
            {
                WayOut = $"Stock of location {locationCode} lies in bins: choose one on the line."
            };
        }
        else if (!movement.BinExists)
        {
            yield return Refusals.NotFound(
                RefusalCode.PST_5, SetupTables.Bin, SetupTables.BinKey(locationCode, movement.BinCode), caption);
        }
    }

    /// <summary>
    /// One refusal per line that takes more of the item than its bin holds, or more of a number that is kept through warehouse activities.
    /// What the movements themselves bring into the bin counts.
    /// </summary>
    /// <param name="entries">New entries.</param>
    /// <param name="contents">What lies in the bins that it takes from.</param>
    public static IEnumerable<Refusal> Shortages(IReadOnlyList<EntryDraft> entries, IReadOnlyList<BinQuantity> contents)
    {
        EntryDraft[] moved = [.. entries.Where(e => e.Movement.BinCode.Length > 0)];
        if (moved.All(e => e.Quantity > 0))
            return [];
        var left = new Dictionary<(BinPlace, TrackingNumbers), decimal>();
        var movements = BinMovement.Of(moved)
            .Select(m => new BinQuantity(new(m.Movement.Place, m.Movement.BinCode), m.Numbers, m.Quantity));
        foreach (var (bin, numbers, quantity) in contents.Concat(movements))
            left[(bin, numbers)] = left.GetValueOrDefault((bin, numbers)) + quantity;
        return moved.Where(e => e.Quantity < 0).Select(e => Shortage(e, left)).OfType<Refusal>().DistinctBy(r => r.Line);
    }

    private static Refusal? Shortage(EntryDraft entry, Dictionary<(BinPlace, TrackingNumbers), decimal> left)
    {
        var numbers = entry.Movement.Policy.InWarehouse(entry.Numbers);
        var remains = left[(Bin(entry), numbers)];
        return remains >= 0 ? null : numbers.Exist
            ? Refused(
                entry,
                $"{TrackingRowWords.Name(entry.Numbers)}: {Lacks(remains)} Choose another bin, another number or a smaller quantity.")
            : Refused(entry, $"{Lacks(remains)} Choose another bin or a smaller quantity.");
    }

    private static Refusal Refused(EntryDraft entry, string wayOut) => new(
        RefusalCode.PST_15, $"You have insufficient quantity of Item {entry.Place.ItemNo} in bin {entry.Movement.BinCode}.", "Bin Code",
        entry.Movement.Source.SourceRefNo, WayOut: wayOut);

    private static string Lacks(decimal left) => $"{Rounding.QuantityText(-left)} too few lie there.";

    private static BinPlace Bin(EntryDraft entry) => new(entry.Place, entry.Movement.BinCode);
}
