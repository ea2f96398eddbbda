using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>A document for which the warehouse works, as the warehouse sees it.</summary>
/// <param name="Key">Document; the side of a transfer order.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="Receives">It brings goods in.</param>
internal sealed record ActivitySource(SourceKey Key, string Name, bool Receives)
{
    /// <summary>It was handed to the warehouse; with what a refusal says where it was not.</summary>
    public required Refusal? NotReleased { get; init; }

    /// <summary>Whether it is still as it was read.</summary>
    public required Func<ItemTrackingDb, CancellationToken, Task<bool>> IsAsReadAsync { get; init; }

    /// <summary>Its goods leave together or not at all.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Day on which its goods are to come or to leave, or null.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Lines of which something is to be handled, by line number.</summary>
    public required IReadOnlyList<ActivitySourceLine> Lines { get; init; }

    /// <summary>
    /// The document of the warehouse that posts it at a location; null where it is posted by itself. A put-away or pick alone is made from
    /// the document, else a receipt or shipment is (DOC-21).
    /// </summary>
    public WarehouseActivityType? TypeAt(Location location) => (Receives, location) switch
    {
        (true, { RequireReceive: true }) => WarehouseActivityType.Receipt,
        (true, { RequirePutAway: true }) => WarehouseActivityType.InvtPutAway,
        (false, { RequireShipment: true }) => WarehouseActivityType.Shipment,
        (false, { RequirePick: true }) => WarehouseActivityType.InvtPick,
        _ => null,
    };
}

/// <summary>A line of such a document. Base units, positive.</summary>
/// <param name="Source">Line.</param>
/// <param name="Item">What decides about its item.</param>
/// <param name="Place">Where its goods are.</param>
internal sealed record ActivitySourceLine(SourceRef Source, ItemFacts Item, StockPlace Place)
{
    /// <summary>Text.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of the line.</summary>
    public required string UnitOfMeasureCode { get; init; }

    /// <summary>Base units in one of that unit.</summary>
    public required decimal QtyPerUnitOfMeasure { get; init; }

    /// <summary>Bin of the line, or blank.</summary>
    public required string BinCode { get; init; }

    /// <summary>Not handled yet, and on no document of the warehouse that would handle it.</summary>
    public required decimal Needed { get; init; }

    /// <summary>Tracking rows of the line in page order.</summary>
    public IReadOnlyList<TrackingSpecification> Rows { get; init; } = [];

    /// <summary>How much its tracking rows may hold altogether.</summary>
    public decimal Room { get; init; }

    /// <summary>
    /// The numbers that the document fixed and that are on no document of the warehouse yet, as bins know numbers; empty where they know
    /// none (DOC-22, DOC-23).
    /// </summary>
    public required IReadOnlyList<DefinedNumber> Defined { get; init; }
}

/// <summary>A number that a document fixed.</summary>
/// <param name="Numbers">Serial and lot number as bins know them.</param>
/// <param name="Quantity">Base units, positive.</param>
/// <param name="ExpirationDate">Date on its tracking line, or null.</param>
internal sealed record DefinedNumber(TrackingNumbers Numbers, decimal Quantity, DateOnly? ExpirationDate);

/// <summary>A line that an inventory put-away or pick is to have.</summary>
/// <param name="Line">Source line.</param>
/// <param name="Numbers">Serial and lot number, or none.</param>
/// <param name="ExpirationDate">Expiration date, or null.</param>
/// <param name="BinCode">Bin, or blank.</param>
/// <param name="Quantity">Base units, greater than zero.</param>
internal sealed record PlannedLine(
    ActivitySourceLine Line, TrackingNumbers Numbers, DateOnly? ExpirationDate, string BinCode, decimal Quantity);
