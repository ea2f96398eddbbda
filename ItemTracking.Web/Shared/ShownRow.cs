using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Shared;

/// <summary>A row that the lines grid shows.</summary>
/// <param name="Row">Row.</param>
/// <param name="Position">Its position among all lines, from 1; part of the names of its fields.</param>
public sealed record ShownRow(LineRow Row, int Position);
