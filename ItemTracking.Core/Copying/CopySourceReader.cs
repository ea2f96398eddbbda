using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Proposes documents that lines can be copied from (COPY-2).</summary>
public sealed class CopySourceReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// Documents by number and name of their party, the last ones first; of the party that the document has, or of every one while it has
    /// none. The document itself is left out.
    /// </summary>
    /// <param name="into">Document that lines are copied into.</param>
    /// <param name="source">Kind of document that is looked for.</param>
    /// <param name="typed">Typed so far; blank proposes the last ones.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<LookupRow>>> FindAsync(DocumentKey into, CopySource source, string typed, Actor actor)
    {
        var kind = DocumentKind.Of(into);
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var partyNo = await db.Set<DocumentHeader>().At(into).Select(h => h.PartyNo).SingleOrDefaultAsync() ?? "";
        return Outcome<IReadOnlyList<LookupRow>>.Of(
            source.Posted is { } posted
                ? await PostedAsync(db, source, posted, partyNo, typed)
                : await OpenAsync(db, source.Kind, into, partyNo, typed));
    }

    private static async Task<IReadOnlyList<LookupRow>> PostedAsync(
        ItemTrackingDb db, CopySource source, PostedName posted, string partyNo, string typed)
    {
        var (sourceType, type) = (source.Kind.SourceType, posted.Type);
        var found = db.Set<PostedDocumentHeader>().AsNoTracking().Where(h => h.DocumentType == type);
        if (partyNo.Length > 0)
            found = found.Where(h => h.PartyNo == partyNo && h.OrderSourceType == sourceType);
        return await found.Matching(typed, h => h.No, h => h.PartyName).OrderByDescending(h => h.No).Take(LookupReader.Most)
            .Select(h => new LookupRow(h.No, h.PartyNo + " " + h.PartyName)).ToListAsync();
    }

    private static async Task<IReadOnlyList<LookupRow>> OpenAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentKey into, string partyNo, string typed)
    {
        var (sourceType, type, own) = (kind.SourceType, kind.DocumentType, kind.Key(into.No) == into ? into.No : "");
        var found = db.Set<DocumentHeader>().AsNoTracking()
            .Where(h => h.SourceType == sourceType && h.DocumentType == type && h.No != own);
        if (partyNo.Length > 0)
            found = found.Where(h => h.PartyNo == partyNo);
        return await found.Matching(typed, h => h.No, h => h.PartyName).OrderByDescending(h => h.No).Take(LookupReader.Most)
            .Select(h => new LookupRow(h.No, h.PartyNo + " " + h.PartyName)).ToListAsync();
    }
}
