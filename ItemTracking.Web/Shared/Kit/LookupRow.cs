namespace ItemTracking.Web.Shared.Kit;

/// <summary>One row of a look-up.</summary>
/// <param name="Code">What is taken into the field.</param>
/// <param name="Description">What it means.</param>
public sealed record LookupRow(string Code, string Description);
