using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>
/// A document that is gone because it was finished, as it was then: made of what was posted of it. Its cost are its own entries.
/// </summary>
internal static class FinishedOrderReader
{
    /// <summary>
    /// The lines that get something back, with everything handled and invoiced; what else it had is done. Null where nothing was posted.
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="key">Document.</param>
    /// <param name="items">The lines by number, with what decides about their items.</param>
    /// <param name="day">Day of its document and posting date.</param>
    /// <param name="ct">Gives up between queries.</param>
    public static async Task<OrderRequest?> ReadAsync(
        ItemTrackingDb db, DocumentKey key, IReadOnlyDictionary<int, ItemFacts> items, DateOnly day, CancellationToken ct)
    {
        var kind = DocumentKind.Of(key);
        var (sourceType, subtype, type) = (key.SourceType, (int)key.DocumentType, kind.Handling.Posted.Type);
        var posted = await db.Set<PostedDocumentHeader>().AsNoTracking()
            .Where(h => h.OrderSourceType == sourceType && h.OrderNo == key.No && h.OrderSourceSubtype == subtype && h.DocumentType == type)
            .OrderBy(h => h.No).ToListAsync(ct);
        if (posted.Count == 0)
            return null;
        string[] nos = [.. posted.Select(h => h.No)];
        var lines = await db.Set<PostedDocumentLine>().AsNoTracking()
            .Where(l => l.DocumentType == type && l.OrderNo == key.No).WhereIn(db, l => l.DocumentNo, nos).ToListAsync(ct);
        var entries = (await db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.OrderNo == key.No && e.OrderSourceType == sourceType && e.OrderSourceSubtype == subtype)
            .OrderBy(e => e.EntryNo).ToListAsync(ct)).ToLookup(e => e.OrderLineNo);
        var made = lines.DistinctBy(l => l.OrderLineNo).OrderBy(l => l.OrderLineNo).Where(l => items.ContainsKey(l.OrderLineNo))
            .Select(line => (Posted: line, Moved: entries[line.OrderLineNo].ToList()))
            .Select(of => (of.Posted, of.Moved, Line: Line(key, of.Posted, kind.SignFactor * of.Moved.Sum(e => e.Quantity)))).ToList();
        return new()
        {
            Choice = PostingChoice.HandleAndInvoice,
            Kind = kind,
            Header = Header(key, posted[0], day),
            Numbering = new CompanyNumbering(),
            Lines =
            [
                .. made.Select(of => new OrderLine(
                    of.Line, items[of.Line.LineNo], [.. Rows(kind, key, of.Posted, of.Moved)])),
            ],
            Blankets = await BlanketOrderStore.LinesAsync(db, kind, made.Select(of => of.Line), ct),
        };
    }

    private static DocumentHeader Header(DocumentKey key, PostedDocumentHeader posted, DateOnly day) => new()
    {
        SourceType = key.SourceType,
        DocumentType = key.DocumentType,
        No = key.No,
        PartyNo = posted.PartyNo,
        PartyName = posted.PartyName,
        ExternalDocumentNo = posted.ExternalDocumentNo,
        LocationCode = posted.LocationCode,
        DocumentDate = day,
        PostingDate = day,
        Version = 1,
    };

    private static DocumentLine Line(DocumentKey key, PostedDocumentLine posted, decimal quantityBase)
    {
        var line = posted.ToLine(key, posted.OrderLineNo, quantityBase);
        (line.QuantityHandled, line.QuantityHandledBase) = (line.Quantity, quantityBase);
        (line.QuantityInvoiced, line.QuantityInvoicedBase) = (line.Quantity, quantityBase);
        (line.BlanketOrderNo, line.BlanketOrderLineNo) = (posted.BlanketOrderNo, posted.BlanketOrderLineNo);
        line.Version = 1;
        return line;
    }

    private static IEnumerable<TrackingSpecification> Rows(
        DocumentKind kind, DocumentKey key, PostedDocumentLine line, IReadOnlyList<ItemLedgerEntry> entries) =>
        entries.Where(e => e.SerialNo.Length > 0 || e.LotNo.Length > 0)
            .GroupBy(e => new TrackingNumbers(e.SerialNo, e.LotNo))
            .Select(g => (Numbers: g.Key, First: g.First(), Quantity: g.Sum(e => e.Quantity)))
            .Where(g => g.Quantity != 0)
            .Select((g, index) =>
            {
                var row = TrackingRows.New(
                    key.Line(line.OrderLineNo), new(line.ItemNo, line.VariantCode, line.LocationCode), g.Numbers, index + 1,
                    g.First.CreatedBy);
                (row.QuantityBase, row.QuantityHandledBase, row.QuantityInvoicedBase) = (g.Quantity, g.Quantity, g.Quantity);
                row.ExpirationDate = kind.Receives ? g.First.ExpirationDate : null;
                return row;
            });
}
