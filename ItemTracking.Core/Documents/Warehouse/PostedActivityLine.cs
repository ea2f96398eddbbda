namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>A line of a posted or registered document of the warehouse. Base units, positive.</summary>
public sealed class PostedActivityLine
{
    /// <summary>Kind of the document.</summary>
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number of the posted document.</summary>
    public string No { get; set; } = "";

    /// <summary>Number of the line that was posted.</summary>
    public int LineNo { get; set; }

    /// <summary>Number of the source line.</summary>
    public int SourceLineNo { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Whether goods were taken out of a bin or put into one.</summary>
    public WarehouseAction Action { get; set; }

    /// <summary>Of a line that placed goods, the line that took them; 0 of others (DOC-28).</summary>
    public int TakeLineNo { get; set; }

    /// <summary>Bin, or blank.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Expiration date that its ledger entry has, or null.</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>Handled.</summary>
    public decimal QtyBase { get; set; }
}
