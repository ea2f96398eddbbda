using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Invoicing;

/// <summary>A line of a receipt or shipment that is to be invoiced.</summary>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="LineNo">Its line.</param>
public readonly record struct ChosenLine(string DocumentNo, int LineNo) : IComparable<ChosenLine>
{
    /// <summary>By document, then by line.</summary>
    public int CompareTo(ChosenLine other) => string.CompareOrdinal(DocumentNo, other.DocumentNo) is var order and not 0
        ? order
        : LineNo.CompareTo(other.LineNo);
}

/// <summary>
/// Get Receipt Lines, Get Return Shipment Lines, Get Shipment Lines, Get Return Receipt Lines: copies what is not invoiced onto an invoice,
/// with its numbers (DOC-8…10, STO-12).
/// </summary>
public sealed class GetLinesStore(WriteTransaction transaction, DocumentReader reader)
{
    /// <summary>Adds a line for each chosen one, all or none.</summary>
    /// <param name="key">Open invoice or credit memo.</param>
    /// <param name="chosen">Lines of receipts or shipments; they come in the order of documents and lines.</param>
    /// <param name="actor">Who gets them.</param>
    public async Task<Outcome<DocumentCard>> GetAsync(DocumentKey key, IReadOnlyCollection<ChosenLine> chosen, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        var gets = kind.Gets ?? throw new ArgumentOutOfRangeException(nameof(key), $"A {kind.Caption} gets no lines.");
        if (actor.Deny(kind.Side.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        if (chosen.Count == 0)
            return GetLinesRules.NothingChosen(RefusalCode.DOC_8);
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            var held = await db.HoldOpenAsync(kind, key);
            if (held.IsRefused)
                return Outcome<DocumentCard>.Refused(held.Refusals);
            var header = held.Value;
            if (header.PartyNo.Length == 0)
                return DocumentRefusals.PartyMissing(kind, key.No);
            var found = await FindAsync(db, kind, key, chosen);
            Refusal[] refusals = [.. chosen.Select(line => GetLinesRules.Check(kind, header, line, found.GetValueOrDefault(line)))
                .OfType<Refusal>()];
            if (refusals.Length > 0)
                return Outcome<DocumentCard>.Refused(refusals);
            await AddAsync(db, kind, header, [.. found.Values], actor);
            return await reader.CardAsync(db, key);
        });
    }

    private static async Task AddAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, IReadOnlyList<FoundLine> found, Actor actor)
    {
        var lineNo = await DocumentStore.NextLineNoAsync(db, header);
        var rows = new List<TrackingSpecification>();
        foreach (var line in found)
        {
            var got = GotLines.Line(kind, header, line, lineNo);
            db.Add(got);
            rows.AddRange(GotLines.Rows(got, kind, line, actor.UserName));
            lineNo += DocumentStore.LineStep;
        }

        await db.SaveChangesAsync();
        await db.InsertAsync(rows);
    }

    /// <summary>The chosen lines that are there, in the order of documents and lines: three queries, however many there are.</summary>
    private static async Task<Dictionary<ChosenLine, FoundLine>> FindAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentKey key, IReadOnlyCollection<ChosenLine> chosen)
    {
        var (wanted, type, of) = (chosen.ToHashSet(), kind.Gets!.Posted.Type, kind.Gets.Order);
        string[] nos = [.. chosen.Select(line => line.DocumentNo).Distinct()];
        var posted = await (
            from line in db.Set<PostedDocumentLine>().AsNoTracking()
            where line.DocumentType == type && nos.Contains(line.DocumentNo)
            join header in db.Set<PostedDocumentHeader>()
                on new { line.DocumentType, No = line.DocumentNo } equals new { header.DocumentType, header.No }
            orderby line.DocumentNo, line.LineNo
            select new
            {
                Line = line,
                header.PartyNo,
                HasOrder = db.Set<DocumentLine>().Any(l => l.SourceType == of.SourceType && l.DocumentType == of.DocumentType
                    && l.DocumentNo == line.OrderNo && l.LineNo == line.OrderLineNo),
            }).ToListAsync();
        var entries = (await db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.DocumentType == type && nos.Contains(e.DocumentNo) && !e.CompletelyInvoiced)
            .OrderBy(e => e.EntryNo)
            .ToListAsync()).ToLookup(e => new ChosenLine(e.DocumentNo, e.DocumentLineNo));
        var present = (await db.Set<DocumentLine>().At(key).Where(l => l.HandlingDocumentNo != "")
            .Select(l => new { l.HandlingDocumentNo, l.HandlingLineNo }).ToListAsync())
            .Select(l => new ChosenLine(l.HandlingDocumentNo, l.HandlingLineNo)).ToHashSet();
        return posted.Select(p => (Key: new ChosenLine(p.Line.DocumentNo, p.Line.LineNo), Posted: p)).Where(p => wanted.Contains(p.Key))
            .ToDictionary(p => p.Key, p => new FoundLine(p.Posted.Line, p.Posted.PartyNo, [.. entries[p.Key]])
            {
                HasOrder = p.Posted.HasOrder,
                IsPresent = present.Contains(p.Key),
            });
    }
}
