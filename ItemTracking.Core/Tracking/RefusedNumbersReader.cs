using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// Stored numbers of document lines that posting would refuse: a serial number to come in that lies in stock, a number whose card is
/// blocked, one to go out that is not in stock, not enough or expired, a serial number that two lines of a document handle next (C-40,
/// C-43, PST-15, PST-16, PST-21, PST-26). Looks at rows that the next posting handles, each by keys; never at the history of an item.
/// </summary>
internal static class RefusedNumbersReader
{
    /// <summary>Those of some tracking rows, by document and line; one query.</summary>
    public static async Task<Dictionary<(string SourceId, int LineNo), RefusedNumbers>> ReadAsync(
        ItemTrackingDb db, IQueryable<TrackingSpecification> rows) =>
        (await Rows(db, rows).ToListAsync())
            .GroupBy(r => (r.DocumentNo, r.LineNo))
            .ToDictionary(line => line.Key, line => new RefusedNumbers(line.Count(), line.MinBy(r => r.Place)!.Objection.Word));

    /// <summary>One for each pair of numbers that is refused; to be asked of the database.</summary>
    public static IQueryable<RefusedRow> Rows(ItemTrackingDb db, IQueryable<TrackingSpecification> rows)
    {
        var (entries, codes, positive) = (db.Set<ItemLedgerEntry>(), db.Set<ItemTrackingCode>(), true);
        var open = entries.Where(e => e.RemainingQuantity != 0 && e.Positive == positive);
        IQueryable<Item> Items(IQueryable<ItemTrackingCode> of) => db.Set<Item>().Where(i => of.Any(c => c.Code == i.ItemTrackingCode));
        var (bySerialNo, byLotNo) = (Items(codes.Where(c => c.SNSpecificTracking)), Items(codes.Where(c => c.LotSpecificTracking)));
        var strict = Items(codes.Where(c => c.StrictExpirationPosting && !c.IgnoreExpirationDates));
        var resting = db.Set<DocumentLine>().Where(l => l.QtyToHandleBase == 0);
        return rows.Where(t => t.QtyToHandleBase != 0)
            .Select(t => new
            {
                Row = t,
                BySerialNo = t.SerialNo != "" && bySerialNo.Any(i => i.No == t.ItemNo),
                ByLotNo = t.LotNo != "" && byLotNo.Any(i => i.No == t.ItemNo),
                OfLine = db.Set<DocumentLine>()
                    .Where(l => l.SourceType == t.SourceType && (int)l.DocumentType == t.SourceSubtype && l.DocumentNo == t.SourceId
                        && l.LineNo == t.SourceRefNo && t.SourceBatchName == "")
                    .Select(l => l.QtyToHandleBase < 0 ? -l.QtyToHandleBase : l.QtyToHandleBase).FirstOrDefault(),
            })
            .Select(t => new RefusedRow
            {
                DocumentNo = t.Row.SourceId,
                LineNo = t.Row.SourceRefNo,
                Place = t.Row.LineNo,
                InStockAt = t.BySerialNo && t.Row.QtyToHandleBase > 0
                    ? entries
                        .Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode && e.SerialNo == t.Row.SerialNo
                            && e.RemainingQuantity > 0)
                        .OrderBy(e => e.EntryNo).Select(e => e.LocationCode).FirstOrDefault()
                    : null,
                IsBlocked =
                    (t.Row.SerialNo != "" && db.Set<SerialNoInformation>().Any(i =>
                        i.ItemNo == t.Row.ItemNo && i.VariantCode == t.Row.VariantCode && i.SerialNo == t.Row.SerialNo && i.Blocked))
                    || (t.Row.LotNo != "" && db.Set<LotNoInformation>().Any(i =>
                        i.ItemNo == t.Row.ItemNo && i.VariantCode == t.Row.VariantCode && i.LotNo == t.Row.LotNo && i.Blocked)),
                IsOnAnotherLine = t.BySerialNo && db.Set<TrackingSpecification>().Any(o =>
                    o.ItemNo == t.Row.ItemNo && o.VariantCode == t.Row.VariantCode && o.SerialNo == t.Row.SerialNo && o.SerialNo != ""
                        && o.SourceId == t.Row.SourceId && o.SourceType == t.Row.SourceType && o.SourceSubtype == t.Row.SourceSubtype
                        && o.SourceBatchName == t.Row.SourceBatchName && o.SourceRefNo != t.Row.SourceRefNo
                        && o.QtyToHandleBase == t.Row.QtyToHandleBase
                        && (t.Row.QtyToHandleBase > 0 || o.LocationCode == t.Row.LocationCode)
                        && !resting.Any(l => l.SourceType == o.SourceType && (int)l.DocumentType == o.SourceSubtype
                            && l.DocumentNo == o.SourceId && (l.LineNo == o.SourceRefNo || l.LineNo == t.Row.SourceRefNo))),
                IsExpired = t.Row.QtyToHandleBase < 0 && (t.BySerialNo || t.ByLotNo) && strict.Any(i => i.No == t.Row.ItemNo)
                    && (t.Row.SourceType != SourceTypes.PurchaseLine || t.Row.SourceSubtype != (int)DocumentType.ReturnOrder)
                    && open.Any(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode
                        && e.LocationCode == t.Row.LocationCode && e.LotNo == t.Row.LotNo
                        && (!t.BySerialNo || e.SerialNo == t.Row.SerialNo)
                        && (db.Set<DocumentHeader>().Any(h => h.SourceType == t.Row.SourceType
                                && (int)h.DocumentType == t.Row.SourceSubtype && h.No == t.Row.SourceId && h.PostingDate > e.ExpirationDate)
                            || db.Set<ItemJournalLine>().Any(j => t.Row.SourceType == SourceTypes.ItemJournalLine
                                && j.TemplateName == t.Row.SourceId && j.BatchName == t.Row.SourceBatchName
                                && j.LineNo == t.Row.SourceRefNo && j.EntryType != ItemLedgerEntryType.NegativeAdjmt
                                && j.PostingDate > e.ExpirationDate))),
                Needed = t.Row.QtyToHandleBase >= 0 || !(t.BySerialNo || t.ByLotNo) ? 0
                    : t.OfLine > 0 && t.OfLine < -t.Row.QtyToHandleBase ? t.OfLine
                    : -t.Row.QtyToHandleBase,
                InStock = t.Row.QtyToHandleBase >= 0 ? 0
                    : t.BySerialNo ? entries
                        .Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode && e.SerialNo == t.Row.SerialNo
                            && e.LocationCode == t.Row.LocationCode && e.RemainingQuantity > 0
                            && (!t.ByLotNo || e.LotNo == t.Row.LotNo))
                        .Sum(e => e.RemainingQuantity)
                    : t.ByLotNo ? open
                        .Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode
                            && e.LocationCode == t.Row.LocationCode && e.LotNo == t.Row.LotNo)
                        .Sum(e => e.RemainingQuantity)
                    : 0,
            })
            .Where(r => r.InStockAt != null || r.IsBlocked || r.IsExpired || r.IsOnAnotherLine || r.InStock < r.Needed);
    }

    internal sealed class RefusedRow
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        /// <summary>Place of the row on its page.</summary>
        public required int Place { get; init; }

        public required string? InStockAt { get; init; }

        public required bool IsBlocked { get; init; }

        public required bool IsExpired { get; init; }

        /// <summary>Another line of the document handles the serial number with the next posting as well, the same way.</summary>
        public required bool IsOnAnotherLine { get; init; }

        /// <summary>
        /// To go out with the next posting, base units, at most what the document line takes (ITL-56); 0 where any stock will do.
        /// </summary>
        public required decimal Needed { get; init; }

        /// <summary>In stock at the place of the line of what is needed, base units.</summary>
        public required decimal InStock { get; init; }

        public NumberObjection Objection =>
            InStockAt is { } location ? new(NumberObstacle.InStock, location)
            : IsBlocked ? new(NumberObstacle.Blocked, "")
            : IsExpired ? new(NumberObstacle.Expired, "")
            : IsOnAnotherLine ? NumberObjection.OnAnotherLine
            : NumberObjection.OfStock(InStock, Needed)!.Value;
    }
}
