using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>The warehouse entries of a plan: one per movement into a bin or out of it (DOC-22).</summary>
internal static class WarehouseRows
{
    public static IReadOnlyList<WarehouseEntry> Of(PostingPlan plan, PostingStamp stamp) =>
        [.. plan.InBins.Select((moved, index) => Entry(moved, stamp.Numbers.Warehouse + index))];

    private static WarehouseEntry Entry(BinMovement moved, long entryNo)
    {
        var (place, source) = (moved.Place, moved.Source);
        return new()
        {
            EntryNo = entryNo,
            RegisteringDate = moved.RegisteringDate,
            LocationCode = place.LocationCode,
            BinCode = moved.BinCode,
            ItemNo = place.ItemNo,
            VariantCode = place.VariantCode,
            LotNo = moved.Numbers.LotNo,
            SerialNo = moved.Numbers.SerialNo,
            ExpirationDate = moved.ExpirationDate,
            QtyBase = moved.Quantity,
            SourceType = source.SourceType,
            SourceSubtype = source.SourceSubtype,
            SourceNo = source.SourceId,
            SourceLineNo = source.SourceRefNo,
        };
    }
}
