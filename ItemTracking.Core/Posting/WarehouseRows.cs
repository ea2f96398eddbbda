using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>The warehouse entries of a plan: one per movement into a bin or out of it (DOC-22).</summary>
internal static class WarehouseRows
{
    public static IReadOnlyList<WarehouseEntry> Of(PostingPlan plan, PostingStamp stamp)
    {
        var header = plan.Request.Header;
        return
        [
            .. plan.InBins.Select((moved, index) => new WarehouseEntry
            {
                EntryNo = stamp.Numbers.Warehouse + index,
                RegisteringDate = header.PostingDate,
                LocationCode = moved.Place.LocationCode,
                BinCode = moved.Line.BinCode,
                ItemNo = moved.Place.ItemNo,
                VariantCode = moved.Place.VariantCode,
                LotNo = moved.Numbers.LotNo,
                SerialNo = moved.Numbers.SerialNo,
                ExpirationDate = moved.ExpirationDate,
                QtyBase = moved.Quantity,
                SourceType = header.SourceType,
                SourceSubtype = (int)header.DocumentType,
                SourceNo = header.No,
                SourceLineNo = moved.Line.Line.LineNo,
            }),
        ];
    }
}
