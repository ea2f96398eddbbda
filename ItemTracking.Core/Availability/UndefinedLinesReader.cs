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
        var invoiced = tracked.Invoiced();
        var open = tracked.Where(t => t.QuantityBase != t.QuantityHandledBase);
        var refused = RefusedNumbersReader.Rows(db, tracked);
        var (numbersIn, numbersOut) = Needing(needs => needs.AnyNumbers);
        var (serialsIn, serialsOut) = Needing(needs => needs.SerialNos);
        var (lotsIn, lotsOut) = Needing(needs => needs.LotNos);
        var (expirationsIn, _) = Needing(needs => needs.ExpirationDates);
        var (warrantiesIn, warrantiesOut) = Needing(needs => needs.WarrantyDates);
        return DocumentViewReader.Lines(db, kind)
            .Where(l => l.QuantityBase != 0)
            .Select(l => new
            {
                Line = l,
                l.ItemNo,
                Rows = tracked.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).ToList(),
                Open = open.Where(t => t.SourceId == l.DocumentNo && t.SourceRefNo == l.LineNo).ToList(),
                Quantity = receives ? l.QuantityBase : -l.QuantityBase,
                ToHandle = receives ? l.QtyToHandleBase : -l.QtyToHandleBase,
                Invoiced = invoiced.Where(i => i.Row.SourceId == l.DocumentNo && i.Row.SourceRefNo == l.LineNo).ToList(),
                ToInvoice = receives ? l.QtyToInvoiceBase : -l.QtyToInvoiceBase,
                NotInvoiced = receives ? l.QuantityHandledBase - l.QuantityInvoicedBase : l.QuantityInvoicedBase - l.QuantityHandledBase,
            })
            .Select(l => new
            {
                l.Line,
                l.ItemNo,
                l.Rows,
                l.Open,
                l.Quantity,
                l.ToHandle,
                l.Invoiced,
                ToInvoice = l.ToInvoice > 0 ? (l.ToInvoice < l.NotInvoiced ? l.ToInvoice : l.NotInvoiced)
                    : l.ToInvoice < 0 ? (l.ToInvoice > l.NotInvoiced ? l.ToInvoice : l.NotInvoiced)
                    : 0,
                InvoicedOfNumbers = l.Invoiced.Sum(i => i.Quantity),
                WithoutNumbers = l.NotInvoiced - l.Invoiced.Sum(i => i.NotInvoiced),
            })
            .Where(l => (l.Quantity > 0 ? numbersIn.Any(i => i.No == l.ItemNo) : numbersOut.Any(i => i.No == l.ItemNo)) || l.Rows.Any())
            .Where(l =>
                l.Rows.Sum(t => t.QuantityBase) != l.Quantity
                || (l.ToHandle != 0 && l.Open.Any() && l.Rows.Sum(t => t.QtyToHandleBase) != l.ToHandle
                    && !(l.Rows.Count(t => t.QtyToHandleBase != 0) == 1
                        && l.Rows.Any(t => t.SerialNo == ""
                            && (l.ToHandle > 0 ? t.QtyToHandleBase > l.ToHandle : t.QtyToHandleBase < l.ToHandle))))
                || (l.ToInvoice != 0 && l.Rows.Any() && l.InvoicedOfNumbers != l.ToInvoice
                    && !(l.ToInvoice > l.InvoicedOfNumbers
                        ? l.ToInvoice - l.InvoicedOfNumbers <= l.WithoutNumbers
                        : l.ToInvoice - l.InvoicedOfNumbers >= l.WithoutNumbers)
                    && !(l.Invoiced.Count(i => i.Quantity != 0) == 1
                        && l.Invoiced.Any(i => i.Row.SerialNo == ""
                            && (l.ToInvoice > 0 ? i.Quantity > l.ToInvoice : i.Quantity < l.ToInvoice))))
                || l.Open.Any(t =>
                    (t.SerialNo == "" && (l.Quantity > 0 ? serialsIn.Any(i => i.No == l.ItemNo) : serialsOut.Any(i => i.No == l.ItemNo)))
                    || (t.LotNo == "" && (l.Quantity > 0 ? lotsIn.Any(i => i.No == l.ItemNo) : lotsOut.Any(i => i.No == l.ItemNo)))
                    || (t.ExpirationDate == null && t.ApplFromItemEntry == 0 && l.Quantity > 0
                        && expirationsIn.Any(i => i.No == l.ItemNo))
                    || (t.WarrantyDate == null
                        && (l.Quantity > 0 ? warrantiesIn.Any(i => i.No == l.ItemNo) : warrantiesOut.Any(i => i.No == l.ItemNo))))
                || refused.Any(r => r.DocumentNo == l.Line.DocumentNo && r.LineNo == l.Line.LineNo))
            .Select(l => l.Line);

        (IQueryable<Item> Inbound, IQueryable<Item> Outbound) Needing(Func<TrackingNeeds, bool> need) =>
            (Items(need, inbound: true), Items(need, inbound: false));

        IQueryable<Item> Items(Func<TrackingNeeds, bool> need, bool inbound)
        {
            string[] asking = [.. codes.Where(code => kind.IsPosted && need(code.Needs(kind.Movement, inbound))).Select(code => code.Code)];
            return db.Set<Item>().WhereIn(db, i => i.ItemTrackingCode, asking);
        }
    }
}
