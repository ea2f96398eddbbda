using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>What is there of an item at a location, and what orders bring and take of it; all variants. Base units.</summary>
/// <param name="LocationCode">Location, or blank.</param>
public sealed record ItemAvailability(string LocationCode)
{
    /// <summary>In stock now: Σ Remaining Quantity; negative where more was taken than came.</summary>
    public decimal Inventory { get; init; }

    /// <summary>The part of it that expires after the work date and within the days that count as soon.</summary>
    public decimal ExpiringSoon { get; init; }

    /// <summary>What purchase orders have still to bring in.</summary>
    public decimal QtyOnPurchOrder { get; init; }

    /// <summary>What sales orders have still to take out, reserved or not.</summary>
    public decimal QtyOnSalesOrder { get; init; }

    /// <summary>Stock that is kept for lines of any document (RSV-5).</summary>
    public decimal ReservedQtyOnInventory { get; init; }

    /// <summary>What is kept for lines of sales orders, in stock or of goods that are still to come.</summary>
    public decimal KeptForSalesOrders { get; init; }

    /// <summary>
    /// What can still be promised of the stock: neither kept for a line nor to be taken by a sales order without a reservation. A sales
    /// order that waits for goods to come takes nothing of it.
    /// </summary>
    public decimal Available => Inventory - ReservedQtyOnInventory - (QtyOnSalesOrder - KeptForSalesOrders);

    /// <summary>Both together; the place is that of the first.</summary>
    public static ItemAvailability operator +(ItemAvailability one, ItemAvailability other) => one with
    {
        Inventory = one.Inventory + other.Inventory,
        ExpiringSoon = one.ExpiringSoon + other.ExpiringSoon,
        QtyOnPurchOrder = one.QtyOnPurchOrder + other.QtyOnPurchOrder,
        QtyOnSalesOrder = one.QtyOnSalesOrder + other.QtyOnSalesOrder,
        ReservedQtyOnInventory = one.ReservedQtyOnInventory + other.ReservedQtyOnInventory,
        KeptForSalesOrders = one.KeptForSalesOrders + other.KeptForSalesOrders,
    };
}

/// <summary>What is there of one item.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="Description">Its text.</param>
/// <param name="DatedNumber">The number by which its stock is looked up that is about to expire.</param>
/// <param name="Locations">A row per location that has stock, or something on order or reserved; by code.</param>
public sealed record ItemFigures(
    string ItemNo, string Description, ItemTrackingType DatedNumber, IReadOnlyList<ItemAvailability> Locations)
{
    /// <summary>All locations together.</summary>
    public ItemAvailability Total { get; } = Locations.Aggregate(new ItemAvailability(""), (sum, location) => sum + location);
}
