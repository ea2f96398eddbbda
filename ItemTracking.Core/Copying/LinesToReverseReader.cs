using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>What a return order or credit memo may take back of posted documents of its party (COPY-1).</summary>
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
        var found = await Lines(db, kind, type, partyNo, query.Search).Skip(query.Skip).Take(query.Take + 1).ToListAsync();
        var part = found.Take(query.Take).ToList();
        var left = await LeftAsync(db, type, [.. part.Select(p => p.Line.DocumentNo).Distinct()]);
        return new ListPart<LineToReverse>(
            [
                .. from posted in part
                   let sum = left[new(posted.Line.DocumentNo, posted.Line.LineNo)]
                   select LineToReverse.Of(posted.Line, posted.PostingDate, sum.LeftBase, sum.Tracked),
            ],
            Total: null,
            HasMore: found.Count > part.Count);
    }

    internal static IQueryable<ReversiblePosted> Lines(
        ItemTrackingDb db, DocumentKind kind, ItemLedgerDocumentType type, string partyNo, string search)
    {
        // As a list: a single value would lead SQLite, which keeps no statistics, to pass over all documents of the kind (P6).
        var (sourceType, types) = (kind.SourceType, new[] { type });
        var parts = EntriesToReverseReader.Parts(db, type);
        return
            (from header in db.Set<PostedDocumentHeader>().AsNoTracking()
             where header.PartyNo == partyNo && header.OrderSourceType == sourceType
                 && EF.Parameter(types).Contains(header.DocumentType)
             join line in db.Set<PostedDocumentLine>()
                 on new { header.DocumentType, DocumentNo = header.No } equals new { line.DocumentType, line.DocumentNo }
             where parts.Any(p => p.DocumentNo == line.DocumentNo && p.LineNo == line.LineNo && p.LeftBase != 0)
             select new ReversiblePosted { Line = line, PostingDate = header.PostingDate })
            .Matching(search, p => p.Line.DocumentNo + " " + p.Line.OrderNo + " " + p.Line.ItemNo, p => p.Line.Description)
            .OrderByDescending(p => p.PostingDate).ThenByDescending(p => p.Line.DocumentNo).ThenBy(p => p.Line.LineNo);
    }

    /// <summary>What is left of every line of some documents, base units with the sign of the ledger, and of how many numbers.</summary>
    private static async Task<Dictionary<ChosenLine, (decimal LeftBase, int Tracked)>> LeftAsync(
        ItemTrackingDb db, ItemLedgerDocumentType type, string[] nos)
    {
        var sums = await EntriesToReverseReader.Parts(db, type).WhereIn(db, p => p.DocumentNo, nos)
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

    internal sealed class ReversiblePosted
    {
        public required PostedDocumentLine Line { get; init; }

        public required DateOnly PostingDate { get; init; }
    }
}
