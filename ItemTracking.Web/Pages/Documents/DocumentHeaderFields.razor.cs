using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The fields of a document's header.</summary>
/// <typeparam name="TCard">A document as its page shows it.</typeparam>
public sealed partial class DocumentHeaderFields<TCard>
{
    /// <summary>Fields in reading order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DocumentField<TCard>> Fields { get; set; } = [];

    /// <summary>Name of one document inside a sentence: <c>purchase order</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public IHeaderEditor<TCard> Editor { get; set; } = default!;

    /// <summary>Finds the rows that a code may name, for what was typed so far.</summary>
    [Parameter, EditorRequired]
    public Func<LookUp, string, Task<IReadOnlyList<LookupRow>>> Find { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    private bool IsReadOnly(DocumentField<TCard> field) => !Editor.MayType(field, MayEdit);

    private string TextOf(DocumentField<TCard> field, FieldPlace place) => Editor.DraftOf(place)?.Typed ?? field.Show(Editor.Card);

    /// <summary>The value behind a text that is no date is the stored one meanwhile.</summary>
    private DateOnly? DayOf(DocumentField<TCard> field, FieldPlace place) => TextOf(field, place) is { Length: > 0 } text
        ? HeaderFields.DayOf(text) ?? HeaderFields.DayOf(field.Show(Editor.Card))
        : null;

    private string? Unreadable(FieldPlace place) =>
        Editor.DraftOf(place)?.Typed is { Length: > 0 } typed && HeaderFields.DayOf(typed) is null ? typed : null;

    private string? FaultOf(DocumentField<TCard> field, FieldPlace place) => Editor.DraftOf(place) switch
    {
        null when Editor.Lacks(field) => $"{field.Caption} is missing: the {Name} cannot be posted without it.",
        { Refusal: { } refusal } => RefusalWords.Of(refusal),
        _ => null,
    };
}
