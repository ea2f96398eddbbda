using ItemTracking.Core.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The fields of a document's header.</summary>
public sealed partial class DocumentHeaderFields
{
    private IReadOnlyList<DocumentField<DocumentCard>> fields = [];

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentEditor Editor { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentLookups Lookups { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    protected override void OnInitialized() => fields = HeaderFields.Of(Kind);

    private bool IsReadOnly(DocumentField<DocumentCard> field) => !Editor.MayType(field.Lock, MayEdit);

    private string TextOf(DocumentField<DocumentCard> field, FieldPlace place) => Editor.DraftOf(place)?.Typed ?? field.Show(Editor.Card);

    /// <summary>The value behind a text that is no date is the stored one meanwhile.</summary>
    private DateOnly? DayOf(DocumentField<DocumentCard> field, FieldPlace place) => TextOf(field, place) is { Length: > 0 } text
        ? HeaderFields.DayOf(text) ?? HeaderFields.DayOf(field.Show(Editor.Card))
        : null;

    private string? Unreadable(FieldPlace place) =>
        Editor.DraftOf(place)?.Typed is { Length: > 0 } typed && HeaderFields.DayOf(typed) is null ? typed : null;

    private string? FaultOf(DocumentField<DocumentCard> field, FieldPlace place) => Editor.DraftOf(place) switch
    {
        null when Editor.Lacks(field) => $"{field.Caption} is missing: the {Kind.Caption.ToLowerInvariant()} cannot be posted without it.",
        { Refusal: { } refusal } => RefusalWords.Of(refusal),
        _ => null,
    };
}
