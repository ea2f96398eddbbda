using ItemTracking.Core.Kernel;
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
    public virtual PartyCard ToCard() => new(No, Name, Blocked, Version);

    /// <summary>Takes over what was changed on its card; its number and version are not.</summary>
    internal virtual void Take(PartyCard card) => (Name, Blocked) = (Texts.Normalise(card.Name), card.Blocked);
}
