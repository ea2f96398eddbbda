namespace ItemTracking.Core.Setup;

/// <summary>A vendor in the list.</summary>
/// <param name="No">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Blocked">No new document may be made and none posted.</param>
public sealed record VendorRow(string No, string Name, bool Blocked);

/// <summary>A vendor as the card shows it.</summary>
/// <param name="No">Key; blank on a new vendor to draw it from the series of vendors.</param>
/// <param name="Name">Name.</param>
/// <param name="Blocked">No new document may be made and none posted.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new vendor.</param>
public sealed record VendorCard(string No, string Name, bool Blocked, long Version)
{
    /// <summary>A vendor before anything is typed.</summary>
    public static readonly VendorCard New = new("", "", false, 0);
}
