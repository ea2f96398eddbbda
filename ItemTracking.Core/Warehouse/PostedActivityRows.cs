using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Warehouse;

/// <summary>The posted document of a put-away or pick.</summary>
internal static class PostedActivityRows
{
    public static PostedActivityHeader Header(ReadActivity activity, string no, string postedSourceNo, PostingStamp stamp) => new()
    {
        Type = activity.Header.Type,
        No = no,
        ActivityNo = activity.Header.No,
        LocationCode = activity.Header.LocationCode,
        SourceType = activity.Header.SourceType,
        SourceSubtype = activity.Header.SourceSubtype,
        SourceNo = activity.Header.SourceNo,
        PostedSourceNo = postedSourceNo,
        PostingDate = activity.PostingDate,
        PostingId = stamp.RequestId,
        PostedBy = stamp.UserName,
        PostedAt = stamp.Time,
    };

    /// <summary>The lines that were handled, with the dates that the ledger gave their numbers.</summary>
    public static IReadOnlyList<PostedActivityLine> Lines(
        ReadActivity activity, string no, IReadOnlyDictionary<(int LineNo, TrackingNumbers Numbers), DateOnly?> dates) =>
    [
        .. activity.Lines.Where(l => l.QtyToHandleBase > 0).Select(l => new PostedActivityLine
        {
            Type = l.Type,
            No = no,
            LineNo = l.LineNo,
            SourceLineNo = l.SourceLineNo,
            ItemNo = l.ItemNo,
            VariantCode = l.VariantCode,
            Description = l.Description,
            Action = l.Action,
            BinCode = l.BinCode,
            SerialNo = l.SerialNo,
            LotNo = l.LotNo,
            ExpirationDate = dates.GetValueOrDefault((l.SourceLineNo, l.Numbers)) ?? l.ExpirationDate,
            QtyBase = l.QtyToHandleBase,
        }),
    ];
}
