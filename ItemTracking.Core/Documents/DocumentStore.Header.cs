using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <content>The header, and the lines that follow it to another location (C-50).</content>
public sealed partial class DocumentStore
{
    /// <summary>
    /// Saves the fields of the header; lines, status and the party's name are not taken from the card. Where the location changes and
    /// lines are elsewhere, it asks whether they follow; those that may not are told in the messages, and why.
    /// </summary>
    /// <param name="card">The document as the header shows it.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="linesFollow">The answer to the question; null before it was asked.</param>
    public Task<Outcome<DocumentCard>> SaveHeaderAsync(DocumentCard card, Actor actor, bool? linesFollow = null) =>
        OnHeaderAsync<DocumentCard>(card.Key, card.Version, actor, async (db, kind, header) =>
        {
            var facts = await HeaderFactsAsync(db, kind, header, card, linesFollow == true);
            List<Refusal> refusals = [.. HeaderEdit.Check(facts, card)];
            if (refusals.Count == 0 && linesFollow is null && HeaderEdit.LeavesLines(facts, card))
                refusals.Add(DocumentRefusals.LinesFollow());
            if (refusals.Count > 0)
                return Outcome<DocumentCard>.Refused(refusals);
            var isMoved = header.LocationCode != Codes.Normalise(card.LocationCode);
            HeaderEdit.Apply(facts, card);
            var stayed = isMoved && linesFollow == true ? await MoveLinesAsync(db, facts) : [];
            await db.SaveChangesAsync();
            return (await reader.CardAsync(db, card.Key)).Then(saved => Outcome<DocumentCard>.Of(saved, stayed));
        });

    /// <summary>Items are held before the location, as when a line is saved.</summary>
    internal static async Task<HeaderFacts> HeaderFactsAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, DocumentCard card, bool movesLines)
    {
        var partyNo = Codes.Normalise(card.PartyNo);
        var locationCode = Codes.Normalise(card.LocationCode);
        var lines = await db.Set<DocumentLine>().At(card.Key).OrderBy(l => l.LineNo).ToListAsync();
        if (movesLines)
            await db.Set<Item>().WhereIn(db, i => i.No, ItemsOf(lines)).HoldAsync();
        await db.HoldPartyAsync(kind, partyNo);
        await db.Set<Location>().Where(l => l.Code == locationCode).HoldAsync();
        return new(
            kind,
            header,
            await db.PartyAsync(kind, partyNo),
            await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == locationCode),
            lines);
    }

    /// <summary>Moves every line that may be at the header's location; returns why the others stay, with their place on the page.</summary>
    private async Task<IReadOnlyList<string>> MoveLinesAsync(ItemTrackingDb db, HeaderFacts moved)
    {
        var factsOf = await LineFactsAsync(db, moved);
        var stayed = new List<string>();
        foreach (var (line, position) in moved.Lines.Select((line, index) => (line, index + 1)))
        {
            if (line.LocationCode == moved.Stored.LocationCode)
                continue;
            var facts = factsOf(line);
            var card = line.ToCard(facts.Kind, facts.Policy, facts.Tracked, facts.ReservedBase);
            var edited = LineEdit.Apply(facts, card with { LocationCode = moved.Stored.LocationCode });
            if (edited.IsRefused)
                stayed.Add(DocumentRefusals.LineStays(position, line, edited.Refusals[0]));
            else
                db.Entry(line).CurrentValues.SetValues(edited.Value);
        }

        return stayed;
    }

    /// <summary>What decides about each line; read for all of them at once.</summary>
    private async Task<Func<DocumentLine, LineFacts>> LineFactsAsync(ItemTrackingDb db, HeaderFacts moved)
    {
        var (header, itemNos) = (moved.Stored, ItemsOf(moved.Lines));
        var items = await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, itemNos).ToDictionaryAsync(i => i.No);
        var codes = await db.Set<ItemTrackingCode>().AsNoTracking().ToDictionaryAsync(c => c.Code);
        var units = (await db.Set<ItemUnitOfMeasure>().AsNoTracking().WhereIn(db, u => u.ItemNo, itemNos).ToListAsync())
            .ToLookup(u => u.ItemNo);
        var variants = await ItemVariantReader.OfItemsAsync(db, itemNos, moved.Lines.Select(l => l.VariantCode));
        var totals = await tracked.TotalsAsync(db, header.SourceType, header.DocumentType, header.No);
        var kept = await reserved.TotalsAsync(db, new DocumentKey(header.SourceType, header.DocumentType, header.No).Source);
        return line => new()
        {
            Kind = moved.Kind,
            Header = header,
            Stored = line,
            LineNo = line.LineNo,
            Item = items.GetValueOrDefault(line.ItemNo),
            Variant = variants.GetValueOrDefault((line.ItemNo, line.VariantCode)),
            Policy = TrackingPolicy.Of(codes.GetValueOrDefault(items.GetValueOrDefault(line.ItemNo)?.ItemTrackingCode ?? "")),
            Units = [.. units[line.ItemNo]],
            Location = moved.Location,
            Bin = null,
            Tracked = totals.GetValueOrDefault(line.Ref()),
            ReservedBase = kept.GetValueOrDefault(line.Ref()),
        };
    }

    private static string[] ItemsOf(IEnumerable<DocumentLine> lines) => [.. lines.Select(l => l.ItemNo).Distinct()];
}
