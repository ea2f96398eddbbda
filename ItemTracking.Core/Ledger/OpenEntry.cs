using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Ledger;

/// <summary>Stock is looked for inside one item, variant and location (PST-12).</summary>
public readonly record struct StockPlace(string ItemNo, string VariantCode, string LocationCode)
{
    /// <summary>
    /// Order that alone may move the goods, where they are in transit; blank at every other location (PST-12, DOC-16).
    /// </summary>
    public string OrderNo { get; init; } = "";
}

/// <summary>A ledger entry with a remaining quantity: positive for stock, negative for stock that was taken before it came.</summary>
/// <param name="EntryNo">Its number.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Numbers">Its serial and lot number.</param>
/// <param name="Remaining">What remains of it, base units, sign of the ledger.</param>
public sealed record OpenEntry(long EntryNo, StockPlace Place, TrackingNumbers Numbers, decimal Remaining)
{
    /// <summary>The date it expires, or null (PST-21).</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty, or null; it goes with goods that arrive again (DOC-19, RCL-10).</summary>
    public DateOnly? WarrantyDate { get; init; }
}
