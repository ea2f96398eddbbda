using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>A document of the warehouse in a list.</summary>
/// <param name="Type">Kind.</param>
/// <param name="No">Number.</param>
/// <param name="SourceName">Document that it is made for: <c>Sales Order SO-1001</c>.</param>
/// <param name="LocationCode">Location.</param>
/// <param name="AssignedUserId">Who works on it, or blank.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="DueDate">Day on which its source wants the goods to come or to leave, or null.</param>
public sealed record WarehouseActivityRow(
    WarehouseActivityType Type, string No, string SourceName, string LocationCode, string AssignedUserId, int LineCount,
    DateOnly? DueDate);

/// <summary>A document of the warehouse as its card shows it.</summary>
/// <param name="Type">Kind.</param>
/// <param name="No">Number.</param>
public sealed record WarehouseActivityCard(WarehouseActivityType Type, string No)
{
    /// <summary>Document that it is made for.</summary>
    public SourceKey Source { get; init; }

    /// <summary>How messages name that: <c>Sales Order SO-1001</c>.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Stock of the location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>It is a shipment whose goods are picked.</summary>
    public bool IsPicked { get; init; }

    /// <summary>Warehouse shipment that a pick is for, or posted warehouse receipt that a put-away is for; blank for others.</summary>
    public string WhseDocumentNo { get; init; } = "";

    /// <summary>Who works on it, or blank.</summary>
    public string AssignedUserId { get; init; } = "";

    /// <summary>Day on which its source wants the goods to come or to leave, or null.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>State when it was read (R5).</summary>
    public long Version { get; init; }

    /// <summary>Lines by line number.</summary>
    public IReadOnlyList<WarehouseActivityLineCard> Lines { get; init; } = [];
}

/// <summary>A line of it as the card shows and saves it. Base units, positive.</summary>
public sealed record WarehouseActivityLineCard
{
    /// <summary>Number.</summary>
    public int LineNo { get; init; }

    /// <summary>Number of the source line; read only.</summary>
    public int SourceLineNo { get; init; }

    /// <summary>Item; read only.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant, or blank; read only.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text; read only.</summary>
    public string Description { get; init; } = "";

    /// <summary>Taken out of a bin or put into one; read only.</summary>
    public WarehouseAction Action { get; init; }

    /// <summary>Of a line that places goods, the line that takes them; 0 of others; read only (DOC-28).</summary>
    public int TakeLineNo { get; init; }

    /// <summary>Unit that the worker counts in; read only.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>Base units in one of that unit; read only.</summary>
    public decimal QtyPerUnitOfMeasure { get; init; } = 1;

    /// <summary>Bin, or blank.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>Expiration date; typed where goods come in under a number that is new.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>To be handled altogether; read only.</summary>
    public decimal QtyBase { get; init; }

    /// <summary>To handle with the next posting.</summary>
    public decimal QtyToHandleBase { get; init; }

    /// <summary>Of a shipment picked so far, be it shipped or not; read only.</summary>
    public decimal QtyPickedBase { get; init; }

    /// <summary>Handled so far; read only.</summary>
    public decimal QtyHandledBase { get; init; }

    /// <summary>Not handled yet.</summary>
    public decimal QtyOutstandingBase => QtyBase - QtyHandledBase;

    /// <summary>Why less is handled now; taken away as soon as all of it is (WRK-5).</summary>
    public string ShortReason { get; init; } = "";

    /// <summary>Its item has an item tracking code; read only.</summary>
    public bool IsTracked { get; init; }

    /// <summary>A serial number belongs on the line (DOC-22); read only.</summary>
    public bool KnowsSerialNos { get; init; }

    /// <summary>A lot number belongs on the line (DOC-22); read only.</summary>
    public bool KnowsLotNos { get; init; }

    /// <summary>State when it was read (R5).</summary>
    public long Version { get; init; }
}

/// <summary>A posted or registered document of the warehouse.</summary>
/// <param name="Type">Kind.</param>
/// <param name="No">Number.</param>
public sealed record PostedActivityCard(WarehouseActivityType Type, string No)
{
    /// <summary>Number of the document that was posted or registered.</summary>
    public string ActivityNo { get; init; } = "";

    /// <summary>Document that it was made for: <c>Sales Order SO-1001</c>.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>Warehouse shipment that a pick was for, or posted warehouse receipt that a put-away was for; blank for others.</summary>
    public string WhseDocumentNo { get; init; } = "";

    /// <summary>Receipt or shipment that was posted with it; blank where it was registered.</summary>
    public string PostedSourceNo { get; init; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>It is a receipt whose goods are put away.</summary>
    public bool IsPutAway { get; init; }

    /// <summary>Day on which it counts.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Who posted it.</summary>
    public string PostedBy { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset PostedAt { get; init; }

    /// <summary>Lines by line number; empty in lists.</summary>
    public IReadOnlyList<PostedActivityLine> Lines { get; init; } = [];
}
