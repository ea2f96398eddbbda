using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>
/// Make Order: turns a quote into an order, or makes one of what a blanket order says comes next; the numbers go along (MAKE-1, MAKE-2).
/// </summary>
public sealed class MakeOrderStore(WriteTransaction transaction, DocumentReader reader, TimeProvider time)
{
    /// <summary>Makes the order, dated the work date; the quote is gone then, a blanket order keeps what is left of it.</summary>
    /// <param name="seen">Quote or blanket order as the user sees it; whatever was changed since is refused.</param>
    /// <param name="actor">Who makes it.</param>
    /// <returns>The order.</returns>
    public async Task<Outcome<DocumentCard>> MakeAsync(DocumentCard seen, Actor actor)
    {
        var (key, kind) = (seen.Key, DocumentKind.Of(seen.Key));
        if (actor.Deny(kind.Side.Edit, $"make orders of {kind.Plural}") is { } denied)
            return denied;
        if (kind.Makes is not { } makes)
            throw new ArgumentOutOfRangeException(nameof(seen), $"No order is made of a {kind.Caption}.");
        var workDate = actor.WorkDateOn(time);
        if (DateLimits.Check(workDate, "Work Date") is { } refusal)
            return refusal;
        return await transaction.RunAsync(
            kind.Name(key.No),
            async db =>
            {
                await db.HoldAsync(key);
                var header = await db.Set<DocumentHeader>().At(key).SingleOrDefaultAsync();
                if (header is null)
                    return DocumentRefusals.NotFound(kind, key.No);
                var lines = await db.Set<DocumentLine>().At(key).OrderBy(l => l.LineNo).ToListAsync();
                if (header.Version != seen.Version
                    || !lines.Select(l => (l.LineNo, l.Version)).SequenceEqual(seen.Lines.Select(l => (l.LineNo, l.Version))))
                    return Refusals.ChangedByAnotherUser(kind.Name(key.No));
                var refusals = MakeOrderRules.Check(kind, header, lines, await OnOrdersAsync(db, key));
                if (refusals.Count > 0)
                    return Outcome<DocumentCard>.Refused(refusals);
                await HoldRecordsAsync(db, kind, header, lines);
                var number = await DocumentStore.DrawNumberAsync(db, makes.Numbers, workDate);
                if (number.IsRefused)
                    return Outcome<DocumentCard>.Refused(number.Refusals);
                await WriteAsync(db, header, lines, number.Value, workDate);
                return (await reader.CardAsync(db, makes.Key(number.Value)))
                    .Then(order => Outcome<DocumentCard>.Of(order, number.Messages));
            },
            () => Task.FromResult(DocumentRefusals.NumberTaken(makes.Caption, makes.Numbers)));
    }

    private static async Task<Dictionary<int, decimal>> OnOrdersAsync(ItemTrackingDb db, DocumentKey key) =>
        key.DocumentType != DocumentType.BlanketOrder
            ? []
            : await db.Set<DocumentLine>().AsNoTracking().MadeOf(key)
                .GroupBy(l => l.BlanketOrderLineNo)
                .Select(g => new { LineNo = g.Key, OpenBase = g.Sum(l => l.QuantityBase - l.QuantityHandledBase) })
                .ToDictionaryAsync(l => l.LineNo, l => l.OpenBase);

    /// <summary>What the order names is there until it is saved, in the order in which every save holds it (Q4).</summary>
    private static async Task HoldRecordsAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentHeader header, IReadOnlyList<DocumentLine> lines)
    {
        string[] locations = [.. lines.Select(l => l.LocationCode).Append(header.LocationCode).Distinct()];
        await db.Set<Item>().WhereIn(db, i => i.No, [.. lines.Select(l => l.ItemNo).Distinct()]).HoldAsync();
        await db.HoldPartyAsync(kind, header.PartyNo);
        await db.Set<Location>().WhereIn(db, l => l.Code, locations).HoldAsync();
    }

    private static async Task WriteAsync(
        ItemTrackingDb db, DocumentHeader document, IReadOnlyList<DocumentLine> lines, string no, DateOnly workDate)
    {
        var key = new DocumentKey(document.SourceType, document.DocumentType, document.No);
        var (makes, isQuote) = (DocumentKind.Of(key).Makes!, key.DocumentType == DocumentType.Quote);
        int[] ordered = [.. lines.Where(line => line.QtyToHandle != 0).Select(line => line.LineNo)];
        var rows = db.Set<TrackingSpecification>().Of(key.Source)
            .Where(row => isQuote || EF.Parameter(ordered).Contains(row.SourceRefNo));
        var made = MadeOrder.Of(key, no, lines, await rows.AsNoTracking().ToListAsync());
        db.Add(new DocumentHeader
        {
            SourceType = makes.SourceType,
            DocumentType = makes.DocumentType,
            No = no,
            PartyNo = document.PartyNo,
            PartyName = document.PartyName,
            ExternalDocumentNo = document.ExternalDocumentNo,
            LocationCode = document.LocationCode,
            DocumentDate = workDate,
            PostingDate = workDate,
            ExpectedReceiptDate = document.ExpectedReceiptDate,
        });
        db.AddRange(made.Lines);
        if (isQuote)
        {
            await DraftStore.DeleteOfLinesAsync(db, key.Source);
            db.Remove(document);
        }
        else
        {
            foreach (var line in lines.Where(line => line.QtyToHandle != 0))
            {
                (line.QtyToHandle, line.QtyToHandleBase) = (0, 0);
                line.TrackingVersion++;
            }
        }

        await db.SaveChangesAsync();
        await rows.ExecuteDeleteAsync();
        await db.InsertAsync([.. made.Rows, .. isQuote ? [] : made.Left]);
    }
}
