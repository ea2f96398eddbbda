using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Posted;

/// <summary>Posted receipts and invoices and the numbers posted with them.</summary>
public sealed class PostedDocumentReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Most rows of a list; a search narrows it.</summary>
    public const int MostRows = 500;

    /// <summary>The newest posted documents of a kind whose number, order or party contains the text.</summary>
    public async Task<Outcome<IReadOnlyList<PostedRow>>> ListAsync(ItemLedgerDocumentType type, string search, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        var text = search.Trim();
        var code = Codes.Normalise(search);
        await using var db = factory.CreateDbContext();
        return await db.Set<PostedDocumentHeader>().AsNoTracking()
            .Where(h => h.DocumentType == type)
            .Where(h => text == "" || h.No.Contains(code) || h.OrderNo.Contains(code) || h.PartyNo.Contains(code)
                || h.PartyName.Contains(text) || h.PartyName.ToUpper().Contains(code))
            .OrderByDescending(h => h.PostingDate).ThenByDescending(h => h.No)
            .Take(MostRows)
            .Select(h => new PostedRow(h.DocumentType, h.No, h.PostingDate, h.PartyNo, h.PartyName, h.OrderNo, h.LocationCode))
            .ToListAsync();
    }

    /// <summary>One posted document with its lines.</summary>
    public async Task<Outcome<PostedCard>> FindAsync(ItemLedgerDocumentType type, string no, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var header = await db.Set<PostedDocumentHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.DocumentType == type && h.No == no);
        if (header is null)
            return Refusals.NotFound("DOC-6", "Posted Document", $"No.='{no}'");
        var order = new DocumentKey(header.OrderSourceType, (DocumentType)header.OrderSourceSubtype, header.OrderNo);
        var tracked = (await TrackedLinesAsync(db, type, no)).ToHashSet();
        return new PostedCard
        {
            DocumentType = type,
            No = no,
            PartyNo = header.PartyNo,
            PartyName = header.PartyName,
            ExternalDocumentNo = header.ExternalDocumentNo,
            LocationCode = header.LocationCode,
            PostingDate = header.PostingDate,
            DocumentDate = header.DocumentDate,
            OrderNo = header.OrderNo,
            OrderExists = await db.Set<DocumentHeader>().At(order).AnyAsync(),
            PostedBy = header.PostedBy,
            PostedAt = header.PostedAt,
            Lines = [.. (await db.Set<PostedDocumentLine>().AsNoTracking().Where(l => l.DocumentType == type && l.DocumentNo == no).OrderBy(l => l.LineNo).ToListAsync())
                .Select(l => new PostedLineCard(
                    l.LineNo, l.ItemNo, l.Description, l.LocationCode, l.UnitOfMeasureCode, l.Quantity, l.QuantityBase, tracked.Contains(l.LineNo)) { BinCode = l.BinCode })],
        };
    }

    /// <summary>The numbers posted with a line, equal ones summed (PST-1 to PST-3 of the posted pages); empty for a line posted without numbers.</summary>
    public async Task<Outcome<IReadOnlyList<PostedTrackingRow>>> TrackingAsync(ItemLedgerDocumentType type, string no, int lineNo, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var entries = await Entries(db, type, no).Where(e => e.LineNo == lineNo && (e.Entry.SerialNo != "" || e.Entry.LotNo != ""))
            .Select(e => new { e.Entry.EntryNo, e.Entry.SerialNo, e.Entry.LotNo, e.Entry.WarrantyDate, e.Entry.ExpirationDate, e.Entry.Positive, e.Quantity })
            .ToListAsync();
        var dates = entries.All(e => e.Positive) ? [] : await AppliedDatesAsync(db, type, no);
        return Outcome<IReadOnlyList<PostedTrackingRow>>.Of(
        [
            .. from entry in entries
               let expiration = entry.Positive ? entry.ExpirationDate : dates.GetValueOrDefault(entry.EntryNo, entry.ExpirationDate)
               group entry.Quantity by (entry.SerialNo, entry.LotNo, entry.WarrantyDate, Expiration: expiration) into same
               where same.Sum() != 0
               orderby same.Key.LotNo, same.Key.SerialNo
               select new PostedTrackingRow(same.Key.SerialNo, same.Key.LotNo, type.DisplaySign() * same.Sum(), same.Key.WarrantyDate, same.Key.Expiration),
        ]);
    }

    private static Task<List<int>> TrackedLinesAsync(ItemTrackingDb db, ItemLedgerDocumentType type, string no) =>
        Entries(db, type, no).Where(e => e.Entry.SerialNo != "" || e.Entry.LotNo != "").Select(e => e.LineNo).Distinct().ToListAsync();

    /// <summary>Entries of a posted document: those it wrote, or for an invoice those it invoiced with the invoiced part.</summary>
    private static IQueryable<PostedEntry> Entries(ItemTrackingDb db, ItemLedgerDocumentType type, string no) => type.IsInvoice()
        ? db.Set<ValueEntry>().AsNoTracking()
            .Where(v => v.DocumentType == type && v.DocumentNo == no)
            .Join(
                db.Set<ItemLedgerEntry>().AsNoTracking(),
                v => v.ItemLedgerEntryNo,
                e => e.EntryNo,
                (v, e) => new PostedEntry { Entry = e, LineNo = v.DocumentLineNo, Quantity = v.InvoicedQuantity })
        : db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.DocumentType == type && e.DocumentNo == no)
            .Select(e => new PostedEntry { Entry = e, LineNo = e.DocumentLineNo, Quantity = e.Quantity });

    /// <summary>For every outbound entry of the document the expiration date of the first inbound entry it was taken from.</summary>
    private static async Task<Dictionary<long, DateOnly?>> AppliedDatesAsync(ItemTrackingDb db, ItemLedgerDocumentType type, string no)
    {
        var dates = await (
            from posted in Entries(db, type, no)
            join application in db.Set<ItemApplicationEntry>() on posted.Entry.EntryNo equals application.OutboundItemEntryNo
            join inbound in db.Set<ItemLedgerEntry>() on application.InboundItemEntryNo equals inbound.EntryNo
            orderby application.EntryNo
            select new { posted.Entry.EntryNo, inbound.ExpirationDate }).ToListAsync();
        return dates.DistinctBy(d => d.EntryNo).ToDictionary(d => d.EntryNo, d => d.ExpirationDate);
    }

    private static Refusal? Deny(ItemLedgerDocumentType type, Actor actor) => actor.Deny(DocumentKind.OfPosted(type).Rights.Read, "see posted documents");

    private sealed class PostedEntry
    {
        public required ItemLedgerEntry Entry { get; init; }

        public required int LineNo { get; init; }

        public required decimal Quantity { get; init; }
    }
}
