using ItemTracking.Core.Documents;
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
        var left = Left(BinMovement.Of(moved), contents);
        return moved.Where(e => e.Quantity < 0)
            .Select(e => Shortage(
                e.Movement.Source, Bin(e), e.Movement.Policy.InWarehouse(e.Numbers), e.Numbers, left))
            .OfType<Refusal>().DistinctBy(r => r.Line);
    }

    /// <summary>One refusal per line that takes more from a bin than lies there, where goods only change their bin (DOC-28).</summary>
    /// <param name="registered">What is taken and placed.</param>
    /// <param name="contents">What lies in the bins that it takes from.</param>
    public static IEnumerable<Refusal> Shortages(IReadOnlyList<BinMovement> registered, IReadOnlyList<BinQuantity> contents)
    {
        BinMovement[] taken = [.. registered.Where(m => m.Quantity < 0)];
        var left = Left(taken, contents);
        return taken.Select(m => Shortage(m.Source, new(m.Place, m.BinCode), m.Numbers, m.Numbers, left))
            .OfType<Refusal>().DistinctBy(r => r.Line);
    }

    private static Dictionary<(BinPlace, TrackingNumbers), decimal> Left(
        IEnumerable<BinMovement> movements, IReadOnlyList<BinQuantity> contents)
    {
        var left = new Dictionary<(BinPlace, TrackingNumbers), decimal>();
        foreach (var (bin, numbers, quantity) in
            contents.Concat(movements.Select(m => new BinQuantity(new(m.Place, m.BinCode), m.Numbers, m.Quantity))))
            left[(bin, numbers)] = left.GetValueOrDefault((bin, numbers)) + quantity;
        return left;
    }

    private static Refusal? Shortage(
        SourceRef line, BinPlace bin, TrackingNumbers inBin, TrackingNumbers named,
        Dictionary<(BinPlace, TrackingNumbers), decimal> left)
    {
        var remains = left[(bin, inBin)];
        if (remains >= 0)
            return null;
        return new(
            RefusalCode.PST_15, $"You have insufficient quantity of Item {bin.Place.ItemNo} in bin {bin.BinCode}.", "Bin Code",
            line.SourceRefNo,
            WayOut: inBin.Exist
                ? $"{TrackingRowWords.Name(named)}: {Lacks(remains)} Choose another bin, another number or a smaller quantity."
                : $"{Lacks(remains)} Choose another bin or a smaller quantity.");
    }

    private static string Lacks(decimal left) => $"{Rounding.QuantityText(-left)} too few lie there.";

    private static BinPlace Bin(EntryDraft entry) => new(entry.Place, entry.Movement.BinCode);
}
