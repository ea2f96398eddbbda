using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>A place inside a location where goods lie.</summary>
[Audited("Bin")]
public sealed class Bin : IVersioned
{
    /// <summary>Location.</summary>
    public string LocationCode { get; set; } = "";

    /// <summary>Code of the bin inside the location, at most 20 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }
}
