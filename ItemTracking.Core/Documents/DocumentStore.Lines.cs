using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <content>The lines.</content>
public sealed partial class DocumentStore
{
    internal const int LineStep = 10000;

    /// <summary>
    /// Adds a line (number 0) or changes one; what follows from item, unit and quantity is filled in (DOC-4, ITL-58, COD-19).
    /// </summary>
    /// <param name="key">Document.</param>
    /// <param name="line">The line as it was typed.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="numbersFollow">
    /// Whether its item tracking goes along to another location; null before the user was asked. Without that the change is refused.
    /// </param>
    public async Task<Outcome<DocumentCard>> SaveLineAsync(
        DocumentKey key, DocumentLineCard line, Actor actor, bool? numbersFollow = null)
    {
        var kind = DocumentKind.Of(key);
        if (Deny(kind, actor) is { } denied)
            return denied;
        Refusal[] unreadable = [.. Unreadable(line).Select(r => r with { Line = line.LineNo })];
        if (unreadable.Length > 0)
            return Outcome<DocumentCard>.Refused(unreadable);
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            await db.HoldAsync(key);
            var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync();
            if (header is null)
                return DocumentRefusals.NotFound(kind, key.No);
            var stored = await db.Set<DocumentLine>().At(key).SingleOrDefaultAsync(l => l.LineNo == line.LineNo);
            if (line.LineNo != 0 && stored?.Version != line.Version)
                return ChangedLine(kind, key, line.LineNo);
            var facts = await FactsAsync(db, kind, header, stored, line) with { NumbersFollow = numbersFollow };
            var edited = LineEdit.Apply(facts, line);
            if (edited.IsRefused)
                return Outcome<DocumentCard>.Refused(edited.Refusals);
            if (facts.Tracked is not null && stored?.LocationCode != edited.Value.LocationCode)
                await tracked.MoveAsync(db, key, line.LineNo, edited.Value.LocationCode);
            if (stored is null)
                db.Add(edited.Value);
            else
                db.Entry(stored).CurrentValues.SetValues(edited.Value);
            await db.SaveChangesAsync();
            return await reader.CardAsync(db, key);
        });
    }

    /// <summary>A line that has no location comes to one, with its item tracking (DOC-4).</summary>
    /// <param name="line">Line of an open document.</param>
    /// <param name="locationCode">Location.</param>
    /// <param name="actor">Who says so.</param>
    public async Task<Outcome<Done>> ComesToAsync(SourceRef line, string locationCode, Actor actor)
    {
        var key = new DocumentKey(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId);
        var kind = DocumentKind.Of(key);
        if (Deny(kind, actor) is { } denied)
            return denied;
        var found = await reader.FindAsync(key, actor);
        if (found.IsRefused)
            return Outcome<Done>.Refused(found.Refusals);
        if (found.Value.Lines.FirstOrDefault(l => l.LineNo == line.SourceRefNo) is not { LocationCode: "" } stored)
            return ChangedLine(kind, key, line.SourceRefNo);
        var saved = await SaveLineAsync(key, stored with { LocationCode = locationCode }, actor, numbersFollow: true);
        return saved.Then<Done>(_ => Done.Instance);
    }

    /// <summary>Deletes a line, its tracking and its reservations; without consent a tracked line asks first (DOC-4).</summary>
    /// <param name="key">Document.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="version">State of the line that the user saw.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public async Task<Outcome<DocumentCard>> DeleteLineAsync(DocumentKey key, int lineNo, long version, bool consent, Actor actor)
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
            var line = await db.Set<DocumentLine>().At(key).SingleOrDefaultAsync(l => l.LineNo == lineNo);
            if (line?.Version != version)
                return ChangedLine(kind, key, lineNo);
            return await DeleteLinesAsync(db, header, [line], consent);
        });
    }

    /// <summary>Deletes lines with their tracking and reservations, all or, when one may not go, none (DOC-4, DOC-5).</summary>
    private async Task<Outcome<DocumentCard>> DeleteLinesAsync(
        ItemTrackingDb db, DocumentHeader header, IReadOnlyList<DocumentLine> lines, bool consent)
    {
        var key = new DocumentKey(header.SourceType, header.DocumentType, header.No);
        var kind = DocumentKind.Of(key);
        var totals = await tracked.TotalsAsync(db, key.SourceType, key.DocumentType, key.No);
        var refusals = await OnOrderAsync(db, kind, lines)
            ?? [.. lines.SelectMany(line => DeletionRules.OfLine(kind, header, line, totals, consent)).Distinct()];
        if (refusals.Count > 0)
            return Outcome<DocumentCard>.Refused(refusals);
        await DeleteNumbersAsync(db, key, lines, totals);
        db.RemoveRange(lines);
        await db.SaveChangesAsync();
        return await reader.CardAsync(db, key);
    }

    /// <summary>The first line of an order that counts against lines of a blanket order; null where there is none (MAKE-2).</summary>
    private static async Task<IReadOnlyList<Refusal>?> OnOrderAsync(ItemTrackingDb db, DocumentKind kind, IReadOnlyList<DocumentLine> lines)
    {
        if (kind.DocumentType != DocumentType.BlanketOrder || lines.Count == 0)
            return null;
        int[] lineNos = [.. lines.Select(line => line.LineNo)];
        var first = await db.Set<DocumentLine>().AsNoTracking().MadeOf(kind.Key(lines[0].DocumentNo))
            .Where(l => EF.Parameter(lineNos).Contains(l.BlanketOrderLineNo))
            .OrderBy(l => l.DocumentNo).ThenBy(l => l.LineNo).FirstOrDefaultAsync();
        return first is null ? null : [DocumentRefusals.OnOrder(kind, first)];
    }

    /// <summary>Tracking, reservations and drafts of lines that go; most lines of a list have none.</summary>
    private async Task DeleteNumbersAsync(
        ItemTrackingDb db, DocumentKey key, IEnumerable<DocumentLine> lines, IReadOnlyDictionary<SourceRef, TrackedTotals> totals)
    {
        await DraftStore.DeleteOfLinesAsync(db, key.Source, [.. lines.Select(line => line.LineNo)]);
        var kept = await reserved.TotalsAsync(db, key.Source);
        foreach (var line in lines.Where(line => totals.ContainsKey(line.Ref()) || kept.ContainsKey(line.Ref())))
        {
            await tracked.DeleteAsync(db, key, line.LineNo);
            await reserved.DeleteAsync(db, key.Source, line.LineNo);
        }
    }

    /// <summary>
    /// Item and location are held first; units and variants of the item and bins of the location change only with them (Q4).
    /// </summary>
    private async Task<LineFacts> FactsAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, DocumentLine? stored, DocumentLineCard typed)
    {
        var itemNo = Codes.Normalise(typed.ItemNo);
        var locationCode = LineEdit.LocationOf(header, stored, typed);
        await db.Set<Item>().Where(i => i.No == itemNo).HoldAsync();
        await db.Set<Location>().Where(l => l.Code == locationCode).HoldAsync();
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == itemNo);
        var code = item is null
            ? null
            : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode);
        var totals = await tracked.TotalsAsync(db, header.SourceType, header.DocumentType, header.No);
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == locationCode);
        return new()
        {
            Kind = kind,
            Header = header,
            Stored = stored,
            LineNo = stored?.LineNo ?? await NextLineNoAsync(db, header),
            Item = item,
            Variant = await ItemVariantReader.FindAsync(db, itemNo, LineEdit.VariantOf(stored, typed)),
            Policy = TrackingPolicy.Of(code),
            Units = await db.Set<ItemUnitOfMeasure>().AsNoTracking().Where(u => u.ItemNo == itemNo).ToListAsync(),
            Location = location,
            Bin = await BinAsync(db, locationCode, LineEdit.BinOf(locationCode, location, stored, typed)),
            Tracked = stored is null ? null : totals.GetValueOrDefault(stored.Ref()),
            Got = stored is { IsGot: true } ? await HandledLineReader.NotInvoicedAsync(db, kind, stored) : null,
            ReservedBase = stored is null
                ? 0
                : (await reserved.TotalsAsync(db, stored.Ref().Key)).GetValueOrDefault(stored.Ref()),
        };
    }

    private static async Task<Bin?> BinAsync(ItemTrackingDb db, string locationCode, string code) =>
        code.Length == 0
            ? null
            : await db.Set<Bin>().AsNoTracking().SingleOrDefaultAsync(b => b.LocationCode == locationCode && b.Code == code);

    /// <summary>The number of a deleted line is not given again while ledger entries name it (I8).</summary>
    internal static async Task<int> NextLineNoAsync(ItemTrackingDb db, DocumentHeader header)
    {
        var ofLines = await db.Set<DocumentLine>().At(new(header.SourceType, header.DocumentType, header.No)).MaxAsync(l => (int?)l.LineNo)
            ?? 0;
        var ofEntries = await db.Set<ItemLedgerEntry>()
            .Where(e => e.OrderNo == header.No
                && e.OrderSourceType == header.SourceType
                && e.OrderSourceSubtype == (int)header.DocumentType)
            .MaxAsync(e => (int?)e.OrderLineNo) ?? 0;
        return Math.Max(ofLines, ofEntries) + LineStep;
    }

    private static IEnumerable<Refusal> Unreadable(DocumentLineCard line) => new[]
    {
        Codes.Check(line.ItemNo, "Item No.", Codes.NumberLength),
        Codes.Check(line.VariantCode, "Variant Code", Codes.CodeLength),
        Codes.Check(line.LocationCode, "Location Code", Codes.CodeLength),
        Codes.Check(line.BinCode, "Bin Code", Codes.NumberLength),
        Codes.Check(line.UnitOfMeasureCode, "Unit of Measure", Codes.CodeLength),
    }.OfType<Refusal>();

    private static Refusal ChangedLine(DocumentKind kind, DocumentKey key, int lineNo) =>
        Refusals.ChangedByAnotherUser($"line {lineNo} of {kind.Name(key.No)}") with { Line = lineNo };
}
