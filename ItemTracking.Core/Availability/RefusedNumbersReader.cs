using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Stored numbers of document lines that posting would refuse: a serial number to come in that lies in stock, a number whose card is
/// blocked, one to go out that is not in stock, not enough, expired or kept for others, one in transit that has expired, a serial number
/// that two lines of a document handle next, one whose entry has too little left, a date that entries or another line contradict (C-40,
/// C-43, DOC-19, PST-13…PST-17, PST-20, PST-21, PST-26). Looks at rows that the next posting handles, each by keys; never at the history
/// of an item.
/// </summary>
internal static class RefusedNumbersReader
{
    private const int Same = 1;
    private const int Other = 2;

    /// <summary>Those of some tracking rows, by document and line; one query.</summary>
    public static async Task<Dictionary<(string SourceId, int LineNo), RefusedNumbers>> ReadAsync(
        ItemTrackingDb db, IQueryable<TrackingSpecification> rows) =>
        (await Rows(db, rows).ToListAsync())
            .GroupBy(r => (r.DocumentNo, r.LineNo))
            .ToDictionary(line => line.Key, line => line.MinBy(r => r.Place)!.Refused(line.Count()));

    /// <summary>One for each pair of numbers that is refused; to be asked of the database.</summary>
    public static IQueryable<RefusedRow> Rows(ItemTrackingDb db, IQueryable<TrackingSpecification> rows)
    {
        var (entries, codes, positive) = (db.Set<ItemLedgerEntry>(), db.Set<ItemTrackingCode>(), true);
        var open = entries.Where(e => e.RemainingQuantity != 0 && e.Positive == positive);
        IQueryable<Item> Items(IQueryable<ItemTrackingCode> of) => db.Set<Item>().Where(i => of.Any(c => c.Code == i.ItemTrackingCode));
        var (bySerialNo, byLotNo) = (Items(codes.Where(c => c.SNSpecificTracking)), Items(codes.Where(c => c.LotSpecificTracking)));
        var strict = Items(codes.Where(c => c.StrictExpirationPosting && !c.IgnoreExpirationDates));
        var dated = Items(codes.Where(c => !c.IgnoreExpirationDates));
        var (kept, next) = (Kept(db), MovedNextReader.Rows(db));
        return rows.OfPosted().Where(t => t.QtyToHandleBase != 0)
            .Select(t => new
            {
                Row = t,
                BySerialNo = t.SerialNo != "" && bySerialNo.Any(i => i.No == t.ItemNo),
                ByLotNo = t.LotNo != "" && byLotNo.Any(i => i.No == t.ItemNo),
                Entry = t.QtyToHandleBase > 0 ? t.ApplFromItemEntry : t.ApplToItemEntry,
                KeptByOthers = kept.Where(k => k.ItemNo == t.ItemNo && k.VariantCode == t.VariantCode && k.LocationCode == t.LocationCode
                    && !(k.DemandId == t.SourceId && k.DemandLineNo == t.SourceRefNo
                        && k.DemandType == t.SourceType && k.DemandSubtype == t.SourceSubtype)).ToList(),
                Transfer = t.SourceType == SourceTypes.TransferLine,
                OfLine = t.SourceBatchName != ""
                    ? db.Set<ItemJournalLine>()
                        .Where(l => t.SourceType == SourceTypes.ItemJournalLine && l.TemplateName == t.SourceId
                            && l.BatchName == t.SourceBatchName && l.LineNo == t.SourceRefNo)
                        .Select(l => l.QuantityBase < 0 ? -l.QuantityBase : l.QuantityBase).FirstOrDefault()
                    : t.SourceType == SourceTypes.TransferLine
                    ? db.Set<TransferLine>().Where(l => l.DocumentNo == t.SourceId && l.LineNo == t.SourceRefNo)
                        .Select(l => t.SourceSubtype == (int)TransferDirection.Outbound ? l.QtyToShipBase : l.QtyToReceiveBase)
                        .FirstOrDefault()
                    : db.Set<DocumentLine>()
                        .Where(l => l.SourceType == t.SourceType && (int)l.DocumentType == t.SourceSubtype && l.DocumentNo == t.SourceId
                            && l.LineNo == t.SourceRefNo)
                        .Select(l => l.QtyToHandleBase < 0 ? -l.QtyToHandleBase : l.QtyToHandleBase).FirstOrDefault(),
            })
            .Select(t => new
            {
                t.Row,
                t.BySerialNo,
                t.ByLotNo,
                t.OfLine,
                t.Transfer,
                t.Entry,
                ToHandle = t.OfLine > 0 && t.OfLine < t.Row.QtyToHandleBase ? t.OfLine
                    : t.OfLine > 0 && t.OfLine < -t.Row.QtyToHandleBase ? t.OfLine
                    : t.Row.QtyToHandleBase < 0 ? -t.Row.QtyToHandleBase
                    : t.Row.QtyToHandleBase,
                t.KeptByOthers,
                KeptOfNumber = t.KeptByOthers
                    .Where(k => (!t.BySerialNo || k.SerialNo == t.Row.SerialNo) && (!t.ByLotNo || k.LotNo == t.Row.LotNo)).ToList(),

                // A case for each kind of number, so that the database looks it up by its index: this is asked of every row.
                Kept = t.Row.QtyToHandleBase >= 0 ? 0
                    : t.BySerialNo ? t.KeptByOthers
                        .Where(k => k.SerialNo == t.Row.SerialNo && (!t.ByLotNo || k.LotNo == t.Row.LotNo))
                        .Sum(k => k.Quantity)
                    : t.ByLotNo ? t.KeptByOthers.Where(k => k.LotNo == t.Row.LotNo).Sum(k => k.Quantity)
                    : 0,
            })
            .Select(t => new RefusedRow
            {
                DocumentNo = t.Row.SourceId,
                LineNo = t.Row.SourceRefNo,
                Place = t.Row.LineNo,
                SerialNo = t.Row.SerialNo,
                LotNo = t.Row.LotNo,
                InStockAt = t.BySerialNo && t.Row.QtyToHandleBase > 0 && !t.Transfer
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
                IsOnAnotherLine = t.BySerialNo && t.OfLine != 0 && next.Any(o =>
                    o.Row.ItemNo == t.Row.ItemNo && o.Row.VariantCode == t.Row.VariantCode
                        && o.Row.SerialNo == t.Row.SerialNo && o.Row.SerialNo != ""
                        && o.Row.SourceId == t.Row.SourceId && o.Row.SourceType == t.Row.SourceType
                        && o.Row.SourceSubtype == t.Row.SourceSubtype
                        && o.Row.SourceBatchName == t.Row.SourceBatchName && o.Row.SourceRefNo != t.Row.SourceRefNo
                        && o.Row.QtyToHandleBase == t.Row.QtyToHandleBase
                        && (t.Row.QtyToHandleBase > 0 || o.Row.LocationCode == t.Row.LocationCode)
                        && !o.IsResting),
                IsDatedOtherwise = t.Row.QtyToHandleBase > 0 && t.Row.ExpirationDate != null && !t.Transfer
                    && dated.Any(i => i.No == t.Row.ItemNo)
                    && (t.Row.LotNo != ""
                        ? entries
                            .Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode && e.LotNo == t.Row.LotNo
                                && e.Positive == positive)
                            .OrderByDescending(e => e.EntryNo)
                            .Select(e => e.ExpirationDate == t.Row.ExpirationDate ? Same : Other).FirstOrDefault() == Other
                        : entries
                            .Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode && e.SerialNo == t.Row.SerialNo
                                && e.Positive == positive)
                            .OrderByDescending(e => e.EntryNo)
                            .Select(e => e.ExpirationDate == t.Row.ExpirationDate ? Same : Other).FirstOrDefault() == Other),
                HasTwoDates = t.Row.QtyToHandleBase > 0 && t.Row.LotNo != "" && t.Row.ExpirationDate != null && !t.Transfer && t.OfLine != 0
                    && dated.Any(i => i.No == t.Row.ItemNo)
                    && next.Any(o => o.Row.SourceId == t.Row.SourceId && o.Row.SourceType == t.Row.SourceType
                        && o.Row.SourceSubtype == t.Row.SourceSubtype && o.Row.SourceBatchName == t.Row.SourceBatchName
                        && o.Row.SourceRefNo != t.Row.SourceRefNo && o.Row.ItemNo == t.Row.ItemNo
                        && o.Row.VariantCode == t.Row.VariantCode && o.Row.LotNo == t.Row.LotNo && o.Row.QtyToHandleBase > 0
                        && o.Row.ExpirationDate != null && o.Row.ExpirationDate != t.Row.ExpirationDate && !o.IsResting),
                IsExpired = (t.Row.QtyToHandleBase < 0 && (t.BySerialNo || t.ByLotNo) && strict.Any(i => i.No == t.Row.ItemNo)
                    && (t.Row.SourceType != SourceTypes.PurchaseLine || t.Row.SourceSubtype != (int)DocumentType.ReturnOrder)
                    && open.Any(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode
                        && e.LocationCode == t.Row.LocationCode && e.LotNo == t.Row.LotNo
                        && (!t.BySerialNo || e.SerialNo == t.Row.SerialNo)
                        && (db.Set<DocumentHeader>().Any(h => h.SourceType == t.Row.SourceType
                                && (int)h.DocumentType == t.Row.SourceSubtype && h.No == t.Row.SourceId && h.PostingDate > e.ExpirationDate)
                            || db.Set<ItemJournalLine>().Any(j => t.Row.SourceType == SourceTypes.ItemJournalLine
                                && j.TemplateName == t.Row.SourceId && j.BatchName == t.Row.SourceBatchName
                                && j.LineNo == t.Row.SourceRefNo && j.EntryType != ItemLedgerEntryType.NegativeAdjmt
                                && j.EntryType != ItemLedgerEntryType.Transfer
                                && j.PostingDate > e.ExpirationDate)
                            || (t.Transfer && db.Set<TransferHeader>().Any(h =>
                                h.No == t.Row.SourceId && h.PostingDate > e.ExpirationDate)))))
                    || (t.Row.QtyToHandleBase > 0 && t.Transfer && strict.Any(i => i.No == t.Row.ItemNo)
                        && db.Set<TransferHeader>().Any(h => h.No == t.Row.SourceId && open.Any(e =>
                            e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode && e.LocationCode == h.InTransitCode
                            && e.LotNo == t.Row.LotNo && e.SerialNo == t.Row.SerialNo && e.OrderNo == h.No
                            && h.PostingDate > e.ExpirationDate))),
                Needed = t.Row.QtyToHandleBase >= 0 || !(t.BySerialNo || t.ByLotNo) ? 0 : t.ToHandle,
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
                MovedBeside = t.BySerialNo || !t.ByLotNo || t.Row.QtyToHandleBase >= 0 || t.OfLine == 0 ? 0
                    : next
                        .Where(o => o.Row.ItemNo == t.Row.ItemNo && o.Row.VariantCode == t.Row.VariantCode
                            && o.Row.LocationCode == t.Row.LocationCode && o.Row.LotNo == t.Row.LotNo
                            && o.Row.SourceId == t.Row.SourceId && o.Row.SourceType == t.Row.SourceType
                            && o.Row.SourceSubtype == t.Row.SourceSubtype && o.Row.SourceBatchName == t.Row.SourceBatchName
                            && o.Row.SourceRefNo != t.Row.SourceRefNo)
                        .Sum(o => o.Quantity),
                ComesBack = t.Row.QtyToHandleBase > 0,
                OfEntry = t.Entry == 0 ? 0 : t.ToHandle,
                EntryLeft = t.Entry == 0 ? 0
                    : entries.Where(e => e.EntryNo == t.Entry)
                        .Select(e => t.Row.QtyToHandleBase > 0 ? -e.ShippedQtyNotReturned : e.RemainingQuantity).FirstOrDefault(),
                OfEntryBeside = t.Entry == 0 || t.Row.SerialNo != "" || t.OfLine == 0 ? 0
                    : next
                        .Where(o => o.Row.ItemNo == t.Row.ItemNo && o.Row.VariantCode == t.Row.VariantCode
                            && o.Row.LotNo == t.Row.LotNo && o.Row.SerialNo == ""
                            && o.Row.SourceId == t.Row.SourceId && o.Row.SourceType == t.Row.SourceType
                            && o.Row.SourceSubtype == t.Row.SourceSubtype && o.Row.SourceBatchName == t.Row.SourceBatchName
                            && o.Row.SourceRefNo != t.Row.SourceRefNo
                            && (t.Row.QtyToHandleBase > 0 ? o.Row.ApplFromItemEntry : o.Row.ApplToItemEntry) == t.Entry)
                        .Sum(o => o.Quantity < 0 ? -o.Quantity : o.Quantity),
                OfLine = t.OfLine,
                Kept = t.Kept,
                KeptByNumber = t.Kept == 0 ? 0 : t.KeptOfNumber.Where(k => k.IsSpecific).Sum(k => k.Quantity),
                Keeper = t.Kept == 0
                    ? null
                    : t.KeptOfNumber.OrderBy(k => k.EntryNo).ThenBy(k => k.No).Select(k => k.DemandId).FirstOrDefault(),
                FreeAtPlace = t.Kept == 0 ? 0
                    : open.Where(e => e.ItemNo == t.Row.ItemNo && e.VariantCode == t.Row.VariantCode
                            && e.LocationCode == t.Row.LocationCode)
                        .Sum(e => e.RemainingQuantity)
                    - t.KeptByOthers.Sum(k => k.Quantity),
            })
            .Where(r => r.InStockAt != null || r.IsBlocked || r.IsExpired || r.IsOnAnotherLine || r.IsDatedOtherwise
                || r.HasTwoDates || r.InStock < r.Needed
                || r.InStock + r.MovedBeside < r.Needed || r.EntryLeft < r.OfEntry + r.OfEntryBeside
                || (r.Kept > 0 && r.InStock - r.Kept < r.Needed
                    && (r.InStock - r.KeptByNumber < r.Needed || r.FreeAtPlace < r.OfLine)));
    }

    /// <summary>What is kept of stock, with the numbers of the stock.</summary>
    private static IQueryable<KeptNumber> Kept(ItemTrackingDb db) =>
        from entry in db.Set<ItemLedgerEntry>()
        join reservation in db.Set<Reservation>() on entry.EntryNo equals reservation.ItemLedgerEntryNo
        select new KeptNumber
        {
            ItemNo = entry.ItemNo,
            VariantCode = entry.VariantCode,
            LocationCode = entry.LocationCode,
            SerialNo = entry.SerialNo,
            LotNo = entry.LotNo,
            EntryNo = entry.EntryNo,
            No = reservation.EntryNo,
            Quantity = reservation.QuantityBase,
            IsSpecific = reservation.SerialNo != "" || reservation.LotNo != "",
            DemandType = reservation.DemandSourceType,
            DemandSubtype = reservation.DemandSourceSubtype,
            DemandId = reservation.DemandSourceId,
            DemandLineNo = reservation.DemandSourceRefNo,
        };

    private sealed class KeptNumber
    {
        public required string ItemNo { get; init; }

        public required string VariantCode { get; init; }

        public required string LocationCode { get; init; }

        public required string SerialNo { get; init; }

        public required string LotNo { get; init; }

        public required long EntryNo { get; init; }

        public required long No { get; init; }

        public required decimal Quantity { get; init; }

        public required bool IsSpecific { get; init; }

        public required int DemandType { get; init; }

        public required int DemandSubtype { get; init; }

        public required string DemandId { get; init; }

        public required int DemandLineNo { get; init; }
    }

    internal sealed class RefusedRow
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        /// <summary>Place of the row on its page.</summary>
        public required int Place { get; init; }

        public required string SerialNo { get; init; }

        public required string LotNo { get; init; }

        public required string? InStockAt { get; init; }

        public required bool IsBlocked { get; init; }

        public required bool IsExpired { get; init; }

        /// <summary>Another line of the document handles the serial number with the next posting as well, the same way.</summary>
        public required bool IsOnAnotherLine { get; init; }

        /// <summary>Entries have fixed another date of the number.</summary>
        public required bool IsDatedOtherwise { get; init; }

        /// <summary>Another line of the document brings the lot in with another date.</summary>
        public required bool HasTwoDates { get; init; }

        /// <summary>
        /// To go out with the next posting, base units, at most what the document line takes (ITL-56); 0 where any stock will do.
        /// </summary>
        public required decimal Needed { get; init; }

        /// <summary>In stock at the place of the line of what is needed, base units.</summary>
        public required decimal InStock { get; init; }

        /// <summary>
        /// What the other lines of the document move of the lot with the next posting, base units, sign of the ledger; 0 of serial numbers.
        /// </summary>
        public required decimal MovedBeside { get; init; }

        /// <summary>Goods come in.</summary>
        public required bool ComesBack { get; init; }

        /// <summary>What the row brings back of the entry that it names, or takes of it, with the next posting; 0 without one.</summary>
        public required decimal OfEntry { get; init; }

        /// <summary>What is left of that entry, base units.</summary>
        public required decimal EntryLeft { get; init; }

        /// <summary>What other lines of the document bring back of it, or take; 0 of serial numbers.</summary>
        public required decimal OfEntryBeside { get; init; }

        /// <summary>What the document or journal line takes out with the next posting, base units.</summary>
        public required decimal OfLine { get; init; }

        /// <summary>What other document lines keep of the number.</summary>
        public required decimal Kept { get; init; }

        /// <summary>What they keep of it by number.</summary>
        public required decimal KeptByNumber { get; init; }

        /// <summary>The document of the first of them.</summary>
        public required string? Keeper { get; init; }

        /// <summary>What others do not keep of all stock at the place of the line; read where something is kept of the number.</summary>
        public required decimal FreeAtPlace { get; init; }

        /// <summary>What the state tells of the line when this row is the first of some.</summary>
        public RefusedNumbers Refused(int count) => Objection.Refused(count, new(SerialNo, LotNo));

        private NumberObjection Objection =>
            InStockAt is { } location ? new(NumberObstacle.InStock, location)
            : IsBlocked ? new(NumberObstacle.Blocked, "")
            : IsExpired ? new(NumberObstacle.Expired, "")
            : IsOnAnotherLine ? NumberObjection.OnAnotherLine
            : IsDatedOtherwise ? new(NumberObstacle.DatedOtherwise, "")
            : HasTwoDates ? new(NumberObstacle.TwoDates, "")
            : NumberObjection.OfStock(InStock, Needed, Math.Max(0, -MovedBeside))
                ?? NumberObjection.OfReserved(
                    Needed, OfLine,
                    new(InStock, Kept, KeptByNumber, Keeper == DocumentNo ? KeptFromLine.AnotherLine : Keeper ?? ""), FreeAtPlace)
                ?? NumberObjection.OfEntry(EntryLeft, OfEntry, OfEntryBeside, ComesBack)!.Value;
    }
}
