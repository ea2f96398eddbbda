using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// What is open: every line of a document or journal that has still to bring numbers in or to take them out. The figures and the lists
/// behind them are made of the same rows (RSV-3).
/// </summary>
internal static class OpenLinesReader
{
    /// <summary>Tracking rows of which something is still to be handled, as the lists ask for them.</summary>
    public static IQueryable<OpenRow> Rows(this IQueryable<TrackingSpecification> rows) =>
        rows.Where(t => t.QuantityBase != t.QuantityHandledBase).Select(t => new OpenRow
        {
            SourceType = t.SourceType,
            SourceSubtype = t.SourceSubtype,
            SourceId = t.SourceId,
            SourceBatchName = t.SourceBatchName,
            SourceRefNo = t.SourceRefNo,
            RowNo = t.LineNo,
            VariantCode = t.VariantCode,
            LocationCode = t.LocationCode,
            SerialNo = t.SerialNo,
            LotNo = t.LotNo,
            Quantity = t.QuantityBase - t.QuantityHandledBase,
            QtyToHandle = t.QtyToHandleBase,
            CreatedBy = t.CreatedBy,
        });

    /// <summary>Rows with what their line says, in the order of lines and rows; each line is found by its key.</summary>
    public static IQueryable<OpenLine> Of(ItemTrackingDb db, IQueryable<OpenRow> rows) =>
        from row in rows
        join ofDocument in db.Set<DocumentLine>()
            on new { row.SourceType, row.SourceSubtype, row.SourceId, row.SourceRefNo }
            equals new
            {
                ofDocument.SourceType,
                SourceSubtype = (int)ofDocument.DocumentType,
                SourceId = ofDocument.DocumentNo,
                SourceRefNo = ofDocument.LineNo
            } into documentLines
        from line in documentLines.DefaultIfEmpty()
        join ofLine in db.Set<DocumentHeader>()
            on new { row.SourceType, row.SourceSubtype, row.SourceId }
            equals new { ofLine.SourceType, SourceSubtype = (int)ofLine.DocumentType, SourceId = ofLine.No } into headers
        from header in headers.DefaultIfEmpty()
        join ofJournal in db.Set<ItemJournalLine>()
            on new { row.SourceType, row.SourceId, row.SourceBatchName, row.SourceRefNo }
            equals new
            {
                SourceType = SourceTypes.ItemJournalLine,
                SourceId = ofJournal.TemplateName,
                SourceBatchName = ofJournal.BatchName,
                SourceRefNo = ofJournal.LineNo
            } into journalLines
        from journal in journalLines.DefaultIfEmpty()
        join ofTransfer in db.Set<TransferLine>()
            on new { row.SourceType, row.SourceId, row.SourceRefNo }
            equals new { SourceType = SourceTypes.TransferLine, SourceId = ofTransfer.DocumentNo, SourceRefNo = ofTransfer.LineNo }
            into transferLines
        from transfer in transferLines.DefaultIfEmpty()
        join ofTransferLine in db.Set<TransferHeader>()
            on new { row.SourceType, row.SourceId } equals new { SourceType = SourceTypes.TransferLine, SourceId = ofTransferLine.No }
            into transfers
        from order in transfers.DefaultIfEmpty()
        where line != null || journal != null || transfer != null
        orderby row.SourceType, row.SourceSubtype, row.SourceId, row.SourceBatchName, row.SourceRefNo, row.RowNo
        select new OpenLine
        {
            Row = row,
            Position = transfer != null
                ? db.Set<TransferLine>().Count(l => l.DocumentNo == row.SourceId && l.LineNo <= row.SourceRefNo)
                : journal != null
                ? db.Set<ItemJournalLine>().Count(l => l.TemplateName == row.SourceId && l.BatchName == row.SourceBatchName
                    && l.LineNo <= row.SourceRefNo)
                : db.Set<DocumentLine>().Count(l => l.SourceType == row.SourceType && (int)l.DocumentType == row.SourceSubtype
                    && l.DocumentNo == row.SourceId && l.LineNo <= row.SourceRefNo),
            PartyNo = header != null ? header.PartyNo : "",
            PartyName = header != null ? header.PartyName : "",
            Date = order != null ? (row.SourceSubtype == (int)TransferDirection.Outbound ? order.ShipmentDate : order.ReceiptDate)
                : journal != null ? journal.PostingDate
                : line!.ExpectedReceiptDate ?? header!.ExpectedReceiptDate,
            DocumentDate = order != null ? order.PostingDate : journal != null ? journal.PostingDate : header!.DocumentDate,
        };
}

/// <summary>A tracking row that is still to be handled, or several of one line together; quantities have the inventory sign.</summary>
internal sealed class OpenRow
{
    public int SourceType { get; init; }

    public int SourceSubtype { get; init; }

    public string SourceId { get; init; } = "";

    public string SourceBatchName { get; init; } = "";

    public int SourceRefNo { get; init; }

    /// <summary>Place among the rows of the line.</summary>
    public int RowNo { get; init; }

    public string VariantCode { get; init; } = "";

    public string LocationCode { get; init; } = "";

    public string SerialNo { get; init; } = "";

    public string LotNo { get; init; } = "";

    /// <summary>Not handled yet.</summary>
    public decimal Quantity { get; init; }

    public decimal QtyToHandle { get; init; }

    public string CreatedBy { get; init; } = "";

    /// <summary>The line it belongs to.</summary>
    public SourceRef Ref => new(SourceType, SourceSubtype, SourceId, SourceBatchName, SourceRefNo);
}

/// <summary>A row with what its line says.</summary>
internal sealed class OpenLine
{
    public required OpenRow Row { get; init; }

    /// <summary>Place of the line in its document or batch, from 1.</summary>
    public int Position { get; init; }

    public string PartyNo { get; init; } = "";

    public string PartyName { get; init; } = "";

    /// <summary>Shipment Date or Expected Receipt Date; of a journal its Posting Date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where there is no such date, the one of the document counts.</summary>
    public DateOnly DocumentDate { get; init; }
}
