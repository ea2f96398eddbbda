using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>Shows documents what is tracked of their lines, and deletes it with them (DOC-4).</summary>
public sealed class TrackedLinesStore : ITrackedLinesStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceRef, TrackedTotals>> TotalsAsync(
        ItemTrackingDb db, int sourceType, DocumentType documentType, params string[] documentNos) =>
        TotalsAsync(db, sourceType, (int)documentType, documentNos);

    /// <summary>The same of any source whose lines have one key for each of its documents.</summary>
    internal static async Task<IReadOnlyDictionary<SourceRef, TrackedTotals>> TotalsAsync(
        ItemTrackingDb db, int sourceType, int subtype, string[] documentNos)
    {
        var refused = await RefusedNumbersReader.ReadAsync(db, Of(db, sourceType, subtype, documentNos));
        return await Totals(db, sourceType, subtype, documentNos).ToDictionaryAsync(
            t => new SourceRef(sourceType, subtype, t.DocumentNo, "", t.LineNo), t => InOne(t, refused));
    }

    /// <summary>What is tracked of lines of one source, by line number.</summary>
    internal static async Task<IReadOnlyDictionary<int, TrackedTotals>> TotalsAsync(ItemTrackingDb db, SourceKey source, int[] lineNos)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Of(source)
            .Where(t => EF.Parameter(lineNos).Contains(t.SourceRefNo));
        var refused = await RefusedNumbersReader.ReadAsync(db, rows);
        return await Totals(rows).ToDictionaryAsync(t => t.LineNo, t => InOne(t, refused));
    }

    private static TrackedTotals InOne(LineTotals t, Dictionary<(string SourceId, int LineNo), RefusedNumbers> refused) => new(
        t.QuantityBase, t.HandledBase, t.QtyToHandleBase,
        new(Math.Abs(t.WithoutSerialNo - t.HandledWithoutSerialNo), t.WithoutLotNo, t.WithoutExpirationDate, t.WithoutWarrantyDate))
    {
        LackingToHandle = new(
            Math.Abs(t.ToHandleWithoutSerialNo), t.ToHandleWithoutLotNo, t.ToHandleWithoutExpirationDate, t.ToHandleWithoutWarrantyDate),
        ToHandle = new(t.SerialNosToHandle, t.LotsToHandle),
        QtyToInvoiceBase = t.QtyToInvoiceBase,
        ToInvoice = new(t.SerialNosToInvoice, t.LotsToInvoice),
        Refused = refused.GetValueOrDefault((t.DocumentNo, t.LineNo)),
    };

    /// <inheritdoc/>
    public IQueryable<DocumentLine> Undefined(ItemTrackingDb db, DocumentKind kind, IReadOnlyCollection<TrackingPolicy> codes) =>
        UndefinedLinesReader.Lines(db, kind, codes);

    /// <inheritdoc/>
    public Task DeleteAsync(ItemTrackingDb db, DocumentKey key, int? lineNo) =>
        db.Set<TrackingSpecification>().Of(key.Source).Where(t => lineNo == null || t.SourceRefNo == lineNo).ExecuteDeleteAsync();

    internal static IQueryable<LineTotals> Totals(ItemTrackingDb db, int sourceType, int subtype, string[] documentNos) =>
        Totals(Of(db, sourceType, subtype, documentNos));

    /// <summary>The tracking rows of some documents.</summary>
    internal static IQueryable<TrackingSpecification> Of(ItemTrackingDb db, int sourceType, int subtype, string[] documentNos) =>
        db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.SourceType == sourceType && t.SourceSubtype == subtype).WhereIn(db, t => t.SourceId, documentNos);

    private static IQueryable<LineTotals> Totals(IQueryable<TrackingSpecification> rows) =>
        rows.GroupBy(t => new { t.SourceId, t.SourceRefNo })
            .Select(g => new LineTotals
            {
                DocumentNo = g.Key.SourceId,
                LineNo = g.Key.SourceRefNo,
                QuantityBase = g.Sum(t => t.QuantityBase),
                HandledBase = g.Sum(t => t.QuantityHandledBase),
                QtyToHandleBase = g.Sum(t => t.QtyToHandleBase),
                SerialNosToHandle = g.Count(t => t.QtyToHandleBase != 0 && t.SerialNo != ""),
                LotsToHandle = g.Count(t => t.QtyToHandleBase != 0 && t.SerialNo == ""),
                QtyToInvoiceBase = g.Sum(t => t.QtyToInvoiceBase),
                SerialNosToInvoice = g.Count(t => t.QtyToInvoiceBase != 0 && t.SerialNo != ""),
                LotsToInvoice = g.Count(t => t.QtyToInvoiceBase != 0 && t.SerialNo == ""),
                WithoutSerialNo = g.Where(t => t.SerialNo == "").Sum(t => t.QuantityBase),
                HandledWithoutSerialNo = g.Where(t => t.SerialNo == "").Sum(t => t.QuantityHandledBase),
                WithoutLotNo = g.Count(t => t.LotNo == "" && t.QuantityBase != t.QuantityHandledBase),
                WithoutExpirationDate = g.Count(
                    t => t.ExpirationDate == null && t.ApplFromItemEntry == 0 && t.QuantityBase != t.QuantityHandledBase),
                WithoutWarrantyDate = g.Count(t => t.WarrantyDate == null && t.QuantityBase != t.QuantityHandledBase),
                ToHandleWithoutSerialNo = g.Where(t => t.SerialNo == "").Sum(t => t.QtyToHandleBase),
                ToHandleWithoutLotNo = g.Count(t => t.LotNo == "" && t.QtyToHandleBase != 0),
                ToHandleWithoutExpirationDate = g.Count(
                    t => t.ExpirationDate == null && t.ApplFromItemEntry == 0 && t.QtyToHandleBase != 0),
                ToHandleWithoutWarrantyDate = g.Count(t => t.WarrantyDate == null && t.QtyToHandleBase != 0),
            });

    internal sealed class LineTotals
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required decimal QuantityBase { get; init; }

        public required decimal HandledBase { get; init; }

        public required decimal QtyToHandleBase { get; init; }

        public required int SerialNosToHandle { get; init; }

        public required int LotsToHandle { get; init; }

        public required decimal QtyToInvoiceBase { get; init; }

        public required int SerialNosToInvoice { get; init; }

        public required int LotsToInvoice { get; init; }

        public required decimal WithoutSerialNo { get; init; }

        public required decimal HandledWithoutSerialNo { get; init; }

        public required int WithoutLotNo { get; init; }

        public required int WithoutExpirationDate { get; init; }

        public required int WithoutWarrantyDate { get; init; }

        public required decimal ToHandleWithoutSerialNo { get; init; }

        public required int ToHandleWithoutLotNo { get; init; }

        public required int ToHandleWithoutExpirationDate { get; init; }

        public required int ToHandleWithoutWarrantyDate { get; init; }
    }
}
