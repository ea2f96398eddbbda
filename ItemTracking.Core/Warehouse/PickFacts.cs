using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Warehouse;

/// <summary>What a pick at a location is decided by.</summary>
internal sealed record PickFacts
{
    /// <summary>Stock lies in bins.</summary>
    public required bool BinMandatory { get; init; }

    /// <summary>
    /// The pick is registered and not posted: what expires first is proposed from bins only, and numbers without a date come last (EXP-1,
    /// EXP-4).
    /// </summary>
    public bool IsWarehousePick { get; init; }

    /// <summary>Numbers that expire first are proposed.</summary>
    public required bool AccordingToFefo { get; init; }

    /// <summary>What could not be proposed has a line without number.</summary>
    public required bool AlwaysCreatePickLine { get; init; }

    /// <summary>Day of the user.</summary>
    public required DateOnly WorkDate { get; init; }

    /// <summary>Stock of the items, by place; each pair of numbers and date once.</summary>
    public required ILookup<StockPlace, StockedNumber> Stock { get; init; }

    /// <summary>What lies in bins, by place, as bins know numbers; base units.</summary>
    public required ILookup<StockPlace, BinStock> Bins { get; init; }

    /// <summary>What is on other picks and not posted, by place.</summary>
    public required ILookup<StockPlace, BinStock> Picked { get; init; }
}

/// <summary>A quantity of a number in a bin; base units.</summary>
/// <param name="BinCode">Bin, or blank.</param>
/// <param name="Numbers">Serial and lot number as bins know them, or none.</param>
/// <param name="Quantity">Base units.</param>
internal sealed record BinStock(string BinCode, TrackingNumbers Numbers, decimal Quantity);
