using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Invoicing;

/// <summary>What an invoice or credit memo may take over from receipts and shipments of its party (DOC-8).</summary>
public sealed class LinesToInvoiceReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// A part of the lines that are not invoiced completely and do not stand on the invoice, oldest document first. It costs what is
    /// open of the party, whatever was invoiced before.
    /// </summary>
    /// <param name="invoice">Invoice or credit memo.</param>
    /// <param name="query">Part, and words that document, order, item or text hold; it is sorted by nothing else.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<LineToInvoice>>> ListAsync(DocumentKey invoice, ListQuery query, Actor actor)
    {
        var kind = DocumentKind.Of(invoice);
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var partyNo = await db.Set<DocumentHeader>().At(invoice).Select(h => h.PartyNo).SingleOrDefaultAsync();
        if (partyNo is null)
            return DocumentRefusals.NotFound(kind, invoice.No);
        var part = await Lines(db, kind, invoice, partyNo, query.Search).ToPartAsync(query);
        return new ListPart<LineToInvoice>([.. part.Rows.Select(row => ToLine(kind, row))], part.Total, part.HasMore);
    }

    internal static IQueryable<OpenPosted> Lines(
        ItemTrackingDb db, DocumentKind kind, DocumentKey invoice, string partyNo, string search)
    {
        var (partyType, type) = (kind.PartyType, kind.Gets!.Posted.Type);
        var open = db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => !e.CompletelyInvoiced && e.SourceNo == partyNo && e.SourceType == partyType && e.DocumentType == type)
            .GroupBy(e => new { e.DocumentNo, e.DocumentLineNo })
            .Select(g => new
            {
                g.Key.DocumentNo,
                g.Key.DocumentLineNo,
                LeftBase = g.Sum(e => e.Quantity - e.InvoicedQuantity),
                Tracked = g.Count(e => e.SerialNo != "" || e.LotNo != ""),
            });
        return
            (from entry in open
             join line in db.Set<PostedDocumentLine>()
                 on new { DocumentType = type, entry.DocumentNo, LineNo = entry.DocumentLineNo }
                 equals new { line.DocumentType, line.DocumentNo, line.LineNo }
             join header in db.Set<PostedDocumentHeader>()
                 on new { line.DocumentType, No = line.DocumentNo } equals new { header.DocumentType, header.No }
             where !db.Set<DocumentLine>().At(invoice)
                 .Any(l => l.HandlingDocumentNo == line.DocumentNo && l.HandlingLineNo == line.LineNo)
             select new OpenPosted { Line = line, PostingDate = header.PostingDate, LeftBase = entry.LeftBase, Tracked = entry.Tracked })
            .Matching(search, o => o.Line.DocumentNo + " " + o.Line.OrderNo + " " + o.Line.ItemNo, o => o.Line.Description)
            .OrderBy(o => o.PostingDate).ThenBy(o => o.Line.DocumentNo).ThenBy(o => o.Line.LineNo);
    }

    private static LineToInvoice ToLine(DocumentKind kind, OpenPosted open)
    {
        var line = open.Line;
        var left = line.InUnit(kind.SignFactor * open.LeftBase);
        return new(line.DocumentNo, line.LineNo)
        {
            PostingDate = open.PostingDate,
            OrderNo = line.OrderNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.Quantity,
            QuantityInvoiced = line.Quantity - left,
            QtyNotInvoiced = left,
            TrackedUnits = open.Tracked,
        };
    }

    /// <summary>A posted line with what is not invoiced of its entries; base units, sign of the ledger.</summary>
    internal sealed class OpenPosted
    {
        public required PostedDocumentLine Line { get; init; }

        public required DateOnly PostingDate { get; init; }

        public required decimal LeftBase { get; init; }

        public required int Tracked { get; init; }
    }
}
