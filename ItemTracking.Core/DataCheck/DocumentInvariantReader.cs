using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>Documents, their tracking and what was posted from them: I8, I18.</summary>
internal static class DocumentInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        var lines = db.Set<DocumentLine>().AsNoTracking();
        var all = db.Set<TrackingSpecification>().AsNoTracking().Where(t => t.SourceType != SourceTypes.TransferLine);
        var rows = all.Where(t => !lines.Any(l => l.SourceType == t.SourceType && (int)l.DocumentType == t.SourceSubtype
            && l.DocumentNo == t.SourceId && l.LineNo == t.SourceRefNo && l.HandlingDocumentNo != ""));
        yield return all.Except(rows).Where(t => t.QuantityHandledBase != t.QuantityBase || t.QuantityInvoicedBase != 0)
            .Select(t => new InvariantViolation(
                "I8",
                $"Line {t.SourceRefNo} of {t.SourceId}, Serial No. {t.SerialNo}, Lot No. {t.LotNo}: what an invoice took over was not "
                    + "handled before."));
        foreach (var kind in DocumentKind.All.Where(kind => kind.IsPosted))
            yield return HandledOtherwise(lines, entries, kind);
        yield return lines
            .Where(l => (l.QuantityBase >= 0 && (l.QuantityHandledBase > l.QuantityBase || l.QuantityInvoicedBase > l.QuantityHandledBase))
                || (l.QuantityBase < 0 && (l.QuantityHandledBase < l.QuantityBase || l.QuantityInvoicedBase < l.QuantityHandledBase)))
            .Select(l => new InvariantViolation(
                "I8", $"Line {l.LineNo} of {l.DocumentNo}: more was handled than ordered, or more invoiced than handled."));
        yield return rows
            .Where(t => t.QuantityHandledBase != entries
                .Where(e => e.OrderNo == t.SourceId && e.OrderLineNo == t.SourceRefNo && e.OrderSourceType == t.SourceType
                    && e.OrderSourceSubtype == t.SourceSubtype
                    && e.ItemNo == t.ItemNo && e.VariantCode == t.VariantCode && e.SerialNo == t.SerialNo && e.LotNo == t.LotNo)
                .Sum(e => e.Quantity))
            .Select(t => new InvariantViolation(
                "I8",
                $"Line {t.SourceRefNo} of {t.SourceId}, Serial No. {t.SerialNo}, Lot No. {t.LotNo}: what was handled is not the sum of "
                    + "its ledger entries."));
        yield return rows
            .Where(t => t.QuantityInvoicedBase != entries
                .Where(e => e.OrderNo == t.SourceId && e.OrderLineNo == t.SourceRefNo && e.OrderSourceType == t.SourceType
                    && e.OrderSourceSubtype == t.SourceSubtype
                    && e.ItemNo == t.ItemNo && e.VariantCode == t.VariantCode && e.SerialNo == t.SerialNo && e.LotNo == t.LotNo)
                .Sum(e => e.InvoicedQuantity))
            .Select(t => new InvariantViolation(
                "I8",
                $"Line {t.SourceRefNo} of {t.SourceId}, Serial No. {t.SerialNo}, Lot No. {t.LotNo}: what was invoiced is not what its "
                    + "ledger entries say."));
        var corrections = entries.Where(c => c.Correction && c.AppliesToEntry != 0);
        yield return entries
            .Where(e => e.InvoicedQuantity
                    != (e.EntryType == ItemLedgerEntryType.Transfer || e.Correction
                        || corrections.Any(c => c.AppliesToEntry == e.EntryNo) ? e.Quantity : 0)
                    + db.Set<ValueEntry>().Where(v => v.ItemLedgerEntryNo == e.EntryNo).Sum(v => v.InvoicedQuantity)
                || e.CompletelyInvoiced != (e.InvoicedQuantity == e.Quantity))
            .Select(e => new InvariantViolation("I8", $"Entry {e.EntryNo}: Invoiced Quantity is not the sum of its value entries."));
        yield return UndoneInPart(db);
        yield return rows
            .Where(t => (t.SourceType == SourceTypes.PurchaseLine || t.SourceType == SourceTypes.SalesLine)
                && !lines.Any(l => l.SourceType == t.SourceType && (int)l.DocumentType == t.SourceSubtype && l.DocumentNo == t.SourceId
                    && l.LineNo == t.SourceRefNo))
            .Select(t => new InvariantViolation("I18", $"Tracking of line {t.SourceRefNo} of {t.SourceId} has no line."));
        yield return rows
            .Where(t => t.SourceType == SourceTypes.ItemJournalLine
                && !db.Set<ItemJournalLine>().Any(l => l.TemplateName == t.SourceId && l.BatchName == t.SourceBatchName
                    && l.LineNo == t.SourceRefNo))
            .Select(t => new InvariantViolation(
                "I18", $"Tracking of line {t.SourceRefNo} of {t.SourceId} {t.SourceBatchName} has no line."));
    }

    /// <summary>A line that is undone and the line that undoes it add up to nothing (PST-30).</summary>
    private static IQueryable<InvariantViolation> UndoneInPart(ItemTrackingDb db) => db.Set<PostedDocumentLine>().AsNoTracking()
        .Where(l => l.Correction)
        .GroupBy(l => new { l.DocumentType, l.DocumentNo, l.OrderLineNo })
        .Where(g => g.Sum(l => l.QuantityBase) != 0 || g.Sum(l => l.Quantity) != 0)
        .Select(g => new InvariantViolation("I8", $"{g.Key.DocumentNo}: what was undone of it is not what was posted."));

    /// <summary>A line has the sign of its document, its entries that of the ledger.</summary>
    private static IQueryable<InvariantViolation> HandledOtherwise(
        IQueryable<DocumentLine> lines, IQueryable<ItemLedgerEntry> entries, DocumentKind kind)
    {
        var (sourceType, type, receives) = (kind.SourceType, kind.DocumentType, kind.Receives);
        return lines
            .Where(l => l.SourceType == sourceType
                && l.DocumentType == type
                && l.HandlingDocumentNo == ""
                && (receives ? l.QuantityHandledBase : -l.QuantityHandledBase) != entries
                    .Where(e => e.OrderNo == l.DocumentNo && e.OrderLineNo == l.LineNo && e.OrderSourceType == l.SourceType
                        && e.OrderSourceSubtype == (int)l.DocumentType)
                    .Sum(e => e.Quantity))
            .Select(l => new InvariantViolation(
                "I8", $"Line {l.LineNo} of {l.DocumentNo}: what was handled is not the sum of its ledger entries."));
    }
}
