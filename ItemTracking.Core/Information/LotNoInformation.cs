using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Information;

/// <summary>What the company knows of one lot number beyond its movements (INF-1).</summary>
[Audited("Lot No. Information")]
public sealed class LotNoInformation : NumberInformation
{
    /// <summary>Lot number, at most 50 characters.</summary>
    public string LotNo { get; set; } = "";

    /// <summary>How good the lot is.</summary>
    public TestQuality TestQuality { get; set; }

    /// <summary>Number of the certificate, at most 20 characters, or blank.</summary>
    public string CertificateNumber { get; set; } = "";
}

/// <summary>Result of testing a lot (INF-1).</summary>
public enum TestQuality
{
    /// <summary>Not tested.</summary>
    None,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Average.</summary>
    Average,

    /// <summary>Bad.</summary>
    Bad,
}
