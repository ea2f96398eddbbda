using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>A line of a document that is not posted yet and asks for a number.</summary>
/// <param name="Document">The document.</param>
/// <param name="LineNo">Line of the document.</param>
/// <param name="Position">Place of the line in the document, from 1.</param>
/// <param name="PartyNo">Vendor or customer.</param>
/// <param name="PartyName">Name of the party.</param>
/// <param name="QuantityBase">What of the number is not handled yet, base units, sign of the document.</param>
public sealed record NumberUse(DocumentKey Document, int LineNo, int Position, string PartyNo, string PartyName, decimal QuantityBase);

/// <summary>Which documents a number is on, so that whoever blocks it sees what the block hits (INF-9).</summary>
public sealed class NumberUseReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The open lines that carry the number, by document and line.</summary>
    public async Task<Outcome<IReadOnlyList<NumberUse>>> ListAsync(InformationKey number, Actor actor)
    {
        if (actor.Deny(Permission.BlockNumbers, "see which documents a number is on") is { } denied)
            return denied;
        var key = number.Normalised();
        await using var db = factory.CreateDbContext();
        var found = await Lines(db, key).Take(ShortList.Most).ToListAsync();
        return Outcome<IReadOnlyList<NumberUse>>.Of(
        [
            .. found.Select(line => new NumberUse(
                new(line.SourceType, line.DocumentType, line.DocumentNo),
                line.LineNo,
                line.Position,
                line.PartyNo,
                line.PartyName,
                line.Quantity * DocumentKind.Of(line.SourceType, line.DocumentType).SignFactor)),
        ]);
    }

    internal static IQueryable<OpenLine> Lines(ItemTrackingDb db, InformationKey key)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == key.ItemNo && t.VariantCode == key.VariantCode && t.SourceBatchName == ""
                && t.QuantityBase != t.QuantityHandledBase);
        rows = key.Type == ItemTrackingType.SerialNo ? rows.Where(t => t.SerialNo == key.Number) : rows.Where(t => t.LotNo == key.Number);
        return
            from line in rows.GroupBy(t => new { t.SourceType, t.SourceSubtype, t.SourceId, t.SourceRefNo })
                .Select(g => new
                {
                    g.Key.SourceType,
                    g.Key.SourceSubtype,
                    g.Key.SourceId,
                    g.Key.SourceRefNo,
                    Quantity = g.Sum(t => t.QuantityBase - t.QuantityHandledBase)
                })
            join header in db.Set<DocumentHeader>()
                    on new { line.SourceType, line.SourceSubtype, line.SourceId }
                    equals new { header.SourceType, SourceSubtype = (int)header.DocumentType, SourceId = header.No }
            orderby line.SourceType, line.SourceSubtype, line.SourceId, line.SourceRefNo
            select new OpenLine
            {
                SourceType = line.SourceType,
                DocumentType = header.DocumentType,
                DocumentNo = line.SourceId,
                LineNo = line.SourceRefNo,
                Position = db.Set<DocumentLine>().Count(l => l.SourceType == line.SourceType && l.DocumentType == header.DocumentType
                    && l.DocumentNo == line.SourceId && l.LineNo <= line.SourceRefNo),
                PartyNo = header.PartyNo,
                PartyName = header.PartyName,
                Quantity = line.Quantity,
            };
    }
}

/// <summary>A line as the query reads it; the quantity has the inventory sign.</summary>
internal sealed class OpenLine
{
    public int SourceType { get; init; }

    public DocumentType DocumentType { get; init; }

    public string DocumentNo { get; init; } = "";

    public int LineNo { get; init; }

    public int Position { get; init; }

    public string PartyNo { get; init; } = "";

    public string PartyName { get; init; } = "";

    public decimal Quantity { get; init; }
}
