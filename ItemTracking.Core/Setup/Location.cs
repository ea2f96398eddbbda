using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>A place where stock lies.</summary>
[Audited("Location")]
public sealed class Location : IVersioned
{
    /// <summary>Key, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Stock here is on its way between two locations; only transfer orders may use it (DOC-14).</summary>
    public bool UseAsInTransit { get; set; }

    /// <summary>What is stored here lies in bins, and every line that moves stock names one.</summary>
    public bool BinMandatory { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The location as its card shows it.</summary>
    public LocationCard ToCard(IReadOnlyList<BinCard> bins) =>
        new(Code, Name, UseAsInTransit, Version) { BinMandatory = BinMandatory, Bins = bins };
}
