using System.Linq.Expressions;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Posted;

/// <summary>Posted receipts and invoices and the numbers posted with them.</summary>
public sealed class PostedDocumentReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>A part of the posted documents of a kind, newest first; it is sorted by nothing else.</summary>
    /// <param name="type">Kind.</param>
    /// <param name="postedOn">Posting date, or null for every day.</param>
    /// <param name="query">Part, and words that number, order or party hold.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<PostedRow>>> ListAsync(ItemLedgerDocumentType type, DateOnly? postedOn, ListQuery query, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await Rows(db, type, postedOn, query.Search).ToPartAsync(query);
    }

    /// <summary>One posted document with its lines.</summary>
    public async Task<Outcome<PostedCard>> FindAsync(ItemLedgerDocumentType type, string no, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var header = await db.Set<PostedDocumentHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.DocumentType == type && h.No == no);
        if (header is null)
            return PostedKinds.NotFound(no);
        var totals = await TotalsAsync(db, type, no);
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
            OrderDocumentType = (DocumentType)header.OrderSourceSubtype,
            OrderExists = await OrderExistsAsync(db, header),
            TransferFromCode = header.TransferFromCode,
            TransferToCode = header.TransferToCode,
            InTransitCode = header.InTransitCode,
            CancelledInvoiceNo = header.CancelledInvoiceNo,
            CancelledByNo = await CancelledByAsync(db, type, no),
            PostedBy = header.PostedBy,
            PostedAt = header.PostedAt,
            Lines = [.. (await db.Set<PostedDocumentLine>()
                .AsNoTracking()
                .Where(l => l.DocumentType == type && l.DocumentNo == no)
                .OrderBy(l => l.LineNo)
                .ToListAsync())
                .Select(l => ToCard(l, totals.GetValueOrDefault(l.LineNo)))],
        };
    }

    /// <summary>
    /// The numbers posted with a line, equal ones summed (PTP-1…3); empty for a line posted without numbers, and for one that was undone
    /// or undoes another: together they moved nothing.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<PostedTrackingRow>>> TrackingAsync(
        ItemLedgerDocumentType type, string no, int lineNo, Actor actor) =>
        (await NumbersAsync(type, no, e => e.LineNo == lineNo, actor)).Then(
            numbers => Outcome<IReadOnlyList<PostedTrackingRow>>.Of([.. numbers[lineNo]]));

    /// <summary>The numbers posted with every line of a document, by the number of the line: two queries, however many there are.</summary>
    public Task<Outcome<ILookup<int, PostedTrackingRow>>> NumbersAsync(ItemLedgerDocumentType type, string no, Actor actor) =>
        NumbersAsync(type, no, _ => true, actor);

    private async Task<Outcome<ILookup<int, PostedTrackingRow>>> NumbersAsync(
        ItemLedgerDocumentType type, string no, Expression<Func<PostedEntry, bool>> which, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var entries = await Entries(db, type, no).Where(which)
            .Where(e => !db.Set<PostedDocumentLine>()
                .Any(l => l.DocumentType == type && l.DocumentNo == no && l.LineNo == e.LineNo && l.Correction))
            .Where(e => (e.Entry.SerialNo != "" || e.Entry.LotNo != ""))
            .Select(e => new
            {
                e.LineNo,
                e.Entry.EntryNo,
                e.Entry.SerialNo,
                e.Entry.LotNo,
                e.Entry.WarrantyDate,
                e.Entry.ExpirationDate,
                e.Entry.Positive,
                e.Quantity
            })
            .ToListAsync();
        var dates = entries.All(e => e.Positive) ? [] : await AppliedDatesAsync(db, type, no);
        var rows =
            from entry in entries
            let expiration = entry.Positive ? entry.ExpirationDate : dates.GetValueOrDefault(entry.EntryNo, entry.ExpirationDate)
            group entry.Quantity by (entry.LineNo, entry.SerialNo, entry.LotNo, entry.WarrantyDate, Expiration: expiration) into same
            where same.Sum() != 0
            orderby same.Key.LotNo, same.Key.SerialNo
            select (same.Key.LineNo, Row: new PostedTrackingRow(
                same.Key.SerialNo, same.Key.LotNo, type.DisplaySign() * same.Sum(), same.Key.WarrantyDate, same.Key.Expiration));
        return Outcome<ILookup<int, PostedTrackingRow>>.Of(rows.ToLookup(row => row.LineNo, row => row.Row));
    }

    /// <summary>Posted documents of a kind, of one day or of every day.</summary>
    internal static IQueryable<PostedDocumentHeader> Headers(ItemTrackingDb db, ItemLedgerDocumentType type, DateOnly? postedOn)
    {
        var headers = db.Set<PostedDocumentHeader>().AsNoTracking().Where(h => h.DocumentType == type);
        return postedOn is null ? headers : headers.Where(h => h.PostingDate == postedOn);
    }

    internal static IQueryable<PostedRow> Rows(ItemTrackingDb db, ItemLedgerDocumentType type, DateOnly? postedOn, string search) =>
        Headers(db, type, postedOn)
            .Matching(search, h => h.No + " " + h.OrderNo + " " + h.PartyNo, h => h.PartyName)
            .OrderByDescending(h => h.PostingDate).ThenByDescending(h => h.No)
            .Select(h => new PostedRow(h.DocumentType, h.No, h.PostingDate, h.PartyNo, h.PartyName, h.OrderNo, h.LocationCode)
            {
                TransferFromCode = h.TransferFromCode,
                TransferToCode = h.TransferToCode,
            });

    /// <summary>Credit memo that cancels an invoice; blank for none (CANCEL-1).</summary>
    internal static async Task<string> CancelledByAsync(ItemTrackingDb db, ItemLedgerDocumentType type, string no) =>
        type.CreditMemo() is { } memo
            ? await db.Set<PostedDocumentHeader>().Where(h => h.DocumentType == memo && h.CancelledInvoiceNo == no)
                .Select(h => h.No).SingleOrDefaultAsync() ?? ""
            : "";

    private static Task<bool> OrderExistsAsync(ItemTrackingDb db, PostedDocumentHeader header) =>
        header.OrderSourceType == SourceTypes.TransferLine
            ? db.Set<TransferHeader>().AnyAsync(h => h.No == header.OrderNo)
            : db.Set<DocumentHeader>()
                .At(new(header.OrderSourceType, (DocumentType)header.OrderSourceSubtype, header.OrderNo)).AnyAsync();

    /// <summary>Whether lines were posted with numbers, and what of their entries is invoiced; base units, sign of the ledger.</summary>
    private static async Task<Dictionary<int, (bool HasTracking, decimal Invoiced)>> TotalsAsync(
        ItemTrackingDb db, ItemLedgerDocumentType type, string no)
    {
        var lines = await Entries(db, type, no).GroupBy(e => e.LineNo)
            .Select(g => new
            {
                LineNo = g.Key,
                WithNumbers = g.Count(e => e.Entry.SerialNo != "" || e.Entry.LotNo != ""),
                Invoiced = g.Sum(e => e.Entry.InvoicedQuantity),
            }).ToListAsync();
        return lines.ToDictionary(line => line.LineNo, line => (line.WithNumbers > 0, line.Invoiced));
    }

    private static PostedLineCard ToCard(PostedDocumentLine line, (bool HasTracking, decimal Invoiced) totals)
    {
        var (quantity, quantityBase) = (line.Quantity, line.QuantityBase);
        var invoiced = line.DocumentType.IsInvoice() ? quantityBase : line.DocumentType.DisplaySign() * totals.Invoiced;
        var (unit, hasTracking) = (line.UnitOfMeasureCode, totals.HasTracking && !line.Correction);
        return new(line.LineNo, line.ItemNo, line.Description, line.LocationCode, unit, quantity, quantityBase, hasTracking)
        {
            VariantCode = line.VariantCode,
            BinCode = line.BinCode,
            Correction = line.Correction,
            QuantityInvoiced = line.InUnit(invoiced),
        };
    }

    /// <summary>
    /// Entries of a posted document: those it wrote, or for an invoice those it invoiced with the invoiced part. Goods of a transfer leave
    /// and arrive with one document: a receipt shows what arrived, the others what left.
    /// </summary>
    internal static IQueryable<PostedEntry> Entries(ItemTrackingDb db, ItemLedgerDocumentType type, string no) => type.IsInvoice()
        ? db.Set<ValueEntry>().AsNoTracking()
            .Where(v => v.DocumentType == type && v.DocumentNo == no)
            .Join(
                db.Set<ItemLedgerEntry>().AsNoTracking(),
                v => v.ItemLedgerEntryNo,
                e => e.EntryNo,
                (v, e) => new PostedEntry { Entry = e, LineNo = v.DocumentLineNo, Quantity = v.InvoicedQuantity })
        : OneSide(db.Set<ItemLedgerEntry>().AsNoTracking(), type)
            .Where(e => e.DocumentType == type && e.DocumentNo == no)
            .Select(e => new PostedEntry { Entry = e, LineNo = e.DocumentLineNo, Quantity = e.Quantity });

    private static IQueryable<ItemLedgerEntry> OneSide(IQueryable<ItemLedgerEntry> entries, ItemLedgerDocumentType type)
    {
        var positive = type == ItemLedgerDocumentType.TransferReceipt;
        return TransferSteps.OfPosted(type) is null ? entries : entries.Where(e => e.Positive == positive);
    }

    /// <summary>For every outbound entry of the document the expiration date of the first inbound entry it was taken from.</summary>
    internal static async Task<Dictionary<long, DateOnly?>> AppliedDatesAsync(ItemTrackingDb db, ItemLedgerDocumentType type, string no)
    {
        var dates = await (
            from posted in Entries(db, type, no)
            join application in db.Set<ItemApplicationEntry>() on posted.Entry.EntryNo equals application.OutboundItemEntryNo
            join inbound in db.Set<ItemLedgerEntry>() on application.InboundItemEntryNo equals inbound.EntryNo
            orderby application.EntryNo
            select new { posted.Entry.EntryNo, inbound.ExpirationDate }).ToListAsync();
        return dates.DistinctBy(d => d.EntryNo).ToDictionary(d => d.EntryNo, d => d.ExpirationDate);
    }

    private static Refusal? Deny(ItemLedgerDocumentType type, Actor actor) =>
        actor.Deny(type.Read(), "see posted documents");

    /// <summary>A ledger entry, or what of it is invoiced, with its line; base units, sign of the ledger.</summary>
    internal sealed class PostedEntry
    {
        public required ItemLedgerEntry Entry { get; init; }

        public required int LineNo { get; init; }

        public required decimal Quantity { get; init; }
    }
}
