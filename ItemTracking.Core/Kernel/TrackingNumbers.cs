namespace ItemTracking.Core.Kernel;

/// <summary>The serial and lot number of something; blank is the empty string. Normalised by <see cref="Codes.Normalise"/>.</summary>
/// <param name="SerialNo">Serial number, at most 50 characters, or blank.</param>
/// <param name="LotNo">Lot number, at most 50 characters, or blank.</param>
public readonly record struct TrackingNumbers(string SerialNo, string LotNo)
{
    /// <summary>Neither serial nor lot number.</summary>
    public static readonly TrackingNumbers None = new("", "");

    /// <summary>True when at least one number is filled: only then does tracking exist.</summary>
    public bool Exist => SerialNo.Length > 0 || LotNo.Length > 0;

    /// <summary>
    /// Everything that something with these numbers counts for, each once: the pair, its serial number, its lot, and neither.
    /// </summary>
    public IEnumerable<TrackingNumbers> Parts => new[] { this, new(SerialNo, ""), new("", LotNo), None }.Distinct();
}
