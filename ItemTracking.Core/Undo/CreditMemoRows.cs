using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>The posted credit memo that cancels an invoice: the invoice's lines under a number of its own (CANCEL-1).</summary>
internal static class CreditMemoRows
{
    public static PostedDocumentHeader Header(CancelRequest cancel, PostingStamp stamp, string no) => new()
    {
        DocumentType = cancel.CreditMemo.Invoicing.Posted.Type,
        No = no,
        OrderSourceType = cancel.CreditMemo.SourceType,
        OrderSourceSubtype = (int)cancel.CreditMemo.DocumentType,
        CancelledInvoiceNo = cancel.Invoice.No,
        PartyNo = cancel.Invoice.PartyNo,
        PartyName = cancel.Invoice.PartyName,
        ExternalDocumentNo = cancel.Invoice.ExternalDocumentNo,
        LocationCode = cancel.Invoice.LocationCode,
        PostingDate = cancel.PostingDate,
        DocumentDate = cancel.PostingDate,
        PostingId = stamp.RequestId,
        PostedBy = stamp.UserName,
        PostedAt = stamp.Time,
    };

    public static IReadOnlyList<PostedDocumentLine> Lines(CancelRequest cancel, string no) =>
        [.. cancel.Lines.Select(cancelled => cancelled.Line.CopyTo(cancel.CreditMemo.Invoicing.Posted.Type, no, cancelled.Line.LineNo))];
}
