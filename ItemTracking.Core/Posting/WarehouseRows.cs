using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>The warehouse entries of a plan: one per ledger entry of stock that lies in bins.</summary>
internal static class WarehouseRows
{
    public static IReadOnlyList<WarehouseEntry> Of(PostingPlan plan, PostingStamp stamp)
    {
        var header = plan.Request.Header;
        return
        [
            .. plan.InBins.Select((draft, index) => new WarehouseEntry
            {
                EntryNo = stamp.Numbers.Warehouse + index,
                RegisteringDate = header.PostingDate,
                LocationCode = draft.Place.LocationCode,
                BinCode = draft.Line.BinCode,
                ItemNo = draft.Place.ItemNo,
                VariantCode = draft.Place.VariantCode,
                LotNo = draft.Numbers.LotNo,
                SerialNo = draft.Numbers.SerialNo,
                ExpirationDate = draft.ExpirationDate,
                QtyBase = draft.Quantity,
                SourceType = header.SourceType,
                SourceSubtype = (int)header.DocumentType,
                SourceNo = header.No,
                SourceLineNo = draft.Line.Line.LineNo,
            }),
        ];
    }
}
