namespace ItemTracking.Core.Kernel;

/// <summary>One proposal of a field that looks something up while the user types.</summary>
/// <param name="Code">What is put into the field.</param>
/// <param name="Description">What it stands for.</param>
public sealed record LookupRow(string Code, string Description);
