namespace ItemTracking.Web.Shared;

/// <summary>One row of the table of keys that the page in front answers.</summary>
/// <param name="Place">Where the key works: the page, its fields, its lines.</param>
/// <param name="Keys">The key; several that do the same are parted by blanks.</param>
/// <param name="Does">What it does.</param>
public sealed record KeyRow(string Place, string Keys, string Does);
