using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>Tells what would become of a list of document lines: the same few queries however many rows it has.</summary>
public sealed class PastedLinesReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>How many lines would be added, by which rows, and why the others would not be taken; nothing is stored.</summary>
    /// <param name="key">Document.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<Pasted<int>>> JudgeAsync(
        DocumentKey key, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        if (actor.Deny(kind.Side.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var judged = await JudgeAsync(db, key, rows, reading, holds: false);
        return judged.Then<Pasted<int>>(pasted => new Pasted<int>(pasted.Taken.Count, pasted.Good, pasted.Bad));
    }

    /// <summary>The same inside a transaction.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="key">Document.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="holds">Items and locations stay as they are until the transaction ends (Q4).</param>
    internal static async Task<Outcome<Pasted<IReadOnlyList<DocumentLine>>>> JudgeAsync(
        ItemTrackingDb db, DocumentKey key, IReadOnlyList<PastedRow> rows, PasteReading reading, bool holds)
    {
        if (LineLists.CheckCount(rows.Count) is { } tooMany)
            return tooMany;
        var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
        return header is null
            ? DocumentRefusals.NotFound(DocumentKind.Of(key), key.No)
            : PasteDocumentLines.Judge(rows, await FactsAsync(db, header, rows, holds), reading);
    }

    private static async Task<PastedLineFacts> FactsAsync(
        ItemTrackingDb db, DocumentHeader header, IReadOnlyList<PastedRow> rows, bool holds)
    {
        var kind = DocumentKind.Of(header.SourceType, header.DocumentType);
        return new()
        {
            Kind = kind,
            Header = header,
            FirstLineNo = await DocumentStore.NextLineNoAsync(db, header),
            Listed = await ListedItemsReader.ReadAsync(db, rows, ListParty.Of(kind, header.PartyNo), header.LocationCode, holds),
        };
    }
}
