namespace ItemTracking.Core.Ledger;

/// <summary>
/// What lies in a bin of one pair of numbers, as far as bins know numbers (DOC-22). Changed in the transaction of a posting by a
/// conditional update, so that two postings can never take the same goods out of a bin; warehouse entries say how it came to be.
/// </summary>
public sealed class BinBalance
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Bin in the location.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Base units that lie there; never negative.</summary>
    public decimal QtyBase { get; set; }
}
