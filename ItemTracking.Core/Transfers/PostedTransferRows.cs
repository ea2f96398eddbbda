using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Transfers;

/// <summary>The posted document of a transfer order.</summary>
internal static class PostedTransferRows
{
    public static PostedDocumentHeader Header(TransferRequest transfer, PostingStamp stamp, string no)
    {
        var header = transfer.Header;
        return new()
        {
            DocumentType = transfer.Step.Posted.Type,
            No = no,
            OrderSourceType = SourceTypes.TransferLine,
            OrderNo = header.No,
            LocationCode = transfer.Receives ? header.TransferToCode : header.TransferFromCode,
            TransferFromCode = header.TransferFromCode,
            TransferToCode = header.TransferToCode,
            InTransitCode = header.InTransitCode,
            PostingDate = header.PostingDate,
            DocumentDate = header.PostingDate,
            PostingId = stamp.RequestId,
            PostedBy = stamp.UserName,
            PostedAt = stamp.Time,
        };
    }

    /// <summary>The lines of which something was moved.</summary>
    public static IReadOnlyList<PostedDocumentLine> Lines(TransferRequest transfer, string no) =>
    [
        .. from post in transfer.ToPost
           where post.Quantity != 0
           let place = transfer.Receives ? post.Facts.To : post.Facts.From
           select new PostedDocumentLine
           {
               DocumentType = transfer.Step.Posted.Type,
               DocumentNo = no,
               LineNo = post.Line.LineNo,
               ItemNo = post.Line.ItemNo,
               VariantCode = post.Line.VariantCode,
               Description = post.Line.Description,
               LocationCode = place.LocationCode,
               BinCode = place.BinCode,
               UnitOfMeasureCode = post.Line.UnitOfMeasureCode,
               QtyPerUnitOfMeasure = post.Line.QtyPerUnitOfMeasure,
               Quantity = post.Quantity,
               QuantityBase = post.QuantityBase,
               OrderNo = post.Line.DocumentNo,
               OrderLineNo = post.Line.LineNo,
           },
    ];
}
