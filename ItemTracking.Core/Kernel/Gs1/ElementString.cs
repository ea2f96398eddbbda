namespace ItemTracking.Core.Kernel.Gs1;

/// <summary>What a GS1 bar code says of the goods it stands on (SCN-7). What this product does not use is passed over.</summary>
public sealed record ElementString
{
    /// <summary>
    /// Number of the goods, or of those inside the package, as fourteen digits with a right check digit; blank when absent.
    /// </summary>
    public string Gtin { get; init; } = "";

    /// <summary>Serial number as printed; blank when absent.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Batch or lot number as printed; blank when absent.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>Expiration date, else the best-before date; null when both are absent.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Count of pieces, 1 or more; null when absent.</summary>
    public int? Count { get; init; }
}
