using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Copying;

/// <summary>
/// Get Posted Document Lines to Reverse: copies what is left of posted lines onto a return order or credit memo, its numbers applied to the
/// entries that are taken back (COPY-1, PST-14).
/// </summary>
public sealed class ReverseLinesStore(WriteTransaction transaction, DocumentReader reader)
{
    /// <summary>Adds lines for each chosen one, all or none.</summary>
    /// <param name="key">Open return order or credit memo.</param>
    /// <param name="type">Kind of posted document, one of <see cref="Reversals.Reversed"/>.</param>
    /// <param name="chosen">Lines of such documents; they come in the order of documents and lines.</param>
    /// <param name="actor">Who gets them.</param>
    public async Task<Outcome<DocumentCard>> GetAsync(
        DocumentKey key, ItemLedgerDocumentType type, IReadOnlyCollection<ChosenLine> chosen, Actor actor)
    {
        var kind = DocumentKind.Of(key);
        Reversals.Demand(kind, type);
        if (actor.Deny(kind.Side.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        if (chosen.Count == 0)
            return GetLinesRules.NothingChosen(RefusalCode.COPY_1);
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            var held = await db.HoldOpenAsync(kind, key);
            if (held.IsRefused)
                return Outcome<DocumentCard>.Refused(held.Refusals);
            if (held.Value.PartyNo.Length == 0)
                return DocumentRefusals.PartyMissing(kind, key.No);
            var found = await LinesAsync(db, kind, held.Value, type, chosen);
            if (found.IsRefused)
                return Outcome<DocumentCard>.Refused(found.Refusals);
            var refusals = await CopiedLinesStore.AddAsync(db, kind, held.Value, found.Value, actor.UserName);
            return refusals.Count > 0 ? Outcome<DocumentCard>.Refused(refusals) : await reader.CardAsync(db, key);
        });
    }

    private static async Task<Outcome<IReadOnlyList<CopiedLine>>> LinesAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, ItemLedgerDocumentType type, IReadOnlyCollection<ChosenLine> chosen)
    {
        var found = await PostedLineReader.FindAsync(db, type, chosen);
        var refusals = chosen.Select(line => found.TryGetValue(line, out var posted)
                ? ReverseLinesRules.Check(kind, header, type, line, posted.Line, posted.PartyNo)
                : ReverseLinesRules.Check(kind, header, type, line, null, ""))
            .OfType<Refusal>().ToList();
        if (refusals.Count > 0)
            return Outcome<IReadOnlyList<CopiedLine>>.Refused(refusals);
        var entries = await EntriesToReverseReader.ReadAsync(db, type, [.. chosen.Select(line => line.DocumentNo).Distinct()]);
        var left = await EntriesToReverseReader.LeftAsync(db, new(header.SourceType, header.DocumentType, header.No));
        var lines = new List<CopiedLine>();
        foreach (var (line, (posted, _)) in found)
        {
            var made = LinesToTakeBack.OfLeft(posted, left.Take(entries[line]));
            lines.AddRange(made);
            if (made.Count == 0)
                refusals.Add(ReverseLinesRules.NothingLeft(kind, header, CopiedLine.Part(posted, 0).Of));
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<CopiedLine>>.Refused(refusals) : lines;
    }
}
