namespace ItemTracking.Web.Pages.Documents;

/// <summary>A text that was typed into a field of a document and is not stored.</summary>
/// <param name="LineNo">Line; 0 for the new line at the end, null for a field of the header.</param>
/// <param name="Caption">Caption of the field.</param>
/// <param name="Typed">Text as typed.</param>
/// <param name="Stored">Text of the stored value when it was typed.</param>
public sealed record UnsavedField(int? LineNo, string Caption, string Typed, string Stored);
