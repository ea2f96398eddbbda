using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// Transfer orders, their tracking on both sides and what was posted from them: I8, I12, I18. What undoes a shipment counts on the side it
/// takes back (PST-31).
/// </summary>
internal static class TransferInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var lines = db.Set<TransferLine>().AsNoTracking();
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.EntryType == ItemLedgerEntryType.Transfer && e.OrderSourceType == SourceTypes.TransferLine);
        var left = entries.Where(e => e.Positive == e.Correction && e.DocumentType != ItemLedgerDocumentType.TransferReceipt);
        var inTransit = entries.Where(e => e.Positive != e.Correction && e.DocumentType == ItemLedgerDocumentType.TransferShipment);
        var arrived = entries.Where(e => e.Positive && e.DocumentType != ItemLedgerDocumentType.TransferShipment);
        yield return lines
            .Where(l => l.QuantityShippedBase > l.QuantityBase || l.QuantityReceivedBase > l.QuantityShippedBase
                || l.QuantityShippedBase != -left.Where(e => e.OrderNo == l.DocumentNo && e.OrderLineNo == l.LineNo).Sum(e => e.Quantity)
                || l.QuantityReceivedBase != arrived
                    .Where(e => e.OrderNo == l.DocumentNo && e.OrderLineNo == l.LineNo).Sum(e => e.Quantity))
            .Select(l => new InvariantViolation(
                "I8", $"Line {l.LineNo} of {l.DocumentNo}: what was shipped or received is not the sum of its ledger entries."));
        yield return lines.GroupBy(l => l.DocumentNo)
            .Where(g => g.Sum(l => l.QuantityShippedBase) - g.Sum(l => l.QuantityReceivedBase)
                != inTransit.Where(e => e.OrderNo == g.Key).Sum(e => e.RemainingQuantity))
            .Select(g => new InvariantViolation("I12", $"{g.Key}: what was shipped is neither received nor in transit."));
        yield return inTransit.Where(e => e.RemainingQuantity != 0 && !lines.Any(l => l.DocumentNo == e.OrderNo))
            .Select(e => new InvariantViolation("I12", $"Entry {e.EntryNo} is in transit and its order {e.OrderNo} is gone."));
        yield return
            from entry in arrived
            join application in db.Set<ItemApplicationEntry>().Where(a => a.TransferredFromEntryNo != 0)
                on entry.EntryNo equals application.ItemLedgerEntryNo
            join consumed in db.Set<ItemLedgerEntry>() on application.TransferredFromEntryNo equals consumed.EntryNo
            where consumed.ExpirationDate != entry.ExpirationDate || consumed.WarrantyDate != entry.WarrantyDate
                || consumed.SerialNo != entry.SerialNo || consumed.LotNo != entry.LotNo
            select new InvariantViolation("I12", $"Entry {entry.EntryNo} arrived with other numbers or dates than it was sent with.");
        foreach (var query in Rows(db, lines, left, inTransit, arrived))
            yield return query;
    }

    /// <summary>
    /// Of the shipment side what is handled was shipped; of the receipt side all was shipped, and what is handled was received.
    /// </summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Rows(
        ItemTrackingDb db, IQueryable<TransferLine> lines, IQueryable<ItemLedgerEntry> left, IQueryable<ItemLedgerEntry> inTransit,
        IQueryable<ItemLedgerEntry> arrived)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Where(t => t.SourceType == SourceTypes.TransferLine);
        var shipment = rows.Where(t => t.SourceSubtype == (int)TransferDirection.Outbound);
        var receipt = rows.Where(t => t.SourceSubtype == (int)TransferDirection.Inbound);
        yield return Other(shipment.Where(t => t.QuantityHandledBase != left
            .Where(e => e.OrderNo == t.SourceId && e.OrderLineNo == t.SourceRefNo && e.SerialNo == t.SerialNo && e.LotNo == t.LotNo)
            .Sum(e => e.Quantity)));
        yield return Other(receipt.Where(t => t.QuantityBase != inTransit
            .Where(e => e.OrderNo == t.SourceId && e.OrderLineNo == t.SourceRefNo && e.SerialNo == t.SerialNo && e.LotNo == t.LotNo)
            .Sum(e => e.Quantity)));
        yield return Other(receipt.Where(t => t.QuantityHandledBase > t.QuantityBase || t.QuantityHandledBase != arrived
            .Where(e => e.OrderNo == t.SourceId && e.OrderLineNo == t.SourceRefNo && e.SerialNo == t.SerialNo && e.LotNo == t.LotNo)
            .Sum(e => e.Quantity)));
        yield return rows.Where(t => !lines.Any(l => l.DocumentNo == t.SourceId && l.LineNo == t.SourceRefNo))
            .Select(t => new InvariantViolation("I18", $"Tracking of line {t.SourceRefNo} of {t.SourceId} has no line."));
    }

    private static IQueryable<InvariantViolation> Other(IQueryable<TrackingSpecification> rows) => rows
        .Select(t => new InvariantViolation(
            "I12",
            $"Line {t.SourceRefNo} of {t.SourceId}, Serial No. {t.SerialNo}, Lot No. {t.LotNo}: what was shipped or received is not the "
                + "sum of its ledger entries."));
}
