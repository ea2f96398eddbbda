using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Warehouse;

/// <summary>Writes the posted or registered document of the warehouse.</summary>
internal static class PostedActivityStore
{
    /// <summary>Writes it with a line of the audit trail, which the caller saves.</summary>
    /// <param name="db">Context of the transaction.</param>
    /// <param name="activity">What was posted or registered.</param>
    /// <param name="no">Number of the posted document.</param>
    /// <param name="postedSourceNo">Receipt or shipment that was posted with it; blank for none.</param>
    /// <param name="stamp">Posting.</param>
    /// <param name="dates">Dates that the ledger gave numbers, by source line.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task WriteAsync(
        ItemTrackingDb db, ReadActivity activity, string no, string postedSourceNo, PostingStamp stamp,
        IReadOnlyDictionary<(int LineNo, TrackingNumbers Numbers), DateOnly?> dates, CancellationToken ct)
    {
        await db.InsertAsync([Header(activity, no, postedSourceNo, stamp)], ct);
        await db.InsertAsync(Lines(activity, no, dates), ct);
        db.AddAudit(new()
        {
            Action = AuditAction.Posted,
            Table = activity.Header.Type.Caption(),
            Key = activity.Header.No,
            After = $"{activity.Header.Type.PostedCaption()}: {no}",
        });
    }

    private static PostedActivityHeader Header(ReadActivity activity, string no, string postedSourceNo, PostingStamp stamp) => new()
    {
        Type = activity.Header.Type,
        No = no,
        ActivityNo = activity.Header.No,
        WhseDocumentNo = activity.Header.WhseDocumentNo,
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
    private static IReadOnlyList<PostedActivityLine> Lines(
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
            TakeLineNo = l.TakeLineNo,
            BinCode = l.BinCode,
            SerialNo = l.SerialNo,
            LotNo = l.LotNo,
            ExpirationDate = dates.GetValueOrDefault((l.SourceLineNo, l.Numbers)) ?? l.ExpirationDate,
            QtyBase = l.QtyToHandleBase,
        }),
    ];
}
