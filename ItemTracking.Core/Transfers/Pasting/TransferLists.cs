using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Transfers.Pasting;

/// <summary>Lists of lines of a transfer order: which columns they may have (PASTE-1).</summary>
public static class TransferLists
{
    /// <summary>Columns of a list. Goods leave and arrive where the order says.</summary>
    public static PasteColumns Columns { get; } = new([.. LineLists.Goods, LineLists.QtyToHandle(TransferSteps.Ship.QtyToPostCaption)]);
}
