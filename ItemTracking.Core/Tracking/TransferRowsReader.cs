using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// The numbers of a transfer order, and what the receipt of a line is going to bring in beside what is in transit. The numbers of goods
/// that are not shipped stand on the shipment side only and are read from there with the opposite sign, so that both sides always add up
/// to zero (STO-13, DOC-15).
/// </summary>
internal static class TransferRowsReader
{
    /// <summary>The numbers of both sides of an order.</summary>
    public static IQueryable<TrackingSpecification> RowsOfTransfer(this ItemTrackingDb db, string no) => db.Set<TrackingSpecification>()
        .Where(t => t.SourceType == SourceTypes.TransferLine
            && (t.SourceSubtype == (int)TransferDirection.Outbound || t.SourceSubtype == (int)TransferDirection.Inbound)
            && t.SourceId == no && t.SourceBatchName == "");

    /// <summary>
    /// Numbers of the posted shipments with which something of a line was shipped and not undone, the first one first.
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="receipt">Receipt side of the line.</param>
    public static Task<List<string>> ShipmentsAsync(ItemTrackingDb db, SourceRef receipt) => (
        from posted in db.Set<PostedDocumentHeader>().AsNoTracking()
        where posted.OrderSourceType == SourceTypes.TransferLine && posted.OrderNo == receipt.SourceId
            && posted.DocumentType == ItemLedgerDocumentType.TransferShipment
        join line in db.Set<PostedDocumentLine>().Where(l => !l.Correction)
            on new { posted.DocumentType, posted.No, LineNo = receipt.SourceRefNo }
            equals new { line.DocumentType, No = line.DocumentNo, line.LineNo }
        orderby posted.PostedAt
        select posted.No).ToListAsync();

    /// <summary>
    /// Numbers that are not shipped, as rows of the receipt: with nothing to handle, so that nothing of them can be received (ITL-24).
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="receipt">Receipt side of a transfer line.</param>
    public static Task<List<TrackingSpecification>> NotShippedAsync(ItemTrackingDb db, SourceRef receipt) =>
        db.Set<TrackingSpecification>().AsNoTracking()
            .Of(receipt with { SourceSubtype = (int)TransferDirection.Outbound })
            .Where(t => t.QuantityBase != t.QuantityHandledBase)
            .OrderBy(t => t.LineNo).ThenBy(t => t.SerialNo).ThenBy(t => t.LotNo)
            .Select(t => new TrackingSpecification
            {
                LineNo = t.LineNo,
                SerialNo = t.SerialNo,
                LotNo = t.LotNo,
                Description = t.Description,
                WarrantyDate = t.WarrantyDate,
                QuantityBase = t.QuantityHandledBase - t.QuantityBase,
                QuantityHandledBase = t.QuantityHandledBase - t.QuantityBase,
                QuantityInvoicedBase = t.QuantityHandledBase - t.QuantityBase,
            })
            .ToListAsync();
}
