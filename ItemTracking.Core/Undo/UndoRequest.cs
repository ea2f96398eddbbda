using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Transfers;

namespace ItemTracking.Core.Undo;

/// <summary>Lines of a posted document that are to be undone, and what they were posted from.</summary>
/// <param name="Kind">Kind of posted document.</param>
/// <param name="Header">Posted document.</param>
/// <param name="Lines">The chosen lines, by line number.</param>
internal sealed record UndoRequest(UndoKind Kind, PostedDocumentHeader Header, IReadOnlyList<LineToUndo> Lines)
{
    /// <summary>The order that gets the quantities back; null for a transfer, and where it is gone.</summary>
    public OrderRequest? Order { get; init; }

    /// <summary>The transfer order that gets the quantities back; null for any other order, and where it is gone.</summary>
    public TransferRequest? Transfer { get; init; }

    /// <summary>How messages name the posted document.</summary>
    public string Name => Kind.Name(Header.No);
}
