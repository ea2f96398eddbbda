namespace ItemTracking.Core.Assignment;

/// <summary>A text that stands in a cell without being accepted.</summary>
/// <param name="LineNo">Number of the line on the page.</param>
/// <param name="Field">Field of the page.</param>
/// <param name="Text">Text as typed.</param>
public sealed record UnsavedText(int LineNo, string Field, string Text);
