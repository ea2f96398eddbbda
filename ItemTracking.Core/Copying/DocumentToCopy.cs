using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;

namespace ItemTracking.Core.Copying;

/// <summary>A document that lines are copied from.</summary>
/// <param name="PartyNo">Its vendor or customer.</param>
/// <param name="LocationCode">Location of its header.</param>
internal sealed record DocumentToCopy(string PartyNo, string LocationCode)
{
    /// <summary>Lines of an open document.</summary>
    public IReadOnlyList<DocumentLine> Open { get; init; } = [];

    /// <summary>Lines of a posted one; those that were undone, and that undo others, are none.</summary>
    public IReadOnlyList<PostedDocumentLine> Posted { get; init; } = [];

    /// <summary>Items of its lines, each once.</summary>
    public string[] ItemNos => [.. Open.Select(line => line.ItemNo).Concat(Posted.Select(line => line.ItemNo)).Distinct()];

    /// <summary>All of its lines, without numbers.</summary>
    public IReadOnlyList<CopiedLine> Lines(DocumentKind kind) =>
    [
        .. Open.Select(line => CopiedLine.All(kind, line)), .. Posted.Select(line => CopiedLine.Part(line, line.QuantityBase)),
    ];
}
