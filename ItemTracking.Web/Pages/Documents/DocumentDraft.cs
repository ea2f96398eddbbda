using ItemTracking.Core.Documents;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What one user typed into one document and is not stored, as it is kept (C-53).</summary>
/// <param name="Fields">The fields, in the order in which they were left.</param>
public sealed record DocumentDraft(IReadOnlyList<UnsavedField> Fields)
{
    private const int Form = 1;

    /// <summary>The draft as it is kept; null when everything is stored.</summary>
    /// <param name="at">When the last field was left.</param>
    public KeptDraft? ToKept(DateTimeOffset at) => Fields.Count == 0 ? null : KeptDraft.Of(this, Form, Fields.Count, at);

    /// <summary>These fields over those of an earlier draft.</summary>
    public DocumentDraft Over(DocumentDraft? earlier) => earlier is null
        ? this
        : new(
            [
                .. earlier.Fields.Where(field => !Fields.Any(mine => (mine.LineNo, mine.Caption) == (field.LineNo, field.Caption))),
                .. Fields
            ]);

    /// <summary>The draft that was kept; null when there is none, or when it is in a form that is not known any more.</summary>
    public static DocumentDraft? Of(KeptDraft? kept) => kept?.Read<DocumentDraft>(Form);
}
