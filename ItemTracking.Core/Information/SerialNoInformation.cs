using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Information;

/// <summary>What the company knows of one serial number beyond its movements (INF-1).</summary>
[Audited("Serial No. Information")]
public sealed class SerialNoInformation : NumberInformation
{
    /// <summary>Serial number, at most 50 characters.</summary>
    public string SerialNo { get; set; } = "";
}
