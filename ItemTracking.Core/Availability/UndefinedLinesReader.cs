using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Lines whose tracking is not complete; the home page counts them, lists look for them. A single lot that posting cuts down is complete
/// (<see cref="NumbersPosted.AreCutDown"/>, ITL-56).
/// </summary>
internal static class UndefinedLinesReader
{
    /// <summary>Those of one kind of document, see <see cref="ITrackedLinesStore.Undefined"/>.</summary>
    public static IQueryable<DocumentLine> Lines(ItemTrackingDb db, DocumentKind kind, IReadOnlyCollection<TrackingPolicy> codes)
    {
        var (sourceType, subtype, receives) = (kind.SourceType, (int)kind.DocumentType, kind.Receives);
        var tracked = db.Set<TrackingSpecification>()
            .Where(t => t.SourceType == sourceType && t.SourceSubtype == subtype && t.SourceBatchName == "");
        var open = tracked.Where(t => t.QuantityBase != t.QuantityHandledBase);
        var refused = RefusedNumbersReader.Rows(db, tracked);
        var (numbersIn, numbersOut) = Needing(needs => needs.AnyNumbers);
        var (serialsIn, serialsOut) = Needing(needs => needs.SerialNos);
        var (lotsIn, lotsOut) = Needing(needs => needs.LotNos);
        var (expirationsIn, _) = Needing(needs => needs.ExpirationDates);
        var (warrantiesIn, warrantiesOut) = Needing(needs => needs.WarrantyDates);
        return DocumentViewReader.Lines(db, kind)
            .Where(l => l.QuantityBase != 0)
            .Where(l => (l.QuantityBase > 0 == receives ? numbersIn.Any(i => i.No == l.ItemNo) : numbersOut.Any(i => i.No == l.ItemNo))
                || tracked.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo))
            .Where(l =>
                tracked.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QuantityBase)
                    != (receives ? l.QuantityBase : -l.QuantityBase)
                || (l.QtyToHandleBase != 0 && open.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo)
                    && tracked.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QtyToHandleBase)
                        != (receives ? l.QtyToHandleBase : -l.QtyToHandleBase)
                    && !(tracked.Count(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo && t.QtyToHandleBase != 0) == 1
                        && tracked.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo && t.SerialNo == ""
                            && (l.QtyToHandleBase > 0 == receives
                                ? t.QtyToHandleBase > (receives ? l.QtyToHandleBase : -l.QtyToHandleBase)
                                : t.QtyToHandleBase < (receives ? l.QtyToHandleBase : -l.QtyToHandleBase)))))
                || (l.QtyToInvoiceBase != 0 && tracked.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo)
                    && !open.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo)
                    && tracked.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).Sum(t => t.QtyToInvoiceBase)
                        != (receives ? l.QtyToInvoiceBase : -l.QtyToInvoiceBase)
                    && !(tracked.Count(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo && t.QtyToInvoiceBase != 0) == 1
                        && tracked.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo && t.SerialNo == ""
                            && (l.QtyToInvoiceBase > 0 == receives
                                ? t.QtyToInvoiceBase > (receives ? l.QtyToInvoiceBase : -l.QtyToInvoiceBase)
                                : t.QtyToInvoiceBase < (receives ? l.QtyToInvoiceBase : -l.QtyToInvoiceBase)))))
                || open.Any(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo
                    && ((t.SerialNo == "" && (l.QuantityBase > 0 == receives
                            ? serialsIn.Any(i => i.No == l.ItemNo) : serialsOut.Any(i => i.No == l.ItemNo)))
                        || (t.LotNo == "" && (l.QuantityBase > 0 == receives
                            ? lotsIn.Any(i => i.No == l.ItemNo) : lotsOut.Any(i => i.No == l.ItemNo)))
                        || (t.ExpirationDate == null && t.ApplFromItemEntry == 0 && l.QuantityBase > 0 == receives
                            && expirationsIn.Any(i => i.No == l.ItemNo))
                        || (t.WarrantyDate == null
                            && (l.QuantityBase > 0 == receives
                            ? warrantiesIn.Any(i => i.No == l.ItemNo) : warrantiesOut.Any(i => i.No == l.ItemNo)))))
                || refused.Any(r => r.DocumentNo == l.DocumentNo && r.LineNo == l.LineNo));

        (IQueryable<Item> Inbound, IQueryable<Item> Outbound) Needing(Func<TrackingNeeds, bool> need) =>
            (Items(need, inbound: true), Items(need, inbound: false));

        IQueryable<Item> Items(Func<TrackingNeeds, bool> need, bool inbound)
        {
            string[] asking = [.. codes.Where(code => need(code.Needs(kind.Movement, inbound))).Select(code => code.Code)];
            return db.Set<Item>().WhereIn(db, i => i.ItemTrackingCode, asking);
        }
    }
}
