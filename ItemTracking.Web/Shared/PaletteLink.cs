namespace ItemTracking.Web.Shared;

/// <summary>One link of a palette.</summary>
/// <param name="Address">Path of the page; no two links of a palette have the same.</param>
/// <param name="Caption">Name of the page.</param>
/// <param name="Note">Where it belongs.</param>
/// <param name="Icon">Icon of the page.</param>
public sealed record PaletteLink(string Address, string Caption, string Note, string Icon);
