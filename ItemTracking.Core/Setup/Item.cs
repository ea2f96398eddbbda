using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>A thing that is bought, stocked and sold.</summary>
[Audited("Item")]
public sealed class Item : IVersioned
{
    /// <summary>Key, at most 20 characters.</summary>
    public string No { get; set; } = "";

    /// <summary>Text shown on documents, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>Unit in which stock and tracking are counted.</summary>
    public string BaseUnitOfMeasure { get; set; } = "";

    /// <summary>Smallest step of a base quantity (ITL-40); 0.00001 unless set.</summary>
    public decimal RoundingPrecision { get; set; } = Rounding.DefaultPrecision;

    /// <summary>Whether it is stock at all; only stock is tracked (COD-17).</summary>
    public ItemType Type { get; set; }

    /// <summary>How outbound stock finds its inbound stock (COD-10, COD-17); no amounts follow from it.</summary>
    public CostingMethod CostingMethod { get; set; }

    /// <summary>Code that says how serial and lot numbers are handled; blank for an item that is not tracked.</summary>
    public string ItemTrackingCode { get; set; } = "";

    /// <summary>Number series of Assign Serial No. (NOS-10), or blank.</summary>
    public string SerialNos { get; set; } = "";

    /// <summary>Number series of Assign Lot No. (NOS-10), or blank.</summary>
    public string LotNos { get; set; } = "";

    /// <summary>Date formula added to the document date where no expiration date is typed, or blank.</summary>
    public string ExpirationCalculation { get; set; } = "";

    /// <summary>Whether its stock is reserved for document lines (RSV-5).</summary>
    public ReserveMethod Reserve { get; set; } = ReserveMethod.Optional;

    /// <summary>Whether its stock may go below zero where no number is specifically tracked (PST-15).</summary>
    public PreventNegativeInventory PreventNegativeInventory { get; set; }

    /// <summary>A blocked item cannot be posted (PST-5).</summary>
    public bool Blocked { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The item as its card shows it.</summary>
    public ItemCard ToCard(IReadOnlyList<ItemUnitCard> units) => new(
        No, Description, BaseUnitOfMeasure, RoundingPrecision, ItemTrackingCode, SerialNos, LotNos, ExpirationCalculation, Blocked, units,
        Version)
    {
        Type = Type,
        CostingMethod = CostingMethod,
        Reserve = Reserve,
        PreventNegativeInventory = PreventNegativeInventory,
    };
}

/// <summary>A unit in which an item can be bought or sold.</summary>
[Audited("Item Unit of Measure")]
public sealed class ItemUnitOfMeasure
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Unit of measure.</summary>
    public string Code { get; set; } = "";

    /// <summary>Base units in one of this unit; 1 for the base unit itself. Greater than zero.</summary>
    [Caption("Qty. per Unit of Measure")]
    public decimal QtyPerUnitOfMeasure { get; set; } = 1;
}

/// <summary>A unit of measure.</summary>
[Audited("Unit of Measure")]
public sealed class UnitOfMeasure : IVersioned
{
    /// <summary>Key, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name of the unit, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The unit as its card shows it.</summary>
    public UnitOfMeasureCard ToCard() => new(Code, Description, Version);
}
