namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the fields of a header ask of the work that they show.</summary>
/// <typeparam name="TCard">A document as its page shows it.</typeparam>
public interface IHeaderEditor<TCard>
{
    /// <summary>The document as it was last stored or read.</summary>
    TCard Card { get; }

    /// <summary>True while the document has no number: it is made when the first field is left.</summary>
    bool IsNew { get; }

    /// <summary>How often typed entries were thrown away; fields that keep a text of their own are drawn anew then.</summary>
    int Discards { get; }

    /// <summary>What is typed and not stored in a field, or null.</summary>
    Draft? DraftOf(FieldPlace place);

    /// <summary>The document is made, and posting would miss the field (DOC-6).</summary>
    bool Lacks(DocumentField<TCard> field);

    /// <summary>True when a field may be typed into now.</summary>
    bool MayType(DocumentField<TCard> field, bool mayEdit);

    /// <summary>A field was left.</summary>
    Task LeaveAsync(DocumentField<TCard> field, string typed);
}
