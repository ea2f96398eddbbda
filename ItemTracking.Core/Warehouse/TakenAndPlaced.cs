using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Warehouse;

/// <summary>What registering takes out of bins and places into bins; nothing where stock does not lie in bins (DOC-28).</summary>
internal static class TakenAndPlaced
{
    /// <summary>One movement per line, what is taken with a minus.</summary>
    public static IReadOnlyList<BinMovement> Of(ReadActivity activity) =>
    [
        .. activity.Lines.Where(l => l.QtyToHandleBase > 0 && l.Action != WarehouseAction.None).Select(l => new BinMovement(
            l.Source, new(l.ItemNo, l.VariantCode, l.LocationCode), l.BinCode, l.Numbers,
            l.Action == WarehouseAction.Take ? -l.QtyToHandleBase : l.QtyToHandleBase)
        {
            ExpirationDate = l.Numbers.Exist ? l.ExpirationDate : null,
            RegisteringDate = activity.PostingDate,
        }),
    ];
}
