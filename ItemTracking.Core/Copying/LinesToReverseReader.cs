using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Core.Copying.EntriesToReverseReader;

namespace ItemTracking.Core.Copying;

/// <summary>
/// What a return order or credit memo may take back of posted documents of its party (COPY-1), and a transfer order move on of receipts
/// (COPY-3).
/// </summary>
public sealed class LinesToReverseReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// A part of the posted lines of which something is left, newest document first; they are not counted. Their entries are summed for
    /// the part alone.
    /// </summary>
    /// <param name="document">Return order or credit memo.</param>
    /// <param name="type">Kind of posted document, one of <see cref="Reversals.Reversed"/>.</param>
    /// <param name="query">Part, and words that document, order, item or text hold; it is sorted by nothing else.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<LineToReverse>>> ListAsync(
        DocumentKey document, ItemLedgerDocumentType type, ListQuery query, Actor actor)
    {
        var kind = DocumentKind.Of(document);
        Reversals.Demand(kind, type);
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var partyNo = await db.Set<DocumentHeader>().At(document).Select(h => h.PartyNo).SingleOrDefaultAsync();
        if (partyNo is null)
            return DocumentRefusals.NotFound(kind, document.No);
        return await PartAsync(db, type, Lines(db, kind, type, partyNo, query.Search), null, query);
    }

    /// <summary>
    /// A part of the lines of purchase receipts of which something is still where a transfer order takes goods from, newest receipt first;
    /// they are not counted (COPY-3).
    /// </summary>
    /// <param name="transferNo">Transfer order.</param>
    /// <param name="query">Part, and words that receipt, order, item or text hold; it is sorted by nothing else.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<LineToReverse>>> ReceiptsAsync(string transferNo, ListQuery query, Actor actor)
    {
        if (actor.Deny(Permission.ReadTransferOrders, TransferRefusals.MaySee) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var from = await db.Set<TransferHeader>().Where(h => h.No == transferNo).Select(h => h.TransferFromCode).SingleOrDefaultAsync();
        if (from is null)
            return TransferRefusals.NotFound(transferNo);
        return await PartAsync(db, ReceiptLinesStore.Receipt, Receipts(db, from, query.Search), from, query);
    }

    private static async Task<Outcome<ListPart<LineToReverse>>> PartAsync(
        ItemTrackingDb db, ItemLedgerDocumentType type, IQueryable<ReversiblePosted> lines, string? locationCode, ListQuery query)
    {
        var found = await lines.Skip(query.Skip).Take(query.Take + 1).ToListAsync();
        var part = found.Take(query.Take).ToList();
        var parts = Parts(db, type, locationCode).WhereIn(db, p => p.DocumentNo, [.. part.Select(p => p.Line.DocumentNo).Distinct()]);
        var left = await LeftAsync(parts);
        var onOpen = (await OnOpen(db, parts).ToListAsync()).ToDictionary(p => new ChosenLine(p.DocumentNo, p.LineNo), p => p.OpenBase);
        return new ListPart<LineToReverse>(
            [
                .. from posted in part
                   let sum = left[new(posted.Line.DocumentNo, posted.Line.LineNo)]
                   select LineToReverse.Of(
                       posted.Line, posted.PostingDate, sum.LeftBase,
                       onOpen.GetValueOrDefault(new(posted.Line.DocumentNo, posted.Line.LineNo)), sum.Tracked),
            ],
            Total: null,
            HasMore: found.Count > part.Count);
    }

    internal static IQueryable<ReversiblePosted> Lines(
        ItemTrackingDb db, DocumentKind kind, ItemLedgerDocumentType type, string partyNo, string search)
    {
        // As a list: a single value would lead SQLite, which keeps no statistics, to pass over all documents of the kind (P6).
        var (sourceType, types) = (kind.SourceType, new[] { type });
        var parts = Parts(db, type, null);
        return Sorted(
            from header in db.Set<PostedDocumentHeader>().AsNoTracking()
            where header.PartyNo == partyNo && header.OrderSourceType == sourceType && EF.Parameter(types).Contains(header.DocumentType)
            join line in db.Set<PostedDocumentLine>()
                on new { header.DocumentType, DocumentNo = header.No } equals new { line.DocumentType, line.DocumentNo }
            where parts.Any(p => p.DocumentNo == line.DocumentNo && p.LineNo == line.LineNo && p.LeftBase != 0)
            select new ReversiblePosted { Line = line, PostingDate = header.PostingDate },
            search);
    }

    /// <summary>
    /// Begins with what is in stock: the entries of receipts of which nothing is left, and those of other places, are not passed over.
    /// </summary>
    internal static IQueryable<ReversiblePosted> Receipts(ItemTrackingDb db, string locationCode, string search) =>
        Sorted(
            from there in db.Set<ItemLedgerEntry>().AsNoTracking()
                .Where(e => e.DocumentType == ReceiptLinesStore.Receipt && e.RemainingQuantity != 0 && e.RemainingQuantity > 0
                    && e.LocationCode == locationCode)
                .Select(e => new { e.DocumentNo, e.DocumentLineNo }).Distinct()
            join line in db.Set<PostedDocumentLine>().AsNoTracking()
                on new { DocumentType = ReceiptLinesStore.Receipt, there.DocumentNo, LineNo = there.DocumentLineNo }
                equals new { line.DocumentType, line.DocumentNo, line.LineNo }
            join header in db.Set<PostedDocumentHeader>()
                on new { line.DocumentType, No = line.DocumentNo } equals new { header.DocumentType, header.No }
            select new ReversiblePosted { Line = line, PostingDate = header.PostingDate },
            search);

    private static IQueryable<PostedPart> Parts(ItemTrackingDb db, ItemLedgerDocumentType type, string? locationCode) =>
        EntriesToReverseReader.Parts(db, type).Where(p => locationCode == null || p.LocationCode == locationCode);

    private static IQueryable<ReversiblePosted> Sorted(IQueryable<ReversiblePosted> lines, string search) =>
        lines.Matching(search, p => p.Line.DocumentNo + " " + p.Line.OrderNo + " " + p.Line.ItemNo, p => p.Line.Description)
            .OrderByDescending(p => p.PostingDate).ThenByDescending(p => p.Line.DocumentNo).ThenBy(p => p.Line.LineNo);

    /// <summary>What is left of every line of some documents, base units with the sign of the ledger, and of how many numbers.</summary>
    private static async Task<Dictionary<ChosenLine, (decimal LeftBase, int Tracked)>> LeftAsync(IQueryable<PostedPart> parts)
    {
        var sums = await parts
            .GroupBy(p => new { p.DocumentNo, p.LineNo })
            .Select(g => new
            {
                g.Key.DocumentNo,
                g.Key.LineNo,
                LeftBase = g.Sum(p => p.PartBase > 0
                    ? p.PartBase < p.LeftBase ? p.PartBase : p.LeftBase
                    : p.PartBase > p.LeftBase ? p.PartBase : p.LeftBase),
                Tracked = g.Count(p => p.LeftBase != 0 && (p.SerialNo != "" || p.LotNo != "")),
            }).ToListAsync();
        return sums.ToDictionary(sum => new ChosenLine(sum.DocumentNo, sum.LineNo), sum => (sum.LeftBase, sum.Tracked));
    }

    /// <summary>
    /// What open documents take back already of the parts with numbers, base units with the sign of the ledger; serial numbers and lots
    /// apart, each by its index.
    /// </summary>
    internal static IQueryable<OnOpenDocuments> OnOpen(ItemTrackingDb db, IQueryable<PostedPart> parts)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().OfPosted().Where(t => t.QuantityBase != t.QuantityHandledBase);
        return (
            from p in parts
            where p.SerialNo != ""
            join t in rows.Where(t => t.SerialNo != "")
                on new { p.ItemNo, p.VariantCode, p.SerialNo } equals new { t.ItemNo, t.VariantCode, t.SerialNo }
            where t.ApplToItemEntry == p.EntryNo || t.ApplFromItemEntry == p.EntryNo
            select new { p.DocumentNo, p.LineNo, Open = t.QuantityHandledBase - t.QuantityBase })
            .Concat(
                from p in parts
                where p.SerialNo == "" && p.LotNo != ""
                join t in rows.Where(t => t.SerialNo == "")
                    on new { p.ItemNo, p.VariantCode, p.LotNo } equals new { t.ItemNo, t.VariantCode, t.LotNo }
                where t.ApplToItemEntry == p.EntryNo || t.ApplFromItemEntry == p.EntryNo
                select new { p.DocumentNo, p.LineNo, Open = t.QuantityHandledBase - t.QuantityBase })
            .GroupBy(open => new { open.DocumentNo, open.LineNo })
            .Select(g => new OnOpenDocuments { DocumentNo = g.Key.DocumentNo, LineNo = g.Key.LineNo, OpenBase = g.Sum(o => o.Open) });
    }

    internal sealed class OnOpenDocuments
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required decimal OpenBase { get; init; }
    }

    internal sealed class ReversiblePosted
    {
        public required PostedDocumentLine Line { get; init; }

        public required DateOnly PostingDate { get; init; }
    }
}
