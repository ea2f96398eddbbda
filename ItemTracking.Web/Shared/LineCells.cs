using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Shared;

/// <summary>What the cells of one grid share.</summary>
/// <param name="Editor">Document.</param>
/// <param name="Lookups">Finds the rows that a code may name.</param>
/// <param name="MayEdit">The user may change the document.</param>
public sealed record LineCells(DocumentEditor Editor, DocumentLookups Lookups, bool MayEdit);
