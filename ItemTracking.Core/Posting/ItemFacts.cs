using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>What the company decided about an item, as far as posting asks.</summary>
/// <param name="No">Item.</param>
/// <param name="Policy">How its numbers are handled.</param>
internal sealed record ItemFacts(string No, TrackingPolicy Policy)
{
    /// <summary>A blocked item cannot be posted (PST-5).</summary>
    public bool Blocked { get; init; }

    /// <summary>The variant that is moved is blocked, and cannot be posted either (PST-5).</summary>
    public bool VariantBlocked { get; init; }

    /// <summary>How outbound stock finds its inbound stock (PST-12).</summary>
    public CostingMethod CostingMethod { get; init; }

    /// <summary>Whether its stock is reserved for lines (PST-15).</summary>
    public ReserveMethod Reserve { get; init; }

    /// <summary>Whether its stock may go below zero where no number is specifically tracked (PST-15).</summary>
    public PreventNegativeInventory PreventNegativeInventory { get; init; }

    /// <summary>What is added to the document date where no expiration date is typed; null for nothing (PST-20).</summary>
    public DateFormula? ExpirationCalculation { get; init; }

    /// <summary>Saved state of the item.</summary>
    public long Version { get; init; }

    /// <summary>Saved state of the item tracking code that the policy was read from; null for an item without one.</summary>
    public long? CodeVersion { get; init; }

    /// <summary>The facts of an item with its code, or without one.</summary>
    public static ItemFacts Of(Item item, ItemTrackingCode? code) => new(item.No, TrackingPolicy.Of(code))
    {
        Blocked = item.Blocked,
        CostingMethod = item.CostingMethod,
        Reserve = item.Reserve,
        PreventNegativeInventory = item.PreventNegativeInventory,
        ExpirationCalculation = DateFormula.TryParse(item.ExpirationCalculation),
        Version = item.Version,
        CodeVersion = code?.Version,
    };
}
