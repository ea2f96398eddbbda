namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>A posted inventory put-away or pick.</summary>
public sealed class PostedActivityHeader
{
    /// <summary>Kind.</summary>
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number, drawn from a series without gaps.</summary>
    public string No { get; set; } = "";

    /// <summary>Number of the put-away or pick that was posted.</summary>
    public string ActivityNo { get; set; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Table of the lines of the document that it was made for.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of that document.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of that document.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Receipt or shipment that was posted with it.</summary>
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
