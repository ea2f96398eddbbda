using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Copy Document: adds the lines of another document of the same side; what stands there already stays (COPY-2).</summary>
public sealed class CopyDocumentStore(WriteTransaction transaction, DocumentReader reader)
{
    /// <summary>Adds all lines of a document, or, with every reason, none.</summary>
    /// <param name="key">Open document that they are copied into.</param>
    /// <param name="source">Kind of document that they are copied from, one of its side.</param>
    /// <param name="no">Its number, as typed.</param>
    /// <param name="includesHeader">Vendor or customer and location are copied as well.</param>
    /// <param name="actor">Who copies.</param>
    public async Task<Outcome<DocumentCard>> CopyAsync(
        DocumentKey key, CopySource source, string no, bool includesHeader, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Side.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        if (source.Kind.Side != kind.Side)
            throw new ArgumentOutOfRangeException(nameof(source), $"A {source.Caption} is not copied into a {kind.Caption}.");
        var from = Codes.Normalise(no);
        if (CopyRules.Source(key, source, from) is { } refused)
            return refused;
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            var held = await db.HoldOpenAsync(kind, key);
            var found = await FindAsync(db, source, from);
            if (held.IsRefused || found is null)
                return Outcome<DocumentCard>.Refused(held.IsRefused ? held.Refusals : [CopyRules.NotFound(source, from)]);
            await db.Set<Item>().WhereIn(db, i => i.No, found.ItemNos).HoldAsync();
            IReadOnlyList<Refusal> refusals = includesHeader ? await CopyHeaderAsync(db, kind, held.Value, found) : [];
            if (refusals.Count == 0)
                refusals = CopyRules.Check(kind, held.Value, source, from, found);
            if (refusals.Count == 0)
                refusals = await CopiedLinesStore.AddAsync(
                    db, kind, held.Value, await LinesAsync(db, kind, held.Value, source, found), actor.UserName);
            return refusals.Count > 0 ? Outcome<DocumentCard>.Refused(refusals) : await reader.CardAsync(db, key);
        });
    }

    /// <summary>The header takes the party and the location as if they were typed; its other lines stay where they are.</summary>
    private static async Task<IReadOnlyList<Refusal>> CopyHeaderAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, DocumentToCopy found)
    {
        var card = header.ToCard([]) with { PartyNo = found.PartyNo, LocationCode = found.LocationCode };
        var facts = await DocumentStore.HeaderFactsAsync(db, kind, header, card, movesLines: false);
        var refusals = HeaderEdit.Check(facts, card);
        if (refusals.Count == 0)
            HeaderEdit.Apply(facts, card);
        return refusals;
    }

    private static async Task<IReadOnlyList<CopiedLine>> LinesAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, CopySource source, DocumentToCopy found)
    {
        if (!source.BringsNumbers(kind, found.PartyNo == header.PartyNo))
            return found.Lines(source.Kind);
        string[] nos = [.. found.Posted.Select(line => line.DocumentNo).Distinct()];
        var entries = await EntriesToReverseReader.ReadAsync(db, source.Posted!.Type, nos);
        var left = await EntriesToReverseReader.LeftAsync(db, kind.Key(header.No));
        return
        [
            .. found.Posted.SelectMany(
                line => LinesToTakeBack.OfWhole(line, left.Take(entries[new ChosenLine(line.DocumentNo, line.LineNo)]))),
        ];
    }

    private static async Task<DocumentToCopy?> FindAsync(ItemTrackingDb db, CopySource source, string no)
    {
        if (source.Posted is { Type: var type })
        {
            var posted = await db.Set<PostedDocumentHeader>().AsNoTracking()
                .SingleOrDefaultAsync(h => h.DocumentType == type && h.No == no);
            return posted is null ? null : new(posted.PartyNo, posted.LocationCode)
            {
                Posted = await db.Set<PostedDocumentLine>().AsNoTracking()
                    .Where(l => l.DocumentType == type && l.DocumentNo == no && !l.Correction).OrderBy(l => l.LineNo).ToListAsync(),
            };
        }

        var key = source.Kind.Key(no);
        var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
        return header is null ? null : new(header.PartyNo, header.LocationCode)
        {
            Open = await db.Set<DocumentLine>().AsNoTracking().At(key).OrderBy(l => l.LineNo).ToListAsync(),
        };
    }
}
