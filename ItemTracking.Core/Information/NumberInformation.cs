using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Information;

/// <summary>What the company knows of one number beyond its movements; the fields that serial and lot numbers share (INF-1).</summary>
public abstract class NumberInformation : IVersioned
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>The number may not be used in any transaction (INF-9).</summary>
    public bool Blocked { get; set; }

    /// <summary>Why it is blocked, at most 250 characters; blank while it is not.</summary>
    public string BlockedReason { get; set; } = "";

    /// <summary>Who blocked it; blank while it is not.</summary>
    public string BlockedBy { get; set; } = "";

    /// <summary>When it was blocked; null while it is not.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
