using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>A unit of measure in its list.</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
public sealed record UnitOfMeasureRow(string Code, string Description);

/// <summary>A unit of measure as its card shows it.</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new unit.</param>
public sealed record UnitOfMeasureCard(string Code, string Description, long Version) : ICard
{
    /// <summary>A unit before anything is typed.</summary>
    public static readonly UnitOfMeasureCard New = new("", "", 0);
}
