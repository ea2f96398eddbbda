using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>Documents of the warehouse; receipts and shipments, which hold no numbers of their own, among them.</summary>
public enum WarehouseActivityType
{
    /// <summary>Goods that a warehouse receipt brought are put into their bins; it is registered.</summary>
    PutAway = 1,

    /// <summary>Goods for a warehouse shipment are taken from their bins into the one it ships from; it is registered.</summary>
    Pick = 2,

    /// <summary>Goods are moved from bins to other bins; it is registered.</summary>
    Movement = 3,

    /// <summary>Goods that come in are put into their bins; posting it receives them.</summary>
    InvtPutAway = 4,

    /// <summary>Goods that leave are taken from their bins; posting it ships them.</summary>
    InvtPick = 5,

    /// <summary>Goods of a document come in; posting it receives them.</summary>
    Receipt = 7,

    /// <summary>Goods of a document leave; posting it ships them.</summary>
    Shipment = 8,
}

/// <summary>What is done with the goods of a line (DOC-28).</summary>
public enum WarehouseAction
{
    /// <summary>Stock does not lie in bins.</summary>
    None = 0,

    /// <summary>Taken out of a bin.</summary>
    Take = 1,

    /// <summary>Put into a bin.</summary>
    Place = 2,
}

/// <summary>A document of the warehouse that is not posted or registered completely, made for one released document (DOC-21).</summary>
public sealed class WarehouseActivityHeader : IVersioned
{
    /// <summary>Kind.</summary>
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number, drawn from the series of the kind.</summary>
    public string No { get; set; } = "";

    /// <summary>Location at which the goods are.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Table of the lines of the document that it is made for.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of that document: its kind, or the side of a transfer order.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of that document.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Warehouse shipment that a pick is for, or posted warehouse receipt that a put-away is for; blank for others.</summary>
    public string WhseDocumentNo { get; set; } = "";

    /// <summary>User who works on it, or blank.</summary>
    public string AssignedUserId { get; set; } = "";

    /// <summary>Day on which its source wants the goods to come or to leave, or null (WRK-1).</summary>
    public DateOnly? DueDate { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The document that it is made for.</summary>
    public Kernel.SourceKey Source => new(SourceType, SourceSubtype, SourceNo, "");
}
