using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>An item in the list.</summary>
/// <param name="No">Key.</param>
/// <param name="Description">Description.</param>
/// <param name="BaseUnitOfMeasure">Unit in which stock is counted.</param>
/// <param name="ItemTrackingCode">Item tracking code, or blank.</param>
/// <param name="Blocked">Nothing can be posted.</param>
public sealed record ItemRow(string No, string Description, string BaseUnitOfMeasure, string ItemTrackingCode, bool Blocked)
{
    /// <summary>In stock, base units; read for the rows that are shown, zero before.</summary>
    public decimal Inventory { get; init; }
}

/// <summary>An item as the card shows it.</summary>
/// <param name="No">Key; blank on a new item to draw it from the series of items.</param>
/// <param name="Description">Description.</param>
/// <param name="BaseUnitOfMeasure">Unit in which stock is counted.</param>
/// <param name="RoundingPrecision">Smallest step of a base quantity; greater than zero.</param>
/// <param name="ItemTrackingCode">Item tracking code, or blank.</param>
/// <param name="SerialNos">Series of Assign Serial No., or blank (NOS-10).</param>
/// <param name="LotNos">Series of Assign Lot No., or blank (NOS-10).</param>
/// <param name="ExpirationCalculation">Date formula of expiration dates, or blank (COD-16).</param>
/// <param name="Blocked">Nothing can be posted.</param>
/// <param name="Units">Units in which the item is bought and sold; the base unit is added on saving when it is missing.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new item.</param>
public sealed record ItemCard(
    string No,
    string Description,
    string BaseUnitOfMeasure,
    decimal RoundingPrecision,
    string ItemTrackingCode,
    string SerialNos,
    string LotNos,
    string ExpirationCalculation,
    bool Blocked,
    IReadOnlyList<ItemUnitCard> Units,
    long Version) : ICard
{
    /// <summary>Whether the item is stock at all; only stock is tracked (COD-17).</summary>
    public ItemType Type { get; init; }

    /// <summary>How outbound stock finds its inbound stock (COD-10, COD-17).</summary>
    public CostingMethod CostingMethod { get; init; }

    /// <summary>Whether its stock is reserved for document lines (RSV-5).</summary>
    public ReserveMethod Reserve { get; init; } = ReserveMethod.Optional;

    /// <summary>Whether its stock may go below zero where no number is specifically tracked (PST-15).</summary>
    public PreventNegativeInventory PreventNegativeInventory { get; init; }

    /// <summary>Its variants; none where it has but one kind.</summary>
    public IReadOnlyList<ItemVariantCard> Variants { get; init; } = [];

    /// <summary>Other numbers by which the item is found.</summary>
    public IReadOnlyList<ItemReferenceCard> References { get; init; } = [];

    /// <summary>An item before anything is typed.</summary>
    public static readonly ItemCard New = new("", "", "", Rounding.DefaultPrecision, "", "", "", "", false, [], 0);
}

/// <summary>A unit of one item.</summary>
/// <param name="Code">Unit of measure.</param>
/// <param name="QtyPerUnitOfMeasure">Base units in one of it; greater than zero, 1 for the base unit.</param>
public sealed record ItemUnitCard(string Code, decimal QtyPerUnitOfMeasure);
