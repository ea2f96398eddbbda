using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Somebody the company deals with: what vendors and customers have in common. Each kind has its own table.</summary>
public abstract class Party : IVersioned
{
    /// <summary>Key, at most 20 characters.</summary>
    public string No { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>No new document may be made for a blocked party and none posted.</summary>
    public bool Blocked { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The party as its card shows it.</summary>
    public PartyCard ToCard() => new(No, Name, Blocked, Version);
}
