using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>Documents of the warehouse.</summary>
public enum WarehouseActivityType
{
    /// <summary>Goods that come in are put into their bins; posting it receives them.</summary>
    InvtPutAway = 4,

    /// <summary>Goods that leave are taken from their bins; posting it ships them.</summary>
    InvtPick = 5,
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

/// <summary>An inventory put-away or an inventory pick that is not posted completely, made for one released document (DOC-21).</summary>
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

    /// <summary>User who works on it, or blank.</summary>
    public string AssignedUserId { get; set; } = "";

    /// <summary>Day on which its source wants the goods to come or to leave, or null (WRK-1).</summary>
    public DateOnly? DueDate { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The document that it is made for.</summary>
    public Kernel.SourceKey Source => new(SourceType, SourceSubtype, SourceNo, "");
}
