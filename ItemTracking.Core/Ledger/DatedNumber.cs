namespace ItemTracking.Core.Ledger;

/// <summary>
/// A lot, or a serial number without a lot, that postings brought in with or without an expiration date. A posting writes to its row before
/// it reads the date of the number, so that postings of one number take turns and cannot give it two dates at the same moment (PST-17,
/// PST-20, I13). The date itself is in the ledger.
/// </summary>
public sealed class DatedNumber
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Lot number; blank for a serial number without a lot.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>Serial number; blank for a lot.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>How many postings brought it in.</summary>
    public long Postings { get; set; }
}
