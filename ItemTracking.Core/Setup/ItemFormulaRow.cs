namespace ItemTracking.Core.Setup;

/// <summary>An item whose expiration dates are calculated.</summary>
/// <param name="No">Key.</param>
/// <param name="Description">Description.</param>
/// <param name="ExpirationCalculation">Date formula.</param>
/// <param name="Version">Saved state this row was read from.</param>
public sealed record ItemFormulaRow(string No, string Description, string ExpirationCalculation, long Version);
