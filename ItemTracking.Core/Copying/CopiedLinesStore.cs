using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Adds lines that are made after others to a document, inside the caller's transaction: as if they were typed.</summary>
internal static class CopiedLinesStore
{
    /// <summary>Adds the lines with their tracking, all or, with every reason, none; the same few queries however many there are.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="kind">Kind of the document.</param>
    /// <param name="header">The document, held.</param>
    /// <param name="copied">Lines, in their order.</param>
    /// <param name="userName">Who adds them.</param>
    public static async Task<IReadOnlyList<Refusal>> AddAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, IReadOnlyList<CopiedLine> copied, string userName)
    {
        var facts = await FactsAsync(db, kind, header, copied);
        var bins = await BinsAsync(db, copied);
        var (rows, refusals) = (new List<TrackingSpecification>(), new List<Refusal>());
        foreach (var (index, line) in copied.Index())
        {
            var (card, lineNo) = (line.Card, facts.FirstLineNo + (index * DocumentStore.LineStep));
            var known = facts.Line(card.ItemNo, card.VariantCode, card.LocationCode, lineNo) with
            {
                Bin = bins.GetValueOrDefault((card.LocationCode, card.BinCode)),
            };
            var edited = LineEdit.Apply(known, line.In(known.Item, known.Units) with
            {
                BinCode = known is { Location.BinMandatory: true, Bin: not null } ? card.BinCode : "",
            });
            refusals.AddRange(edited.Refusals.Select(line.Told));
            if (edited.IsRefused)
                continue;
            db.Add(edited.Value);
            if (known.Policy.HasCode)
                rows.AddRange(TakenBackRows.Of(edited.Value, line.TakesBack, userName));
        }

        if (refusals.Count > 0)
            return refusals;
        await db.SaveChangesAsync();
        await db.InsertAsync(rows);
        return [];
    }

    /// <summary>A line that is copied keeps its location, also when that is blank: it does not take that of the header.</summary>
    private static async Task<PastedLineFacts> FactsAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, IReadOnlyList<CopiedLine> copied) => new()
        {
            Kind = kind,
            Header = new()
            {
                SourceType = header.SourceType,
                DocumentType = header.DocumentType,
                No = header.No,
                Status = header.Status,
                ExpectedReceiptDate = header.ExpectedReceiptDate,
            },
            FirstLineNo = await DocumentStore.NextLineNoAsync(db, header),
            Listed = await ListedItemsReader.ReadAsync(
                db,
                [.. copied.Select(line => line.Card.ItemNo).Distinct()],
                [.. copied.Select(line => line.Card.VariantCode).Distinct()],
                [.. copied.Select(line => line.Card.LocationCode).Distinct()],
                holds: true),
        };

    private static async Task<Dictionary<(string LocationCode, string Code), Bin>> BinsAsync(
        ItemTrackingDb db, IReadOnlyList<CopiedLine> copied)
    {
        string[] codes = [.. copied.Select(line => line.Card.BinCode).Where(code => code.Length > 0).Distinct()];
        return codes.Length == 0
            ? []
            : await db.Set<Bin>().AsNoTracking().WhereIn(db, b => b.Code, codes).ToDictionaryAsync(b => (b.LocationCode, b.Code));
    }
}
