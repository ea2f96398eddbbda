using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Reservations;

/// <summary>What is reserved for a line (RSV-5).</summary>
public enum ReserveChoice
{
    /// <summary>The user has not been asked yet; asks where the line names numbers that are specifically tracked.</summary>
    Ask,

    /// <summary>Only stock and supply that carry the numbers of the line.</summary>
    SpecificNumbers,

    /// <summary>Whatever stock or supply there is.</summary>
    AnyStock,
}

/// <summary>Everything that decides what can be reserved for a line.</summary>
internal sealed record ReservationFacts
{
    /// <summary>The line.</summary>
    public required SourceLine Source { get; init; }

    public required Item Item { get; init; }

    public required TrackingPolicy Policy { get; init; }

    /// <summary>What the line names and has not handled, by the numbers that are specifically tracked; base units, positive.</summary>
    public required IReadOnlyDictionary<TrackingNumbers, decimal> Named { get; init; }

    /// <summary>Stock of the place and what is reserved there.</summary>
    public required ReservedStock Stock { get; init; }

    /// <summary>Lines that will bring goods in, the first expected first.</summary>
    public required IReadOnlyList<OpenSupply> Supplies { get; init; }

    public StockPlace Place => PlaceOf(Source);

    /// <summary>What is still to leave stock with the line; base units, positive.</summary>
    public decimal Outstanding => OutstandingOf(Source);

    public static StockPlace PlaceOf(SourceLine source) => new(source.ItemNo, source.VariantCode, source.LocationCode);

    public static decimal OutstandingOf(SourceLine source) => Math.Max(0, -source.SignFactor * (source.Quantity - source.QuantityHandled));

    /// <summary>Open quantities added up by the numbers that are specifically tracked; numbers that are not are left out.</summary>
    public static IReadOnlyDictionary<TrackingNumbers, decimal> BySpecificNumbers(
        TrackingPolicy policy, IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> named) =>
        named
            .GroupBy(n => policy.SpecificOf(n.Numbers)).Where(g => g.Key.Exist).ToDictionary(g => g.Key, g => g.Sum(n => n.Quantity));
}
