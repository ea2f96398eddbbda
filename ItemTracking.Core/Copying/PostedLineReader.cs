using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Reads posted lines that were chosen.</summary>
internal static class PostedLineReader
{
    /// <summary>The chosen lines that are there, with the party of their documents, in the order of documents and lines.</summary>
    public static async Task<Dictionary<ChosenLine, (PostedDocumentLine Line, string PartyNo)>> FindAsync(
        ItemTrackingDb db, ItemLedgerDocumentType type, IReadOnlyCollection<ChosenLine> chosen)
    {
        var wanted = chosen.ToHashSet();
        var lines = db.Set<PostedDocumentLine>().AsNoTracking().Where(l => l.DocumentType == type)
            .WhereIn(db, l => l.DocumentNo, [.. chosen.Select(line => line.DocumentNo).Distinct()]);
        var found = await (
            from line in lines
            join header in db.Set<PostedDocumentHeader>()
                on new { line.DocumentType, No = line.DocumentNo } equals new { header.DocumentType, header.No }
            orderby line.DocumentNo, line.LineNo
            select new { Line = line, header.PartyNo }).ToListAsync();
        return found.Where(f => wanted.Contains(new(f.Line.DocumentNo, f.Line.LineNo)))
            .ToDictionary(f => new ChosenLine(f.Line.DocumentNo, f.Line.LineNo), f => (f.Line, f.PartyNo));
    }
}
