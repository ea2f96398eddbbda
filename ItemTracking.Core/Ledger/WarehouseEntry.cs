namespace ItemTracking.Core.Ledger;

/// <summary>
/// One movement of stock into or out of a bin. Append-only; it says where in a location goods lie, while the item ledger says what the
/// company owns. Quantities are base units, plus into the bin, minus out of it.
/// </summary>
public sealed class WarehouseEntry
{
    /// <summary>Key; unique and rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>Day of the movement.</summary>
    public DateOnly RegisteringDate { get; set; }

    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Bin in the location, or blank.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Expiration date, or null.</summary>
    public DateOnly? ExpirationDate { get; set; }

    /// <summary>Moved quantity.</summary>
    public decimal QtyBase { get; set; }

    /// <summary>Table of the line the movement was made for (see <c>SourceRef</c>); 0 for none.</summary>
    public int SourceType { get; set; }

    /// <summary>Subtype of that line.</summary>
    public int SourceSubtype { get; set; }

    /// <summary>Number of its document, or blank.</summary>
    public string SourceNo { get; set; } = "";

    /// <summary>Its line number.</summary>
    public int SourceLineNo { get; set; }
}
