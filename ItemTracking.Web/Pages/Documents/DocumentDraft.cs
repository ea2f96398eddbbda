using System.Text.Json.Serialization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What one user typed or pasted into one document and is not stored, as it is kept (C-53).</summary>
/// <param name="Fields">The fields, in the order in which they were left.</param>
public sealed record DocumentDraft(IReadOnlyList<UnsavedField> Fields)
{
    private const int Form = 1;

    /// <summary>Rows of lists that were not taken (PASTE-5).</summary>
    public IReadOnlyList<UnsavedList> NotTaken { get; init; } = [];

    /// <summary>Everything is stored.</summary>
    [JsonIgnore]
    public bool IsEmpty => Fields.Count == 0 && NotTaken.Count == 0;

    /// <summary>What its user is asked about; the rest goes on without a question. Null when nothing is left to ask.</summary>
    [JsonIgnore]
    public DocumentDraft? Asked => Fields.Count == 0 ? null : this with { NotTaken = [] };

    /// <summary>The draft as it is kept; null when everything is stored.</summary>
    /// <param name="at">When the last field was left.</param>
    public KeptDraft? ToKept(DateTimeOffset at) => IsEmpty
        ? null
        : KeptDraft.Of(this with { NotTaken = [.. NotTaken.Select(list => list.Kept)] }, Form, Fields.Count, at);

    /// <summary>These fields over those of an earlier draft.</summary>
    public DocumentDraft Over(DocumentDraft? earlier) => this with
    {
        Fields =
        [
            .. (earlier?.Fields ?? []).Where(
                field => !Fields.Any(mine => (mine.LineNo, mine.Caption) == (field.LineNo, field.Caption))),
            .. Fields
        ],
    };

    /// <summary>The draft that was kept; null when there is none, or when it is in a form that is not known any more.</summary>
    public static DocumentDraft? Of(KeptDraft? kept) => kept?.Read<DocumentDraft>(Form);
}
