using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Which number series number the company's own records, as stored. One row with the key <see cref="OnlyKey"/>.</summary>
[Audited("Numbering")]
public sealed record CompanyNumbering : NumberingSeries, IVersioned
{
    /// <summary>Key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Id { get; init; } = OnlyKey;

    /// <inheritdoc/>
    public long Version { get; set; }
}
