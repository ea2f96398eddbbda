using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <content>Lines that come as a list, and go back as one.</content>
public sealed partial class DocumentStore
{
    /// <summary>
    /// Judges the rows of a list as they are judged for its preview and adds a line for each good one, in one transaction (PASTE-2).
    /// </summary>
    /// <param name="key">Document.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who adds them.</param>
    public async Task<Outcome<AddedLines<DocumentCard>>> AddLinesAsync(
        DocumentKey key, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (Deny(kind, actor) is { } denied)
            return denied;
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            await db.HoldAsync(key);
            var pasted = await PastedLinesReader.JudgeAsync(db, key, rows, reading, holds: true);
            if (pasted.IsRefused)
                return Outcome<AddedLines<DocumentCard>>.Refused(pasted.Refusals);
            db.AddRange(pasted.Value.Taken);
            await db.SaveChangesAsync();
            var added = pasted.Value.Taken.Select(line => new AddedLine(line.LineNo, line.Version)).ToList();
            return (await reader.CardAsync(db, key)).Then<AddedLines<DocumentCard>>(
                card => new AddedLines<DocumentCard>(card, added, pasted.Value.Bad));
        });
    }

    /// <summary>
    /// Takes the lines of a list back, all or none: none where one of them was changed or handled since. Where some have item tracking by
    /// now it asks as for every line that is deleted (PASTE-3, DOC-4).
    /// </summary>
    /// <param name="key">Document.</param>
    /// <param name="added">Lines as they were added.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who takes them back.</param>
    public async Task<Outcome<DocumentCard>> TakeBackLinesAsync(
        DocumentKey key, IReadOnlyList<AddedLine> added, bool consent, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (Deny(kind, actor) is { } denied)
            return denied;
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            await db.HoldAsync(key);
            var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
            if (header is null)
                return DocumentRefusals.NotFound(kind, key.No);
            var stored = await db.Set<DocumentLine>().At(key).ToDictionaryAsync(line => line.LineNo);
            if (added.FirstOrDefault(line => stored.GetValueOrDefault(line.LineNo)?.Version != line.Version) is { } changed)
                return DocumentRefusals.NotTakenBack(stored.Keys.Count(lineNo => lineNo <= changed.LineNo));
            return await DeleteLinesAsync(db, header, [.. added.Select(line => stored[line.LineNo])], consent);
        });
    }
}
