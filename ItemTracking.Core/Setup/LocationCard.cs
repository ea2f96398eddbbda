namespace ItemTracking.Core.Setup;

/// <summary>A location in its list.</summary>
/// <param name="Code">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="UseAsInTransit">Only goods on their way lie here.</param>
public sealed record LocationRow(string Code, string Name, bool UseAsInTransit);

/// <summary>A location as its card shows it.</summary>
/// <param name="Code">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="UseAsInTransit">Only goods on their way lie here.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new location.</param>
public sealed record LocationCard(string Code, string Name, bool UseAsInTransit, long Version)
{
    /// <summary>A location before anything is typed.</summary>
    public static readonly LocationCard New = new("", "", false, 0);
}
