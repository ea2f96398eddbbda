using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>The posted documents of an order.</summary>
internal static class PostedDocumentRows
{
    public static PostedDocumentHeader Header(OrderRequest order, PostingStamp stamp, ItemLedgerDocumentType type, string no)
    {
        var header = order.Header;
        return new()
        {
            DocumentType = type,
            No = no,
            OrderSourceType = header.SourceType,
            OrderSourceSubtype = (int)header.DocumentType,
            OrderNo = header.No,
            PartyNo = header.PartyNo,
            PartyName = header.PartyName,
            ExternalDocumentNo = header.ExternalDocumentNo,
            LocationCode = header.LocationCode,
            PostingDate = header.PostingDate,
            DocumentDate = header.DocumentDate,
            PostingId = stamp.RequestId,
            PostedBy = stamp.UserName,
            PostedAt = stamp.Time,
        };
    }

    /// <summary>The lines of a posted document: those of which something was posted.</summary>
    public static IReadOnlyList<PostedDocumentLine> Lines(
        IReadOnlyList<LineToPost> lines, PostingStep step, string no) =>
    [
        .. from post in lines
           let quantity = post.Of(step)
           where quantity.Quantity != 0
           select new PostedDocumentLine
           {
               DocumentType = step.Posted.Type,
               DocumentNo = no,
               LineNo = post.Line.LineNo,
               ItemNo = post.Line.ItemNo,
               VariantCode = post.Line.VariantCode,
               Description = post.Line.Description,
               LocationCode = post.Line.LocationCode,
               BinCode = post.Facts.BinCode,
               UnitOfMeasureCode = post.Line.UnitOfMeasureCode,
               QtyPerUnitOfMeasure = post.Line.QtyPerUnitOfMeasure,
               Quantity = quantity.Quantity,
               QuantityBase = quantity.QuantityBase,
               OrderNo = post.Facts.Got?.Order.SourceId ?? post.Line.DocumentNo,
               OrderLineNo = post.Facts.Got?.Order.SourceRefNo ?? post.Line.LineNo,
               BlanketOrderNo = post.Line.BlanketOrderNo,
               BlanketOrderLineNo = post.Line.BlanketOrderLineNo,
           },
    ];
}
