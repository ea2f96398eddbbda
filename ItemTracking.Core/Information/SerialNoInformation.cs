using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Information;

/// <summary>What the company knows of one serial number beyond its movements (INF-1).</summary>
public sealed class SerialNoInformation : IVersioned
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Serial number, at most 50 characters.</summary>
    public string SerialNo { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>The number may not be used in any transaction (INF-9).</summary>
    public bool Blocked { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
