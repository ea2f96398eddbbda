namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>A posted or registered document of the warehouse.</summary>
public sealed class PostedActivityHeader
{
    /// <summary>Kind.</summary>
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number, drawn from a series without gaps.</summary>
    public string No { get; set; } = "";

    /// <summary>Number of the document that was posted or registered.</summary>
    public string ActivityNo { get; set; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Table of the lines of the document that it was made for.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of that document.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of that document.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Warehouse shipment that a pick was for, or posted warehouse receipt that a put-away was for; blank for others.</summary>
    public string WhseDocumentNo { get; set; } = "";

    /// <summary>Receipt or shipment that was posted with it; blank where it was registered.</summary>
    public string PostedSourceNo { get; set; } = "";

    /// <summary>Day on which it counts.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>The posting that made it.</summary>
    public Guid PostingId { get; set; }

    /// <summary>User.</summary>
    public string PostedBy { get; set; } = "";

    /// <summary>Time.</summary>
    public DateTimeOffset PostedAt { get; set; }
}
