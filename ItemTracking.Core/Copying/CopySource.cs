using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;

namespace ItemTracking.Core.Copying;

/// <summary>A kind of document that lines are copied from (COPY-2).</summary>
/// <param name="Kind">Kind of open document, or the one that a posted document comes from.</param>
/// <param name="Posted">Kind of posted document; null for open ones.</param>
public sealed record CopySource(DocumentKind Kind, PostedName? Posted)
{
    /// <summary>Caption of the action.</summary>
    public const string Action = "Copy Document";

    /// <summary>What one is called: <c>Sales Order</c>, <c>Posted Sales Invoice</c>.</summary>
    public string Caption => Posted?.Caption ?? Kind.Caption;

    /// <summary>How messages name one: <c>Posted Sales Invoice SI-0001</c>.</summary>
    public string Name(string no) => $"{Caption} {no}";

    /// <summary>What documents of a side are copied from: open ones, then posted ones.</summary>
    public static IReadOnlyList<CopySource> Of(DocumentSide side)
    {
        var kinds = DocumentKind.All.Where(kind => kind.Side == side).ToList();
        return
        [
            .. kinds.Select(kind => new CopySource(kind, null)),
            .. kinds.SelectMany(kind => kind.Steps, (kind, step) => new CopySource(kind, step.Posted))
                .DistinctBy(source => source.Posted!.Type).OrderBy(source => source.Posted!.Type.IsInvoice()),
        ];
    }

    /// <summary>
    /// Lines made after it bring the numbers of what they take back: goods that were bought or sold, onto a return or credit memo of the
    /// same party. Whatever else is copied gets numbers of its own.
    /// </summary>
    /// <param name="into">Kind of the document that lines are copied into.</param>
    /// <param name="isSameParty">Both documents are of one vendor or customer.</param>
    internal bool BringsNumbers(DocumentKind into, bool isSameParty) =>
        Posted is not null && into.TakesBack() && Kind.SignFactor != into.SignFactor && isSameParty;
}
