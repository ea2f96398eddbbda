namespace ItemTracking.Core.Ledger;

/// <summary>Which entries to show; blank fields do not restrict. Numbers are compared whole, not in parts.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="SerialNo">Serial number.</param>
/// <param name="LotNo">Lot number.</param>
/// <param name="DocumentNo">Number of a posted document or of an order.</param>
/// <param name="LocationCode">Location.</param>
/// <param name="OpenOnly">Only entries with a remaining quantity.</param>
public sealed record LedgerFilter(
    string ItemNo = "", string SerialNo = "", string LotNo = "", string DocumentNo = "", string LocationCode = "", bool OpenOnly = false)
{
    /// <summary>Variant; blank for all of them.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Only entries that carry a serial or lot number: the Item Tracking Entries of an item (PTP-4).</summary>
    public bool TrackedOnly { get; init; }

    /// <summary>Only entries of this vendor's documents.</summary>
    public string VendorNo { get; init; } = "";

    /// <summary>Only entries of this customer's documents.</summary>
    public string CustomerNo { get; init; } = "";
}
